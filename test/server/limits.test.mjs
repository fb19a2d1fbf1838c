// Repeats: what is one sign-up, and what is too many.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import test from "node:test";
import { startServices } from "../../demo/server/services.mjs";
import { directoryFor, newAddress, servicesFor, signUp, signUpWithoutScript } from "./support.mjs";

test("a reader who presses twice, in two tabs, or after a lost answer gets one mail", async (t) => {
  const services = await servicesFor(t);
  const email = newAddress();
  const fields = { email, submission: randomUUID() };
  const answers = await Promise.all([signUp(services, fields), signUp(services, fields), signUp(services, fields)]);
  answers.push(await signUp(services, fields));
  assert.deepEqual(
    answers.map(({ status }) => status),
    [202, 202, 202, 202],
  );
  await services.sink.waitFor(email);
  const marker = newAddress("marker");
  await signUp(services, { email: marker });
  await services.sink.waitFor(marker);
  assert.equal((await services.sink.mails(email)).length, 1);
  assert.equal(services.sink.deliveries(), 2);
});

test("one address can be written to a few times, then has peace, and the answer says for how long", async (t) => {
  let now = Date.now();
  const limits = { reader: { tries: 3, seconds: 600 }, network: { tries: 100, seconds: 600 } };
  const services = await servicesFor(t, { limits, clock: () => now });
  const email = newAddress();
  for (let tries = 0; tries < 3; tries += 1) assert.equal((await signUp(services, { email })).status, 202);
  now += 60_000;
  const refused = await signUp(services, { email });
  assert.equal(refused.status, 429);
  assert.equal(refused.headers.get("retry-after"), "540");
  assert.equal(refused.headers.get("access-control-expose-headers").includes("Retry-After"), true);
  assert.equal((await refused.json()).retryAfter, 540);
  assert.equal((await signUp(services, { email: newAddress() })).status, 202, "another address is not concerned");
  now += 540_000;
  assert.equal((await signUp(services, { email })).status, 202);
});

test("one network can sign up many, not thousands", async (t) => {
  const services = await servicesFor(t, {
    limits: { reader: { tries: 5, seconds: 600 }, network: { tries: 4, seconds: 600 } },
  });
  for (let tries = 0; tries < 4; tries += 1)
    assert.equal((await signUp(services, { email: newAddress() })).status, 202);
  assert.equal((await signUp(services, { email: newAddress() })).status, 429);
  const page = await signUpWithoutScript(services, { email: newAddress() });
  assert.match(page.headers.get("location"), /^\/signup\/limited\?/);
});

test("a retry of what was stored is answered although the limit is reached", async (t) => {
  const services = await servicesFor(t, {
    limits: { reader: { tries: 1, seconds: 600 }, network: { tries: 1, seconds: 600 } },
  });
  const fields = { email: newAddress(), submission: randomUUID() };
  assert.equal((await signUp(services, fields)).status, 202);
  assert.equal((await signUp(services, fields)).status, 202);
  assert.equal((await signUp(services, { email: fields.email })).status, 429);
});

test("the limit is not forgotten by a restart", async (t) => {
  const directory = await directoryFor(t);
  const limits = { reader: { tries: 1, seconds: 600 }, network: { tries: 9, seconds: 600 } };
  const email = newAddress();
  const before = await startServices({ directory, limits });
  await signUp(before, { email });
  await before.close();
  const after = await servicesFor(t, { directory, limits });
  assert.equal((await signUp(after, { email })).status, 429);
});

test("only named origins may read the answers when the publisher says so", async (t) => {
  const services = await servicesFor(t, { allowedOrigins: ["https://magazine.example"] });
  const fromThere = await signUp(services, { email: newAddress() }, { Origin: "https://magazine.example" });
  assert.equal(fromThere.headers.get("access-control-allow-origin"), "https://magazine.example");
  const elsewhere = await signUp(services, { email: newAddress() }, { Origin: "https://elsewhere.example" });
  assert.equal(elsewhere.status, 202, "the address arrives all the same");
  assert.equal(elsewhere.headers.get("access-control-allow-origin"), null);
  assert.equal(elsewhere.headers.get("vary"), "Origin");
});

test("two processes cannot use one database", async (t) => {
  const directory = await directoryFor(t);
  await servicesFor(t, { directory });
  await assert.rejects(startServices({ directory }), /in use/);
});
