import { join } from "node:path";
import { HARDHAT } from "../command.ts";
import { root } from "../places.ts";
import { type Count, honest, runForReport } from "./run.ts";

/** The contracts' tests in Solidity and in mocha. */
export async function contracts(): Promise<Count> {
  const { code, report } = await runForReport<Count>((file) => ({
    args: [HARDHAT, "run", "--no-compile", join(root, "scripts", "launch", "parts", "hardhatTests.ts")],
    env: { MEXT_REPORT: file, HARDHAT_NETWORK: undefined },
  }));
  return honest(report ?? { passed: 0, failed: 0, skipped: 0 }, code);
}
