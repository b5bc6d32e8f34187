import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildContracts } from "../buildContracts.ts";
import { stripFlags } from "../node.mjs";
import { root } from "../places.ts";
import { say } from "../say.mjs";
import { type Count, runProgram } from "./run.ts";

type Check = { name: string; run: () => Promise<string | undefined> };

const bin = (path: string): string => join(root, "node_modules", path);

/** A check that is a program: what it prints when it fails. */
const program = (name: string, ...args: string[]): Check => ({
  name,
  run: async () => {
    const { code, output } = await runProgram(args, false);
    return code === 0 ? undefined : output.trim();
  },
});

/** A script of ours that says itself whether what it writes is current. */
const current = (name: string, script: string, before: () => Promise<void> = () => Promise.resolve()): Check => ({
  name,
  run: async () => {
    await before();
    const args = [...stripFlags(process.versions.node), join(root, "scripts", script), "--check"];
    const { code, output } = await runProgram(args, false);
    return code === 0 ? undefined : output.trim();
  },
});

/** Addresses of one registry would bind everybody to it. */
const lockfile: Check = {
  name: "the lockfile names no registry",
  run: () => {
    const text = readFileSync(join(root, "package-lock.json"), "utf8");
    const lines = text.split("\n").filter((line) => /"resolved": "https?:/.test(line));
    return Promise.resolve(lines.length === 0 ? undefined : lines.slice(0, 5).join("\n"));
  },
};

const CHECKS: Check[] = [
  program("format", bin("prettier/bin/prettier.cjs"), "--check", "--cache", "--log-level", "warn", "."),
  program("lint", bin("eslint/bin/eslint.js"), "--max-warnings", "0", "."),
  program("types", bin("typescript/bin/tsc"), "-p", "."),
  program("types of the app", bin("typescript/bin/tsc"), "-p", "app"),
  program(
    "lint of the contracts",
    bin("solhint/solhint.js"),
    "--noPoster",
    "--disc",
    "--max-warnings",
    "0",
    "contracts/**/*.sol",
  ),
  current("generated files are current", "generate.ts", buildContracts),
  current("the lockfile is complete", "completeLock.ts"),
  lockfile,
];

/** Format, lint, types, generated files. Two at a time. */
export async function check(): Promise<Count> {
  const count: Count = { passed: 0, failed: 0, skipped: 0 };
  const waiting = [...CHECKS];
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const trouble = await next.run().catch((error: unknown) => String(error));
      if (trouble === undefined) count.passed++;
      else count.failed++;
      say(`${next.name}: ${trouble === undefined ? "good" : `FAILED\n${trouble}`}`);
    }
  };
  await Promise.all([worker(), worker()]);
  return count;
}
