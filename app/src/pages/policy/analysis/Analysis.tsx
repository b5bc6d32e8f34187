import "../../../../../sdk/policy/errors/learn.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { useMemo } from "react";
import { sentenceOf } from "../../../../../sdk/errors/decodeError.ts";
import { decodeCalls } from "../../../../../sdk/policy/analysis/decodeCalls.ts";
import type { Simulated } from "../../../../../sdk/policy/analysis/simulateProposal.ts";
import type { Proposal } from "../../../../../sdk/policy/proposal.ts";
import { useMext } from "../../../chain/MextContext.tsx";
import { Section } from "../../../components/PageHead.tsx";
import { Reading } from "../../../components/States.tsx";
import { analysisQuery, type ProposalAnalysis } from "../../../queries/analysis.ts";
import { say } from "../../../text/problem.ts";
import { useAccount } from "../../../wallet/useAccount.ts";
import { DecodedCalls } from "./DecodedCalls.tsx";
import { FundsEffect } from "./FundsEffect.tsx";
import { Safety } from "./Safety.tsx";
import { Simulation } from "./Simulation.tsx";

export type AnalysisProps = {
  /** one that is made, or a draft without a number */
  proposal: Proposal & { id?: bigint };
  /** whether it can still be carried out; of what is over only the calls are told */
  isOpen: boolean;
  /** of its headings: 3 where it is a part of a section */
  level?: 2 | 3;
};

/** What a proposal does, told to a holder: its calls, what is to be watched, how it would end, and what it does to you. */
export function Analysis({ proposal, isOpen, level = 2 }: AnalysisProps) {
  const { t, i18n } = useLingui();
  const mext = useMext();
  const { address: account } = useAccount();
  const why = ({ error, words }: Simulated): string => {
    if (error === undefined) return words ?? t`It gives no reason.`;
    return say(i18n, sentenceOf(error)).what; // what to do about it is for whoever would make the call
  };
  const words = { why, coin: t`of the chain’s own coin` };
  const query = useQuery(analysisQuery(mext, { proposal, account, words, locale: i18n.locale, isOpen }));
  const calls = useMemo(() => decodeCalls(mext.deployment, proposal), [mext.deployment, proposal]);
  return (
    <>
      <Section level={level} title={<Trans>What it calls</Trans>}>
        <DecodedCalls calls={calls} />
      </Section>
      {isOpen && <Watched query={query} why={why} level={level} />}
    </>
  );
}

type WatchedProps = {
  query: UseQueryResult<ProposalAnalysis>;
  why: (simulated: Simulated) => string;
  level: 2 | 3;
};

function Watched({ query, why, level }: WatchedProps) {
  return (
    <>
      <Section level={level} title={<Trans>What to watch</Trans>}>
        <Reading of={query} lines={4}>
          {({ findings }) => <Safety findings={findings} />}
        </Reading>
      </Section>
      <Section level={level} title={<Trans>If it were carried out now</Trans>}>
        <Reading of={query} lines={2}>
          {({ how, simulated, leaving, assets }) => <Simulation {...{ how, simulated, why, leaving, assets, level }} />}
        </Reading>
      </Section>
      <Section level={level} title={<Trans>What it does to your funds</Trans>}>
        <Reading of={query} lines={4}>
          {({ effect }) => <FundsEffect effect={effect} />}
        </Reading>
      </Section>
    </>
  );
}
