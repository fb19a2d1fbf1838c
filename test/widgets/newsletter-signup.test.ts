import { expect } from "@open-wc/testing";
import { find, visibleText } from "../support/page.js";
import { addressField, pendingAnswer, server, signUp, signup } from "../support/signup.js";
import { fieldsOf } from "../support/origin.js";

describe("<newsletter-signup>", () => {
  it("is accessible as delivered", async () => {
    const element = await signup(
      `<newsletter-signup action="https://news.example/subscribe" heading="The Friday letter" pitch="Five films." privacy-href="/privacy"></newsletter-signup>`,
    );
    await expect(element).to.be.accessible();
    expect(find("heading", "The Friday letter", element).localName).to.equal("h2");
    expect(visibleText(element)).to.equal("The Friday letter\nFive films.\nE-mail address\nSign up\nPrivacy policy");
  });

  it("takes an address to the server and says that it has to be confirmed", async () => {
    const { url, requests } = await server(pendingAnswer);
    const element = await signup(`<newsletter-signup action="${url}"></newsletter-signup>`);
    const event = await signUp(element);
    expect(event.detail).to.include({ outcome: "pending" });
    expect(visibleText(element)).to.contain("confirm your address");
    const [request] = await requests(1);
    expect(request && (await fieldsOf(request))).to.include({ email: "reader@example.com" });
    void addressField;
  });
});
