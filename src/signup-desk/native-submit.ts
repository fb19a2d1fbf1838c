import type { Provider } from "../signup/provider.js";
import { protocolBody } from "../signup/services/endpoint.js";
import { formBody } from "../signup/submission.js";
import type { Submission } from "../signup/submission.js";

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
  form.target = target ?? (author ? copied("target") : "_blank");
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
