// Who asked for what, and who has confirmed it. Each method is one transaction: after it returns, a crash loses nothing of it.
import { createHash, randomBytes } from "node:crypto";
import { tooSoon } from "./limits.mjs";

const day = 86_400_000;
const confirmationDays = 7;
const submissionDays = 30;

/** Only a digest of the token is kept once the mail is gone: whoever reads the database cannot confirm for others. */
const digest = (token) => createHash("sha256").update(token).digest("hex");

export class Ledger {
  #database;
  #clock;
  #limits;
  #step;

  /** `step` is told between any two steps of the work; a test ends the process there. */
  constructor({ database, limits, clock = Date.now, step = () => {} }) {
    this.#database = database;
    this.#limits = limits;
    this.#clock = clock;
    this.#step = step;
  }

  /**
   * Records a sign-up and queues its mail. Answers `{ outcome: "pending" }` for new and for known addresses alike,
   * `{ outcome: "limited", seconds }`, or `{ outcome: "reused" }` when the submission belongs to another address.
   */
  signUp(signup, { address, compose }) {
    return this.#database.transaction(() => {
      const earlier =
        signup.submission &&
        this.#database.get("SELECT reader, answer FROM submission WHERE id = ?", [signup.submission]);
      if (earlier) return earlier.reader === signup.reader ? { outcome: earlier.answer } : { outcome: "reused" };
      const now = this.#clock();
      const buckets = [
        { key: `address ${digest(signup.reader)}`, ...this.#limits.reader },
        { key: `network ${address}`, ...this.#limits.network },
      ];
      const seconds = tooSoon(this.#database, buckets, now);
      if (seconds > 0) return { outcome: "limited", seconds };
      this.#step("signup: begun");
      this.#store({ ...signup, submission: signup.submission ?? crypto.randomUUID() }, { address, compose, now });
      this.#step("signup: stored");
      return { outcome: "pending" };
    });
  }

  #store(signup, { address, compose, now }) {
    const { reader, email, name, lists, submission, source, consent } = signup;
    const known = lists.every((list) => this.#isSubscribed(reader, list));
    for (const list of lists) {
      this.#database.run(
        `INSERT INTO subscription (reader, list, email, name, source, state, requested) VALUES (?, ?, ?, ?, ?, 'pending', ?)
         ON CONFLICT DO UPDATE SET name = coalesce(excluded.name, name) WHERE state = 'pending'`,
        [reader, list, email, name ?? null, source ? JSON.stringify(source) : null, now],
      );
    }
    this.#step("signup: subscription written");
    this.#database.run("INSERT INTO submission VALUES (?, ?, 'pending', ?)", [submission, reader, now]);
    if (consent) {
      this.#database.run("INSERT OR IGNORE INTO consent VALUES (?, ?, ?, ?, ?, NULL)", [
        submission,
        reader,
        JSON.stringify(consent),
        address,
        now,
      ]);
    }
    // A known address gets a mail too: the same work, the same time, and its owner learns that somebody typed it.
    const token = randomBytes(32).toString("base64url");
    if (!known) {
      this.#database.run("INSERT INTO confirmation VALUES (?, ?, ?, ?, ?, NULL)", [
        digest(token),
        reader,
        JSON.stringify(lists),
        submission,
        now,
      ]);
    }
    const { subject, text } = compose({ token, lists, known });
    this.#database.run("INSERT INTO mail (message, recipient, subject, text, due) VALUES (?, ?, ?, ?, ?)", [
      `<${submission}@standfirst.example>`,
      email,
      subject,
      text,
      now,
    ]);
  }

  #isSubscribed(reader, list) {
    return (
      this.#database.get("SELECT 1 FROM subscription WHERE reader = ? AND list = ? AND state = 'subscribed'", [
        reader,
        list,
      ]) !== undefined
    );
  }

  /** The lists a token stands for; `undefined` when there is no such token or it has expired. Changes nothing. */
  readToken(token) {
    const row = this.#database.get("SELECT lists FROM confirmation WHERE token = ? AND created > ?", [
      digest(token),
      this.#clock() - confirmationDays * day,
    ]);
    return row && JSON.parse(row.lists);
  }

  /** Confirms; a second press does the same as the first. Answers with the lists, `undefined` for an unknown token. */
  confirm(token) {
    return this.#database.transaction(() => {
      const lists = this.readToken(token);
      if (!lists) return undefined;
      const now = this.#clock();
      const { reader, submission } = this.#database.get("SELECT reader, submission FROM confirmation WHERE token = ?", [
        digest(token),
      ]);
      for (const list of lists) {
        this.#database.run(
          "UPDATE subscription SET state = 'subscribed', confirmed = coalesce(confirmed, ?) WHERE reader = ? AND list = ?",
          [now, reader, list],
        );
      }
      this.#step("confirm: subscription written");
      this.#database.run("UPDATE consent SET confirmed = coalesce(confirmed, ?) WHERE submission = ?", [
        now,
        submission,
      ]);
      this.#database.run("UPDATE confirmation SET used = coalesce(used, ?) WHERE token = ?", [now, digest(token)]);
      this.#step("confirm: stored");
      return lists;
    });
  }

  /** Forgets what is no longer needed: old tokens, submissions that no retry will name again, mails that are gone. */
  tidy() {
    const now = this.#clock();
    this.#database.transaction(() => {
      this.#database.run("DELETE FROM submission WHERE created < ?", [now - submissionDays * day]);
      this.#database.run("DELETE FROM confirmation WHERE created < ?", [now - submissionDays * day]);
      this.#database.run("DELETE FROM mail WHERE state <> 'queued' AND due < ?", [now - submissionDays * day]);
      this.#database.run("DELETE FROM attempt WHERE made < ?", [now - day]);
    });
  }

  /** What is known of an address, for the outbox page and for tests: one row for each list. */
  subscriptionsOf(reader) {
    return this.#database.all(
      "SELECT list, name, state, requested, confirmed FROM subscription WHERE reader = ? ORDER BY list",
      [reader],
    );
  }

  /** The consent records of an address, as proof: what was shown, when it arrived, when it was confirmed. */
  consentOf(reader) {
    const rows = this.#database.all(
      "SELECT record, address, received, confirmed FROM consent WHERE reader = ? ORDER BY received",
      [reader],
    );
    return rows.map(({ record, ...rest }) => ({ ...rest, record: JSON.parse(record) }));
  }
}
