import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { partsOf, proposalOf } from "../../../../sdk/policy/proposal.ts";
import { useMext } from "../../chain/MextContext.tsx";
import { Amount } from "../../components/Amount.tsx";
import { WriteButton } from "../../components/WriteButton.tsx";
import type { PolicyRules } from "../../queries/policy.ts";
import { positionQuery } from "../../queries/staking.ts";
import { useTransactions } from "../../tx/Transactions.tsx";
import { useAccount } from "../../wallet/useAccount.ts";
import { LaterAnalysis } from "../policy/analysis/LaterAnalysis.tsx";
import { callsIn } from "./calls.ts";
import { proposerQuery } from "./current.ts";
import { madeQuery } from "./made.ts";
import { Made } from "./Made.tsx";
import { Plan } from "./Plan.tsx";
import type { StepProps } from "./StepBody.tsx";
import { pathOf, unfinished } from "./steps.ts";
import { StepWord } from "./StepTitle.tsx";
import { Terms } from "./Terms.tsx";

/** What still has to be written, with the way there. */
function Missing({ draft }: Pick<StepProps, "draft">) {
  return (
    <div className="note alarm" role="status">
      <p>
        <Trans>Before you can sign, complete:</Trans>{" "}
        {unfinished(useMext().deployment, draft).map((step, index) => (
          <span key={step}>
            {index > 0 && ", "}
            <Link href={pathOf(step, draft.id)}>
              <StepWord step={step} />
            </Link>
          </span>
        ))}
      </p>
    </div>
  );
}

type Having = { wallet: bigint; power: bigint; live: bigint };

/** Why the contract would refuse this account now. */
function refusalOf({ wallet, power, live }: Having, { bond, threshold }: PolicyRules): ReactNode {
  if (power < threshold) {
    return (
      <Trans>
        Proposing takes votes of <Amount value={threshold} />; you have <Amount value={power} />. Have others give you
        theirs, or export the draft for somebody who has enough.
      </Trans>
    );
  }
  if (live !== 0n) {
    return (
      <Trans>
        Your <Link href={`/policy/proposal/${live}`}>proposal {live.toString()}</Link> is not over yet; one at a time.
      </Trans>
    );
  }
  if (wallet >= bond) return undefined;
  return (
    <Trans>
      The bond is <Amount value={bond} />; your wallet holds <Amount value={wallet} />. Get more MEXT first.
    </Trans>
  );
}

export function ReviewStep({ draft, rules }: StepProps) {
  const mext = useMext();
  const { address } = useAccount();
  const { start } = useTransactions();
  const isWhole = unfinished(mext.deployment, draft).length === 0;
  const calls = callsIn(mext.deployment, draft);
  const { title, body } = draft;
  // Whose proposal it is, is part of its words: without an account there is none yet.
  const proposal = isWhole && address ? proposalOf({ calls, title, body, proposer: address }) : undefined;
  const unsigned = { ...partsOf(calls), description: `# ${title.trim()}\n\n${body.trim()}` };
  const position = useQuery(positionQuery(mext, address));
  const proposer = useQuery(proposerQuery(mext, address));
  const { data: made } = useQuery(madeQuery(mext, proposal));
  if (!isWhole) return <Missing draft={draft} />;
  if (typeof made === "bigint") return <Made id={made} draft={draft} />;
  const having = position.data && proposer.data && { wallet: position.data.wallet, ...proposer.data };
  return (
    <>
      <div className="review-words">
        <h3>
          <bdi>{title.trim()}</bdi>
        </h3>
        <p>
          <Trans>If holders agree, the timelock makes these calls, in this order, or none of them:</Trans>
        </p>
      </div>
      <LaterAnalysis proposal={proposal ?? unsigned} isOpen level={3} />
      <Terms rules={rules} having={having} />
      <Plan rules={rules} />
      <p className="text-note text-muted">
        <Trans>Two signatures: the allowance of exactly the bond, then the proposal.</Trans>
      </p>
      <WriteButton
        verb="propose"
        primary
        blocked={
          address && (having ? refusalOf(having, rules) : <Trans>Your votes and your MEXT are being read.</Trans>)
        }
        onWrite={() => proposal && start("propose", { ...proposal, title: title.trim(), bond: rules.bond })}
      >
        <Trans>Propose it</Trans>
      </WriteButton>
    </>
  );
}
