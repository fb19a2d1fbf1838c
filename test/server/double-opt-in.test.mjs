// From the form to the list: nobody is subscribed by anything but a press on the button of a mail that came over SMTP.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import test from "node:test";
import { newAddress, pressConfirm, servicesFor, signUp, signUpWithoutScript } from "./support.mjs";

test("a sign-up is pending until its reader presses the button in the mail", async (t) => {
  const services = await servicesFor(t);
  const email = newAddress();
  const answer = await signUp(services, { email, name: "Ada" });
  assert.equal(answer.status, 202);
  assert.deepEqual(await answer.json(), { status: "pending" });

  const [mail] = await services.sink.waitFor(email);
  assert.equal(mail.subject, "Please confirm: The Friday letter");
  assert.equal(mail.links.length, 1);
  assert.equal(services.subscriptionsOf(email)[0].state, "pending");

  const pressed = await pressConfirm(mail.links[0]);
  assert.equal(pressed.status, 303);
  const [subscription] = services.subscriptionsOf(email);
  assert.equal(subscription.state, "subscribed");
  assert.equal(subscription.name, "Ada");
});

test("a mail scanner that follows the link subscribes nobody", async (t) => {
  const services = await servicesFor(t);
  const email = newAddress();
  await signUp(services, { email });
  const [mail] = await services.sink.waitFor(email);
  for (const method of ["GET", "HEAD"]) {
    const answer = await fetch(mail.links[0], { method });
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get("referrer-policy"), "no-referrer");
  }
  assert.equal(services.subscriptionsOf(email)[0].state, "pending");
});

test("pressing twice is pressing once, and an invented token confirms nothing", async (t) => {
  const services = await servicesFor(t);
  const email = newAddress();
  await signUp(services, { email });
  const [{ links }] = await services.sink.waitFor(email);
  assert.equal((await pressConfirm(links[0])).status, 303);
  const [first] = services.subscriptionsOf(email);
  assert.equal((await pressConfirm(links[0])).status, 303);
  assert.deepEqual(services.subscriptionsOf(email), [first]);
  assert.equal((await pressConfirm(`${services.origin}/confirm?token=invented`)).status, 404);
});

test("a link works for a week", async (t) => {
  let now = Date.now();
  const services = await servicesFor(t, { clock: () => now });
  const email = newAddress();
  await signUp(services, { email });
  const [{ links }] = await services.sink.waitFor(email);
  now += 7 * 86_400_000 + 1;
  assert.equal((await fetch(links[0])).status, 404);
  assert.equal((await pressConfirm(links[0])).status, 404);
  assert.equal(services.subscriptionsOf(email)[0].state, "pending");
});

test("somebody on the list is told so by mail, and nobody else can tell", async (t) => {
  const services = await servicesFor(t);
  const email = newAddress();
  const first = await signUp(services, { email });
  const [{ links }] = await services.sink.waitFor(email);
  await pressConfirm(links[0]);

  const again = await signUp(services, { email: email.toUpperCase() });
  assert.equal(again.status, first.status);
  assert.equal(await again.text(), await first.text());
  const mails = await services.sink.waitFor(email, { count: 2 });
  const known = mails.find((mail) => mail.subject === "You already receive The Friday letter");
  assert.deepEqual(known.links, []);
  assert.equal(services.subscriptionsOf(email)[0].state, "subscribed");
});

test("several newsletters are confirmed by one press", async (t) => {
  const services = await servicesFor(t);
  const email = newAddress();
  const body = new URLSearchParams([
    ["email", email],
    ["list", "friday-letter"],
    ["list", "listening-room"],
    ["list", "summer-diary"],
  ]);
  const answer = await fetch(`${services.origin}/subscribe`, {
    method: "POST",
    body,
    headers: { Accept: "application/json" },
  });
  assert.equal(answer.status, 202);
  const [mail] = await services.sink.waitFor(email);
  await pressConfirm(mail.links[0]);
  const states = services.subscriptionsOf(email).map(({ list, state }) => `${list} ${state}`);
  assert.deepEqual(states, ["friday-letter subscribed", "listening-room subscribed"], "the closed diary is left out");
});

test("a closed newsletter says so", async (t) => {
  const services = await servicesFor(t);
  const answer = await signUp(services, { email: newAddress(), list: "summer-diary" });
  assert.equal(answer.status, 410);
  assert.match((await answer.json()).type, /#closed$/);
});

test("an address in another alphabet gets its mail", async (t) => {
  const services = await servicesFor(t);
  const email = `zoë.用户-${randomUUID().slice(0, 6)}@bücher.example`;
  assert.equal((await signUp(services, { email })).status, 202);
  const [mail] = await services.sink.waitFor(email.replace("bücher", "xn--bcher-kva"));
  assert.equal(mail.links.length, 1);
});

test("the record of consent is kept with what only the server knows", async (t) => {
  const services = await servicesFor(t);
  const email = newAddress();
  const submission = randomUUID();
  const consent = {
    version: 1,
    id: submission,
    purposes: [{ id: "newsletter", granted: true, text: "Send me the letter." }],
  };
  await signUp(services, { email, submission, consent: JSON.stringify(consent) });
  const [before] = services.consentOf(email);
  assert.deepEqual(before.record, consent);
  assert.match(before.address, /^127\.0\.0\.1$/);
  assert.equal(before.confirmed, null);
  const [mail] = await services.sink.waitFor(email);
  await pressConfirm(mail.links[0]);
  const [after] = services.consentOf(email);
  assert.ok(after.confirmed >= after.received);
});

test("a mail that the receiving server puts off is sent again", async (t) => {
  const services = await servicesFor(t);
  await signUp(services, { email: "defer@post.example" });
  const [mail] = await services.sink.waitFor("defer@post.example");
  assert.equal(mail.links.length, 1);
});

test("a mail that nobody takes keeps no other from being delivered", async (t) => {
  const services = await servicesFor(t);
  await signUp(services, { email: "bounce@post.example" });
  const email = newAddress();
  await signUp(services, { email });
  await services.sink.waitFor(email);
  assert.equal((await services.sink.mails("bounce@post.example")).length, 0);
});

test("without JavaScript the reader is led to a page that says the same", async (t) => {
  const services = await servicesFor(t);
  const read = async (answer) => {
    assert.equal(answer.status, 303);
    const page = await fetch(new URL(answer.headers.get("location"), services.origin));
    return page.text();
  };
  const email = newAddress();
  assert.match(await read(await signUpWithoutScript(services, { email })), /Look into your inbox/);
  const [mail] = await services.sink.waitFor(email);
  assert.match(await read(await pressConfirm(mail.links[0])), /You are on the list/);
  const wrong = await read(await signUpWithoutScript(services, { email: "nobody", list: "listening-room" }));
  assert.match(wrong, /does not look right/);
  assert.match(wrong, /name="list" value="listening-room"/, "the second try asks for the same letter");
  assert.match(
    await read(await signUpWithoutScript(services, { email: newAddress(), list: "summer-diary" })),
    /no new readers/,
  );
});

test("the outbox shows a visitor the mail with a link to follow", async (t) => {
  const services = await servicesFor(t);
  const email = newAddress();
  await signUp(services, { email });
  const waited = await (
    await fetch(`${services.origin}/outbox.json?to=${encodeURIComponent(email)}&wait=10000`)
  ).json();
  const [{ links }] = waited.messages;
  const outbox = await (await fetch(`${services.origin}/outbox`)).text();
  assert.ok(outbox.includes(`<a href="${links[0]}">`));
});
