import "../../../../sdk/policy/errors/learn.ts";
import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { useMext } from "../../chain/MextContext.tsx";
import { WriteButton } from "../../components/WriteButton.tsx";
import { policyScan } from "../../history/scans.ts";
import { useHistory } from "../../history/useHistory.ts";
import { namedBy, proposalsIn } from "../../queries/proposals.ts";
import { useTransactions } from "../../tx/Transactions.tsx";
import type { PolicyNeed } from "./policyNeeds.ts";

type Props = { verb: "queueProposal" | "executeProposal"; id: bigint; children: ReactNode };

/** Queues or executes: both take the proposal's calls and words, which stand in its event alone. */
function Named({ verb, id, children }: Props) {
  const { start } = useTransactions();
  const { entries } = useHistory(policyScan(useMext()));
  const made = proposalsIn(entries).find((one) => one.id === id);
  return (
    <WriteButton
      verb={verb}
      terse
      blocked={made === undefined && <Trans>The proposal is still being read.</Trans>}
      onWrite={() => made && start(verb, namedBy(made))}
    >
      {children}
    </WriteButton>
  );
}

/** The act that answers a need of policy; a vote is not one click: its place is beside what it is about. */
export default function PolicyNeedAct({ need: { kind, proposal } }: { need: PolicyNeed }) {
  const { start } = useTransactions();
  switch (kind) {
    case "policy-vote":
      return (
        <Link href={`/policy/proposal/${proposal}`}>
          <Trans>To the vote</Trans>
        </Link>
      );
    case "policy-queue":
      return (
        <Named verb="queueProposal" id={proposal}>
          <Trans>Queue it</Trans>
        </Named>
      );
    case "policy-execute":
      return (
        <Named verb="executeProposal" id={proposal}>
          <Trans>Execute it</Trans>
        </Named>
      );
    case "policy-bond":
      return (
        <WriteButton verb="releaseBond" terse onWrite={() => start("releaseBond", { proposalId: proposal })}>
          <Trans>Return the bond</Trans>
        </WriteButton>
      );
  }
}
