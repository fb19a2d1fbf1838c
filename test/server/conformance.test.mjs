// The conformance checks: the reference server passes all of them, and each kind of wrong server is found out.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { checkEndpoint } from "../../demo/server/conformance.mjs";
import { servicesFor } from "./support.mjs";

const failuresOf = (results) =>
  results.filter(({ failure }) => failure).map(({ name, failure }) => `${name}: ${failure}`);
const namesOf = (results) => results.filter(({ failure }) => failure).map(({ name }) => name);

async function endpoint(t, handler) {
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    handler(request, response, body);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  t.after(() => server.close());
  return `http://127.0.0.1:${server.address().port}/`;
}

test("the reference server speaks the protocol, its limit included", async (t) => {
  const services = await servicesFor(t);
  const results = await checkEndpoint(`${services.origin}/subscribe`, { limit: true });
  assert.deepEqual(failuresOf(results), []);
  assert.ok(results.length >= 24);
});

test("a server that says yes to everything fails where it matters", async (t) => {
  const url = await endpoint(t, (request, response) => {
    response.writeHead(200, { "Content-Type": "application/json" }).end('{"status":"subscribed"}');
  });
  const failed = namesOf(await checkEndpoint(url));
  for (const name of [
    "refuses what cannot be an address, naming the field",
    "calls broken JSON malformed",
    "lets pages of other origins read every answer",
    "permits JSON from pages of other origins",
    "sends a browser without JavaScript to a page of its own",
    "refuses a submission that belongs to another address",
  ]) {
    assert.ok(failed.includes(name), name);
  }
});

test("a server that names its readers is found out", async (t) => {
  const known = new Set();
  const url = await endpoint(t, (request, response, body) => {
    const email = new URLSearchParams(body).get("email")?.toLowerCase();
    const status = known.has(email) ? 409 : 202;
    known.add(email);
    response.writeHead(status, { "Content-Type": "application/json" }).end('{"status":"pending"}');
  });
  assert.ok(namesOf(await checkEndpoint(url)).includes("tells nobody who is on the list"));
});

test("a server that lets the request choose the next page is found out", async (t) => {
  const url = await endpoint(t, (request, response, body) => {
    response.writeHead(303, { Location: new URLSearchParams(body).get("redirect") ?? "/" }).end();
  });
  const results = await checkEndpoint(url);
  const { failure } = results.find(({ name }) => name === "sends a browser without JavaScript to a page of its own");
  assert.match(failure, /taken from the request/);
});

test("the command ends with 1 when a check fails and with 2 when it is not understood", async (t) => {
  const program = fileURLToPath(new URL("../../demo/server/conformance.mjs", import.meta.url));
  const codeOf = async (...words) => {
    const child = spawn(process.execPath, [program, ...words], { stdio: "ignore" });
    const [code] = await once(child, "exit");
    return code;
  };
  const services = await servicesFor(t);
  assert.equal(await codeOf(`${services.origin}/subscribe`), 0);
  const empty = await endpoint(t, (request, response) => response.writeHead(404).end());
  assert.equal(await codeOf(empty), 1);
  assert.equal(await codeOf(), 2);
});
