import { delimiter } from "node:path";
import { expect, test } from "vitest";
import { isNewEnough, pathWith, stripFlags } from "../../scripts/launch/node.mjs";

test.each([
  ["18.20.0", false],
  ["20.20.2", false],
  ["22.12.0", false],
  ["22.13.0", true],
  ["23.0.0", true],
  ["24.21.0", true],
  ["100.0.0", true],
])("Node %s is new enough: %s", (version, expected) => {
  expect(isNewEnough(version)).toBe(expected);
});

test.each([
  ["22.13.0", true],
  ["22.17.1", true],
  ["22.18.0", false],
  ["23.5.0", true],
  ["23.6.0", false],
  ["24.0.0", false],
])("Node %s must be told to strip types: %s", (version, expected) => {
  expect(stripFlags(version).includes("--experimental-strip-types")).toBe(expected);
});

test("a Node is put first on the path, once", () => {
  const path = pathWith("/opt/node/bin/node", "/usr/bin");
  expect(path).toBe(`/opt/node/bin${delimiter}/usr/bin`);
  expect(pathWith("/opt/node/bin/node", path)).toBe(path);
});
