/** Writes what passed and failed to a file, for the command that adds up all steps. A file that could not run at all counts as one failure. */
import { writeFileSync } from "node:fs";

function testsOf(suite) {
  return suite ? [...suite.tests, ...suite.suites.flatMap(testsOf)] : [];
}

export function tallySessions(sessions) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const session of sessions) {
    const tests = testsOf(session.testResults);
    const failed = tests.filter((test) => !test.passed && !test.skipped).length;
    total.passed += tests.filter((test) => test.passed).length;
    total.skipped += tests.filter((test) => test.skipped).length;
    total.failed += failed === 0 && !session.passed ? 1 : failed;
  }
  return total;
}

export function tallyReporter(path) {
  return {
    onTestRunFinished({ sessions }) {
      writeFileSync(path, JSON.stringify(tallySessions([...sessions])));
    },
  };
}
