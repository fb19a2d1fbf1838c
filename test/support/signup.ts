/** What a reader and a publisher do with a sign-up form. */
import { fixture } from "@open-wc/testing";
import type { NewsletterSignup } from "../../src/widgets/newsletter-signup/newsletter-signup.js";
import "../../src/widgets/newsletter-signup/define.js";
import { answers, newKey, received } from "./origin.js";
import type { Answer, ReceivedRequest } from "./origin.js";
import { afterwards, eventsOf, fill, find, press, settled, until } from "./page.js";

/** These pages are on localhost, where the doctor speaks; a test that wants to hear it takes the console's place. */
const { warn } = console;
console.warn = (...parts: unknown[]) => String(parts[0]).startsWith("<newsletter-signup>") || warn(...parts);

export const reader = "reader@example.com";
export const pendingAnswer: Answer = { status: 202, json: { status: "pending" } };
export const subscribedAnswer: Answer = { json: { status: "subscribed" } };

/** A server that gives these answers, and what it has received. */
export async function server(
  ...list: Answer[]
): Promise<{ url: string; requests(count?: number): Promise<ReceivedRequest[]>; key: string }> {
  const key = newKey("signup");
  const url = await answers(key, ...list);
  return { url, key, requests: (count = 0) => received(key, { count }) };
}

/** An element from markup, as it stands in a page. What it agreed with others is forgotten after the test. */
export async function signup(markup: string): Promise<NewsletterSignup> {
  const element = await fixture<NewsletterSignup>(markup);
  afterwards(() => element.reset());
  await settled(element);
  return element;
}

export const addressField = (element: Element): HTMLInputElement =>
  find("textbox", undefined, element) as HTMLInputElement;
export const signUpButton = (element: Element): HTMLElement => find("button", /^(Sign up|Try again)$/, element);

/** How tries end, in the order they do. */
export function endings(element: EventTarget): CustomEvent[] {
  return eventsOf(element, "standfirst-signed-up", "standfirst-signup-failed");
}

/** Types the address, presses the button and waits for the end of the try; gives the event that reports it. */
export async function signUp(element: Element, address = reader): Promise<CustomEvent> {
  const ended = endings(element);
  await fill(addressField(element), address);
  await press(signUpButton(element));
  const event = await until(() => ended[0], "the try never ended");
  await settled(element);
  return event;
}
