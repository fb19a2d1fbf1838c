import type { ReactiveController } from "lit";
import { copyText } from "./copy.js";
import { pageTitle, pageUrl } from "../base/page.js";
import { safeUrl } from "../base/url.js";
import type { Widget } from "../base/widget.js";
import type { SharedStory } from "../share-menu/services.js";
import { ShareEvent, ShareFailedEvent, SharedEvent } from "./share-events.js";

/** What a page says about sharing; all of it optional. */
export interface ShareWishes {
  url?: string | undefined;
  headline?: string | undefined;
  text?: string | undefined;
  channels?: string | undefined;
  campaign?: string | undefined;
}

/** `copied` is only ever reached with proof; in `refused` the reader has the link in a field. */
export type ShareState = "idle" | "pending" | "copied" | "refused";

/** Long enough to read and to be read out. */
const confirmationTime = 6000;

const isAction = (channel: string): boolean => channel === "native" || channel === "copy";

/** Shares the story of a widget through share sheet, clipboard or plain links, and knows how the last try ended. */
export class Share implements ReactiveController {
  state: ShareState = "idle";

  /** What can be offered in this browser, in the page's order; empty until the widget is in a document. */
  channels: string[] = [];

  /** The menu of channels, once a reader has come near it. */
  menu?: typeof import("../share-menu/share-menu.js");

  readonly #host: Widget;
  readonly #wishes: () => ShareWishes;
  readonly #ownChannels: () => string;
  #timer = 0;

  /** `ownChannels` are those of a page that wishes for none. */
  constructor(host: Widget, wishes: () => ShareWishes, ownChannels = () => "native copy") {
    this.#host = host;
    this.#wishes = wishes;
    this.#ownChannels = ownChannels;
    host.addController(this);
    host.onLife((signal) => signal.addEventListener("abort", () => this.#become("idle")));
  }

  /** Whether there is a link among the channels. Sheet and clipboard need none: one falls back to the other. */
  get hasMenu(): boolean {
    return !this.channels.every(isAction);
  }

  /** Reads the page anew: routers change its canonical address without telling anyone. */
  refresh(): void {
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const canShare = navigator.canShare?.(this.story("native"));
    const isOffered = (channel: string) => (channel === "native" ? canShare : this.menu?.isKnown(channel) !== false);
    const offered = (wanted: unknown) => {
      const names = String(wanted)
        .toLowerCase()
        .match(/[^\s,]+/g);
      return [...new Set(names)].filter(isOffered);
    };
    this.channels = offered(this.#wishes().channels || this.#ownChannels());
    if (!this.channels[0]) this.channels = offered("native copy");
    // A channel alone is a link, which needs its address at once.
    if (this.hasMenu && !this.channels[1]) void this.loadMenu();
  }

  /** Fetches the menu's file; where it is blocked or missing the button shares or copies, and asks again at the next press. */
  readonly loadMenu = async (): Promise<void> => {
    try {
      this.menu ??= await import("../share-menu/share-menu.js");
      this.refresh();
    } catch {}
  };

  /** The reader pressed the button; a menu that is there is opened by the browser itself. */
  readonly press = async (): Promise<void> => {
    const { channels, menu } = this;
    if (this.hasMenu) {
      if (menu) return;
      await this.loadMenu();
      await this.#host.updateComplete;
      if (this.menu) return this.menu.show(this.#host.renderRoot, this);
    }
    return this.share(channels.find(isAction) ?? "copy");
  };

  /** Runs up to the share sheet without a pause, or the browser would refuse to open it. */
  async share(channel: string): Promise<void> {
    if (this.state === "pending" || !this.offer(channel)) return;
    this.#become("pending");
    try {
      if (channel === "copy") return await this.#copy();
      await navigator.share(this.story(channel));
      this.report(channel);
    } catch (error) {
      // A sheet that the reader closed has done what the reader wanted.
      if ((error as Error | undefined)?.name !== "AbortError") return this.#copy();
    }
    this.#become("idle");
  }

  /** What goes out through a channel, with the campaign's name if there is one. */
  story(channel: string): SharedStory {
    const { url, headline, text, campaign } = this.#wishes();
    const address = safeUrl(url, document.baseURI) ?? pageUrl();
    const marks = { source: channel, medium: "share", campaign };
    if (campaign)
      for (const [name, value] of Object.entries(marks)) address.searchParams.set(`utm_${name}`, String(value));
    return { url: address.href, title: headline || pageTitle(), ...(text && { text }) };
  }

  async #copy(): Promise<void> {
    const host = this.#host;
    const isCopied = await copyText(this.story("copy").url, host.renderRoot as ShadowRoot);
    this.#become(isCopied ? "copied" : "refused");
    if (isCopied) {
      this.#timer = window.setTimeout(() => this.#become("idle"), confirmationTime);
      return this.report("copy");
    }
    await host.updateComplete;
    host.renderRoot.querySelector("input")?.focus();
    host.dispatchEvent(new ShareFailedEvent("copy", "refused"));
  }

  #become(state: ShareState): void {
    clearTimeout(this.#timer);
    this.state = state;
    this.refresh();
  }

  /** Tells the page what is about to happen; false when the page does not want it. */
  offer(channel: string): boolean {
    return this.#host.dispatchEvent(new ShareEvent({ channel, url: this.story(channel).url }));
  }

  /** Tells the page what has happened. */
  report(channel: string): void {
    this.#host.dispatchEvent(new SharedEvent({ channel, url: this.story(channel).url }));
  }
}
