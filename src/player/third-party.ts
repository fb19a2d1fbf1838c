import { frameWords } from "../strings/en-frame.js";
import type { Values } from "../strings/strings.js";
import { VideoConsentEvent, VideoFailedEvent } from "./events.js";
import { driveFrame, takeBack } from "./frame-media.js";
import { withPlaces } from "./host.js";
import { learnLanguage } from "./languages.js";
import { tellMilestones } from "./milestones.js";
import type { FilmHost, Player, PlayerHost } from "./kit.js";
import { providerOf } from "./providers.js";
import type { Provider } from "./providers.js";
import { frameStyles } from "./third-party.styles.js";

/**
 * A film on a page of YouTube or Vimeo. Nothing is asked of them before the reader agrees, not even a connection; then
 * their frame is shown, in the mode without cookies, and driven by messages. `leave` brings the facade back.
 */
class FrameOnConsent implements Player {
  readonly #host: PlayerHost;
  readonly #leave: () => void;
  readonly #provider: Provider | undefined;
  #stage: "asked" | "waiting" | "shown" | "failed" = "asked";
  #consent: string | undefined;

  constructor(host: PlayerHost, leave: () => void) {
    this.#host = host;
    this.#leave = leave;
    this.#consent = host.element.consent;
    void learnLanguage(host);
    this.#provider = providerOf(host.element.page ?? "https://invalid.invalid");
    host.signal.addEventListener("abort", () => {
      takeBack(host.video);
      host.kit.render(host.kit.nothing, host.place);
    });
    host.element.wear(frameStyles, host.signal);
    if (!this.#provider) this.#fail();
    else if (host.element.consent === "given") this.#agree();
    else {
      this.#draw();
      host.place.querySelector<HTMLElement>("[role=group]")?.focus({ preventScroll: true });
    }
  }

  /** A page that asked the reader itself says so with `consent="given"`, which it may say while we ask, too. */
  update(): void {
    const before = this.#consent;
    this.#consent = this.#host.element.consent;
    if (this.#stage === "shown") return;
    if (this.#consent !== "given" || before === "given") this.#draw();
    else if (this.#stage === "waiting") this.#load();
    else if (this.#stage === "asked") this.#agree();
  }

  #say(key: keyof typeof frameWords, values?: Values): string {
    return this.#host.words.sayFrom(frameWords, key, values);
  }

  #agree(): void {
    this.#stage = "waiting";
    if (this.#host.element.dispatchEvent(new VideoConsentEvent(this.#provider?.name ?? ""))) this.#load();
    else this.#draw();
  }

  #load(): void {
    const { kit, place, video, signal, element } = this.#host;
    const provider = this.#provider;
    if (!provider || this.#stage === "shown") return;
    this.#stage = "shown";
    const { muted, loop } = video;
    const address = provider.address(element.currentTime, { muted, loop, captions: element.captions });
    kit.render(
      kit.html`<iframe
        title=${element.filmTitle || provider.name}
        src=${address}
        allow="autoplay; fullscreen; picture-in-picture; encrypted-media"
        allowfullscreen
        referrerpolicy="strict-origin-when-cross-origin"
      ></iframe>`,
      place,
    );
    const frame = place.querySelector("iframe");
    if (frame) driveFrame(frame, provider, video, signal, () => this.#fail());
    frame?.focus({ preventScroll: true });
    tellMilestones(this.#host);
  }

  #fail(): void {
    this.#stage = "failed";
    this.#draw();
    this.#host.element.dispatchEvent(new VideoFailedEvent("frame", false));
  }

  #back(): void {
    this.#host.kit.render(this.#host.kit.nothing, this.#host.place);
    this.#leave();
  }

  #draw(): void {
    const { kit, place, element } = this.#host;
    const { html } = kit;
    const provider = this.#provider?.name ?? "";
    const isFailed = this.#stage === "failed";
    const text = isFailed ? this.#say("cannotPlay") : this.#say("consent", { provider });
    kit.render(
      html`<div class="consent" part="menu" role="group" tabindex="-1" aria-label=${this.#say("player")}>
        <p role=${isFailed ? "alert" : kit.nothing}>${text}</p>
        ${
          isFailed
            ? ""
            : html`<button class="yes" @click=${() => this.#agree()}>${this.#say("agree", { provider })}</button>
                <button @click=${() => this.#back()}>${this.#say("disagree")}</button>`
        }
        <a href=${element.page ?? ""} target="_blank" rel="noopener">${this.#say("openThere", { provider })}</a>
      </div>`,
      place,
    );
  }
}

export function startPlayer(host: FilmHost, leave: () => void): Player {
  return new FrameOnConsent(withPlaces(host), leave);
}
