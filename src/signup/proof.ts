// Loaded only by a form that asks for a proof of work. It imports nothing.

const primes: number[] = [];
for (let candidate = 2; primes.length < 64; candidate++)
  if (primes.every((prime) => candidate % prime)) primes.push(candidate);
const fraction = (root: number) => ((root % 1) * 2 ** 32) | 0;
const start = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const constants = Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)));

// Used again for every hash: a proof of work takes some hundred thousand.
const words = new Int32Array(64);
const state = new Int32Array(8);
const encoder = new TextEncoder();
let bytes = new Uint8Array(512);

const word = (at: number) => words[at] ?? 0;
const part = (at: number) => state[at] ?? 0;
const turn = (number: number, by: number) => (number >>> by) | (number << (32 - by));

function extendBlock(): void {
  for (let at = 16; at < 64; at++) {
    const w15 = word(at - 15);
    const w2 = word(at - 2);
    const one = turn(w15, 7) ^ turn(w15, 18) ^ (w15 >>> 3);
    words[at] = word(at - 16) + one + word(at - 7) + (turn(w2, 17) ^ turn(w2, 19) ^ (w2 >>> 10));
  }
}

function digestBlock(): void {
  let [a, b, c, d, e, f, g, h] = [part(0), part(1), part(2), part(3), part(4), part(5), part(6), part(7)];
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
  state[0] = part(0) + a;
  state[1] = part(1) + b;
  state[2] = part(2) + c;
  state[3] = part(3) + d;
  state[4] = part(4) + e;
  state[5] = part(5) + f;
  state[6] = part(6) + g;
  state[7] = part(7) + h;
}

/** Leaves the hash of a text in `state`: https://csrc.nist.gov/pubs/fips/180-4/upd1/final */
function digest(text: string): void {
  if (bytes.length < text.length * 3 + 128) bytes = new Uint8Array(text.length * 3 + 128);
  const { written } = encoder.encodeInto(text, bytes);
  const size = ((written + 72) >> 6) << 6;
  const padded = new DataView(bytes.buffer);
  bytes.fill(0, written, size);
  bytes[written] = 128;
  padded.setUint32(size - 4, written * 8);
  state.set(start);
  for (let block = 0; block < size; block += 64) {
    for (let at = 0; at < 16; at++) words[at] = padded.getInt32(block + at * 4);
    extendBlock();
    digestBlock();
  }
}

/** SHA-256 in lower-case hex, also where `crypto.subtle` is missing: on a page without TLS. */
export function sha256(text: string): string {
  digest(text);
  return [...state].map((number) => (number >>> 0).toString(16).padStart(8, "0")).join("");
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
  const first = parseInt(String(challenge).slice(0, 8), 16) | 0;
  let sliceEnd = performance.now() + 12;
  for (let number = 0; number <= Number(maxnumber ?? 1e6); number++) {
    const text = `${String(salt)}${number}`;
    digest(text);
    if (state[0] === first && sha256(text) === challenge)
      return btoa(JSON.stringify({ algorithm, challenge, number, salt, signature }));
    if (number % 64 === 0 && performance.now() > sliceEnd) {
      await pause();
      sliceEnd = performance.now() + 12;
    }
  }
  throw new Error("This proof of work has no solution.");
}
