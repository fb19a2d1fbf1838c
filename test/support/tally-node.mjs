/** A reporter of Node's test runner that writes what passed and failed as JSON, in the shape of tally.mjs, and what failed where: `{ name, file }`. */
const names = { pass: "passed", fail: "failed", skipped: "skipped" };

export default async function* tallyNode(source) {
  const total = { passed: 0, failed: 0, skipped: 0, failures: [] };
  for await (const event of source) {
    const [, word, number] =
      (event.type === "test:diagnostic" && /^(pass|fail|cancelled|skipped) (\d+)$/.exec(event.data.message)) || [];
    const { name, file, details } = event.data;
    if (event.type === "test:fail" && details.error?.failureType !== "subtestsFailed")
      total.failures.push({ name, file });
    if (word) total[names[word] ?? "failed"] += Number(number);
  }
  yield JSON.stringify(total);
}
