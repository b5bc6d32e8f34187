import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { plain } from "../../../../sdk/text/plain.ts";
import type { PolicyChoice } from "../../../../sdk/types.ts";
import { Amount } from "../../components/Amount.tsx";
import { FirstRows } from "../../components/FirstRows.tsx";
import { Moment } from "../../components/Moment.tsx";
import { isSought, VoterTools } from "../../components/VoterTools.tsx";
import type { PolicyVote } from "../../queries/proposals.ts";
import { AccountLink } from "../candidate/AccountLink.tsx";
import { choiceNames } from "./words.ts";

function VoteRow({ vote }: { vote: PolicyVote }) {
  const { i18n } = useLingui();
  return (
    <div className="vote-row" data-choice={vote.choice} data-against={vote.choice === "Against" || undefined}>
      <span className="who">
        <AccountLink address={vote.voter} />
      </span>
      <span className="way">
        {i18n._(choiceNames[vote.choice])} <Amount value={vote.power} unit={false} />
      </span>
      <span className="text-note text-muted when">
        {vote.changes > 0 && (
          <>
            <Plural value={vote.changes} one="changed once" other="changed # times" />
            {" · "}
          </>
        )}
        <Moment at={vote.at} />
      </span>
      {vote.reason !== "" && (
        <p className="why" dir="auto">
          {plain(vote.reason)}
        </p>
      )}
    </div>
  );
}

/** Every vote in force, the heaviest first. */
export function PolicyVotes({ votes }: { votes: readonly PolicyVote[] }) {
  const { t, i18n } = useLingui();
  const [side, setSide] = useState<PolicyChoice | "all">("all");
  const [words, setWords] = useState("");
  const names = {
    all: t`All`,
    For: i18n._(choiceNames.For),
    Against: i18n._(choiceNames.Against),
    Abstain: i18n._(choiceNames.Abstain),
  };
  const found = votes.filter(({ choice, voter }) => (side === "all" || choice === side) && isSought(voter, words));
  if (votes.length === 0) {
    return (
      <p className="text-muted">
        <Trans>Nobody has voted on it so far.</Trans>
      </p>
    );
  }
  return (
    <div className="grid gap-3">
      <VoterTools
        label={t`Votes`}
        words={words}
        onWords={setWords}
        sides={{ label: t`Which votes`, names, chosen: side, onChoose: setSide }}
      >
        <Plural value={found.length} one="# vote" other="# votes" />
      </VoterTools>
      <FirstRows rows={found} keyOf={({ voter }) => voter} label={t`Votes`} estimate={64}>
        {(vote) => <VoteRow vote={vote} />}
      </FirstRows>
    </div>
  );
}
