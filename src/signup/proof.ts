// Loaded only by a form that asks for a proof of work. It imports nothing.

const primes: number[] = [];
for (let candidate = 2; primes.length < 64; candidate++)
  if (primes.every((prime) => candidate % prime)) primes.push(candidate);
const fraction = (root: number) => ((root % 1) * 2 ** 32) | 0;
const start = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const constants = Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)));

const words = new Int32Array(64);
const word = (at: number) => words[at] ?? 0;
const turn = (word: number, by: number) => (word >>> by) | (word << (32 - by));

function digestBlock(state: Int32Array): void {
  for (let at = 16; at < 64; at++) {
    const w15 = word(at - 15);
    const w2 = word(at - 2);
    words[at] =
      word(at - 16) +
      (turn(w15, 7) ^ turn(w15, 18) ^ (w15 >>> 3)) +
      word(at - 7) +
      (turn(w2, 17) ^ turn(w2, 19) ^ (w2 >>> 10));
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
  for (let at = 0; at < 64; at++) {
    const one =
      (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + (constants[at] ?? 0) + word(at)) | 0;
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((sum, index) => (state[index] = (state[index] ?? 0) + sum));
}

/** SHA-256 in lower-case hex, also where `crypto.subtle` is missing (a page without TLS): https://csrc.nist.gov/pubs/fips/180-4/upd1/final */
export function sha256(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const state = Int32Array.from(start);
  const padded = new DataView(new ArrayBuffer(((bytes.length + 72) >> 6) << 6));
  new Uint8Array(padded.buffer).set(bytes);
  padded.setUint8(bytes.length, 128);
  padded.setUint32(padded.byteLength - 4, bytes.length * 8);
  for (let block = 0; block < padded.byteLength; block += 64) {
    for (let at = 0; at < 16; at++) words[at] = padded.getInt32(block + at * 4);
    digestBlock(state);
  }
  return [...state].map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}

interface Challenge {
  algorithm?: unknown;
  challenge?: unknown;
  salt?: unknown;
  signature?: unknown;
  maxnumber?: unknown;
}

/** A message is a task that browsers do not slow down in background tabs, as they do timers. */
function pause(): Promise<unknown> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.addEventListener("message", () => resolve(port1.close()));
    port1.start();
    port2.postMessage(0);
  });
}

/**
 * Solves an ALTCHA challenge (version 1, SHA-256), given as JSON, into the text that the form sends. It works in slices of about 12 ms,
 * so the page stays usable without a worker, which a Content-Security-Policy may forbid. Rejects what it cannot solve.
 */
export async function solveAltcha(json: string): Promise<string> {
  const { algorithm, challenge, salt, signature, maxnumber } = JSON.parse(json) as Challenge;
  if (algorithm !== "SHA-256") throw new Error("This proof of work is not SHA-256.");
  let sliceEnd = performance.now() + 12;
  for (let number = 0; number <= Number(maxnumber ?? 1e6); number++) {
    if (sha256(`${String(salt)}${number}`) === challenge)
      return btoa(JSON.stringify({ algorithm, challenge, number, salt, signature }));
    if (number % 64 === 0 && performance.now() > sliceEnd) {
      await pause();
      sliceEnd = performance.now() + 12;
    }
  }
  throw new Error("This proof of work has no solution.");
}
