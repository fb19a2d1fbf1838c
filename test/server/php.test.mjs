// The PHP version of the sign-up server, run by PHP's own web server with three workers, over a real mail server.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import test from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { checkEndpoint } from "../../demo/server/conformance.mjs";
import { startSink } from "../../demo/server/sink.mjs";
import { directoryFor, newAddress } from "./support.mjs";

const program = fileURLToPath(new URL("../../demo/server/signup.php", import.meta.url));

function whyNot() {
  const modules = spawnSync("php", ["-m"], { encoding: "utf8" });
  if (modules.error) return "php-cli is not installed";
  if (process.platform === "win32") return "PHP's own server has no workers on Windows";
  return /^pdo_sqlite$/m.test(modules.stdout) ? false : "this PHP has no PDO SQLite";
}

const skip = whyNot();

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  return port;
}

/** PHP listens a moment after it starts and says so only in prose. */
async function untilItAnswers(url) {
  const signal = AbortSignal.timeout(20_000);
  while (!signal.aborted) {
    const answer = await fetch(url, { method: "OPTIONS" }).catch(() => undefined);
    if (answer) return;
    await pause(50);
  }
  throw new Error("PHP did not answer within 20 s.");
}

async function phpFor(t) {
  const directory = await directoryFor(t);
  const sink = await startSink({ directory: join(directory, "outbox") });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/signup.php`;
  const env = {
    ...process.env,
    PHP_CLI_SERVER_WORKERS: "3",
    SIGNUP_URL: url,
    SIGNUP_DATABASE: join(directory, "signups.sqlite"),
    SIGNUP_SMTP: `127.0.0.1:${sink.port}`,
    SIGNUP_FROM: "letters@halyard.example",
  };
  const child = spawn("php", ["-S", `127.0.0.1:${port}`, program], { env, stdio: "ignore", detached: true });
  t.after(async () => {
    const ended = once(child, "exit");
    // The workers are children of the first process: the whole group has to go.
    process.kill(-Number(child.pid), "SIGTERM");
    await ended;
    await sink.close();
  });
  await untilItAnswers(url);
  return { url, sink };
}

const signUp = (url, fields) =>
  fetch(url, { method: "POST", headers: { Accept: "application/json" }, body: new URLSearchParams(fields) });

test("the PHP server speaks the protocol, its limit included", { skip, timeout: 90_000 }, async (t) => {
  const { url } = await phpFor(t);
  const results = await checkEndpoint(url, { limit: true });
  assert.deepEqual(
    results.filter(({ failure }) => failure),
    [],
  );
});

test("with PHP too, only a press on the button in the mail subscribes", { skip, timeout: 60_000 }, async (t) => {
  const { url, sink } = await phpFor(t);
  const fields = { email: newAddress("zoë"), submission: randomUUID(), list: "friday-letter" };
  const answers = await Promise.all([signUp(url, fields), signUp(url, fields), signUp(url, fields)]);
  for (const answer of answers) assert.equal(answer.status, 202);
  const mails = await sink.waitFor(fields.email);
  assert.equal(mails.length, 1);
  assert.equal(mails[0].subject, "Please confirm: friday-letter");
  const [link] = mails[0].links;
  assert.match(await (await fetch(link)).text(), /<button>/);

  const token = new URL(link).searchParams.get("token");
  const press = () =>
    fetch(`${url}?confirm`, { method: "POST", body: new URLSearchParams({ token }), redirect: "manual" });
  for (let presses = 0; presses < 2; presses += 1) {
    const pressed = await press();
    assert.equal(pressed.status, 303);
    assert.match(await (await fetch(pressed.headers.get("location"))).text(), /You are on the list/);
  }
  await signUp(url, { email: fields.email, list: "friday-letter" });
  const known = (await sink.waitFor(fields.email, { count: 2 })).find(({ links }) => links.length === 0);
  assert.equal(known.subject, "You already receive friday-letter");
  assert.equal(
    (await fetch(`${url}?confirm`, { method: "POST", body: new URLSearchParams({ token: "invented" }) })).status,
    404,
  );
});
