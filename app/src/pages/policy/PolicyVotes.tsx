import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { plain } from "../../../../sdk/text/plain.ts";
import type { PolicyChoice } from "../../../../sdk/types.ts";
import { Amount } from "../../components/Amount.tsx";
import { Moment } from "../../components/Moment.tsx";
import { VirtualRows } from "../../components/VirtualRows.tsx";
import type { PolicyVote } from "../../queries/proposals.ts";
import { AccountLink } from "../candidate/AccountLink.tsx";
import { choiceNames, choices } from "./words.ts";

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
  const wanted = words.trim().toLowerCase();
  const found = votes.filter(
    ({ choice, voter }) => (side === "all" || choice === side) && voter.toLowerCase().includes(wanted),
  );
  if (votes.length === 0) {
    return (
      <p className="text-muted">
        <Trans>Nobody has voted on it so far.</Trans>
      </p>
    );
  }
  return (
    <div className="grid gap-3">
      <div className="board-tools" role="search" aria-label={t`Votes`}>
        <input
          type="search"
          className="text-input amount"
          dir="ltr"
          placeholder="0x…"
          aria-label={t`Find an account`}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
        <span className="segmented" role="radiogroup" aria-label={t`Which votes`}>
          {(["all", ...choices] as const).map((one) => (
            <label key={one}>
              <input type="radio" name="side" checked={side === one} onChange={() => setSide(one)} />
              {one === "all" ? t`All` : i18n._(choiceNames[one])}
            </label>
          ))}
        </span>
        <output className="text-note text-muted">
          <Plural value={found.length} one="# vote" other="# votes" />
        </output>
      </div>
      <VirtualRows rows={found} keyOf={({ voter }) => voter} label={t`Votes`} estimate={64}>
        {(vote) => <VoteRow vote={vote} />}
      </VirtualRows>
    </div>
  );
}
