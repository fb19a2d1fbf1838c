import type { SignupFields } from "../controllers/signup-fields.js";
import type { Outcome } from "../signup/outcome.js";
import type { Attempt } from "./attempt.js";

/** A try that failed when its form was no longer on the page, with what the reader had typed into that. */
export interface LeftBehind {
  readonly outcome: Outcome;
  readonly attempt: Attempt;
  readonly typed: SignupFields;
}

/** By newsletter. Frameworks write a part of a page again while a request is under way; the new form knows nothing of it. */
const tries = new Map<string, LeftBehind>();

/** Keeps the last of a newsletter; nothing, once another try of it has ended. */
export function leaveBehind(list: string, left?: LeftBehind): void {
  if (left) tries.set(list, left);
  else tries.delete(list);
}

/** What a form of the newsletter goes on with; the first one that asks gets it. */
export function takeOver(list: string): LeftBehind | undefined {
  const left = tries.get(list);
  tries.delete(list);
  return left;
}
