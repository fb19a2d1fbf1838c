// Does an endpoint speak the sign-up protocol? Anyone can point this at their own:
//
//   npm run conformance -- https://news.example/subscribe
//   npm run conformance -- URL --address 'you+{}@your.example'   where its mails shall go; {} becomes a new word each time
//   npm run conformance -- URL --list friday-letter              the newsletter to ask for
//   npm run conformance -- URL --limit                           also try until it answers 429 (up to 50 sign-ups)
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { answerChecks } from "./conformance/answers.mjs";
import { client } from "./conformance/client.mjs";
import { limitChecks, repeatChecks } from "./conformance/repeats.mjs";
import { requestChecks } from "./conformance/requests.mjs";

/** Runs every check against an endpoint and answers with `{ name, failure? }` for each. */
export async function checkEndpoint(url, { address, list, limit = false } = {}) {
  const results = [];
  const checks = [...answerChecks, ...requestChecks, ...repeatChecks, ...(limit ? limitChecks : [])];
  for (const [name, check] of checks) {
    try {
      await check(client(url, { address, list }));
      results.push({ name });
    } catch (error) {
      results.push({
        name,
        failure: error.cause?.message ? `${error.message}: ${error.cause.message}` : error.message,
      });
    }
  }
  return results;
}

function readCommand() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { address: { type: "string" }, list: { type: "string" }, limit: { type: "boolean" } },
  });
  if (positionals.length !== 1 || !URL.canParse(positionals[0])) {
    throw new Error("Usage: npm run conformance -- URL [--address 'you+{}@your.example'] [--list KEY] [--limit]");
  }
  return { url: positionals[0], ...values };
}

async function main() {
  const { url, ...options } = readCommand();
  const results = await checkEndpoint(url, options);
  for (const { name, failure } of results) console.log(failure ? `✗ ${name}\n    ${failure}` : `✓ ${name}`);
  const failed = results.filter(({ failure }) => failure).length;
  console.log(`\n${results.length - failed} passed, ${failed} failed`);
  if (!options.limit)
    console.log("Not tried: the limit (add --limit). Not seen from here: what is stored, and the mail.");
  process.exitCode = failed > 0 ? 1 : 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  main().catch((error) => {
    console.error(error.message);
    process.exitCode = 2;
  });
}
