/** Runs one step of the whole test command in a process of its own, with a time it must not exceed. */
import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";

/** Ends the process and all it has started; a browser left over would slow down whatever comes next. */
function end(child) {
  try {
    if (process.platform === "win32") spawn("taskkill", ["/pid", String(child.pid), "/t", "/f"], { stdio: "ignore" });
    else process.kill(-child.pid, "SIGKILL");
  } catch {
    child.kill("SIGKILL");
  }
}

/** Without colours and cursor movements, which are noise in a log. */
const plain = (text) => text.replaceAll(new RegExp(`${String.fromCodePoint(27)}\\[[\\d;]*[A-Za-z]`, "g"), "");

const running = new Set();

/** Ends every step that still runs: for an interrupt from the keyboard. */
export function endAll() {
  for (const child of running) end(child);
}

function readTally(path) {
  if (!path || !existsSync(path)) return undefined;
  const text = readFileSync(path, "utf8");
  rmSync(path, { force: true });
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // The step was ended while it wrote; it has failed already.
  }
}

/** A step without a count of its own is one test; one that ends badly has at least one failure, whatever it counted. */
function count(isGood, tally = { passed: isGood ? 1 : 0, failed: 0, skipped: 0 }) {
  return { ...tally, failed: isGood ? tally.failed : Math.max(1, tally.failed) };
}

/** `{ name, command, words, seconds, tally? }` → `{ name, passed, failed, skipped, output, took }`; never throws. */
export function runStep({ name, command, words, seconds, tally, shell = false, environment = {} }) {
  const started = performance.now();
  const env = { ...process.env, ...environment, NO_COLOR: "1", ...(tally && { STANDFIRST_TALLY: tally }) };
  return new Promise((resolve) => {
    const output = [];
    let problem = "";
    const child = spawn(command, words, {
      stdio: ["ignore", "pipe", "pipe"],
      env,
      shell,
      detached: process.platform !== "win32",
    });
    running.add(child);
    const timer = setTimeout(() => {
      problem = `ended after ${seconds} s, the most it may take`;
      end(child);
    }, seconds * 1000);
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => output.push(chunk));
    const finish = (code) => {
      if (!running.delete(child)) return;
      clearTimeout(timer);
      const isGood = code === 0 && !problem;
      const text = `${plain(Buffer.concat(output).toString("utf8"))}${problem && `\n${problem}\n`}`;
      resolve({ name, ...count(isGood, readTally(tally)), output: text, took: (performance.now() - started) / 1000 });
    };
    child.on("error", (error) => {
      problem = error.message;
      finish(1);
    });
    child.on("close", finish);
  });
}
