// One sign-up, recorded in a process of its own that ends with SIGKILL the n-th time it touches the disk (END_AT_WRITE).
// Tells its parent "recorded" when the ledger has answered, with the number of writes that took.
import fs from "node:fs";
import { openDatabase } from "../../demo/server/database.mjs";
import { Ledger } from "../../demo/server/ledger.mjs";
import { usualLimits } from "../../demo/server/limits.mjs";

const { DIRECTORY, SIGNUP, END_AT_WRITE } = process.env;

const ledger = new Ledger({ database: await openDatabase(DIRECTORY), limits: usualLimits });

let writes = 0;
for (const name of ["writeSync", "fsyncSync", "ftruncateSync"]) {
  const original = fs[name];
  fs[name] = (...given) => {
    writes += 1;
    if (String(writes) === END_AT_WRITE) process.kill(process.pid, "SIGKILL");
    return original(...given);
  };
}

const compose = ({ token }) => ({ subject: "Please confirm", text: token });
const { outcome } = ledger.signUp(JSON.parse(SIGNUP), { address: "127.0.0.1", compose });
process.send({ outcome, writes }, () => process.exit());
