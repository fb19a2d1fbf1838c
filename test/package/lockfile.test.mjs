/** `npm ci` works on other people's machines: every platform's package is in the lockfile, and no host of ours is. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

for (const path of ["package-lock.json", "build/packaged-chromium/package-lock.json"]) {
  const text = readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
  const { packages } = JSON.parse(text);

  /** Where npm looks for a dependency of the package at that place: its own node_modules, then each one further out. */
  const lookUp = (from, name) => {
    const steps = from.split("/node_modules/");
    const folders = steps.map(
      (_, index) => `${steps.slice(0, steps.length - index).join("/node_modules/")}/node_modules/${name}`,
    );
    return [...folders, `node_modules/${name}`].find((place) => packages[place.replace(/^\//, "")]);
  };

  test(`${path} has an entry for every optional dependency of every package`, () => {
    const missing = Object.entries(packages).flatMap(([place, entry]) =>
      Object.keys(entry.optionalDependencies ?? {}).flatMap((name) =>
        lookUp(place, name) ? [] : [`${place || "the project"} → ${name}`],
      ),
    );
    assert.deepEqual(missing, []);
  });

  test(`${path} names no registry`, () => {
    const hosts = Object.entries(packages).filter(([, entry]) => entry.resolved);
    assert.deepEqual(hosts, []);
    assert.doesNotMatch(text.replace(/"funding": (\{[^}]*\}|\[[^\]]*\]|"[^"]*")/g, ""), /https?:\/\//);
  });

  test(`${path} holds a checksum of everything`, () => {
    const bare = Object.entries(packages).filter(
      ([place, entry]) => place !== "" && !entry.integrity && !entry.inBundle && !entry.link,
    );
    assert.deepEqual(
      bare.map(([place]) => place),
      [],
    );
  });
}

test("package.json pins every dependency to one version", () => {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
  );
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
  );
  assert.deepEqual(loose, []);
});
