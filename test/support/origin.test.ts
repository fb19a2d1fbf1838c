import { expect } from "@open-wc/testing";
import { addressOf, answers, fieldsOf, newKey, origins, received, release } from "./origin.js";

/** The fetch of a page, reduced to what a page can know: a status and words, or a failure. */
async function ask(address: string, init?: RequestInit): Promise<{ status: number; body: string } | "unreadable"> {
  try {
    const response = await fetch(address, init);
    return { status: response.status, body: await response.text() };
  } catch {
    return "unreadable";
  }
}

describe("the second origin, on which every test of a network rests", () => {
  it("gives the answers a test ordered, in turn, and stays with the last", async () => {
    const address = await answers(newKey(), { status: 503, body: "busy" }, { json: { ok: true } });
    expect(await ask(address)).to.deep.equal({ status: 503, body: "busy" });
    expect(await ask(address)).to.deep.equal({ status: 200, body: '{"ok":true}' });
    expect(await ask(address)).to.deep.equal({ status: 200, body: '{"ok":true}' });
  });

  it("is another origin than the page, and under its host name a third", async () => {
    const { origin, mapped } = await origins();
    expect(new Set([location.origin, origin, mapped]).size).to.equal(3);
    const key = newKey();
    await answers(key, { body: "by name" });
    expect(await ask(await addressOf(key, "/feed", "mapped"))).to.deep.equal({ status: 200, body: "by name" });
    const [request] = await received(key);
    expect(request?.host).to.match(/^news\.example:/);
    expect(request?.path).to.match(/\/feed$/);
  });

  it("keeps an answer unreadable without CORS, although the request arrived", async () => {
    const key = newKey();
    const address = await answers(key, { cors: "off", body: "secret" });
    expect(await ask(address)).to.equal("unreadable");
    expect(await received(key)).to.have.length(1);
  });

  it("stops a request whose preflight is refused, and lets one through whose answer is then unreadable", async () => {
    const json: RequestInit = { method: "POST", headers: { "content-type": "application/json" }, body: "{}" };
    const refused = newKey();
    expect(await ask(await answers(refused, { cors: "answer-only" }), json)).to.equal("unreadable");
    expect(await received(refused)).to.have.length(0);
    expect(await received(refused, { preflights: true })).to.have.length(1);
    const passed = newKey();
    expect(await ask(await answers(passed, { cors: "preflight-only" }), json)).to.equal("unreadable");
    expect(await received(passed)).to.have.length(1);
  });

  it("breaks connections before the headers and in the middle of the body", async () => {
    expect(await ask(await answers(newKey(), { reset: "headers" }))).to.equal("unreadable");
    expect(await ask(await answers(newKey(), { reset: "body", body: "half of this" }))).to.equal("unreadable");
  });

  it("holds an answer back until the test lets it go, and sees who gave up waiting", async () => {
    const key = newKey();
    const address = await answers(key, { hold: true, body: "late" });
    const answer = ask(address);
    await received(key, { count: 1 });
    await release(key);
    expect(await answer).to.deep.equal({ status: 200, body: "late" });
    const abandoned = newKey();
    const controller = new AbortController();
    const unfinished = ask(await answers(abandoned, { hang: true }), { signal: controller.signal });
    await received(abandoned, { count: 1 });
    controller.abort();
    expect(await unfinished).to.equal("unreadable");
  });

  it("knows the fields of a form however they were sent", async () => {
    const form = new FormData();
    form.append("EMAIL", "reader@example.com");
    for (const body of [form, new URLSearchParams({ EMAIL: "reader@example.com" })]) {
      const key = newKey();
      await ask(await answers(key, { status: 204 }), { method: "POST", body });
      const [request] = await received(key, { count: 1 });
      expect(request && (await fieldsOf(request))).to.deep.equal({ EMAIL: "reader@example.com" });
    }
  });

  it("answers by what the address says, with redirects, waits and types", async () => {
    const { origin } = await origins();
    expect(await ask(`${origin}/fault?status=429&retryAfter=30&body=slow%20down`)).to.deep.equal({
      status: 429,
      body: "slow down",
    });
    const target = encodeURIComponent(`${origin}/fault?body=arrived`);
    expect(await ask(`${origin}/fault?location=${target}`)).to.deep.equal({ status: 200, body: "arrived" });
    const typed = await fetch(`${origin}/fault?type=application/rss%2Bxml&header=x-feed:yes&body=x`);
    expect([typed.headers.get("content-type"), typed.headers.get("x-feed")]).to.deep.equal([
      "application/rss+xml",
      "yes",
    ]);
  });
});
