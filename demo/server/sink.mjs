// The demo's own mail server: takes every mail over real SMTP and keeps it as a file, so that a visitor can read it in the outbox.
import { createHash } from "node:crypto";
import { EventEmitter, once } from "node:events";
import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { domainToASCII } from "node:url";
import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";

async function readMail(path) {
  const parsed = await PostalMime.parse(await readFile(path));
  const { mtimeMs } = await stat(path);
  const text = parsed.text ?? "";
  return {
    messageId: parsed.messageId,
    to: parsed.to?.[0]?.address ?? "",
    from: parsed.from?.address ?? "",
    subject: parsed.subject ?? "",
    text,
    links: text.match(/https?:\/\/\S+/g) ?? [],
    received: mtimeMs,
  };
}

/** Mail software writes an international domain in either of its two spellings. */
function comparable(address) {
  const at = address.lastIndexOf("@");
  return `${address.slice(0, at)}@${domainToASCII(address.slice(at + 1))}`.toLowerCase();
}

const refusal = (responseCode, message) => Object.assign(new Error(message), { responseCode });

/** To play with failure, `bounce@…` is refused for good, and `defer@…` is put off at its first try. */
function recipientRule() {
  const deferred = new Set();
  return ({ address }, session, callback) => {
    if (address.startsWith("bounce@")) return callback(refusal(550, "No such mailbox here"));
    if (address.startsWith("defer@") && !deferred.has(address)) {
      deferred.add(address);
      return callback(refusal(451, "Try again later"));
    }
    return callback();
  };
}

/** The mails that lie in a folder. */
class Mailbox extends EventEmitter {
  #directory;
  /** How many mails were taken, the same one twice counted twice. */
  deliveries = 0;

  constructor(directory) {
    super();
    this.#directory = directory;
    this.setMaxListeners(0);
  }

  /** Keeps a mail under its Message-ID: one that comes twice because its sender crashed in between is one mail in the outbox. */
  async keep(bytes) {
    const { messageId } = await PostalMime.parse(bytes);
    const name = createHash("sha256")
      .update(messageId ?? bytes)
      .digest("hex")
      .slice(0, 24);
    await writeFile(join(this.#directory, `${name}.eml`), bytes);
    this.deliveries += 1;
  }

  /** Newest first; with an address, only its mails. */
  async mails(to) {
    const names = (await readdir(this.#directory)).filter((name) => name.endsWith(".eml"));
    const all = await Promise.all(names.map((name) => readMail(join(this.#directory, name))));
    const found = all.filter((mail) => !to || comparable(mail.to) === comparable(to));
    return found.sort((one, other) => other.received - one.received);
  }

  /** The mails to an address as soon as there are `count`; throws when there are fewer after `timeout` milliseconds. */
  async waitFor(to, { count = 1, timeout = 15_000 } = {}) {
    const signal = AbortSignal.timeout(timeout);
    for (;;) {
      const arrival = once(this, "mail", { signal }).catch(() => undefined);
      const found = await this.mails(to);
      if (found.length >= count) return found;
      await arrival;
      if (signal.aborted) throw new Error(`No ${count} mails to ${to} within ${timeout} ms.`);
    }
  }
}

/**
 * Starts the mail server on a loopback port and answers with `{ port, deliveries(), mails(to?), waitFor(to, …), close() }`.
 */
export async function startSink({ directory, port = 0 }) {
  await mkdir(directory, { recursive: true });
  const mailbox = new Mailbox(directory);
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    size: 1_000_000,
    onRcptTo: recipientRule(),
    async onData(stream, session, callback) {
      try {
        await mailbox.keep(await buffer(stream));
      } catch (error) {
        return callback(error);
      }
      callback();
      return mailbox.emit("mail");
    },
  });
  // A client that is killed in mid-sentence is not this server's failure.
  server.on("error", () => {});
  server.listen(port, "127.0.0.1");
  await once(server.server, "listening");
  return {
    port: server.server.address().port,
    deliveries: () => mailbox.deliveries,
    mails: (to) => mailbox.mails(to),
    waitFor: (to, options) => mailbox.waitFor(to, options),
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
