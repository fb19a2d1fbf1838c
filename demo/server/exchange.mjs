// Between node:http and the handlers: a request as a plain value, an answer as bytes.

const longestBody = 65_536;

async function readAll(message) {
  const chunks = [];
  let length = 0;
  for await (const chunk of message) {
    length += chunk.length;
    // Read to the end all the same: a browser shows no answer to an upload that was cut off.
    if (length <= longestBody) chunks.push(chunk);
  }
  return length > longestBody ? undefined : Buffer.concat(chunks);
}

/** What a handler needs to know of a request. `body()` answers `undefined` when it is longer than 64 kB. */
export const readRequest = (message, origin) => ({
  method: message.method,
  url: new URL(message.url, origin),
  headers: message.headers,
  address: message.socket.remoteAddress ?? "",
  body: () => readAll(message),
});

/** Sends an answer, or what the ordered faults leave of it. */
export function send(response, { status, headers, body }, { hang = false, truncate = false } = {}) {
  if (response.destroyed || hang) return;
  const bytes = Buffer.from(body);
  const empty = status === 204 || status === 304;
  response.writeHead(status, empty ? headers : { ...headers, "Content-Length": bytes.length });
  if (!truncate) {
    response.end(empty ? undefined : bytes);
    return;
  }
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.destroy());
}
