/** What has arrived at the second origin, by key, and who is waiting for it. */
export class RequestLog {
  #entries = new Map();
  #waiting = new Set();

  begin(key, request, address, isPreflight) {
    const entry = {
      method: request.method,
      path: address.pathname,
      query: Object.fromEntries(address.searchParams),
      headers: request.headers,
      host: request.headers.host,
      isPreflight,
      body: "",
      bodyBase64: "",
      isComplete: false,
      wasAbandoned: false,
      receivedAt: Date.now(),
    };
    this.#entries.set(key, [...(this.#entries.get(key) ?? []), entry]);
    Object.defineProperty(entry, "complete", {
      value: (body) => {
        entry.body = body.toString("utf8");
        entry.bodyBase64 = body.toString("base64");
        entry.isComplete = true;
        this.#tell();
      },
    });
    return entry;
  }

  /** The connection is over: either the answer was read in full, or one side dropped it before that. */
  end(entry, wasAbandoned) {
    entry.wasAbandoned = wasAbandoned;
    this.#tell();
  }

  /** The requests of a key. With a count, once that many real requests (preflights do not count) have arrived, or when the time is up. */
  read(key, count, timeout) {
    const all = () => this.#entries.get(key) ?? [];
    const hasArrived = () => all().filter((entry) => entry.isComplete && !entry.isPreflight).length >= count;
    if (hasArrived()) return Promise.resolve(all());
    return new Promise((resolve) => {
      const finish = () => {
        clearTimeout(timer);
        this.#waiting.delete(check);
        resolve(all());
      };
      const check = () => hasArrived() && finish();
      const timer = setTimeout(finish, timeout);
      this.#waiting.add(check);
    });
  }

  #tell() {
    for (const check of this.#waiting) check();
  }
}
