import type { ReactiveController } from "lit";
import { copyText } from "../base/copy.js";
import { pageTitle, pageUrl } from "../base/page.js";
import { campaignUrl, readChannels, serviceAddress } from "../base/share-channels.js";
import { safeUrl } from "../base/url.js";
import type { Widget } from "../base/widget.js";
import { ShareEvent, ShareFailedEvent, SharedEvent } from "./share-events.js";

/** What a page says about sharing; all of it optional. */
export interface ShareWishes {
  url?: string | undefined;
  headline?: string | undefined;
  text?: string | undefined;
  channels?: string | undefined;
  campaign?: string | undefined;
}

/** How a channel is offered: as a link, or without `href` as something this page does itself. */
export interface Offer {
  channel: string;
  href?: string | undefined;
}

/** `copied` is only ever reached with proof; in `refused` the reader has the link in a field. */
export type ShareState = { at: "idle" | "pending" | "copied" } | { at: "refused"; url: string };

/** Long enough to read and to be read out. */
const confirmationTime = 6000;

/** Shares the story of a widget through share sheet, clipboard or plain links, and knows how the last try ended. */
export class Share implements ReactiveController {
  state: ShareState = { at: "idle" };

  /** What can be offered in this browser, in the page's order; empty until the widget is in a document. */
  offers: Offer[] = [];

  readonly #host: Widget;
  readonly #wishes: () => ShareWishes;
  #timer = 0;

  constructor(host: Widget, wishes: () => ShareWishes) {
    this.#host = host;
    this.#wishes = wishes;
    host.addController(this);
    host.onLife((signal) => signal.addEventListener("abort", () => this.#become({ at: "idle" })));
  }

  /** Reads the page anew: routers change its canonical address without telling anyone. */
  refresh(): void {
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const canShare = navigator.canShare?.(this.#data("native"));
    const channels = readChannels(this.#wishes().channels).filter((channel) => channel !== "native" || canShare);
    this.offers = (channels.length ? channels : ["copy"]).map((channel) => ({
      channel,
      href: serviceAddress(channel, this.#story(channel)),
    }));
  }

  /** The reader pressed a button. Runs up to the share sheet without a pause, or the browser would refuse to open it. */
  async share(channel: string): Promise<void> {
    if (this.state.at === "pending" || !this.#isAllowed(channel)) return;
    this.#become({ at: "pending" });
    const ending = channel === "native" ? await this.#shareSheet() : "unable";
    if (ending === "unable") return this.#copy();
    this.#become({ at: "idle" });
    if (ending === "shared") this.#report(channel);
  }

  /** The reader followed a link of ours or, as `link`, of the page's own. */
  follow(channel: string, click: MouseEvent): void {
    if (this.#isAllowed(channel)) this.#report(channel);
    else click.preventDefault();
  }

  #story(channel: string): { url: string; headline: string; text: string } {
    const { url, headline, text, campaign } = this.#wishes();
    const address = safeUrl(url, document.baseURI) ?? pageUrl();
    return { url: campaignUrl(address, channel, campaign), headline: headline ?? pageTitle(), text: text ?? "" };
  }

  #data(channel: string): ShareData {
    const { url, headline, text } = this.#story(channel);
    return { title: headline, url, ...(text && { text }) };
  }

  async #shareSheet(): Promise<"shared" | "closed" | "unable"> {
    const data = this.#data("native");
    try {
      if (!navigator.canShare?.(data)) return "unable";
      await navigator.share(data);
      return "shared";
    } catch (error) {
      return (error as Error).name === "AbortError" ? "closed" : "unable";
    }
  }

  async #copy(): Promise<void> {
    const { url } = this.#story("copy");
    if (await copyText(url, this.#host.renderRoot as ShadowRoot)) {
      this.#become({ at: "copied" });
      this.#timer = window.setTimeout(() => this.#become({ at: "idle" }), confirmationTime);
      this.#report("copy");
      return;
    }
    this.#become({ at: "refused", url });
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLInputElement>("[part=field]")?.focus();
    this.#host.dispatchEvent(new ShareFailedEvent("copy", "refused"));
  }

  #become(state: ShareState): void {
    window.clearTimeout(this.#timer);
    this.state = state;
    this.#host.requestUpdate();
  }

  #isAllowed(channel: string): boolean {
    return this.#host.dispatchEvent(new ShareEvent({ channel, url: this.#story(channel).url }));
  }

  #report(channel: string): void {
    this.#host.dispatchEvent(new SharedEvent({ channel, url: this.#story(channel).url }));
  }
}
