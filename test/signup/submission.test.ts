import { expect, fixture, html } from "@open-wc/testing";
import { readAuthorForm } from "../../src/signup/author-form.js";
import { formBody, newSubmissionId, readForm } from "../../src/signup/submission.js";
import { wish } from "./sending.js";

describe("what a publisher's own form says", () => {
  it("is sent whole: hidden fields, traps and repeated names, as they are and in order", async () => {
    const form = await fixture<HTMLFormElement>(html`
      <form action="https://lists.example/subscribe">
        <input type="hidden" name="u" value="abc" />
        <input type="email" name="EMAIL" value="ada@reader.example" />
        <input type="checkbox" name="group[5]" value="1" checked />
        <input type="checkbox" name="group[5]" value="2" checked />
        <input type="checkbox" name="group[5]" value="4" />
        <div style="position: absolute; left: -5000px" aria-hidden="true">
          <input type="text" name="b_abc_def" tabindex="-1" />
        </div>
        <input type="file" name="portrait" />
        <button name="subscribe" value="Join">Join</button>
      </form>
    `);
    const reading = readForm(form, form.querySelector("button"));
    expect(reading.fields).to.deep.equal([
      ["u", "abc"],
      ["EMAIL", "ada@reader.example"],
      ["group[5]", "1"],
      ["group[5]", "2"],
      ["b_abc_def", ""],
      ["subscribe", "Join"],
    ]);
    const wanted = { ...reading, emailField: "EMAIL", email: "ada@xn--bcher-kva.example" };
    const body = formBody(wish("https://lists.example/", wanted), { email: "email" });
    expect([...body].map(([name]) => name)).to.deep.equal([
      "u",
      "EMAIL",
      "group[5]",
      "group[5]",
      "b_abc_def",
      "subscribe",
    ]);
    expect(body.get("EMAIL")).to.equal("ada@xn--bcher-kva.example");
  });

  it("shows which field is for the address, past the traps that pretend to be", async () => {
    const forms = [
      html`<form>
        <input type="email" name="data[email]" /><input type="email" name="data[form_field_x]" id="real" />
      </form>`,
      html`<form><input type="text" name="email_address_check" /><input type="text" name="EMAIL" id="real" /></form>`,
      html`<form><input type="email" name="a" tabindex="-1" /><input type="email" name="b" id="real" /></form>`,
      html`<form>
        <label style="display: none"><input type="email" name="a" /></label><input name="your-mail" id="real" />
      </form>`,
      html`<form>
        <input type="hidden" name="email_type" value="html" /><input type="email" name="anything" id="real" />
      </form>`,
    ];
    for (const markup of forms) {
      const form = await fixture<HTMLFormElement>(markup);
      expect(readAuthorForm(form.parentElement!)?.email?.id, form.innerHTML).to.equal("real");
    }
  });

  it("is not broken by fields that are called like the form's own properties", async () => {
    const form = await fixture<HTMLFormElement>(html`
      <form>
        <input name="action" value="x" /><input name="elements" value="y" /><input
          type="email"
          name="querySelectorAll"
          value="ada@reader.example"
        />
      </form>
    `);
    expect(readForm(form).fields).to.have.length(3);
    expect(readAuthorForm(form.parentElement!)?.email?.name).to.equal("querySelectorAll");
  });

  it("is completed with what the reader chose, without saying anything twice", () => {
    const chosen = wish("https://lists.example/", {
      fields: [["l", "friday"]],
      newsletters: ["friday", "monday"],
      name: "Ada",
    });
    expect(formBody(chosen, { newsletter: "l", reader: "FNAME" }).toString()).to.equal(
      "l=friday&email=ada%40reader.example&FNAME=Ada&l=monday",
    );
  });
});

describe("the name of a submission", () => {
  it("is a random UUID, also where the browser offers none", () => {
    const ids = [...Array(200)].map(newSubmissionId);
    for (const id of ids) expect(id).to.match(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(new Set(ids).size).to.equal(200);
  });
});
