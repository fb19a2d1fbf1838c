// Takes queued mails to the SMTP server, again and again until it has them. The queue is the database: what was promised in a
// committed sign-up is delivered after any crash. A crash after the server took a mail and before that is noted sends it twice,
// with the same Message-ID; there is no way to do better without the receiver's help.
import nodemailer from "nodemailer";

const longestWait = 3_600_000;
const mostTries = 40;

export class Delivery {
  #database;
  #transport;
  #from;
  #clock;
  #step;
  #timer;
  #running = Promise.resolve();
  #closed = false;

  constructor({ database, smtp, from = "Halyard <letters@halyard.example>", clock = Date.now, step = () => {} }) {
    this.#database = database;
    this.#from = from;
    this.#clock = clock;
    this.#step = step;
    this.#transport = nodemailer.createTransport({
      ...smtp,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 20_000,
    });
    this.wake();
  }

  /** There may be something to send. */
  wake() {
    clearTimeout(this.#timer);
    this.#running = this.#running.then(() => this.#deliverDue());
  }

  async #deliverDue() {
    while (!this.#closed) {
      const mail = this.#database.get("SELECT * FROM mail WHERE state = 'queued' AND due <= ? ORDER BY due LIMIT 1", [
        this.#clock(),
      ]);
      if (!mail) break;
      await this.#deliver(mail);
    }
    this.#sleepUntilNext();
  }

  async #deliver(mail) {
    this.#step("mail: taken");
    try {
      await this.#transport.sendMail({
        from: this.#from,
        to: { name: "", address: mail.recipient },
        subject: mail.subject,
        text: mail.text,
        messageId: mail.message,
        // RFC 3834: no out-of-office answer to a machine.
        headers: { "Auto-Submitted": "auto-generated" },
      });
    } catch (error) {
      if (!this.#closed) this.#putOff(mail, error);
      return;
    }
    if (this.#closed) return;
    this.#step("mail: accepted");
    // The text holds the only readable copy of the token: it goes with the mail.
    this.#database.run("UPDATE mail SET state = 'sent', text = NULL, subject = NULL, tries = tries + 1 WHERE id = ?", [
      mail.id,
    ]);
    this.#step("mail: noted");
  }

  /** A 5xx about the recipient is final; everything else is tried again, after 1, 2, 4 … seconds, at most an hour. */
  #putOff(mail, error) {
    const isFinal = (error.responseCode >= 500 && error.command !== "CONN") || mail.tries + 1 >= mostTries;
    const wait = Math.min(longestWait, 1000 * 2 ** mail.tries);
    this.#database.run("UPDATE mail SET state = ?, tries = tries + 1, due = ? WHERE id = ?", [
      isFinal ? "refused" : "queued",
      this.#clock() + wait,
      mail.id,
    ]);
  }

  #sleepUntilNext() {
    if (this.#closed) return;
    const next = this.#database.get("SELECT min(due) AS due FROM mail WHERE state = 'queued'");
    if (typeof next?.due !== "number") return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.wake(), Math.max(50, next.due - this.#clock()));
  }

  async close() {
    this.#closed = true;
    clearTimeout(this.#timer);
    this.#transport.close();
    await this.#running;
  }
}
