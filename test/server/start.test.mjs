// `npm start`, without its browser: it says where to look, what it says is true, and it ends when told.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import test from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Everything printed until the last line of the greeting. */
async function greeting(child) {
  let printed = "";
  for await (const chunk of child.stdout) {
    printed += chunk;
    if (printed.includes("Ctrl-C ends it")) return printed;
  }
  throw new Error(`It ended after printing:\n${printed}`);
}

test("npm start opens the demo on free ports and ends cleanly", { timeout: 120_000 }, async (t) => {
  const child = spawn(process.execPath, ["demo/start.mjs", "--no-open"], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
  });
  t.after(() => child.kill("SIGKILL"));
  const ended = once(child, "exit");
  const addresses = Object.fromEntries(
    [...(await greeting(child)).matchAll(/^ {2}(.+?) {2,}(http\S+)$/gm)].map(([, name, url]) => [name, url]),
  );
  const page = await (await fetch(addresses["the story page"])).text();
  assert.match(page, /<script async src="\/embed\/standfirst\.js"><\/script>/);
  const embed = await fetch(new URL("/embed/standfirst.js", addresses["the story page"]));
  assert.equal(embed.status, 200);
  assert.ok((await embed.text()).includes("story-header"));
  const { items } = await (await fetch(addresses["a feed"])).json();
  assert.equal((await fetch(items[0].url)).status, 200);
  assert.equal((await fetch(addresses["the outbox"])).status, 200);
  assert.ok(page.includes(new URL(addresses["the outbox"]).origin), "the page speaks to these services");

  child.kill("SIGTERM");
  const [code, signal] = await ended;
  assert.deepEqual([code, signal], process.platform === "win32" ? [null, "SIGTERM"] : [0, null]);
});
