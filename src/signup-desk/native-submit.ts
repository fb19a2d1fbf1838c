import type { Provider } from "../signup/provider.js";
import { protocolBody } from "../signup/services/endpoint.js";
import { formBody } from "../signup/submission.js";
import type { Submission } from "../signup/submission.js";

/** Where the answer is shown: in the author's frame, else the page's, and for a form of ours in a window of its own. */
const targetOf = (author?: HTMLFormElement): string =>
  author
    ? author.getAttribute("target") || (document.querySelector("base[target]")?.getAttribute("target") ?? "")
    : "_blank";

/** Whether a window has to open and no browser would let it: a press counts for some seconds, and this one waited for our file. */
export function isTooLate(author?: HTMLFormElement): boolean {
  const target = targetOf(author);
  const isHere =
    /^(_self|_top|_parent|)$/i.test(target) || document.querySelector(`iframe[name="${CSS.escape(target)}"]`);
  return !isHere && !(navigator.userActivation?.isActive ?? true);
}

/**
 * Lets the browser itself send a submission, as a form of its own: the author's form stays untouched, a field in it called
 * "submit" is in nobody's way, and what our form adds (name, newsletters, the record of consent) goes along.
 */
export function submitNatively(
  root: ParentNode,
  submission: Submission,
  provider: Provider,
  author?: HTMLFormElement,
  target?: string,
): void {
  const form = document.createElement("form");
  const copied = (name: string): string => author?.getAttribute(name) ?? "";
  form.hidden = true;
  form.rel = "noopener";
  form.action = submission.url.href;
  form.method = copied("method") || "post";
  form.enctype = copied("enctype");
  form.target = target ?? targetOf(author);
  const isOurs = provider.name === "endpoint";
  for (const [name, value] of isOurs ? protocolBody(submission) : formBody(submission, provider)) {
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = name;
    field.value = value;
    form.append(field);
  }
  root.append(form);
  HTMLFormElement.prototype.submit.call(form);
  form.remove();
}
