// The answers of the protocol: what is taken, what is refused, and who may read it.
import { expect, expectProblem, expectTaken } from "./client.mjs";

const unusable = [
  "",
  "reader",
  "reader@",
  "@example.com",
  "a b@example.com",
  "reader@example",
  "one@example.com, two@example.com",
  `${"x".repeat(250)}@example.com`,
];

function expectReadable(answer, what) {
  const allowed = answer.headers.get("access-control-allow-origin");
  expect(
    allowed === "*" || allowed === "https://magazine.example",
    `${what} cannot be read by a page of another origin: Access-Control-Allow-Origin is ${allowed}`,
  );
  const exposed = (answer.headers.get("access-control-expose-headers") ?? "").toLowerCase();
  expect(
    exposed === "*" || exposed.split(/\s*,\s*/).includes("retry-after"),
    `${what} does not expose Retry-After to pages`,
  );
}

export const answerChecks = [
  [
    "takes a form-encoded sign-up",
    async (to) => expectTaken(await to.form({ email: to.address(), submission: to.submission() })),
  ],
  [
    "takes a sign-up in JSON",
    async (to) => expectTaken(await to.json({ email: to.address(), submission: to.submission() })),
  ],
  ["takes a sign-up without a submission", async (to) => expectTaken(await to.form({ email: to.address() }))],
  [
    "refuses what cannot be an address, naming the field",
    async (to) => {
      for (const email of unusable) {
        expectProblem(await to.form({ email, submission: to.submission() }), {
          statuses: [422],
          kind: "invalid",
          field: "email",
        });
      }
    },
  ],
  [
    "refuses a sign-up without an address",
    async (to) => {
      expectProblem(await to.form({ name: "Ada" }), { statuses: [422], kind: "invalid", field: "email" });
      expectProblem(await to.json({ email: 7 }), { statuses: [422], kind: "invalid", field: "email" });
    },
  ],
  [
    "calls broken JSON malformed",
    async (to) => expectProblem(await to.raw("application/json", "{"), { statuses: [400], kind: "malformed" }),
  ],
  [
    "calls other content types malformed",
    async (to) => expectProblem(await to.raw("text/csv", "email,name"), { statuses: [400, 415], kind: "malformed" }),
  ],
  [
    "refuses a body of a megabyte",
    async (to) => {
      const answer = await to.form({ email: to.address(), name: "x".repeat(1_000_000) });
      expect([400, 413, 422].includes(answer.status), `answered ${answer.status}`);
    },
  ],
  [
    "lets pages of other origins read every answer",
    async (to) => {
      expectReadable(await to.form({ email: to.address(), submission: to.submission() }), "A sign-up that was taken");
      expectReadable(await to.form({ email: "nobody" }), "An invalid address");
      expectReadable(await to.raw("application/json", "{"), "A malformed request");
    },
  ],
  [
    "permits JSON from pages of other origins",
    async (to) => {
      const headers = {
        Origin: "https://magazine.example",
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "content-type,idempotency-key",
      };
      const answer = await to.send({ method: "OPTIONS", headers });
      expect(answer.status === 204, `OPTIONS should be 204; it is ${answer.status}`);
      expectReadable(answer, "The preflight");
      const permitted = (answer.headers.get("access-control-allow-headers") ?? "").toLowerCase();
      for (const name of ["content-type", "idempotency-key"])
        expect(permitted.includes(name), `${name} is not among the permitted headers`);
      expect(
        (answer.headers.get("access-control-allow-methods") ?? "").includes("POST"),
        "POST is not among the permitted methods",
      );
    },
  ],
];
