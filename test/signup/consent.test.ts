import { expect, fixture, html } from "@open-wc/testing";
import { consentRecord, deliverConsent, purposeOf } from "../../src/signup/consent.js";
import { sha256 } from "../../src/signup/proof.js";
import { addressOf, answers, newKey, received } from "../support/origin.js";
import { fieldsIn } from "./sending.js";

describe("the proof of consent", () => {
  it("holds each question as the reader saw it, its fingerprint, and the answer as the reader left it", async () => {
    const form = await fixture(html`
      <form>
        <label
          ><input type="checkbox" name="newsletter" checked /> Send me the <b>Friday</b> letter.
          <span style="display: none">unseen</span></label
        >
        <input type="checkbox" id="offers" /><label for="offers">Offers, too.</label>
        <input type="checkbox" name="bare" aria-label="No label" />
      </form>
    `);
    const boxes = [...form.querySelectorAll("input")];
    expect(boxes.map((box) => purposeOf(box, sha256))).to.deep.equal([
      {
        id: "newsletter",
        granted: true,
        text: "Send me the Friday letter.",
        sha256: sha256("Send me the Friday letter."),
      },
      { id: "offers", granted: false, text: "Offers, too.", sha256: sha256("Offers, too.") },
      { id: "bare", granted: false, text: "No label", sha256: sha256("No label") },
    ]);
    expect(sha256("Offers, too.")).to.match(/^[\da-f]{64}$/);
  });

  it("is dated, and complete enough to be understood alone", () => {
    const facts = {
      id: "7f1c",
      language: "de",
      page: "https://site.example/story",
      list: ["friday"],
      privacy: "https://site.example/privacy",
    };
    const purposes = [{ id: "newsletter", granted: true, text: "Ja." }];
    const record = consentRecord({ ...facts, purposes });
    expect(record).to.deep.include({ version: 1, ...facts, purposes });
    expect(Math.abs(Date.parse(record.time) - Date.now())).to.be.below(5000);
  });

  it("reaches the publisher's own server beside a provider that cannot keep it, and bothers nobody when it does not", async () => {
    const key = newKey();
    await answers(key, { status: 500, cors: "off" });
    const record = consentRecord({ id: "7f1c", language: "en", page: "p", list: [], purposes: [] });
    deliverConsent(new URL(await addressOf(key, "/consent", "mapped")), "ada@reader.example", record);
    const [request] = await received(key, { count: 1 });
    expect(fieldsIn(request)).to.deep.equal([
      ["email", "ada@reader.example"],
      ["submission", "7f1c"],
      ["consent", JSON.stringify(record)],
    ]);
    expect(await received(key, { preflights: true })).to.have.length(1);
  });
});
