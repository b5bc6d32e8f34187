// Runs inside Hardhat: both of its test runners, one after the other, and their own counts as JSON.
import { writeFileSync } from "node:fs";
import hre from "hardhat";

type Suite = { testResults: { status: "Success" | "Failure" | "Skipped" }[] };
type Outcome = { summary?: { passed: number; failed: number; skipped: number }; suiteResults?: Suite[] };
type Result = { success: boolean; value?: Outcome; error?: Outcome };

const total = { passed: 0, failed: 0, skipped: 0 };
for (const runner of ["solidity", "mocha"]) {
  const result = (await hre.tasks.getTask(["test", runner]).run({})) as Result;
  const { summary, suiteResults } = result.value ?? result.error ?? {};
  // Hardhat fills the summary of Solidity tests only for its own overall report.
  for (const { status } of suiteResults?.flatMap((suite) => suite.testResults) ?? []) {
    total[status === "Success" ? "passed" : status === "Failure" ? "failed" : "skipped"]++;
  }
  if (suiteResults === undefined) {
    total.passed += summary?.passed ?? 0;
    total.failed += summary?.failed ?? 0;
    total.skipped += summary?.skipped ?? 0;
  }
  if (!result.success) process.exitCode = 1;
}
writeFileSync(process.env["MEXT_REPORT"] ?? "", JSON.stringify(total));
