// What the server tests share: services that end with their test, and the reader's side of a sign-up.
import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServices } from "../../demo/server/services.mjs";

/** Services of their own for one test; they are closed when it ends. */
export async function servicesFor(test, options = {}) {
  const services = await startServices(options);
  test.after(() => services.close());
  return services;
}

/** A folder that goes when the test ends. */
export async function directoryFor(test) {
  const directory = await mkdtemp(join(tmpdir(), "standfirst-test-"));
  test.after(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

export const newAddress = (name = "reader") => `${name}-${randomUUID().slice(0, 8)}@post.example`;

const sendForm = (origin, fields, headers) =>
  fetch(`${origin}/subscribe`, {
    method: "POST",
    headers,
    body: new URLSearchParams(fields),
    redirect: "manual",
    signal: AbortSignal.timeout(20_000),
  });

/** Signs up as the element does; answers with the response. */
export const signUp = ({ origin }, fields, headers = {}) =>
  sendForm(
    origin,
    { submission: randomUUID(), list: "friday-letter", ...fields },
    { Accept: "application/json", ...headers },
  );

/** Signs up as a browser without JavaScript does. */
export const signUpWithoutScript = ({ origin }, fields) =>
  sendForm(origin, { list: "friday-letter", ...fields }, { Accept: "text/html,application/xhtml+xml,*/*;q=0.8" });

/** Presses the button behind the link of a mail. */
export const pressConfirm = (link) =>
  fetch(new URL("/confirm", link), {
    method: "POST",
    body: new URLSearchParams({ token: new URL(link).searchParams.get("token") }),
    redirect: "manual",
  });
