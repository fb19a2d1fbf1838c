import type { SignupRequest } from "../../controllers/signup.js";
import type { OutcomeName } from "../../signup/outcome.js";

/** Fires before anything is sent; cancel it to send nothing, or answer it yourself with `respondWith`. */
export class SignupEvent extends CustomEvent<SignupRequest> {
  static readonly type = "standfirst-signup";
  /** What the page itself says became of the try. */
  answer?: Promise<OutcomeName | undefined>;

  constructor(detail: SignupRequest) {
    super(SignupEvent.type, { detail, bubbles: true, composed: true, cancelable: true });
  }

  /** The page sends the address itself. The promise gives the outcome (absent: `accepted`); a rejection is `failed`. */
  respondWith(answer: Promise<OutcomeName | undefined>): void {
    this.preventDefault();
    this.answer = answer;
  }
}

/** The address is with the newsletter service, or on its way there by the browser's own submit (`handed-off`). */
export class SignedUpEvent extends CustomEvent<{
  readonly outcome: OutcomeName;
  readonly list: string;
  /** Where the reader finds the confirmation e-mail, for `pending`. */
  readonly inbox?: string;
}> {
  static readonly type = "standfirst-signed-up";

  constructor(detail: SignedUpEvent["detail"]) {
    super(SignedUpEvent.type, { detail, bubbles: true, composed: true });
  }
}

/** A try ended without proof that the address was taken. */
export class SignupFailedEvent extends CustomEvent<{
  readonly outcome: OutcomeName;
  /** Whether the same address can be sent again without harm. */
  readonly retryable: boolean;
  /** Seconds, where the server said how long to wait. */
  readonly retryAfter?: number;
}> {
  static readonly type = "standfirst-signup-failed";

  constructor(detail: SignupFailedEvent["detail"]) {
    super(SignupFailedEvent.type, { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    "standfirst-signup": SignupEvent;
    "standfirst-signed-up": SignedUpEvent;
    "standfirst-signup-failed": SignupFailedEvent;
  }
}
