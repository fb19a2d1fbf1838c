export interface ShareDetail {
  /** `native`, `copy`, the name of a service, or `link` for a link of the page's own. */
  readonly channel: string;
  readonly url: string;
}

/** Fires before anything happens; cancel it and nothing does. */
export class ShareEvent extends CustomEvent<ShareDetail> {
  static readonly type = "standfirst-share";

  constructor(detail: ShareDetail) {
    super(ShareEvent.type, { detail, bubbles: true, composed: true, cancelable: true });
  }
}

/** The story went through the share sheet, is on the clipboard, or was handed to the service whose link the reader followed. */
export class SharedEvent extends CustomEvent<ShareDetail> {
  static readonly type = "standfirst-shared";

  constructor(detail: ShareDetail) {
    super(SharedEvent.type, { detail, bubbles: true, composed: true });
  }
}

/** Neither share sheet nor clipboard took the link; the reader sees it selected instead. */
export class ShareFailedEvent extends CustomEvent<{ readonly channel: string; readonly reason: string }> {
  static readonly type = "standfirst-share-failed";

  constructor(channel: string, reason: string) {
    super(ShareFailedEvent.type, { detail: { channel, reason }, bubbles: true, composed: true });
  }
}
