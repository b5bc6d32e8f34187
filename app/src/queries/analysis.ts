import { queryOptions } from "@tanstack/react-query";
import { type Address, keccak256, stringToHex } from "viem";
import { decodeCalls, type DecodedCall } from "../../../sdk/policy/analysis/decodeCalls.ts";
import type { Asset, Outcome } from "../../../sdk/policy/analysis/facts.ts";
import type { Finding } from "../../../sdk/policy/analysis/finding.ts";
import { effectOn, type FundsEffect, fundsViews, leavingTreasury } from "../../../sdk/policy/analysis/funds.ts";
import { gatherFacts } from "../../../sdk/policy/analysis/gatherFacts.ts";
import { judge } from "../../../sdk/policy/analysis/judge.ts";
import { type Ask, simulateProposal, type Simulated } from "../../../sdk/policy/analysis/simulateProposal.ts";
import type { Transfer } from "../../../sdk/policy/analysis/transfers.ts";
import { callsOf, type Proposal } from "../../../sdk/policy/proposal.ts";
import type { Mext } from "../chain/MextContext.tsx";

/** Everything that can be said of a proposal without trusting whoever made it. */
export type ProposalAnalysis = {
  calls: readonly DecodedCall[];
  how: "together" | "alone";
  simulated: readonly Simulated[];
  findings: readonly Finding[];
  leaving: readonly Transfer[];
  assets: readonly Asset[];
  effect?: FundsEffect;
};

/** What is said in the reader's language: why a call fails, and what the chain's coin is called. */
export type AnalysisWords = { why: (simulated: Simulated) => string; coin: string };

const FRESH_MS = 60_000;

const askOf = ({ config }: Mext): Ask => {
  const client = config.getClient();
  return (method, params) => client.request({ method, params } as Parameters<typeof client.request>[0]);
};

type About = {
  proposal: Proposal & { id?: bigint };
  account: Address | undefined;
  words: AnalysisWords;
  locale: string;
  isOpen: boolean;
};

/** The analysis of one proposal for one account, fresh for a minute: it takes more requests than a block is worth. */
export function analysisQuery(mext: Mext, { proposal, account, words, locale, isOpen }: About) {
  const { targets, values, calldatas, description } = proposal;
  const parts = [targets.join(), values.join(), calldatas.join(), description].join("\n");
  return queryOptions({
    queryKey: ["analysis", mext.runtime.chainId, keccak256(stringToHex(parts)), account, locale],
    enabled: isOpen,
    staleTime: FRESH_MS,
    queryFn: async (): Promise<ProposalAnalysis> => {
      const [{ deployment }, ask] = [mext, askOf(mext)];
      const calls = decodeCalls(deployment, proposal);
      const views = account === undefined ? [] : fundsViews(deployment, account);
      const simulation = await simulateProposal(ask, deployment, callsOf(proposal), views);
      const outcomes = simulation.calls.map((each): Outcome => ({ ok: each.ok, why: each.ok ? "" : words.why(each) }));
      const facts = await gatherFacts(ask, { deployment, calls, id: proposal.id, outcomes, coin: words.coin });
      return {
        ...{ calls, how: simulation.how, simulated: simulation.calls, assets: facts.treasury },
        findings: judge({ deployment, calls, description, facts }),
        leaving: leavingTreasury(deployment, simulation),
        ...(account === undefined ? {} : { effect: effectOn(deployment, account, simulation) }),
      };
    },
  });
}
