import { sentenceOf } from "../../sdk/errors/decodeError.ts";
import { englishSentence } from "../../sdk/errors/sentence.ts";
import { simulateProposal, type Simulated as Outcome } from "../../sdk/policy/analysis/simulateProposal.ts";
import type { ProposalCall } from "../../sdk/policy/proposal.ts";
import type { Open } from "../lib/open.ts";

export type Simulated = { ok: boolean; why?: string; gasUsed?: bigint };
export type Simulation = { how: "together" | "alone"; calls: Simulated[] };

/** The calls as the timelock would make them now, with what stops one in words. */
export async function simulate(open: Open, calls: readonly ProposalCall[]): Promise<Simulation> {
  const { how, calls: made } = await simulateProposal(open.request, open.deployment, calls);
  return { how, calls: made.map(inWords) };
}

function inWords({ ok, gasUsed, error, words }: Outcome): Simulated {
  if (ok) return { ok, ...(gasUsed === undefined ? {} : { gasUsed }) };
  if (error !== undefined) return { ok, why: englishSentence(sentenceOf(error)) };
  return { ok, why: words === undefined ? "It reverts without saying why." : `It reverts: ${words}` };
}
