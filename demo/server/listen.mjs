// Opening and closing a loopback server.
import { once } from "node:events";

async function tryPort(server, host, port) {
  server.listen(port, host);
  await once(server, "listening");
  return server.address().port;
}

/** Listens on `port`, or on any free one when that is taken; answers with the port. */
export async function listen(server, { host, port }) {
  try {
    return await tryPort(server, host, port);
  } catch (error) {
    if (error.code !== "EADDRINUSE" || port === 0) throw error;
    return tryPort(server, host, 0);
  }
}

/** Stops a server at once: a browser's idle connections must not hold up Ctrl-C. */
export function shut(server) {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections?.();
  });
}
