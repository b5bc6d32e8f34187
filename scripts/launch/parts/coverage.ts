import { join } from "node:path";
import { stripFlags } from "../node.mjs";
import { type Count, honest, runProgram } from "./run.ts";

/** `npm run coverage`, with its own count: a contract all of whose lines and branches are reached has passed. */
export async function coverage(): Promise<Count> {
  const script = join(import.meta.dirname, "..", "coverage.ts");
  const { code, output } = await runProgram([...stripFlags(process.versions.node), script], true);
  const [, passed, failed] = /coverage: (\d+) passed, (\d+) failed/.exec(output) ?? [];
  return honest({ passed: Number(passed ?? 0), failed: Number(failed ?? 0), skipped: 0 }, code);
}
