import { type ProposalDraft, readDraftFile } from "../../sdk/policy/draftFile.ts";
import { bytesOf } from "../lib/args.ts";
import type { Open } from "../lib/open.ts";
import { exitCodes, Problem } from "../lib/problem.ts";
import { knownAbis } from "../../sdk/policy/analysis/knownAbis.ts";

/** Reads what is to be proposed. */
export function readDraft({ deployment }: Pick<Open, "deployment">, file: string): ProposalDraft {
  const read = readDraftFile(jsonOf(file), { deployment, abis: knownAbis });
  return "faults" in read ? refuse(file, read.faults) : read.draft;
}

function jsonOf(file: string): unknown {
  try {
    return JSON.parse(Buffer.from(bytesOf("file", file)).toString("utf8"));
  } catch (error) {
    if (error instanceof Problem) throw error;
    return refuse(file, [`it is not JSON: ${(error as Error).message}`]);
  }
}

function refuse(file: string, faults: readonly string[]): never {
  throw new Problem(`${file} is no proposal: ${faults.join("; ")}.`, {
    todo: "Correct it and run again; docs/policy-cli.md has an example.",
    exitCode: exitCodes.input,
    details: { faults },
  });
}
