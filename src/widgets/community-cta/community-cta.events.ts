import { WidgetEvent } from "../../base/event.js";

export interface CtaDetail {
  readonly campaign: string;
  /** Where the link leads; empty for a button of the page's own. */
  readonly href: string;
}

/** The reader follows the invitation. Cancel it and the link is not followed. */
export class CtaOpenedEvent extends WidgetEvent<CtaDetail> {
  constructor(detail: CtaDetail) {
    super("standfirst-cta-opened", detail, true);
  }
}

/** The reader is about to dismiss the invitation. Cancel it and it stays. */
export class CtaDismissedEvent extends WidgetEvent<CtaDetail> {
  constructor(detail: CtaDetail) {
    super("standfirst-cta-dismissed", detail, true);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    "standfirst-cta-opened": CtaOpenedEvent;
    "standfirst-cta-dismissed": CtaDismissedEvent;
  }
}
