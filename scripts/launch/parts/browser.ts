import { join } from "node:path";
import { root } from "../places.ts";
import { type Count, type Failure, honest, runForReport } from "./run.ts";

const PLAYWRIGHT = join(root, "node_modules", "@playwright", "test", "cli.js");

type Spec = {
  title: string;
  file: string;
  line: number;
  ok: boolean;
  tests: { results: { error?: { message?: string } }[] }[];
};
type Suite = { specs?: Spec[]; suites?: Suite[] };
type Report = Suite & { stats: { expected: number; unexpected: number; flaky: number; skipped: number } };

/** Failed tests of a suite and of the suites in it. */
function failuresIn({ specs = [], suites = [] }: Suite): Failure[] {
  const own = specs
    .filter(({ ok }) => !ok)
    .map(({ title, file, line, tests }) => ({
      test: `${file}:${line}: ${title}`,
      message: tests.flatMap(({ results }) => results.map(({ error }) => error?.message ?? "")).join("\n"),
    }));
  return [...own, ...suites.flatMap(failuresIn)];
}

/** The page in a real browser. A test that passes only when repeated has failed. */
export async function browser(): Promise<Count> {
  const { code, report } = await runForReport<Report>((file) => ({
    args: [PLAYWRIGHT, "test", "-c", join(root, "test", "browser", "playwright.config.ts"), "--reporter=list,json"],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: file, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  }));
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {};
  const failures = report ? failuresIn(report) : [];
  return honest({ passed: expected, failed: unexpected + flaky, skipped, failures }, code);
}
