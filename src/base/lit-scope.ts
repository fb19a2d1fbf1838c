import { trustPolicy, trustedTypes } from "./trust.js";

/**
 * What Lit sees instead of the page's globals in the embed (the build puts it in the place of `globalThis`): its policy is
 * ours, and in an XML page templates are made in an HTML document, where they parse as HTML.
 */
export const scope = {
  trustedTypes: trustedTypes && {
    emptyScript: trustedTypes.emptyScript,
    createPolicy: trustPolicy,
  },
  document: document.contentType === "text/html" ? document : document.implementation.createHTMLDocument(""),
};
