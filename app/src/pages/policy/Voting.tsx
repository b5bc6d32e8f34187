import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import type { PolicyChoice } from "../../../../sdk/types.ts";
import { WriteButton } from "../../components/WriteButton.tsx";
import type { OwnVote } from "../../queries/policy.ts";
import { useTransactions } from "../../tx/Transactions.tsx";
import { ReasonField } from "../listings/ReasonField.tsx";
import { Choices } from "./Choices.tsx";
import { effectOf } from "./effect.ts";
import { EffectWords } from "./EffectWords.tsx";
import { optionsAt } from "./stage.ts";
import type { PanelProps } from "./VotePanel.tsx";
import { VoteReview } from "./VoteReview.tsx";

type Props = PanelProps & { own: OwnVote | undefined; isConnected: boolean };

/** Choose, see the effect, give a reason, read it once more, sign. */
export function Voting({ made, standing, now, own, isConnected }: Props) {
  const { start } = useTransactions();
  const [wanted, choose] = useState<PolicyChoice>();
  const [reason, setReason] = useState("");
  const [isReviewed, review] = useState(false);
  const { power = 0n, choice: former } = own ?? {};
  const options = optionsAt({ now, deadline: standing.deadline, end: made.end }, former);
  const chosen = options.find(({ choice, isOpen }) => choice === wanted && isOpen)?.choice;
  const effect = chosen && effectOf(standing, made, { weight: power, wanted: chosen, former, at: now });
  const blocked =
    chosen === undefined ? (
      <Trans>Choose For, Against or Abstain.</Trans>
    ) : own === undefined ? (
      <Trans>Your power is still being read.</Trans>
    ) : power === 0n ? (
      <Trans>Your vote weighs nothing on this proposal.</Trans>
    ) : chosen === former && reason.trim() === "" ? (
      <Trans>This is the vote that you cast.</Trans>
    ) : undefined;
  const sign = () => {
    review(false);
    if (chosen) start("castPolicyVote", { proposalId: made.id, choice: chosen, reason: reason.trim() });
  };
  return (
    <>
      <Choices options={options} chosen={chosen} former={former} onChoose={choose} />
      {effect && power > 0n && <EffectWords effect={effect} />}
      {chosen && isConnected && <ReasonField reason={reason} onReason={setReason} />}
      <div className="slip-foot">
        <WriteButton verb="castPolicyVote" primary blocked={blocked} onWrite={() => review(true)}>
          {former === undefined ? <Trans>Cast my vote</Trans> : <Trans>Change my vote</Trans>}
        </WriteButton>
      </div>
      {chosen && effect && (
        <VoteReview
          {...{ standing, effect, former, power }}
          choice={chosen}
          reason={reason.trim()}
          open={isReviewed}
          onClose={() => review(false)}
          onSign={sign}
        />
      )}
    </>
  );
}
