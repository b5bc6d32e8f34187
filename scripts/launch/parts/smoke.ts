import { join } from "node:path";
import { stripFlags } from "../node.mjs";
import { type Count, honest, runProgram } from "./run.ts";

/** `npm run smoke`, with its own count. */
export async function smoke(): Promise<Count> {
  const script = join(import.meta.dirname, "..", "smoke.ts");
  const { code, output } = await runProgram([...stripFlags(process.versions.node), script], true, {
    MEXT_BEGAN_AT: String(Date.now()),
  });
  const [, passed, failed] = /smoke: (\d+) passed, (\d+) failed/.exec(output) ?? [];
  return honest({ passed: Number(passed ?? 0), failed: Number(failed ?? 0), skipped: 0 }, code);
}
