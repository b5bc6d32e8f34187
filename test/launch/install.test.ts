import { expect, test } from "vitest";
import { matches, stampOf } from "../../scripts/launch/install.mjs";

const linux = { version: "1.0.0", integrity: "sha512-a" };
const lock = { packages: { "": {}, "node_modules/a": linux } };

test("the stamp changes with the lockfile, Node's major version and the platform, and with nothing else", () => {
  const stamp = stampOf("lock", "24.1.0", "linux-x64");
  expect(stampOf("lock", "24.9.3", "linux-x64")).toBe(stamp);
  expect(stampOf("other", "24.1.0", "linux-x64")).not.toBe(stamp);
  expect(stampOf("lock", "22.13.0", "linux-x64")).not.toBe(stamp);
  expect(stampOf("lock", "24.1.0", "darwin-arm64")).not.toBe(stamp);
});

test("an installation matches its lockfile", () => {
  expect(matches(lock, { packages: { "node_modules/a": linux } })).toBe(true);
});

test("a missing, another or an altered package does not match", () => {
  expect(matches(lock, { packages: {} })).toBe(false);
  expect(matches(lock, { packages: { "node_modules/a": { ...linux, version: "1.0.1" } } })).toBe(false);
  expect(matches(lock, { packages: { "node_modules/a": { ...linux, integrity: "sha512-b" } } })).toBe(false);
});

test("a native build for another machine may be missing, one for this machine may not", () => {
  const optional = { ...linux, optional: true };
  const elsewhere = process.platform === "aix" ? "linux" : "aix";
  const withOther = { packages: { ...lock.packages, "node_modules/n": { ...optional, os: [elsewhere] } } };
  const withOwn = { packages: { ...lock.packages, "node_modules/n": { ...optional, os: [process.platform] } } };
  const installed = { packages: { "node_modules/a": linux } };
  expect(matches(withOther, installed)).toBe(true);
  expect(matches(withOwn, installed)).toBe(false);
});
