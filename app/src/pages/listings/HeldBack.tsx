import { Trans } from "@lingui/react/macro";
import { Link } from "wouter";
import { upholdUntil } from "../../../../sdk/mirrors/season.ts";
import { Left, Moment } from "../../components/Moment.tsx";
import { Section } from "../../components/PageHead.tsx";
import { WriteButton } from "../../components/WriteButton.tsx";
import { type Entry, named } from "../../history/entry.ts";
import type { ChainBook } from "../../queries/book.ts";
import type { Candidate } from "../../queries/season.ts";
import { useTransactions } from "../../tx/Transactions.tsx";
import { stateName } from "./board.ts";

/** Until when one is held back, and what anybody can do after that. */
export function HeldBackUntil({ candidate, now }: { candidate: Candidate; now: number }) {
  const { start } = useTransactions();
  const until = upholdUntil(candidate.season);
  if (now > until) {
    return (
      <WriteButton
        verb="listSuspended"
        terse
        onWrite={() => start("listSuspended", { candidate: candidate.id, symbol: candidate.symbol })}
      >
        <Trans>List {candidate.symbol} now</Trans>
      </WriteButton>
    );
  }
  return (
    <span className="text-note">
      <b className="held-clock">
        <Left until={until} />
      </b>{" "}
      <span className="text-muted">
        <Trans>
          until <Moment at={until} />: upheld by a policy vote, or listed by anybody after that
        </Trans>
      </span>
    </span>
  );
}

type Props = { book: ChainBook; entries: readonly Entry[]; now: number };

/** Winners of past seasons whose place is held while the council's objection stands. */
export function HeldBack({ book, entries, now }: Props) {
  const held = book.seasons
    .flatMap(({ candidates }) => candidates)
    .filter(({ state }) => stateName(state) === "Suspended");
  if (held.length === 0) return null;
  const reasons = new Map(named(entries, "CouncilObjected").map(({ args }) => [args.candidate, args.reason] as const));
  return (
    <Section title={<Trans>Chosen and held back</Trans>}>
      <ul className="held">
        {held.map((candidate) => (
          <li key={candidate.id}>
            <Link href={`/listings/candidate/${candidate.id}`}>
              <b>{candidate.symbol}</b> {candidate.name}
            </Link>
            <HeldBackUntil candidate={candidate} now={now} />
            <p className="text-note">
              <span className="text-muted">
                <Trans>The council’s reason:</Trans>
              </span>{" "}
              <bdi>{reasons.get(candidate.id) ?? "…"}</bdi>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
