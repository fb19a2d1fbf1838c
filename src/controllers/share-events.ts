import { WidgetEvent } from "../base/event.js";

export interface ShareDetail {
  /** `native`, `copy`, the name of a service, or `link` for a link of the page's own. */
  readonly channel: string;
  readonly url: string;
}

/** Fires before anything happens; cancel it and nothing does. */
export class ShareEvent extends WidgetEvent<ShareDetail> {
  constructor(detail: ShareDetail) {
    super("standfirst-share", detail, true);
  }
}

/** The story went through the share sheet, is on the clipboard, or was handed to the service whose link the reader followed. */
export class SharedEvent extends WidgetEvent<ShareDetail> {
  constructor(detail: ShareDetail) {
    super("standfirst-shared", detail);
  }
}

/** Neither share sheet nor clipboard took the link; the reader sees it selected instead. */
export class ShareFailedEvent extends WidgetEvent<{ readonly channel: string; readonly reason: string }> {
  constructor(channel: string, reason: string) {
    super("standfirst-share-failed", { channel, reason });
  }
}
