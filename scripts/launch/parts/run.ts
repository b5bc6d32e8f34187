import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { root } from "../places.ts";

export type Count = {
  passed: number;
  failed: number;
  skipped: number;
  /** what failed and how, for the end of the run, where the runner's own words are far above */
  failures?: readonly Failure[];
};

export type Failure = { test: string; message: string };

/** As much of a failure as tells what to look for. */
const LINES = 12;

export function inShort({ test, message }: Failure): string {
  const lines = stripVTControlCharacters(message).trim().split("\n");
  const shown = lines.slice(0, LINES).map((line) => `    ${line}`);
  return [`FAILED ${test}`, ...shown, ...(lines.length > LINES ? ["    …"] : [])].join("\n");
}

type Finished = { code: number; output: string };

/** Runs a Node program; what it prints is kept, and shown as it comes when `isShown`. */
export async function runProgram(args: string[], isShown: boolean, env: NodeJS.ProcessEnv = {}): Promise<Finished> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const stopWithUs = (): void => void child.kill("SIGTERM");
  process.once("exit", stopWithUs);
  let output = "";
  for (const [stream, ours] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ] as const) {
    stream.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      if (isShown) ours.write(chunk);
    });
  }
  const [code] = (await once(child, "close")) as [number | null];
  process.removeListener("exit", stopWithUs);
  return { code: code ?? 1, output };
}

/** Runs a program that writes its results as JSON to a file; nothing when it wrote none. */
export async function runForReport<T>(
  build: (report: string) => { args: string[]; env?: NodeJS.ProcessEnv },
): Promise<Finished & { report: T | undefined }> {
  const folder = mkdtempSync(join(tmpdir(), "mext-report-"));
  const file = join(folder, "report.json");
  try {
    const { args, env } = build(file);
    const finished = await runProgram(args, true, env);
    const report = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as T) : undefined;
    return { ...finished, report };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A runner that failed without a failed test (a file that does not load, a crash) counts as one failure. */
export function honest(count: Count, code: number): Count {
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}
