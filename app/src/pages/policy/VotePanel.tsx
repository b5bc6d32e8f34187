import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import type { ProposalState } from "../../../../sdk/types.ts";
import { useMext } from "../../chain/MextContext.tsx";
import { Moment } from "../../components/Moment.tsx";
import { Failure } from "../../components/States.tsx";
import { ownVoteQuery, type OwnVote, type Standing } from "../../queries/policy.ts";
import type { Made } from "../../queries/proposals.ts";
import { useAccount } from "../../wallet/useAccount.ts";
import { Voting } from "./Voting.tsx";
import { VotePower } from "./VotePower.tsx";
import { choiceNames } from "./words.ts";

export type PanelProps = { made: Made; standing: Standing; state: ProposalState; now: number };

/** One's own part in the outcome: what it weighs, what one has said, and what one may still say. */
export function VotePanel(props: PanelProps) {
  const heading = useId();
  const { address } = useAccount();
  const own = useQuery(ownVoteQuery(useMext(), props.made, address));
  return (
    <aside className="slip" aria-labelledby={heading}>
      <header>
        <h2 id={heading}>
          <Trans>Your vote</Trans>
        </h2>
      </header>
      {own.isError && <Failure what={<Trans>The node did not answer this read.</Trans>} retry={own.refetch} />}
      {address !== undefined && own.data && <Mine {...props} own={own.data} />}
      {address === undefined && props.state !== "Active" && <Elsewhen {...props} />}
      {props.state === "Active" && (
        <Voting
          key={address}
          {...props}
          own={address === undefined ? undefined : own.data}
          isConnected={address !== undefined}
        />
      )}
    </aside>
  );
}

function Elsewhen({ state, made }: PanelProps) {
  return (
    <p className="text-muted">
      {state === "Pending" ? (
        <Trans>
          Votes count from <Moment at={made.snapshot} />, with the power in force in that second.
        </Trans>
      ) : (
        <Trans>The vote is over.</Trans>
      )}
    </p>
  );
}

function Mine({ own, ...props }: PanelProps & { own: OwnVote }) {
  const { i18n } = useLingui();
  const { made, state, now } = props;
  const isOpen = state === "Pending" || state === "Active";
  return (
    <>
      {isOpen && <VotePower power={own.power} snapshot={made.snapshot} isFixed={now > made.snapshot} />}
      {own.choice === undefined ? (
        !isOpen && (
          <p className="text-muted">
            <Trans>You did not vote on it.</Trans>
          </p>
        )
      ) : (
        <p>
          <Trans>
            Your vote: <b>{i18n._(choiceNames[own.choice])}</b>
          </Trans>{" "}
          {own.votes > 1 && (
            <span className="text-muted">
              <Plural value={own.votes - 1} one="changed once" other="changed # times" />
            </span>
          )}
        </p>
      )}
    </>
  );
}
