// The services in a process of their own that a test ends with SIGKILL: at a named step (END_AT) or at the n-th time the database touches
// the disk (END_AT_WRITE). Tells its parent where it listens.
import fs from "node:fs";
import { startServices } from "../../demo/server/services.mjs";

const { DIRECTORY, SMTP_PORT, END_AT, END_AT_WRITE } = process.env;
const end = () => process.kill(process.pid, "SIGKILL");

const services = await startServices({
  directory: DIRECTORY,
  smtp: { host: "127.0.0.1", port: Number(SMTP_PORT), secure: false, ignoreTLS: true },
  step(name) {
    if (name === END_AT) end();
  },
});

let writes = 0;
function countWrites() {
  for (const name of ["writeSync", "fsyncSync", "ftruncateSync"]) {
    const original = fs[name];
    fs[name] = (...given) => {
      writes += 1;
      if (String(writes) === END_AT_WRITE) end();
      return original(...given);
    };
  }
}
countWrites();

process.on("message", () => process.send({ writes }));
process.send({ origin: services.origin });
