// How the conformance checks speak to an endpoint.
import { randomUUID } from "node:crypto";

const patience = 20_000;
const usualAddress = "conformance+{}@example.com";

const word = () => randomUUID().slice(0, 12).replaceAll("-", "");

const encoded = (fields) => {
  const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((each) => [name, each]));
  return pairs.map(([name, value]) => [name, typeof value === "object" ? JSON.stringify(value) : value]);
};

async function readAnswer(response) {
  const body = await response.text();
  const type = response.headers.get("content-type") ?? "";
  let data;
  try {
    data = JSON.parse(body);
  } catch {
    data = undefined;
  }
  return { status: response.status, headers: response.headers, type, body, data };
}

/** What one check is given: new addresses and submissions, and ways to send them. */
export function client(url, { address = usualAddress, list } = {}) {
  const usual = list ? { list } : {};
  const send = async (options) =>
    readAnswer(await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(patience), ...options }));
  const json = { Accept: "application/json", Origin: "https://magazine.example" };
  return {
    url,
    address: () => address.replace("{}", word()),
    submission: () => randomUUID(),
    /** As the element sends it. */
    form: (fields, headers = {}) =>
      send({
        method: "POST",
        headers: { ...json, ...headers },
        body: new URLSearchParams(encoded({ ...usual, ...fields })),
      }),
    /** As a script sends it. */
    json: (fields, headers = {}) =>
      send({
        method: "POST",
        headers: { ...json, "Content-Type": "application/json", ...headers },
        body: JSON.stringify({ ...(list ? { list: [list] } : {}), ...fields }),
      }),
    /** As a browser without JavaScript sends it. */
    plain: (fields) =>
      send({
        method: "POST",
        headers: {
          Accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
          Origin: "https://magazine.example",
          Referer: "https://magazine.example/story",
        },
        body: new URLSearchParams(encoded({ ...usual, ...fields })),
      }),
    raw: (type, body) => send({ method: "POST", headers: { ...json, "Content-Type": type }, body }),
    send,
  };
}

/** Stops a check with what was seen. */
export function expect(condition, message) {
  if (!condition) throw new Error(message);
}

const shown = ({ status, body }) => `${status} ${body.slice(0, 120)}`;

/** `202` pending or `200` subscribed, in JSON. */
export function expectTaken(answer, what = "A sign-up") {
  expect(
    answer.status === 200 || answer.status === 202,
    `${what} should be taken with 202 or 200; answered ${shown(answer)}`,
  );
  expect(
    answer.type.startsWith("application/json"),
    `${what} should be answered as application/json; it came as ${answer.type || "nothing"}`,
  );
  const wanted = answer.status === 202 ? "pending" : "subscribed";
  expect(
    answer.data?.status === wanted,
    `${answer.status} should carry {"status": "${wanted}"}; answered ${shown(answer)}`,
  );
}

/** A problem as RFC 9457 has it. */
export function expectProblem(answer, { statuses, kind, field }) {
  expect(statuses.includes(answer.status), `expected ${statuses.join(" or ")}; answered ${shown(answer)}`);
  expect(
    answer.type.startsWith("application/problem+json"),
    `a problem is application/problem+json; it came as ${answer.type || "nothing"}`,
  );
  const { type, title, status } = answer.data ?? {};
  expect(typeof type === "string" && type.endsWith(`#${kind}`), `type should end in #${kind}; it is ${type}`);
  expect(typeof title === "string" && title !== "", "a problem has a title");
  expect(status === answer.status, `status in the body should be ${answer.status}; it is ${status}`);
  if (field)
    expect(answer.data.field === field, `field should be "${field}"; it is ${JSON.stringify(answer.data.field)}`);
}
