import type { TrustedTypePolicy, TrustedTypePolicyFactory } from "trusted-types/lib";

type Policy = Pick<TrustedTypePolicy, "createHTML" | "createScript">;

let policy: Policy | undefined;
let asked = false;

/** The browser's Trusted Types, which TypeScript's own library does not know yet. */
export const trustedTypes = (globalThis as { trustedTypes?: TrustedTypePolicyFactory }).trustedTypes;

/**
 * The one Trusted Types policy of the kit, `standfirst`. Undefined where the browser knows none, and where the host's
 * `trusted-types` list leaves the name out: https://w3c.github.io/trusted-types/dist/spec/
 */
export function trustPolicy(): Policy | undefined {
  if (asked) return policy;
  asked = true;
  try {
    policy = trustedTypes?.createPolicy("standfirst", { createHTML: (markup) => markup, createScript: (text) => text });
  } catch {
    // The browser has already told the host in a violation report.
  }
  return policy;
}

/** What makes a template one, for Lit: a marked attribute and a comment. */
const template = '<a b$lit$=""><!--?--></a>';

let canParse: boolean | undefined;

/**
 * Whether a template can be parsed here at all; where it cannot, nothing is defined and the light DOM stays. That is asked
 * once, for the host is told of each refusal; and a `default` policy of the host's may let it through without its marks.
 */
export function canParseTemplates(): boolean {
  try {
    return (canParse ??=
      !trustedTypes ||
      Boolean(trustPolicy()) ||
      new DOMParser().parseFromString(template, "text/html").body.innerHTML === template);
  } catch {
    return (canParse = false);
  }
}
