// The process is killed at each single write to the disk of a sign-up, first to last. Whatever is found there afterwards is the whole
// sign-up or nothing of it, and what the ledger had answered for is there.
import assert from "node:assert/strict";
import { fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { openDatabase } from "../../demo/server/database.mjs";
import { Ledger } from "../../demo/server/ledger.mjs";
import { usualLimits } from "../../demo/server/limits.mjs";
import { directoryFor } from "./support.mjs";

const program = fileURLToPath(new URL("./interrupted-ledger.mjs", import.meta.url));
const compose = ({ token }) => ({ subject: "Please confirm", text: token });

const newSignup = () => ({
  email: "reader@post.example",
  reader: "reader@post.example",
  lists: ["friday-letter", "listening-room"],
  submission: randomUUID(),
  consent: { version: 1, purposes: [] },
});

/** What the process said before it ended, if it said anything, and how it ended. */
async function recordIn(directory, signup, endAtWrite) {
  const child = fork(program, {
    env: { ...process.env, DIRECTORY: directory, SIGNUP: JSON.stringify(signup), END_AT_WRITE: String(endAtWrite) },
  });
  let said;
  child.on("message", (message) => {
    said = message;
  });
  const [, signal] = await once(child, "close");
  return { said, signal };
}

const rowsOf = `SELECT printf('%d %d %d %d %d', (SELECT count(*) FROM submission), (SELECT count(*) FROM subscription),
  (SELECT count(*) FROM consent), (SELECT count(*) FROM confirmation), (SELECT count(*) FROM mail)) AS counts`;

test("a sign-up that is cut off at any write is there whole or not at all", { timeout: 120_000 }, async (t) => {
  const { said } = await recordIn(await directoryFor(t), newSignup(), 0);
  assert.equal(said.outcome, "pending");
  assert.ok(said.writes > 4, `a sign-up writes to the disk ${said.writes} times`);
  const seen = new Set();
  for (let write = 1; write <= said.writes; write += 1) {
    const directory = await directoryFor(t);
    const signup = newSignup();
    const { said: promise, signal } = await recordIn(directory, signup, write);
    assert.equal(signal, "SIGKILL", `write ${write} of ${said.writes}`);
    assert.equal(promise, undefined, "nothing was answered before the last write was done");

    const database = await openDatabase(directory);
    const { counts } = database.get(rowsOf);
    assert.match(
      counts,
      /^(?:0 0 0 0 0|1 2 1 1 1)$/,
      `after write ${write}: submission, subscription, consent, confirmation, mail`,
    );
    seen.add(counts);
    const ledger = new Ledger({ database, limits: usualLimits });
    assert.deepEqual(ledger.signUp(signup, { address: "127.0.0.1", compose }), { outcome: "pending" });
    assert.equal(
      database.get("SELECT count(*) AS mails FROM mail").mails,
      1,
      `one mail after the retry, cut off at write ${write}`,
    );
    await database.close();
  }
  assert.ok(seen.has("0 0 0 0 0"), "the first writes alone store nothing");
});
