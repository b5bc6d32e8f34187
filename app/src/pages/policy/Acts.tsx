import { Trans } from "@lingui/react/macro";
import { losesBond } from "../../../../sdk/mirrors/policyVote.ts";
import { useMext } from "../../chain/MextContext.tsx";
import { Amount } from "../../components/Amount.tsx";
import { Left } from "../../components/Moment.tsx";
import { WriteButton } from "../../components/WriteButton.tsx";
import { namedBy } from "../../queries/proposals.ts";
import { useTransactions } from "../../tx/Transactions.tsx";
import { useAccount } from "../../wallet/useAccount.ts";
import { type CancelRight, cancelRightOf, isLive } from "./stage.ts";
import type { PanelProps } from "./VotePanel.tsx";

/** What can be done with a proposal besides voting: mostly by anybody. */
export function Acts(props: PanelProps) {
  const { state, standing } = props;
  const { address } = useAccount();
  const { deployment } = useMext();
  const right = cancelRightOf(props, address, deployment.contracts.governor.address);
  const isBondFree = standing.bond > 0n && !isLive(state);
  if (state !== "Succeeded" && state !== "Queued" && right === undefined && !isBondFree) return null;
  return (
    <section className="card grid gap-5">
      <h2>
        <Trans>What can be done</Trans>
      </h2>
      {state === "Succeeded" && <Queue {...props} />}
      {state === "Queued" && <Execute {...props} />}
      {right !== undefined && <Cancel {...props} right={right} />}
      {isBondFree && <Release {...props} />}
    </section>
  );
}

function Queue(props: PanelProps) {
  const { start } = useTransactions();
  return (
    <div className="grid gap-2">
      <p className="text-note text-muted">
        <Trans>It passed. Anybody may queue it; then the timelock’s delay begins, in which one can still leave.</Trans>
      </p>
      <WriteButton verb="queueProposal" primary onWrite={() => start("queueProposal", namedBy(props.made))}>
        <Trans>Queue it</Trans>
      </WriteButton>
    </div>
  );
}

function Execute(props: PanelProps) {
  const { start } = useTransactions();
  const { eta } = props.standing;
  return (
    <div className="grid gap-2">
      <p className="text-note text-muted">
        <Trans>Anybody may execute it once the delay is over. All of its calls are made, or none.</Trans>
      </p>
      <WriteButton
        verb="executeProposal"
        primary
        blocked={
          eta !== undefined && props.now < eta ? (
            <Trans>
              Still <Left until={eta} /> to wait.
            </Trans>
          ) : undefined
        }
        onWrite={() => start("executeProposal", namedBy(props.made))}
      >
        <Trans>Execute it</Trans>
      </WriteButton>
    </div>
  );
}

function Why({ right }: { right: CancelRight }) {
  switch (right) {
    case "proposer":
      return <Trans>It is yours, and votes do not count yet: you may cancel it.</Trans>;
    case "weak":
      return (
        <Trans>
          Its proposer’s power fell below what it has to keep, so anybody may cancel it until the vote closes.
        </Trans>
      );
    case "guardian":
      return <Trans>You are the guardian: you may cancel it until it is executed.</Trans>;
  }
}

function Cancel({ right, ...props }: PanelProps & { right: CancelRight }) {
  const { start } = useTransactions();
  return (
    <div className="grid gap-2">
      <p className="text-note text-muted">
        <Why right={right} /> <Trans>It can never be executed then.</Trans>
      </p>
      <WriteButton verb="cancelProposal" onWrite={() => start("cancelProposal", namedBy(props.made))}>
        <Trans>Cancel the proposal</Trans>
      </WriteButton>
    </div>
  );
}

function Release({ made, standing: { bond, tally, quorum } }: PanelProps) {
  const { start } = useTransactions();
  return (
    <div className="grid gap-2">
      <p className="text-note text-muted">
        {losesBond(tally, quorum) ? (
          <Trans>
            More were against it than for it, and they reached the quorum: its bond of <Amount value={bond} /> is
            burned. Anybody may have it done.
          </Trans>
        ) : (
          <Trans>
            Its bond of <Amount value={bond} /> belongs to its proposer. Anybody may send it back.
          </Trans>
        )}
      </p>
      <WriteButton verb="releaseBond" onWrite={() => start("releaseBond", { proposalId: made.id })}>
        {losesBond(tally, quorum) ? <Trans>Burn the bond</Trans> : <Trans>Return the bond</Trans>}
      </WriteButton>
    </div>
  );
}
