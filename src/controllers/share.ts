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

/** Shares the story of a widget through share sheet, clipboard or plain links, and knows how the last try ended. */
export class Share implements ReactiveController {
  state: ShareState = "idle";

  /** What can be offered in this browser, in the page's order; empty until the widget is in a document. */
  channels: string[] = [];

  /** The menu of channels, once a reader has come near it. */
  menu?: typeof import("../share-menu/share-menu.js");

  readonly #host: Widget;
  readonly #wishes: () => ShareWishes;
  #timer = 0;

  constructor(host: Widget, wishes: () => ShareWishes) {
    this.#host = host;
    this.#wishes = wishes;
    host.addController(this);
    host.onLife((signal) => signal.addEventListener("abort", () => this.#become("idle")));
  }

  /** Whether a service is among the channels, so that there is more than one thing to do. */
  get hasServices(): boolean {
    return this.channels.some((channel) => channel !== "native" && channel !== "copy");
  }

  /** Reads the page anew: routers change its canonical address without telling anyone. */
  refresh(): void {
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const wanted = this.#wishes().channels?.toLowerCase().match(/\S+/g) ?? ["native", "copy"];
    const canShare = navigator.canShare?.(this.#data());
    const channels = [...new Set(wanted)].filter((channel) => channel !== "native" || canShare);
    this.channels = channels.length ? channels : ["copy"];
  }

  /** A channel alone is a link, which needs its address at once. */
  hostUpdated(): void {
    if (this.hasServices && !this.channels[1]) void this.loadMenu();
  }

  /** Fetches the menu's file; where it is blocked or missing the button shares or copies. */
  async loadMenu(): Promise<void> {
    if (this.menu) return;
    try {
      this.menu = await import("../share-menu/share-menu.js");
      this.refresh();
    } catch {
      // Asked again at the next press.
    }
  }

  /** The first press, when the menu is not there yet. */
  async openMenu(): Promise<void> {
    await this.loadMenu();
    if (!this.menu) return this.share(this.channels.includes("native") ? "native" : "copy");
    await this.#host.updateComplete;
    const menu = this.#host.renderRoot.querySelector<HTMLElement>("[popover]");
    if (menu?.isConnected) menu.showPopover?.();
  }

  /** The reader pressed a button. Runs up to the share sheet without a pause, or the browser would refuse to open it. */
  async share(channel: string): Promise<void> {
    if (this.state === "pending" || !this.#isAllowed(channel)) return;
    this.#become("pending");
    try {
      const data = this.#data();
      if (channel !== "native" || !navigator.canShare(data)) return await this.#copy();
      await navigator.share(data);
      this.#report(channel);
    } catch (error) {
      // A sheet that the reader closed has done what the reader wanted.
      if ((error as Error).name !== "AbortError") return this.#copy();
    }
    this.#become("idle");
  }

  /** The reader followed a link of ours or, as `link`, of the page's own. */
  follow(channel: string, click: MouseEvent): void {
    if (this.#isAllowed(channel)) this.#report(channel);
    else click.preventDefault();
  }

  /** What goes out through a channel, with the campaign's name if there is one. */
  story(channel: string): SharedStory {
    const { url, headline, text, campaign } = this.#wishes();
    const address = safeUrl(url, document.baseURI) ?? pageUrl();
    const marks = { source: channel, medium: "share", campaign };
    if (campaign)
      for (const [name, value] of Object.entries(marks)) address.searchParams.set(`utm_${name}`, String(value));
    return { url: address.href, headline: headline ?? pageTitle(), text: text ?? "" };
  }

  #data(): ShareData {
    const { url, headline, text } = this.story("native");
    return { title: headline, url, ...(text && { text }) };
  }

  async #copy(): Promise<void> {
    const host = this.#host;
    const isCopied = await copyText(this.story("copy").url, host.renderRoot as ShadowRoot);
    this.#become(isCopied ? "copied" : "refused");
    if (isCopied) {
      this.#timer = window.setTimeout(() => this.#become("idle"), confirmationTime);
      return this.#report("copy");
    }
    await host.updateComplete;
    host.renderRoot.querySelector("input")?.focus();
    host.dispatchEvent(new ShareFailedEvent("copy", "refused"));
  }

  #become(state: ShareState): void {
    window.clearTimeout(this.#timer);
    this.state = state;
    this.refresh();
  }

  #isAllowed(channel: string): boolean {
    return this.#host.dispatchEvent(new ShareEvent({ channel, url: this.story(channel).url }));
  }

  #report(channel: string): void {
    this.#host.dispatchEvent(new SharedEvent({ channel, url: this.story(channel).url }));
  }
}
