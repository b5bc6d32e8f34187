import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { VITE } from "../command.ts";
import { LINGUI_CONFIG, root } from "../places.ts";
import { say } from "../say.mjs";
import { type Count, type Failure, honest, runForReport, runProgram } from "./run.ts";

const VITEST = join(root, "node_modules", "vitest", "vitest.mjs");

type Report = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { fullName: string; status: string; failureMessages: string[] | null }[];
  }[];
};

/** Failed tests by file, and files that failed as a whole. */
function failuresIn({ testResults }: Report): Failure[] {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(root, name);
    const failed = assertionResults.filter((one) => one.status === "failed");
    if (failed.length === 0) return status === "failed" ? [{ test: file, message }] : [];
    return failed.map(({ fullName, failureMessages }) => ({
      test: `${file}: ${fullName}`,
      message: (failureMessages ?? []).join("\n"),
    }));
  });
}

/** One of vitest's projects. */
export const project = (name: string) => async (): Promise<Count> => {
  const { code, report } = await runForReport<Report>((file) => ({
    args: [VITEST, "run", "--project", name, "--reporter=default", "--reporter=json", `--outputFile.json=${file}`],
  }));
  const count = {
    passed: report?.numPassedTests ?? 0,
    failed: report?.numFailedTests ?? 0,
    skipped: report?.numPendingTests ?? 0,
    failures: report ? failuresIn(report) : [],
  };
  return honest(count, code);
};

/** The app's tests, and that the page builds. */
export async function app(): Promise<Count> {
  const count = await project("app")();
  const folder = mkdtempSync(join(tmpdir(), "mext-page-"));
  const config = join(root, "app", "vite.config.ts");
  const args = [VITE, "build", "--config", config, "--outDir", folder, "--emptyOutDir", "--logLevel", "warn"];
  const { code } = await runProgram(args, true, { NODE_ENV: "production", LINGUI_CONFIG });
  rmSync(folder, { recursive: true, force: true });
  say(`the page builds: ${code === 0 ? "good" : "FAILED"}`);
  return { ...count, passed: count.passed + (code === 0 ? 1 : 0), failed: count.failed + (code === 0 ? 0 : 1) };
}
