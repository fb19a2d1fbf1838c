// The server is killed (SIGKILL, no goodbye) between any two steps, and started again over what is on the disk. The reader's browser
// tries again with the same submission, as the element does. In the end the reader is on the list, once.
import assert from "node:assert/strict";
import { fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { join } from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { startServices } from "../../demo/server/services.mjs";
import { startSink } from "../../demo/server/sink.mjs";
import { directoryFor, newAddress, pressConfirm, signUp } from "./support.mjs";

const program = fileURLToPath(new URL("./interrupted-services.mjs", import.meta.url));

const signupSteps = [
  "request: arrived",
  "signup: begun",
  "signup: subscription written",
  "signup: stored",
  "request: done",
  "request: answered",
  "mail: taken",
  "mail: accepted",
  "mail: noted",
];

async function startChild(directory, sink, environment) {
  const child = fork(program, {
    env: { ...process.env, DIRECTORY: directory, SMTP_PORT: String(sink.port), ...environment },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const [{ origin }] = await once(child, "message");
  return { child, origin, ended: once(child, "exit") };
}

/** Whatever the server answered before it died: a status, or nothing. */
const tried = (request) => request.then(({ status }) => status).catch(() => undefined);

async function sinkFor(t) {
  const sink = await startSink({ directory: join(await directoryFor(t), "outbox") });
  t.after(() => sink.close());
  return sink;
}

const restart = (directory, sink) =>
  startServices({ directory, smtp: { host: "127.0.0.1", port: sink.port, secure: false, ignoreTLS: true } });

for (const step of signupSteps) {
  test(`killed at “${step}”, a sign-up ends as one subscription and one mail`, async (t) => {
    const directory = await directoryFor(t);
    const sink = await sinkFor(t);
    const fields = { email: newAddress(), submission: randomUUID() };

    const first = await startChild(directory, sink, { END_AT: step });
    const status = await tried(signUp(first, fields));
    const [, signal] = await first.ended;
    assert.equal(signal, "SIGKILL");

    const services = await restart(directory, sink);
    t.after(() => services.close());
    // An answer of 202 is a promise: then the mail comes without a second try.
    if (status === 202) await sink.waitFor(fields.email);
    assert.equal((await signUp(services, fields)).status, 202);
    const mails = await sink.waitFor(fields.email);
    assert.equal(mails.length, 1);
    await pressConfirm(mails[0].links[0].replace(/^http:\/\/[^/]+/, services.origin));
    assert.deepEqual(
      services.subscriptionsOf(fields.email).map(({ list, state }) => `${list} ${state}`),
      ["friday-letter subscribed"],
    );
  });
}

for (const step of ["confirm: subscription written", "confirm: stored", "request: done"]) {
  test(`killed at “${step}” of a confirmation, pressing again confirms`, async (t) => {
    const directory = await directoryFor(t);
    const sink = await sinkFor(t);
    const email = newAddress();
    const before = await restart(directory, sink);
    await signUp(before, { email });
    const [{ links }] = await sink.waitFor(email);
    await before.close();

    const killed = await startChild(directory, sink, { END_AT: step });
    await tried(pressConfirm(links[0].replace(/^http:\/\/[^/]+/, killed.origin)));
    const [, signal] = await killed.ended;
    assert.equal(signal, "SIGKILL");

    const services = await restart(directory, sink);
    t.after(() => services.close());
    assert.equal((await pressConfirm(links[0].replace(/^http:\/\/[^/]+/, services.origin))).status, 303);
    assert.equal(services.subscriptionsOf(email)[0].state, "subscribed");
  });
}
