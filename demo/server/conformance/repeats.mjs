// The same thing twice: retries, known addresses, limits.
import { expect, expectProblem, expectTaken } from "./client.mjs";

const same = (one, other) => one.status === other.status && JSON.stringify(one.data) === JSON.stringify(other.data);
const shown = ({ status, body }) => `${status} ${body.slice(0, 80)}`;

export const repeatChecks = [
  [
    "answers a retry like the first try",
    async (to) => {
      const fields = { email: to.address(), submission: to.submission() };
      const first = await to.form(fields);
      expectTaken(first);
      const again = await to.form(fields);
      expect(same(first, again), `first ${shown(first)}, then ${shown(again)}`);
      const asJson = await to.json(fields);
      expect(same(first, asJson), `first ${shown(first)}, then in JSON ${shown(asJson)}`);
    },
  ],
  [
    "answers two tries at once alike",
    async (to) => {
      const fields = { email: to.address(), submission: to.submission() };
      const [one, other] = await Promise.all([to.form(fields), to.form(fields)]);
      expectTaken(one);
      expect(same(one, other), `one ${shown(one)}, the other ${shown(other)}`);
    },
  ],
  [
    "refuses a submission that belongs to another address",
    async (to) => {
      const submission = to.submission();
      expectTaken(await to.form({ email: to.address(), submission }));
      expectProblem(await to.form({ email: to.address(), submission }), {
        statuses: [422],
        kind: "invalid",
        field: "submission",
      });
    },
  ],
  [
    "reads the Idempotency-Key header as the submission",
    async (to) => {
      const submission = to.submission();
      expectTaken(await to.form({ email: to.address() }, { "Idempotency-Key": submission }));
      expectProblem(await to.form({ email: to.address(), submission }), {
        statuses: [422],
        kind: "invalid",
        field: "submission",
      });
    },
  ],
  [
    "remembers nothing of what it refused",
    async (to) => {
      const submission = to.submission();
      expectProblem(await to.form({ email: "nobody", submission }), {
        statuses: [422],
        kind: "invalid",
        field: "email",
      });
      expectTaken(await to.form({ email: to.address(), submission }), "The corrected address");
    },
  ],
  [
    "tells nobody who is on the list",
    async (to) => {
      const email = to.address();
      const first = await to.form({ email, submission: to.submission() });
      expectTaken(first);
      const again = await to.form({ email, submission: to.submission() });
      expect(same(first, again), `a new address gets ${shown(first)}, a known one ${shown(again)}`);
      const capital = await to.form({ email: email.toUpperCase(), submission: to.submission() });
      expect(same(first, capital), `a new address gets ${shown(first)}, a known one in capitals ${shown(capital)}`);
    },
  ],
];

/** Costs many sign-ups, so it runs only when asked for, and last. */
export const limitChecks = [
  [
    "stops repeated tries for one address, and says for how long",
    async (to) => {
      const email = to.address();
      let answer;
      for (let tries = 0; tries < 50 && answer?.status !== 429; tries += 1)
        answer = await to.form({ email, submission: to.submission() });
      expectProblem(answer, { statuses: [429], kind: "limited" });
      const header = answer.headers.get("retry-after") ?? "";
      expect(/^\d+$/.test(header) && Number(header) > 0, `Retry-After should be seconds; it is "${header}"`);
      expect(
        answer.data.retryAfter === Number(header),
        `retryAfter ${answer.data.retryAfter} is not Retry-After ${header}`,
      );
    },
  ],
];
