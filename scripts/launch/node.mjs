import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { Trouble } from "./say.mjs";

/** Hardhat's floor. */
export const FLOOR = [22, 13];

export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > FLOOR[0] || (major === FLOOR[0] && minor >= FLOOR[1]);
}

/** Node runs TypeScript by itself from 22.18 and 23.6 on; before that it wants to be told. */
export function stripFlags(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const byItself = major > 23 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18);
  return byItself ? [] : ["--experimental-strip-types", "--disable-warning=ExperimentalWarning"];
}

export function pathWith(node, path = "") {
  const first = dirname(node);
  return path.split(delimiter)[0] === first ? path : `${first}${delimiter}${path}`;
}

/** The version that a binary answers, or nothing when it does not run. */
function versionOf(node) {
  const { status, stdout } = spawnSync(node, ["--version"], { encoding: "utf8" });
  return status === 0 ? stdout.trim().replace(/^v/, "") : undefined;
}

function remembered(file) {
  try {
    const node = readFileSync(file, "utf8").trim();
    const version = node === "" ? undefined : versionOf(node);
    return version !== undefined && isNewEnough(version) ? node : undefined;
  } catch {
    return undefined;
  }
}

/** A Node that is new enough, from the npm package `node`; its place is remembered under `.mext/`. */
export function obtainNode(root, say) {
  const file = join(root, ".mext", "node");
  const known = remembered(file);
  if (known !== undefined) return known;
  say(`This is Node ${process.versions.node}; MEXT needs ${FLOOR.join(".")}. Fetching Node 24 from npm, once`);
  const { status, stdout, stderr } = spawnSync(
    "npx",
    ["--yes", "--package", "node@24", "--", "node", "-p", "process.execPath"],
    { encoding: "utf8", cwd: root, shell: process.platform === "win32" },
  );
  const node = stdout?.trim().split("\n").at(-1) ?? "";
  const version = status === 0 && node !== "" ? versionOf(node) : undefined;
  if (version === undefined || !isNewEnough(version)) {
    const detail = stderr?.trim().split("\n").slice(-3).join("\n");
    throw new Trouble(
      `Node 24 could not be fetched from npm. Check that the npm registry can be reached (npm ping), ` +
        `or install Node ${FLOOR.join(".")} or newer, and run this again.${detail ? `\n${detail}` : ""}`,
    );
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${node}\n`);
  return node;
}
