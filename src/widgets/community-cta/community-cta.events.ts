export interface CtaDetail {
  readonly campaign: string;
  /** Where the link leads; empty for a button of the page's own. */
  readonly href: string;
}

class CtaEvent extends CustomEvent<CtaDetail> {
  constructor(type: string, detail: CtaDetail) {
    super(type, { detail, bubbles: true, composed: true, cancelable: true });
  }
}

/** The reader follows the invitation. Cancel it and the link is not followed. */
export class CtaOpenedEvent extends CtaEvent {
  static readonly type = "standfirst-cta-opened";

  constructor(detail: CtaDetail) {
    super(CtaOpenedEvent.type, detail);
  }
}

/** The reader is about to dismiss the invitation. Cancel it and it stays. */
export class CtaDismissedEvent extends CtaEvent {
  static readonly type = "standfirst-cta-dismissed";

  constructor(detail: CtaDetail) {
    super(CtaDismissedEvent.type, detail);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    "standfirst-cta-opened": CtaOpenedEvent;
    "standfirst-cta-dismissed": CtaDismissedEvent;
  }
}
