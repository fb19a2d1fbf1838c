/**
 * WebKit cannot be told that a host name is this machine, as the other browsers are (`*.example`). It can be given a proxy, and this one sends
 * every name to loopback: nothing that WebKit asks for leaves the machine.
 */
import { createServer, request as ask } from "node:http";

function passOn(request, response) {
  const { port, pathname, search } = new URL(request.url, "http://127.0.0.1");
  const { method, headers } = request;
  const onward = ask({ host: "127.0.0.1", port: port || 80, path: pathname + search, method, headers, agent: false });
  onward.on("response", (answer) => {
    response.writeHead(answer.statusCode, answer.rawHeaders);
    // Faults are ordered by tests, so they are passed on as they are.
    answer.on("error", () => response.destroy());
    answer.pipe(response);
  });
  onward.on("error", () => response.destroy());
  response.on("close", () => onward.destroy());
  request.pipe(onward);
}

/** What WebKit has to be told, and the way to end it. */
export async function startNames() {
  const server = createServer(passOn);
  await new Promise((resolve, reject) => server.once("error", reject).listen(0, "127.0.0.1", resolve));
  const proxy = {
    proxyType: "manual",
    httpProxy: `127.0.0.1:${server.address().port}`,
    noProxy: ["127.0.0.1", "localhost"],
  };
  return {
    proxy,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
