// What a request may look like: other alphabets, fields of the publisher's own, records, traps, and browsers without JavaScript.
import { expect, expectTaken } from "./client.mjs";

const consentOf = (submission) => ({
  version: 1,
  id: submission,
  time: new Date().toISOString(),
  language: "en",
  page: "https://magazine.example/story",
  list: ["friday"],
  purposes: [{ id: "newsletter", granted: true, text: "Send me the letter." }],
});

async function followedPage(to, answer, what) {
  expect(answer.status === 303, `${what} should be answered with 303; it is ${answer.status}`);
  const location = new URL(answer.headers.get("location") ?? "", to.url);
  expect(
    !/elsewhere|magazine\.example/.test(location.href),
    `the page after the form was taken from the request: ${location.href}`,
  );
  const page = await fetch(location, { headers: { Accept: "text/html" }, signal: AbortSignal.timeout(20_000) });
  expect(page.status === 200, `${location.href} answers ${page.status}`);
  expect((page.headers.get("content-type") ?? "").startsWith("text/html"), `${location.href} is no page`);
  return location.href;
}

export const requestChecks = [
  [
    "takes letters of any alphabet before the @",
    async (to) =>
      expectTaken(
        await to.form({ email: to.address().replace("@", "ø用户@"), submission: to.submission() }),
        "An international address",
      ),
  ],
  [
    "takes a domain in punycode",
    async (to) =>
      expectTaken(
        await to.form({ email: `${to.submission()}@xn--bcher-kva.example`, submission: to.submission() }),
        "An international domain",
      ),
  ],
  [
    "ignores fields it does not know",
    async (to) =>
      expectTaken(await to.form({ email: to.address(), submission: to.submission(), b_7f: "", favourite: "film" })),
  ],
  [
    "takes name, source and consent in a form",
    async (to) => {
      const submission = to.submission();
      const source = { page: "https://magazine.example/story" };
      expectTaken(
        await to.form({ email: to.address(), name: "Zoë O’Neill", submission, source, consent: consentOf(submission) }),
      );
    },
  ],
  [
    "takes name, source and consent in JSON",
    async (to) => {
      const submission = to.submission();
      const source = { page: "https://magazine.example/story" };
      expectTaken(
        await to.json({ email: to.address(), name: "Zoë O’Neill", submission, source, consent: consentOf(submission) }),
      );
    },
  ],
  [
    "answers a filled trap as if all went well",
    async (to) => {
      const person = await to.form({ email: to.address(), submission: to.submission(), website: "" });
      const program = await to.form({
        email: to.address(),
        submission: to.submission(),
        website: "https://spam.example",
      });
      expectTaken(program, "A filled trap");
      expect(
        program.status === person.status && program.data.status === person.data.status,
        "a trapped program can see that it was found out",
      );
    },
  ],
  [
    "sends a browser without JavaScript to a page of its own",
    async (to) => {
      const elsewhere = "https://elsewhere.example/phish";
      const fields = {
        email: to.address(),
        submission: to.submission(),
        redirect: elsewhere,
        next: elsewhere,
        return: elsewhere,
      };
      const good = await followedPage(to, await to.plain(fields), "A form");
      const bad = await followedPage(to, await to.plain({ email: "nobody" }), "A form with an unusable address");
      expect(good !== bad, "the same page is shown whether the address was taken or not");
    },
  ],
];
