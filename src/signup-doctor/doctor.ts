import { warnOnce } from "../base/warn.js";
import type { Signup } from "../controllers/signup.js";
import type { NotTaken, Outcome } from "../signup/outcome.js";
import type { Provider, ProviderName } from "../signup/provider.js";
import { isCovered, policyOf } from "./policy.js";

/** Where each service lets other sites read its answers. */
const corsSettings: { readonly [name in ProviderName]?: string } = {
  endpoint: "Answer every request with `Access-Control-Allow-Origin: *` (demo/docs/signup-protocol.md).",
  listmonk: "Add this site under Settings → Security → CORS (trusted URLs).",
  mautic: "Add this site under Configuration → System settings → CORS settings.",
  mailpoet: "MailPoet answers its own site only: put the form on the same origin.",
};

/** What a refusal means to the developer of the page, by its reason. */
const reasons: { readonly [reason in NonNullable<NotTaken["reason"]>]?: string } = {
  secret: "holds a key that opens an account, so nothing is sent. Take it out, and make a new one: this one is public.",
  insecure: "sends to an http address from an https page, which browsers block. Use https.",
  unread: "was refused by the service in words that are not read here. Let it answer in English, or with a code.",
  refused: "was refused by the service: its address, its fields or the settings of its form are wrong.",
};

/** What a page does wrong with a sign-up form, told in the console of its developer: once each, never to readers, without a request. */
export class Doctor {
  readonly #signup: Signup;

  constructor(signup: Signup) {
    this.#signup = signup;
    // While a page comes, the form inside may still be on its way.
    if (document.readyState === "complete") this.#examine();
    else addEventListener("load", () => setTimeout(() => this.#examine()), { once: true });
    signup.host.onLife((signal) => {
      document.addEventListener("securitypolicyviolation", (event) => this.#hearOfPolicy(event), { signal });
    });
  }

  /** After a try: why it ended as it did, where the page can change that. */
  heard(outcome: Outcome, provider: Provider): void {
    const { reason, outcome: name } = outcome as NotTaken;
    const told = reason && reasons[reason];
    if (told) this.#warn(told);
    const isUnreadable =
      (name === ("unconfirmed" as string) && !reason) || (reason === "unreachable" && provider.scriptOnly);
    if (!isUnreadable) return;
    const remedy = corsSettings[provider.name] ?? "See whether the service can allow this site's origin (CORS).";
    this.#warn(`got no answer that this page may read from ${this.#signup.url?.origin ?? "the service"}. ${remedy}`);
  }

  #warn(message: string): void {
    warnOnce(this.#signup.host, message);
  }

  #examine(): void {
    const { host } = this.#signup;
    if (!host.isConnected) return;
    this.#examineTarget();
    this.#examineConsent();
    if (host.querySelector("[slot=button]:is(button,input)"))
      this.#warn('has a button in slot="button", inside our own button. Put plain words there.');
  }

  #examineTarget(): void {
    const { url, fields, host } = this.#signup;
    const { author } = fields;
    if (!url) this.#warn("has nowhere to send to: give it an `action` or put the service's own form inside.");
    if (author && !author.email) this.#warn("found no e-mail field in the form inside, so it leaves that form alone.");
    if (author?.form.getAttribute("method")?.toLowerCase() === "get")
      this.#warn(
        'holds a form with method="get": the address ends up in URLs and logs. Use method="post", if the service takes that.',
      );
    if (!url) return;
    if (url.protocol === "http:" && location.protocol === "https:" && reasons.insecure) this.#warn(reasons.insecure);
    const policy = policyOf(host.ownerDocument);
    for (const directive of ["connect-src", "form-action"] as const)
      if (!isCovered(policy, directive, url)) this.#warn(forbidden(directive, url.origin));
  }

  #examineConsent(): void {
    const { host } = this.#signup;
    const boxes = host.querySelectorAll<HTMLInputElement>("input[type=checkbox]");
    const chosen = host.renderRoot.querySelectorAll<HTMLInputElement>("[name=list]");
    if ([...boxes, ...chosen].some((box) => box.defaultChecked))
      this.#warn(
        "has boxes that are ticked from the start, which is no consent under the GDPR. Let the reader tick them.",
      );
    const hasNotice = host.privacyHref || host.querySelector("[slot=privacy-href],[slot=consent] a[href],form a[href]");
    if (!hasNotice) this.#warn("names no privacy notice. Set `privacy-href`.");
  }

  #hearOfPolicy({ effectiveDirective, blockedURI }: SecurityPolicyViolationEvent): void {
    const { url } = this.#signup;
    const isOurs = /^(connect-src|form-action)$/.test(effectiveDirective) && url && blockedURI.startsWith(url.origin);
    if (isOurs) this.#warn(forbidden(effectiveDirective, url.origin));
  }
}

function forbidden(directive: string, origin: string): string {
  return `is not allowed to send by the page's Content-Security-Policy: add ${origin} to ${directive}.`;
}
