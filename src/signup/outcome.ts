/** The address is with the provider. */
export interface Taken {
  /** `subscribed`: the server said so. `pending`: a confirmation e-mail is on its way. `accepted`: taken, the server says no more. */
  readonly outcome: "subscribed" | "pending" | "accepted";
  /** Where the reader finds the confirmation e-mail, when the provider knows. */
  readonly inbox?: string;
  readonly retryable?: false;
}

/** The address left this page, and what became of it cannot be known here. */
export interface Sent {
  /** `unconfirmed`: sent, no readable answer. `handed-off`: the browser submits the form itself and shows the provider's page. */
  readonly outcome: "unconfirmed" | "handed-off";
  /** Sending the same again does no harm: no second row, no second e-mail. */
  readonly retryable?: boolean;
  /** For developers, never shown to readers. */
  readonly reason?: Reason;
}

/** The address is not with the provider. */
export interface NotTaken {
  readonly outcome: "invalid" | "blocked" | "challenge" | "limited" | "closed" | "misconfigured" | "offline" | "failed";
  /** The same submission, sent again, may succeed and can do no harm. */
  readonly retryable?: boolean;
  /** Seconds to wait before another try, where the server said so. */
  readonly retryAfter?: number;
  /** `invalid`: the name of the field that the server refused, by the provider's name for it. */
  readonly field?: string;
  /** `challenge`: a page of the provider where the reader can go on. */
  readonly url?: string;
  /** For developers, never shown to readers. */
  readonly reason?: Reason;
}

/**
 * `secret`: a key that must not be public is in the form. `insecure`: an http address in an https page. `refused`: the provider
 * refused the request itself. `policy`: the page's `connect-src` forbids the address. `unreachable`: no connection, or CORS is off where
 * the request needs permission. `timeout`: gave up before anything was sent. `server`: the server's own fault. `unread`: a refusal in words that nobody
 * here knows. `late`: the press was too long ago for a window to open.
 */
export type Reason =
  | "secret"
  | "insecure"
  | "refused"
  | "policy"
  | "unreachable"
  | "timeout"
  | "server"
  | "unread"
  | "late";

/** What is known after one try. It never claims more than a server said. */
export type Outcome = Taken | Sent | NotTaken;
export type OutcomeName = Outcome["outcome"];

/** Whether the address is with the provider, so that the form may be cleared and its twins be told. */
export const isTaken = (outcome: Outcome): outcome is Taken => /^(subscribed|pending|accepted)$/.test(outcome.outcome);
