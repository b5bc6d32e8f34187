import { Trans, useLingui } from "@lingui/react/macro";
import type { PolicyChoice } from "../../../../sdk/types.ts";
import { Amount } from "../../components/Amount.tsx";
import { Dialog } from "../../components/Dialog.tsx";
import { WriteButton } from "../../components/WriteButton.tsx";
import type { Standing } from "../../queries/policy.ts";
import type { Effect } from "./effect.ts";
import { EffectWords } from "./EffectWords.tsx";
import { VoteBars } from "./VoteBars.tsx";
import { choiceNames } from "./words.ts";

type Props = {
  standing: Standing;
  effect: Effect;
  choice: PolicyChoice;
  former: PolicyChoice | undefined;
  power: bigint;
  reason: string;
  open: boolean;
  onClose: () => void;
  onSign: () => void;
};

function Words({ standing, effect, choice, former, power, reason, onSign }: Omit<Props, "open" | "onClose">) {
  const { i18n } = useLingui();
  return (
    <>
      <p>
        <Trans>
          You vote <b>{i18n._(choiceNames[choice])}</b> with <Amount value={power} unit={false} />.
        </Trans>{" "}
        {former !== undefined && <Trans>It takes the place of your vote: {i18n._(choiceNames[former])}.</Trans>}
      </p>
      <h3>
        <Trans>The count with your vote</Trans>
      </h3>
      <VoteBars standing={{ ...standing, tally: effect.tally }} />
      <EffectWords effect={effect} />
      {reason !== "" && (
        <blockquote className="reason" dir="auto">
          {reason}
        </blockquote>
      )}
      <p className="text-note text-muted">
        <Trans>
          Everybody sees it with your address, for ever. You can change it until the vote closes. It costs the network’s
          fee and nothing else.
        </Trans>
      </p>
      <WriteButton verb="castPolicyVote" primary onWrite={onSign}>
        {former === undefined ? <Trans>Sign and cast it</Trans> : <Trans>Sign and change it</Trans>}
      </WriteButton>
    </>
  );
}

/** The vote in words, and what it does, before the wallet asks for a signature. */
export function VoteReview({ open, onClose, ...props }: Props) {
  const { t } = useLingui();
  return (
    <Dialog open={open} onClose={onClose} title={t`Before you sign`}>
      <Words {...props} />
    </Dialog>
  );
}
