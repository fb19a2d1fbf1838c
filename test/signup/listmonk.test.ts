import { expect } from "@open-wc/testing";
import { sha256 } from "../../src/signup/proof.js";
import { fieldsIn, reader, signUp } from "./sending.js";

const path = "/subscription/form";
const list = "7f0c6d6e-1b1a-4f6e-9d1f-1d7a2f3b4c5d";
const pasted: [string, string][] = [
  ["nonce", ""],
  ["email", "typed"],
  ["l", list],
];

function challengeFor(number: number): object {
  const salt = "0a1b2c?expires=9999999999";
  return { algorithm: "SHA-256", challenge: sha256(`${salt}${number}`), maxnumber: 5000, salt, signature: "signed" };
}

describe("a sign-up at listmonk", () => {
  it("sends the pasted form's fields to the public API, where they arrive without permission", async () => {
    const { outcome, requests, preflights } = await signUp({
      path,
      fields: pasted,
      emailField: "email",
      answers: [{ json: { data: { has_optin: true } } }],
    });
    expect(requests[0]?.path).to.match(/\/api\/public\/subscription$/);
    expect(fieldsIn(requests[0])).to.deep.equal([
      ["nonce", ""],
      ["email", reader],
      ["l", list],
    ]);
    expect(preflights).to.have.length(0);
    expect(outcome).to.deep.equal({ outcome: "accepted" });
  });

  it("looks the same for those who are on the list already", async () => {
    const member = await signUp({ path, fields: pasted, answers: [{ json: { data: { has_optin: false } } }] });
    expect(member.outcome).to.deep.equal({ outcome: "accepted" });
  });

  it("arrives on a default installation, which has CORS off, and is not called a failure", async () => {
    const { outcome, requests } = await signUp({
      path,
      fields: pasted,
      answers: [{ json: { data: {} }, cors: "off" }],
    });
    expect(outcome.outcome).to.equal("unconfirmed");
    expect(requests).to.have.length.above(0);
  });

  it("sends the lists a reader chose", async () => {
    const { requests } = await signUp({
      path: "/api/public/subscription",
      newsletters: [list, "second"],
      answers: [{ json: { data: {} } }],
    });
    expect(fieldsIn(requests[0]).filter(([name]) => name === "l")).to.deep.equal([
      ["l", list],
      ["l", "second"],
    ]);
  });

  it("says what is wrong with the address, and blames the publisher for a closed API", async () => {
    const refused = async (message: string) =>
      (await signUp({ path, fields: pasted, answers: [{ status: 400, json: { message } }] })).outcome;
    expect(await refused("Invalid email.")).to.deep.equal({ outcome: "invalid", field: "email" });
    expect((await refused("Invalid feature")).outcome).to.equal("misconfigured");
  });

  it("solves the puzzle that a guarded form asks for, and takes the way on which it is looked at", async () => {
    const { outcome, requests } = await signUp({
      path,
      fields: pasted,
      needsProof: true,
      answers: [{ json: challengeFor(1234) }, { type: "text/html", body: "<h1>Check your e-mail</h1>" }],
    });
    expect(
      requests.map((request) => `${request.method} ${request.path.replace(/^\/answer\/[^/]+/, "")}`),
    ).to.deep.equal(["GET /api/public/captcha/altcha", "POST /subscription/form"]);
    const proof = JSON.parse(atob(new Map(fieldsIn(requests[1])).get("altcha") ?? "")) as object;
    expect(proof).to.include({ algorithm: "SHA-256", number: 1234, signature: "signed" });
    expect(outcome).to.deep.equal({ outcome: "accepted" });
  });

  it("shows listmonk's own page when the puzzle cannot be read or solved", async () => {
    for (const answer of [
      { json: challengeFor(1), cors: "off" as const },
      { json: { ...challengeFor(1), maxnumber: 0 } },
      { body: "no puzzle" },
    ]) {
      const { outcome, requests } = await signUp({ path, fields: pasted, needsProof: true, answers: [answer] });
      expect(outcome.outcome).to.equal("challenge");
      expect(outcome)
        .to.have.property("url")
        .that.matches(/\/subscription\/form$/);
      expect(requests.map(({ method }) => method)).to.deep.equal(["GET"]);
    }
  });

  it("carries an hCaptcha answer the guarded way and offers the page when it is refused", async () => {
    const { outcome, requests } = await signUp({
      path,
      fields: [...pasted, ["h-captcha-response", "token"]],
      answers: [{ status: 400, type: "text/html", body: "<h1>Invalid captcha</h1>" }],
    });
    expect(requests[0]?.path).to.match(/\/subscription\/form$/);
    expect(outcome.outcome).to.equal("challenge");
  });
});
