import { safeUrl } from "../base/url.js";

/** The form an author put into a sign-up: what is in it, and whether ours can stand in for it. */
export interface AuthorForm {
  form: HTMLFormElement;
  /** Where the address goes, past the traps that pretend to take it. */
  email?: HTMLInputElement;
  name?: HTMLInputElement;
  button?: HTMLButtonElement | HTMLInputElement;
  /** Where it goes; without an `action` that is the page itself. */
  url: URL | undefined;
  /** A reader can see nothing in it but one address field, perhaps a name, their labels and a button. */
  isPlain: boolean;
}

/** What spam traps are hidden with by the services whose forms people paste. */
const hiddenStyle = /display:\s*none|visibility:\s*hidden|:\s*-\d{3,}|opacity:\s*0\s*(;|$)/;
const hiddenClass = /(^|\s|--)hidden(\s|$)|honey|(^|[-_\s])hp([-_\s]|$)/i;
const unseen = 'script,style,template,noscript,datalist,[type=hidden],[tabindex="-1"],[hidden],[aria-hidden=true]';
const foreign = "input,select,textarea,iframe,img,svg,object,canvas,[data-sitekey]";
const personName = /(^|\[)(full|first|f|given|your)?[-_]?name\]?$/i;

/** The words of an author's element, in one line. */
export function wordsOf(node: Node | null | undefined): string {
  return node?.textContent?.replace(/\s+/g, " ").trim() ?? "";
}

/**
 * Whether a reader never sees it: hidden data and spam traps. Told by the markup, because the style sheet of the service
 * may be missing, late or blocked, and asking for boxes would force a layout while the page loads.
 */
export function isUnseen(element: Element): boolean {
  return (
    element.matches(unseen) ||
    hiddenStyle.test(element.getAttribute("style") ?? "") ||
    hiddenClass.test(element.getAttribute("class") ?? "")
  );
}

/** Services whose style sheets hide a trap name it like this. */
const isEmailInput = ({ type, name }: HTMLInputElement): boolean =>
  (type === "email" || (type === "text" && /mail/i.test(name))) && !/check$|^data\[email]$/.test(name);

/**
 * Reads the form of a host element. It is plain when ours can show all that a reader finds in it. With a check box, a choice, a
 * captcha, a link or any words besides labels it is not, and then the author's own form stays on the page.
 */
export function readAuthorForm(host: Element): AuthorForm | undefined {
  const form = host.querySelector("form");
  if (!form) return undefined;
  // By attribute: a hidden field called "action", as WordPress has it, takes the place of the property.
  const url = safeUrl(form.getAttribute("action") || document.URL, form.baseURI);
  const found: AuthorForm = { form, url, isPlain: true };
  for (const child of host.childNodes) if (!(child as Element).slot) look(child, found);
  return found;
}

function look(node: Node, found: AuthorForm): void {
  // The words of a label are shown by ours as well; a link in it is not.
  const isLabel = node.parentElement?.matches("label,label :not(a)");
  if (node.nodeType === Node.TEXT_NODE && node.textContent?.trim() && !isLabel) found.isPlain = false;
  if (node.nodeType !== Node.ELEMENT_NODE) return;
  const element = node as HTMLInputElement;
  if (isUnseen(element)) return;
  if (!found.email && isEmailInput(element) && found.form.contains(element)) found.email = element;
  // Of two buttons it matters which one is pressed.
  else if (!found.button && element.type === "submit" && found.form.contains(element)) found.button = element;
  else if (!found.name && element.matches("input") && personName.test(element.autocomplete || element.name))
    found.name = element;
  else if (!/^(image|button|reset)$/.test(element.type)) {
    if (element.matches(foreign) || element.localName.includes("-")) found.isPlain = false;
    for (const child of element.childNodes) look(child, found);
  }
}
