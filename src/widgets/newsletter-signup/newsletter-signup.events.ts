import { WidgetEvent } from "../../base/event.js";
import type { SignupRequest } from "../../controllers/signup.js";
import type { OutcomeName } from "../../signup/outcome.js";

/** Fires before anything is sent; cancel it to send nothing, or answer it yourself with `respondWith`. */
export class SignupEvent extends WidgetEvent<SignupRequest> {
  /** What the page itself says became of the try. */
  answer?: Promise<OutcomeName | undefined>;

  constructor(detail: SignupRequest) {
    super("standfirst-signup", detail, true);
  }

  /** The page sends the address itself. The promise gives the outcome (absent: `accepted`); a rejection is `failed`. */
  respondWith(answer: Promise<OutcomeName | undefined>): void {
    this.preventDefault();
    this.answer = answer;
  }
}

/** The address is with the newsletter service, or on its way there by the browser's own submit (`handed-off`). */
export class SignedUpEvent extends WidgetEvent<{
  readonly outcome: OutcomeName;
  readonly list: string;
  /** Where the reader finds the confirmation e-mail, for `pending`. */
  readonly inbox?: string;
}> {
  constructor(detail: SignedUpEvent["detail"]) {
    super("standfirst-signed-up", detail);
  }
}

/** A try ended without proof that the address was taken. */
export class SignupFailedEvent extends WidgetEvent<{
  readonly outcome: OutcomeName;
  /** Whether the same address can be sent again without harm. */
  readonly retryable: boolean;
  /** Seconds, where the server said how long to wait. */
  readonly retryAfter?: number;
}> {
  constructor(detail: SignupFailedEvent["detail"]) {
    super("standfirst-signup-failed", detail);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    "standfirst-signup": SignupEvent;
    "standfirst-signed-up": SignedUpEvent;
    "standfirst-signup-failed": SignupFailedEvent;
  }
}
