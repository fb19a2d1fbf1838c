/** A sign-up in frames that page builders, previews and mail archives write: they have no address of their own. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { browsers, onPage } from "../support/host-page.mjs";
import { reader, readerAt, service } from "../support/host-signup.mjs";

const frames = {
  "a written frame (srcdoc)": (content) => `<iframe srcdoc='${content}' width="700" height="400"></iframe>`,
  "a written frame that may do little (sandbox)": (content) =>
    `<iframe sandbox="allow-scripts allow-forms" srcdoc='${content}' width="700" height="400"></iframe>`,
};

const page = (frame) => `<!doctype html><html lang="en"><title>A story</title><h1>A story</h1>${frame}</html>`;

for (const browser of browsers)
  describe(`a sign-up in ${browser} in`, () => {
    for (const [title, frameOf] of Object.entries(frames))
      test(`${title} reaches Ghost, which is told of the page around it`, async () => {
        const token = { type: "text/plain", body: "1:2:3" };
        const { url, sent } = await service(token, { status: 201, json: {} });
        const form = `<script async crossorigin src="SECOND/embed/standfirst.js"></script><newsletter-signup privacy-href="/privacy" action="${url}/members/api/send-magic-link/"></newsletter-signup>`;
        await onPage({ browser, host: "story.example", html: page(frameOf(form)) }, async (opened) => {
          const frame = await (await opened.page.$("iframe")).contentFrame();
          await frame.waitForFunction(() => document.querySelector("newsletter-signup")?.shadowRoot);
          const inFrame = readerAt(frame);
          await inFrame.type();
          await inFrame.press();
          assert.equal((await inFrame.ended()).outcome, "pending");
          const [request] = await sent(2);
          const { email, urlHistory } = JSON.parse(request.body);
          assert.equal(email, reader);
          assert.equal(urlHistory[0].referrerUrl, opened.address);
        });
      });
  });
