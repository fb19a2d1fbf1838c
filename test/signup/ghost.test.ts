import { expect } from "@open-wc/testing";
import { providerFor } from "../../src/signup/providers.js";
import type { Answer } from "../support/origin.js";
import { jsonIn, reader, signUp } from "./sending.js";
import type { Scene } from "./sending.js";

interface Recording {
  request: { method: string; path: string; body?: unknown };
  answer: { status: number; headers: Record<string, string>; body: string };
}

const path = "/members/api/send-magic-link/";
/** What Ghost 6.65 really said. */
let recorded: Record<string, Recording>;

function answerOf(name: string): Recording["answer"] {
  const recording = recorded[name];
  if (!recording) throw new Error(`there is no recording of ${name}`);
  return recording.answer;
}

/** An answer as it was recorded, with Ghost's own headers and no other. */
function ghostSaid(name: string): Answer {
  const { status, headers, body } = answerOf(name);
  return { status, body, cors: "on", headers: { "content-type": "", ...headers } };
}

const signUpAtGhost = (name: string, more: Partial<Scene> = {}) =>
  signUp({ path, ...more, answers: [ghostSaid("integrity-token"), ghostSaid(name)] });

describe("a sign-up at Ghost", () => {
  before(async () => {
    recorded = (await (await fetch("/test/fixtures/signup/ghost-6.json")).json()) as Record<string, Recording>;
  });

  it("fetches the token in a request that needs no permission, then sends what Ghost takes", async () => {
    const { requests, preflights, outcome } = await signUpAtGhost("signup-ok", {
      name: "Ada",
      newsletters: ["Friday letter"],
      fields: [
        ["labels", "widget"],
        ["labels", "film"],
        ["honeypot", ""],
      ],
    });
    const [token, post] = requests;
    expect([token?.method, token?.path.replace(/^.*\/members/, "/members")]).to.deep.equal([
      "GET",
      "/members/api/integrity-token/",
    ]);
    expect([post?.method, post?.path.replace(/^.*\/members/, "/members")]).to.deep.equal(["POST", path]);
    expect(preflights.map((request) => request.headers["access-control-request-headers"])).to.deep.equal([
      "content-type",
    ]);
    const { urlHistory, ...body } = jsonIn(post) as { urlHistory: Record<string, unknown>[] };
    expect(body).to.deep.equal({
      email: reader,
      name: "Ada",
      emailType: "signup",
      integrityToken: answerOf("integrity-token").body,
      labels: ["widget", "film"],
      honeypot: "",
      newsletters: [{ name: "Friday letter" }],
    });
    expect(urlHistory[0]).to.include({
      path: "/",
      referrerSource: "site.example",
      referrerUrl: "https://site.example/story",
    });
    expect(outcome.outcome).to.equal("pending");
  });

  it("is pending for strangers and members alike, in the words of version 6 and of version 5", async () => {
    for (const name of ["signup-ok", "signup-existing", "idn-email", "newsletter-chosen"])
      expect((await signUpAtGhost(name)).outcome.outcome, name).to.equal("pending");
    const five = await signUp({
      path,
      answers: [{ body: "1:2:3" }, { status: 201, body: "Created.", headers: { "content-type": "" } }],
    });
    expect(five.outcome.outcome).to.equal("pending");
    const broken = await signUp({ path, answers: [{ body: "1:2:3" }, { status: 201, json: {}, reset: "body" }] });
    expect(broken.outcome.outcome).to.equal("pending");
  });

  it("passes on the way to the inbox that Ghost gives", async () => {
    const inboxLinks = {
      desktop: "https://mail.google.com/mail/u/ada/#search/from",
      android: "intent://x",
      provider: "gmail",
    };
    const { outcome } = await signUp({ path, answers: [{ body: "1:2:3" }, { status: 201, json: { inboxLinks } }] });
    expect(outcome).to.deep.equal({ outcome: "pending", inbox: inboxLinks.desktop });
    const evil = await signUp({
      path,
      answers: [{ body: "1:2:3" }, { status: 201, json: { inboxLinks: { desktop: "javascript:1" } } }],
    });
    expect(evil.outcome).to.deep.equal({ outcome: "pending", inbox: undefined });
  });

  it("says that the address is wrong when Ghost or its mail server says so", async () => {
    for (const name of ["invalid-email", "missing-email", "mail-bounced"])
      expect((await signUpAtGhost(name)).outcome, name).to.deep.equal({ outcome: "invalid", field: "email" });
  });

  it("gives the minutes to wait, which Ghost writes only in its sentence", async () => {
    for (const name of ["429-same-address", "429-same-ip"])
      expect((await signUpAtGhost(name)).outcome, name).to.deep.equal({
        outcome: "limited",
        retryable: true,
        retryAfter: 600,
      });
  });

  it("may be tried again after an expired token, and is the publisher's business with an unknown newsletter", async () => {
    expect((await signUpAtGhost("expired-token")).outcome).to.include({ outcome: "failed", retryable: true });
    expect((await signUpAtGhost("newsletter-unknown")).outcome.outcome).to.equal("misconfigured");
    const invite = {
      status: 400,
      json: { errors: [{ message: "This site is invite-only, contact the owner for access." }] },
    };
    expect((await signUp({ path, answers: [{ body: "1:2:3" }, invite] })).outcome.outcome).to.equal("closed");
  });

  it("goes without a token where Ghost has none to give", async () => {
    for (const none of [{ status: 404, json: {} }, { status: 204 }]) {
      const { outcome, requests } = await signUp({ path, answers: [none, { status: 201, body: "Created." }] });
      expect(outcome.outcome).to.equal("pending");
      expect(jsonIn(requests[1])).to.not.have.property("integrityToken");
    }
  });

  it("may have arrived when Ghost falls silent after the token", async () => {
    const { outcome, requests } = await signUp({ path, timeout: 1, answers: [{ body: "1:2:3" }, { hang: true }] });
    expect(requests.map(({ method }) => method)).to.deep.equal(["GET", "POST"]);
    expect(outcome.outcome).to.equal("unconfirmed");
    expect(outcome.retryable, "a second request would be a second mail").to.not.equal(true);
  });

  it("has not left when the token cannot be had", async () => {
    const { outcome, requests } = await signUp({ path, answers: [{ body: "1:2:3", cors: "off" }] });
    expect(outcome).to.include({ outcome: "failed", retryable: true, reason: "unreachable" });
    expect(requests.map(({ method }) => method)).to.deep.equal(["GET"]);
  });

  it("shows the way to Ghost's own sign-up where a page of the host's stands in between", async () => {
    const page = { status: 200, type: "text/html", body: "<h1>One moment</h1>" };
    const { outcome } = await signUp({ path, answers: [{ body: "1:2:3" }, page] });
    expect(outcome.outcome).to.equal("challenge");
    expect(outcome)
      .to.have.property("url")
      .that.matches(/^http:\/\/news\.example:\d+\/answer\/[^/]+\/#\/portal\/signup$/);
  });

  it("takes the site's own address as well, when Ghost is named", async () => {
    const { requests } = await signUp({
      provider: "ghost",
      path: "/blog",
      answers: [{ body: "1:2:3" }, { status: 201, json: {} }],
    });
    expect(requests.map((request) => request.path.replace(/^\/answer\/[^/]+/, ""))).to.deep.equal([
      "/blog/members/api/integrity-token/",
      "/blog/members/api/send-magic-link/",
    ]);
    expect(providerFor(new URL("https://blog.example/"), "ghost").page?.(new URL("https://blog.example/"))).to.equal(
      "https://blog.example/#/portal/signup",
    );
  });
});
