// The services in a process of their own that a test ends with SIGKILL: at a named step (END_AT).
// Tells its parent where it listens.
import { startServices } from "../../demo/server/services.mjs";

const { DIRECTORY, SMTP_PORT, END_AT } = process.env;

const services = await startServices({
  directory: DIRECTORY,
  smtp: { host: "127.0.0.1", port: Number(SMTP_PORT), secure: false, ignoreTLS: true },
  step(name) {
    if (name === END_AT) process.kill(process.pid, "SIGKILL");
  },
});

process.send({ origin: services.origin });
