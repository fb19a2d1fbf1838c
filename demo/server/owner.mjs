// One process at a time may use a database directory. A process that was killed cannot clean up after itself, so the claim is a
// listening socket: the system closes it with its process, and unlike a process number it is never somebody else's tomorrow.
import { createHash } from "node:crypto";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

function socketPath(directory) {
  const name = `standfirst-${createHash("sha256").update(resolve(directory)).digest("hex").slice(0, 20)}`;
  // In the folder for temporary files because a Unix socket's path may have no more than about 100 bytes.
  return process.platform === "win32" ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
}

async function isAnswered(path) {
  const socket = connect(path);
  try {
    await once(socket, "connect");
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

async function listenOn(path) {
  const server = createServer((socket) => socket.destroy());
  server.listen(path);
  await once(server, "listening");
  server.unref();
  return server;
}

/** Claims a directory for this process; answers with the function that gives it up. Throws when another process has it. */
export async function claim(directory) {
  const path = socketPath(directory);
  let server;
  try {
    server = await listenOn(path);
  } catch (error) {
    if (error.code !== "EADDRINUSE" || (await isAnswered(path))) {
      const refusal = new Error(`${directory} is in use by another process of this server.`, { cause: error });
      throw Object.assign(refusal, { code: "IN_USE" });
    }
    rmSync(path, { force: true });
    server = await listenOn(path);
  }
  return () => new Promise((done) => server.close(() => done()));
}
