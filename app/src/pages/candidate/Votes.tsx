import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { Address } from "viem";
import { Amount } from "../../components/Amount.tsx";
import { FirstRows } from "../../components/FirstRows.tsx";
import { Icon } from "../../components/Icon.tsx";
import { Moment } from "../../components/Moment.tsx";
import { isSought, VoterTools } from "../../components/VoterTools.tsx";
import type { Vote } from "../../queries/ballot.ts";
import { useFormat } from "../../text/useFormat.ts";
import { AccountLink } from "./AccountLink.tsx";
import { isTeam, ownVotes } from "./team.ts";

type Side = "all" | "for" | "against";

function VoteRow({ vote, team }: { vote: Vote; team: boolean }) {
  const format = useFormat();
  const share = format.percent(Math.abs(vote.percent));
  return (
    <div className="vote-row" data-against={vote.percent < 0 || undefined}>
      <span className="who">
        <AccountLink address={vote.ballot.voter} />
        {team && (
          <span className="chip sea">
            <Icon name="person" size={14} /> <Trans>team wallet</Trans>
          </span>
        )}
      </span>
      <span className="way">
        {vote.percent > 0 ? <Trans>for</Trans> : <Trans>against</Trans>} <Amount value={vote.amount} unit={false} />
        <span className="text-muted"> {share}</span>
      </span>
      <span className="text-note text-muted when">
        <Moment at={vote.ballot.at} />
      </span>
      {vote.ballot.reason !== "" && (
        <p className="why" dir="auto">
          {vote.ballot.reason}
        </p>
      )}
    </div>
  );
}

/** Every ballot in force on this candidate, the heaviest first; the team's own are marked. */
export function Votes({ votes, wallets }: { votes: readonly Vote[]; wallets: readonly Address[] }) {
  const { t } = useLingui();
  const [side, setSide] = useState<Side>("all");
  const [words, setWords] = useState("");
  const own = ownVotes(votes, wallets);
  const found = votes.filter(
    ({ ballot, percent }) => (side === "all" || percent > 0 === (side === "for")) && isSought(ballot.voter, words),
  );
  const names = { all: t`All`, for: t`For`, against: t`Against` };
  if (votes.length === 0) {
    return (
      <p className="text-muted">
        <Trans>Nobody has voted on it so far.</Trans>
      </p>
    );
  }
  return (
    <div className="grid gap-3">
      {own.voters > 0 && (
        <p className="note sea">
          <Icon name="person" />
          <span>
            <Trans>
              The team’s own wallets voted for it with <Amount value={own.support} />
            </Trans>
            {own.objection > 0n && (
              <>
                {" "}
                <Trans>
                  and against it with <Amount value={own.objection} />
                </Trans>
              </>
            )}
            .
          </span>
        </p>
      )}
      <VoterTools
        label={t`Ballots`}
        words={words}
        onWords={setWords}
        sides={{ label: t`Which ballots`, names, chosen: side, onChoose: setSide }}
      >
        <Plural value={found.length} one="# ballot" other="# ballots" />
      </VoterTools>
      <FirstRows rows={found} keyOf={({ ballot }) => ballot.voter} estimate={58} label={t`Ballots`}>
        {(vote) => <VoteRow vote={vote} team={isTeam(wallets, vote.ballot.voter)} />}
      </FirstRows>
    </div>
  );
}
