import { inEnglish } from "../../sdk/errors/sentence.ts";
import { decodeCalls } from "../../sdk/policy/analysis/decodeCalls.ts";
import type { Finding } from "../../sdk/policy/analysis/finding.ts";
import { gatherFacts } from "../../sdk/policy/analysis/gatherFacts.ts";
import { judge } from "../../sdk/policy/analysis/judge.ts";
import { callsOf, type Proposal } from "../../sdk/policy/proposal.ts";
import type { Open } from "../lib/open.ts";
import { simulate } from "./simulation.ts";

/** What is to be known of a proposal: all that is not clear, the gravest first. */
export async function findingsOf(open: Open, made: Proposal & { id?: bigint }): Promise<Finding[]> {
  const { deployment, request } = open;
  const calls = decodeCalls(deployment, made);
  const { calls: outcomes } = await simulate(open, callsOf(made));
  const facts = await gatherFacts(request, { deployment, calls, id: made.id, outcomes });
  const findings = judge({ deployment, calls, description: made.description, facts });
  return findings.filter(({ severity }) => severity !== "clear");
}

/** One finding as a line. */
export function findingWords({ severity, call, said }: Finding): string {
  const where = call === undefined ? "" : ` Call ${call + 1}:`;
  return `${severity}:${where} ${inEnglish(said.message, said.values)}`;
}
