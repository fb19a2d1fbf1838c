import { expect } from "@open-wc/testing";
import { send } from "../../src/signup/transport.js";
import { providerFor } from "../../src/signup/providers.js";
import { addressOf, answers, newKey, origins, received, release } from "../support/origin.js";
import { fieldsIn, jsonIn, reader, signUp, wish } from "./sending.js";

const pending = { status: 202, json: { status: "pending" } };
/** Nobody listens there. */
const nobody = "http://127.0.0.1:65534/subscribe";
const klaviyo = "klaviyo";
const endpoint = providerFor(new URL(nobody), "endpoint");

describe("an address on its way to a provider", () => {
  it("arrives in one request that needs no permission, cookies or second trip", async () => {
    const { outcome, requests, preflights } = await signUp({ provider: "endpoint", answers: [pending] });
    expect(outcome.outcome).to.equal("pending");
    expect(preflights).to.have.length(0);
    expect(requests).to.have.length(1);
    expect(requests[0]?.headers["content-type"]).to.match(/^application\/x-www-form-urlencoded/);
    expect(requests[0]?.headers["cookie"]).to.equal(undefined);
  });

  it("arrives when the reader leaves the page in the same instant", async () => {
    const key = newKey();
    await answers(key, { ...pending, hold: true });
    const frame = document.createElement("iframe");
    frame.srcdoc = `<script type="module">
      import { send } from "/src/signup/transport.ts";
      import { providerFor } from "/src/signup/providers.ts";
      const { url, wish } = parent.leaving;
      send(providerFor(new URL(url), "endpoint"), wish);
      location.replace("about:blank");
    </script>`;
    const url = await addressOf(key, "/subscribe", "mapped");
    Object.assign(window, { leaving: { url, wish: wish(url) } });
    document.body.append(frame);
    const [request] = await received(key, { count: 1 });
    expect(new URLSearchParams(request?.body).get("email")).to.equal(reader);
    await release(key);
    frame.remove();
    Reflect.deleteProperty(window, "leaving");
  });

  it("is not said to have failed when the server has it and only the answer is unreadable", async () => {
    const { outcome, requests } = await signUp({ provider: "endpoint", answers: [{ ...pending, cors: "off" }] });
    expect(outcome.outcome).to.equal("unconfirmed");
    expect(fieldsIn(requests[0])).to.deep.include(["email", reader]);
  });

  it("has not left, and may be sent again, when the server refuses the permission it needs", async () => {
    const { outcome, requests, preflights } = await signUp({
      provider: klaviyo,
      answers: [{ status: 202, cors: "off" }],
    });
    expect(outcome).to.include({ outcome: "failed", retryable: true, reason: "unreachable" });
    expect(preflights).to.have.length(1);
    expect(requests).to.have.length(0);
  });

  it("has not left, and may be sent again, when nobody is there", async () => {
    const outcome = await send(endpoint, wish(nobody));
    expect(outcome).to.include({ outcome: "failed", retryable: true, reason: "unreachable" });
  });

  it("may have arrived when the connection breaks before the answer", async () => {
    const { outcome, requests } = await signUp({ provider: "endpoint", answers: [{ reset: "headers" }] });
    expect(outcome).to.include({ outcome: "unconfirmed", retryable: true });
    expect(requests.length).to.be.at.least(1);
  });

  it("has arrived when the connection breaks in the answer, as far as the status says", async () => {
    const broken = await signUp({ provider: "endpoint", answers: [{ ...pending, reset: "body" }] });
    expect(broken.outcome.outcome).to.equal("pending");
    const silent = await signUp({ provider: "kit", answers: [{ json: { status: "success" }, reset: "body" }] });
    expect(silent.outcome, "a service that says yes and no with the same status").to.include({
      outcome: "unconfirmed",
    });
  });

  it("is waited for no longer than asked when the server is silent, and nobody claims to know what became of it", async () => {
    const { outcome, requests } = await signUp({ provider: "endpoint", answers: [{ hang: true }], timeout: 0.3 });
    expect(outcome).to.include({ outcome: "unconfirmed", retryable: true });
    expect(requests).to.have.length(1);
    expect(requests[0]?.wasAbandoned, "the request goes on").to.equal(false);
  });

  it("is still being tried, and says so, after four seconds", async () => {
    const key = newKey();
    await answers(key, { ...pending, hold: true });
    let said = 0;
    let tell: (() => void) | undefined;
    const slow = new Promise<void>((resolve) => (tell = resolve));
    const outcome = send(endpoint, wish(await addressOf(key, "", "mapped")), {
      onSlow() {
        said += 1;
        tell?.();
      },
    });
    await slow;
    await release(key);
    expect((await outcome).outcome).to.equal("pending");
    expect(said).to.equal(1);
  });

  it("goes on when the form is taken away, and stays when it had not left", async () => {
    const key = newKey();
    await answers(key, { ...pending, hold: true });
    const leaving = new AbortController();
    const sent = send(endpoint, wish(await addressOf(key, "", "mapped")), { signal: leaving.signal });
    await received(key, { count: 1 });
    leaving.abort();
    expect((await sent).outcome).to.equal("unconfirmed");
    await release(key);
    expect((await received(key))[0]?.wasAbandoned).to.equal(false);

    const ghost = newKey();
    await answers(ghost, { hold: true, body: "1:2:3" }, { status: 201, json: {} });
    const early = new AbortController();
    const url = await addressOf(ghost, "/members/api/send-magic-link/", "mapped");
    const unsent = send(providerFor(new URL(url)), wish(url), { signal: early.signal });
    await received(ghost, { count: 1 });
    early.abort();
    expect(await unsent).to.include({ outcome: "failed", retryable: true, reason: "timeout" });
    await release(ghost);
    // A whole sign-up later the first one would have gone on, if it could.
    await signUp({ path: "/members/api/send-magic-link/", answers: [{ body: "1:2:3" }, { status: 201, json: {} }] });
    expect((await received(ghost)).map(({ method }) => method)).to.deep.equal(["GET"]);
  });

  it("stays in the field while the reader is offline", async () => {
    const key = newKey();
    await answers(key, pending);
    Object.defineProperty(navigator, "onLine", { configurable: true, get: () => false });
    const outcome = await send(endpoint, wish(await addressOf(key, "", "mapped")));
    Reflect.deleteProperty(navigator, "onLine");
    expect(outcome).to.include({ outcome: "offline", retryable: true });
    expect(await received(key)).to.have.length(0);
  });

  it("is blocked, not failed, where the page's own policy forbids the address", async () => {
    const key = newKey();
    await answers(key, pending);
    const url = await addressOf(key, "", "mapped");
    const frame = document.createElement("iframe");
    frame.srcdoc = `<meta http-equiv="Content-Security-Policy" content="connect-src 'self'"><script type="module">
      import { send } from "/src/signup/transport.ts";
      import { providerFor } from "/src/signup/providers.ts";
      const { url, wish, done } = parent.blocked;
      done(await Promise.all(["endpoint", "klaviyo"].map((name) => send(providerFor(new URL(url), name), wish))));
    </script>`;
    const outcomes = await new Promise((done) => {
      Object.assign(window, { blocked: { url, wish: wish(url), done } });
      document.body.append(frame);
    });
    expect(outcomes).to.deep.equal([
      { outcome: "blocked", reason: "policy" },
      { outcome: "blocked", reason: "policy" },
    ]);
    expect(await received(key)).to.have.length(0);
    frame.remove();
    Reflect.deleteProperty(window, "blocked");
  });

  it("is not sent in public company: keys that open an account are refused", async () => {
    const hex = "0123456789abcdef0123456789abcdef";
    const { mapped } = await origins();
    const secrets: [string, [string, string][]][] = [
      [`${mapped}/subscribe?apikey=${hex}-us21`, []],
      [`${mapped}/subscribe`, [["api-key", `xkeysib-${hex}`]]],
      [`${mapped}/client/subscriptions/?company_id=pk_${hex}ab`, []],
      [`${mapped}/v3/forms/1/subscribe`, [["api_secret", "anything"]]],
      [`${mapped}/subscribe`, [["key", `${hex.slice(0, 24)}:${hex}${hex}`]]],
      [`${mapped}/subscribe`, [["token", "pat-eu1-0123"]]],
      [mapped.replace("//", "//admin:secret@"), []],
    ];
    for (const [url, fields] of secrets)
      expect(await send(endpoint, wish(url, { fields })), url).to.deep.equal({
        outcome: "misconfigured",
        reason: "secret",
      });
    const harmless: [string, string][] = [
      ["b_0123456789abcdef0123456789_abc", ""],
      ["company_id", "Ab12Cd"],
      ["submission", crypto.randomUUID()],
    ];
    const { outcome } = await signUp({ provider: "endpoint", answers: [pending], fields: harmless });
    expect(outcome.outcome).to.equal("pending");
  });
});

describe("what an answer means", () => {
  const sent = async (answer: object, provider = "endpoint") => (await signUp({ provider, answers: [answer] })).outcome;

  it("is read from the status of a busy server, with the time to wait where it names one", async () => {
    expect(await sent({ status: 429, retryAfter: 90 })).to.deep.include({
      outcome: "limited",
      retryable: true,
      retryAfter: 90,
    });
    expect(await sent({ status: 429, json: { retryAfter: 20 } })).to.include({ outcome: "limited", retryAfter: 20 });
    expect(await sent({ status: 429, body: "Try again in 2 hours." })).to.include({
      outcome: "limited",
      retryAfter: 7200,
    });
    const nameless = await sent({ status: 429, type: "text/html", body: "<h1>Slow down</h1>" });
    expect(nameless).to.include({ outcome: "limited", retryable: true });
    expect(nameless).to.have.property("retryAfter", undefined);
    const dated = await sent({ status: 429, retryAfter: new Date(Date.now() + 60_000).toUTCString() });
    expect(dated).to.have.property("retryAfter").that.is.within(50, 61);
    expect(await sent({ status: 503, retryAfter: 5 }, "kit")).to.include({
      outcome: "failed",
      retryable: true,
      retryAfter: 5,
    });
  });

  it("allows another try after a server's fault only where a second request does no harm", async () => {
    expect(await sent({ status: 500, body: "oops" })).to.include({
      outcome: "failed",
      retryable: true,
      reason: "server",
    });
    expect(
      (await sent({ status: 502, type: "text/html", body: "<h1>Bad gateway</h1>" }, "kit")).retryable,
    ).to.not.equal(true);
  });

  it("is a challenge when a page comes where data was asked for", async () => {
    expect((await sent({ type: "text/html", body: "<h1>Are you human?</h1>" })).outcome).to.equal("challenge");
    expect((await sent({ type: "text/html", body: "One moment, please" })).outcome).to.equal("challenge");
    expect((await sent({ status: 403, type: "text/html", body: "<h1>Checking</h1>" }, "kit")).outcome).to.equal(
      "challenge",
    );
    expect((await sent({ status: 406, body: "<!doctype html><p>invalid e-mail" }, "brevo")).outcome).to.equal(
      "challenge",
    );
  });

  it("is a mistake of the publisher's when nothing is there", async () => {
    expect(await sent({ status: 404, type: "text/html", body: "<p>Not found. E-mail us.</p>" })).to.deep.equal({
      outcome: "misconfigured",
      reason: "refused",
    });
    expect((await sent({ status: 410 })).outcome).to.equal("closed");
  });

  it("never throws, whatever comes", async () => {
    for (const body of ["", "null", "[]", "{", '"text"', "42", '{"success":null,"status":{},"meta":null}', "\u0000"])
      for (const status of [200, 202, 204, 400, 422])
        expect(await sent({ status, type: "application/json", body }))
          .to.have.property("outcome")
          .that.is.a("string");
  });
});

describe("a server that nobody named", () => {
  const sent = async (answer: object) => (await signUp({ answers: [answer] })).outcome;

  it("is believed when it speaks our protocol", async () => {
    expect(await sent({ status: 202, json: { status: "pending" } })).to.include({ outcome: "pending" });
    expect(await sent({ json: { status: "subscribed" } })).to.include({ outcome: "subscribed" });
  });

  it("has not taken the address where it says no with a good status", async () => {
    for (const json of [
      { status: "error", message: "No." },
      { result: "error", msg: "No." },
      { ok: false },
      { error: "No." },
      { errors: ["No."] },
      { errors: { plan: "No." } },
    ])
      expect(await sent({ json }), JSON.stringify(json)).to.include({ outcome: "misconfigured" });
    expect(await sent({ json: { error: "Unknown e-mail address" } })).to.include({ outcome: "invalid" });
    expect(await sent({ json: { status: "confirmation_required" } })).to.include({ outcome: "accepted" });
    expect(await sent({ json: { success: true, error: null, errors: [] } })).to.include({ outcome: "accepted" });
  });

  it("asks to mend the address with a page of its own", async () => {
    expect(await sent({ status: 422, type: "text/html", body: "<h1>No</h1>" })).to.include({ outcome: "invalid" });
  });

  it("is thanked for nothing it did not say", async () => {
    expect(await sent({ json: { ok: true } })).to.include({ outcome: "accepted" });
    expect(await sent({ type: "text/html", body: "<h1>Thank you, or not</h1>" })).to.include({
      outcome: "unconfirmed",
    });
    expect(await sent({ status: 400, type: "text/html", body: "<h1>No</h1>" })).to.include({ outcome: "challenge" });
    const { outcome } = await signUp({
      answers: [{ location: "?thanks" }, { type: "text/html", body: "<p>x" }],
    });
    expect(outcome).to.include({ outcome: "unconfirmed" });
  });
});

describe("the published protocol", () => {
  it("sends the address, the choice, the record and the name of the submission under its own names and the author's", async () => {
    const consent = {
      version: 1,
      id: "c",
      time: "t",
      language: "en",
      page: "p",
      list: ["friday"],
      purposes: [],
    } as const;
    const { requests } = await signUp({
      provider: "endpoint",
      answers: [pending],
      fields: [
        ["csrf", "x"],
        ["EMAIL", "ada@READER.example"],
        ["website", ""],
      ],
      emailField: "EMAIL",
      name: "Ada",
      newsletters: ["friday", "film"],
      consent,
    });
    expect(fieldsIn(requests[0])).to.deep.equal([
      ["csrf", "x"],
      ["EMAIL", reader],
      ["website", ""],
      ["name", "Ada"],
      ["list", "friday"],
      ["list", "film"],
      ["email", reader],
      ["submission", "0f0e0d0c-0b0a-4908-8706-050403020100"],
      ["source", '{"page":"https://site.example/story"}'],
      ["consent", JSON.stringify(consent)],
    ]);
    expect(requests[0]?.headers["accept"]).to.equal("application/json");
  });

  it("has an outcome for each of its answers", async () => {
    const sent = async (answer: object) => (await signUp({ provider: "endpoint", answers: [answer] })).outcome;
    const problem = (status: number, more = {}) => ({
      status,
      type: "application/problem+json",
      body: JSON.stringify({ status, ...more }),
    });
    expect(await sent({ status: 202, json: { status: "pending", inbox: "https://mail.example/" } })).to.deep.equal({
      outcome: "pending",
      inbox: "https://mail.example/",
    });
    expect((await sent({ status: 200, json: { status: "subscribed" } })).outcome).to.equal("subscribed");
    expect(await sent(problem(422, { field: "email" }))).to.deep.equal({ outcome: "invalid", field: "email" });
    expect(await sent(problem(422, { field: "name" }))).to.deep.equal({ outcome: "invalid", field: "name" });
    expect(await sent(problem(403, { url: "https://news.example/check" }))).to.deep.equal({
      outcome: "challenge",
      url: "https://news.example/check",
    });
    expect(await sent(problem(403, { url: "javascript:alert(1)" }))).to.deep.equal({
      outcome: "challenge",
      url: undefined,
    });
    expect((await sent(problem(410))).outcome).to.equal("closed");
    expect((await sent(problem(415))).outcome).to.equal("misconfigured");
    expect(await sent(problem(429, { retryAfter: 30 }))).to.include({ outcome: "limited", retryAfter: 30 });
    expect(await sent(problem(503))).to.include({ outcome: "failed", retryable: true });
  });

  it("does not call an address subscribed of which the server did not say so", async () => {
    const { outcome } = await signUp({
      provider: "endpoint",
      answers: [{ json: { status: "confirmation_required" } }],
    });
    expect(outcome).to.deep.equal({ outcome: "accepted" });
  });

  it("keeps the name of the submission over a retry", async () => {
    const key = newKey();
    await answers(key, { status: 500 }, pending);
    const submission = wish(await addressOf(key, "", "mapped"));
    expect((await send(endpoint, submission)).outcome).to.equal("failed");
    expect((await send(endpoint, submission)).outcome).to.equal("pending");
    const names = (await received(key)).map((request) => new URLSearchParams(request.body).get("submission"));
    expect(names[0]).to.equal(names[1]);
  });

  it("is not mixed up with JSON providers", async () => {
    const { requests } = await signUp({ provider: klaviyo, answers: [{ status: 202 }] });
    expect(jsonIn(requests[0])).to.have.nested.property("data.type", "subscription");
  });
});
