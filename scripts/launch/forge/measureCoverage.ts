import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runToEnd } from "../command.ts";
import { foundryBinary } from "../foundryBinary.ts";
import { layOut } from "./layOut.ts";
import { readLcov } from "./readLcov.ts";
import { tallyFile, type FileCoverage } from "./tallyFile.ts";

/** Suites that search at random for long, and find no branch that the others leave out. */
const LEFT_OUT_FILES = "**/*Invariants.t.sol";

/**
 * Tests that count storage reads. A coverage build has no optimizer, which otherwise reads a packed struct once and not
 * once a field; so their bounds hold in the build that is deployed, and not in this one.
 */
const LEFT_OUT_TESTS = ["test_TenThousandWeeksCostAFewReadsMore", "test_P4_HundredsOfWeeksOfSpamLeaveALookUpCheap"];

export type Coverage = { files: FileCoverage[]; tests: string };

/** Runs the Solidity tests in forge and counts what they reach. Throws with forge's words if a test fails. */
export async function measureCoverage(): Promise<Coverage> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "mext-coverage-")));
  const clear = (): void => rmSync(folder, { recursive: true, force: true });
  process.once("exit", clear);
  try {
    const probed = layOut(folder);
    const report = join(folder, "lcov.info");
    const args = ["coverage", "--root", folder, "--report", "lcov", "--report-file", report, "--color", "never"];
    args.push("--no-match-path", LEFT_OUT_FILES, "--no-match-test", `^(${LEFT_OUT_TESTS.join("|")})\\(`);
    const { code, output } = await run(foundryBinary("forge"), args, folder);
    if (code !== 0 || !existsSync(report)) throw new Error(troubleIn(output));
    const counts = readLcov(readFileSync(report, "utf8"));
    return {
      files: [...probed].map(([file, source]) => tallyFile(file, source, counts.get(file))),
      tests: /^Ran .*test suites?.*: (.*)$/m.exec(output)?.[1] ?? "",
    };
  } finally {
    process.removeListener("exit", clear);
    clear();
  }
}

/** The end of forge's words, from the failed tests on if there are any. */
function troubleIn(output: string): string {
  const failing = output.indexOf("Failing tests:");
  return output.slice(failing === -1 ? -4000 : failing).trim();
}

async function run(program: string, args: string[], cwd: string): Promise<{ code: number; output: string }> {
  // What somebody has set up for projects of their own must not change ours.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(FOUNDRY|DAPP|FORGE)_/.test(name)));
  const { code, output } = await runToEnd(program, args, { cwd, env });
  return { code: code ?? 1, output };
}
