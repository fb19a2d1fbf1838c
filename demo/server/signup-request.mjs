// From the bytes of a sign-up request to the fields of the protocol, or to the problem that is answered instead.
import { domainToASCII } from "node:url";
import { problem } from "./answers.mjs";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const listKey = /^[\w.-]{1,64}$/;
const longestRecord = 8192;

const malformed = (status, title) => ({ problem: problem(status, "malformed", title) });
const invalid = (field, title) => ({ problem: problem(422, "invalid", title, { field }) });

function readForm(text) {
  const form = new URLSearchParams(text);
  const fields = Object.fromEntries(form);
  const lists = [...form.getAll("list"), ...form.getAll("list[]")];
  return { fields: { ...fields, list: lists } };
}

function readJson(text) {
  try {
    const fields = JSON.parse(text);
    if (fields === null || typeof fields !== "object" || Array.isArray(fields))
      return malformed(400, "An object is expected");
    return { fields: { ...fields, list: fields.list === undefined ? [] : [fields.list].flat() } };
  } catch {
    return malformed(400, "The body is not JSON");
  }
}

/** Reads a body by its content type: `{ fields }` or `{ problem }`. */
export function readBody(type, bytes) {
  const kind = (type ?? "").split(";")[0].trim().toLowerCase();
  const isJson = kind === "application/json";
  if (!isJson && kind !== "application/x-www-form-urlencoded")
    return malformed(415, "Send a form-encoded body or JSON");
  let text;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return malformed(400, "The body is not UTF-8");
  }
  return isJson ? readJson(text) : readForm(text);
}

/**
 * An address as it will be written to, and the key by which it is known; `undefined` when it cannot be one. As forgiving as mail
 * itself: any local part without blanks or control characters (RFC 6531), any domain the URL standard accepts that has a dot.
 */
export function readAddress(value) {
  if (typeof value !== "string") return undefined;
  const typed = value.trim();
  const at = typed.lastIndexOf("@");
  const local = typed.slice(0, at);
  const domain = domainToASCII(typed.slice(at + 1));
  const email = `${local}@${domain}`;
  if (at < 1 || email.length > 254 || Buffer.byteLength(local) > 64) return undefined;
  // Blanks, controls, and the characters that only a quoted local part may hold.
  if (/[\s\p{Cc}@<>(),;:\\"[\]]/u.test(local) || /^\.|\.$|\.\./.test(local)) return undefined;
  if (!/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]*[a-z0-9])$/.test(domain)) return undefined;
  return { email, reader: email.toLowerCase() };
}

/** An object that came as JSON text (form) or as itself (JSON body); `undefined` when absent, `null` when unreadable. */
function readRecord(value) {
  if (value === undefined || value === "") return undefined;
  let record = value;
  if (typeof value === "string") {
    try {
      record = JSON.parse(value);
    } catch {
      return null;
    }
  }
  const isObject = record !== null && typeof record === "object" && !Array.isArray(record);
  return isObject && JSON.stringify(record).length <= longestRecord ? record : null;
}

function readSubmission(fields, header) {
  const given = fields.submission || undefined;
  if (given !== undefined && header !== undefined && given !== header) return null;
  const submission = given ?? header;
  if (submission === undefined) return undefined;
  return typeof submission === "string" && uuid.test(submission) ? submission.toLowerCase() : null;
}

/** Checks the fields one by one: `{ signup }` or `{ problem }`. */
export function readSignup(fields, idempotencyKey) {
  const address = readAddress(fields.email);
  if (!address) return invalid("email", "This is no e-mail address");
  const { name = "" } = fields;
  if (typeof name !== "string" || name.length > 200) return invalid("name", "The name is too long");
  if (fields.list.length > 20 || fields.list.some((key) => typeof key !== "string" || !listKey.test(key))) {
    return invalid("list", "A list is named by letters, digits, dots, dashes and underscores");
  }
  const submission = readSubmission(fields, idempotencyKey);
  if (submission === null) return invalid("submission", "A submission is one UUID");
  const source = readRecord(fields.source);
  if (source === null) return invalid("source", "The source is not a small JSON object");
  const consent = readRecord(fields.consent);
  if (consent === null) return invalid("consent", "The consent record is not a small JSON object");
  const plainName = name.replaceAll(/\p{Cc}+/gu, " ").trim() || undefined;
  return { signup: { ...address, name: plainName, lists: [...new Set(fields.list)], submission, source, consent } };
}

/** The trap: people never see this field, so whoever fills it is a program. */
export const isTrapped = (fields) => typeof fields.website === "string" && fields.website.trim() !== "";
