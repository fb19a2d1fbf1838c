import { expect } from "@open-wc/testing";
import { sha256, solveAltcha } from "../../src/signup/proof.js";

async function reference(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

const challenge = (number: number, maxnumber: number) => {
  const salt = "salt?expires=1";
  return JSON.stringify({
    algorithm: "SHA-256",
    challenge: sha256(`${salt}${number}`),
    salt,
    signature: "s",
    maxnumber,
  });
};

describe("the fingerprint of a text", () => {
  it("is the one every other program computes, at any length and in any script", async () => {
    expect(sha256("")).to.equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    const texts = [...Array(140).keys()].map((length) => "é".repeat(length));
    for (const text of [...texts, "abc", "用户".repeat(500), "a".repeat(100_000)])
      expect(sha256(text)).to.equal(await reference(text));
  });
});

describe("a proof of work", () => {
  it("is found, and says what the server needs to check it", async () => {
    const { maxnumber, ...asked } = JSON.parse(challenge(4321, 5000)) as { maxnumber: number };
    const proof = JSON.parse(atob(await solveAltcha(challenge(4321, maxnumber)))) as object;
    expect(proof).to.deep.equal({ ...asked, number: 4321 });
  });

  it("leaves the page usable while it is looked for: other work gets its turn within 50 ms", async () => {
    const waits: number[] = [];
    let last = performance.now();
    let isOver = false;
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", () => {
      waits.push(performance.now() - last);
      last = performance.now();
      if (!isOver) port2.postMessage(0);
    });
    port1.start();
    port2.postMessage(0);
    await solveAltcha(challenge(60_000, 60_000));
    isOver = true;
    port1.close();
    // The middle, not the worst: a busy machine takes the processor away from the browser now and then.
    waits.sort((one, other) => one - other);
    expect(waits.length).to.be.above(5);
    expect(waits[waits.length >> 1]).to.be.below(50);
  });

  it("is refused when there is none, or in an unknown language", async () => {
    for (const puzzle of ["", "{}", '{"algorithm":"SHA-512"}', challenge(10, 5)]) {
      const failure = await solveAltcha(puzzle).catch((error: unknown) => error);
      expect(failure, puzzle).to.be.instanceOf(Error);
    }
  });
});
