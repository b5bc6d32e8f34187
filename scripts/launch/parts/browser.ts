import { join } from "node:path";
import { root } from "../places.ts";
import { type Count, honest, runForReport } from "./run.ts";

const PLAYWRIGHT = join(root, "node_modules", "@playwright", "test", "cli.js");

type Report = { stats: { expected: number; unexpected: number; flaky: number; skipped: number } };

/** The page in a real browser. A test that passes only when repeated has failed. */
export async function browser(): Promise<Count> {
  const { code, report } = await runForReport<Report>((file) => ({
    args: [PLAYWRIGHT, "test", "-c", join(root, "test", "browser", "playwright.config.ts"), "--reporter=list,json"],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: file, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  }));
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {};
  return honest({ passed: expected, failed: unexpected + flaky, skipped }, code);
}
