import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import type { Address } from "viem";
import { Link } from "wouter";
import { amountOf } from "../../../../sdk/mirrors/ballot.ts";
import { plain } from "../../../../sdk/text/plain.ts";
import { useMext } from "../../chain/MextContext.tsx";
import { Amount } from "../../components/Amount.tsx";
import { BallotSlip } from "../../components/BallotSlip.tsx";
import { Moment } from "../../components/Moment.tsx";
import { Section } from "../../components/PageHead.tsx";
import { Empty } from "../../components/States.tsx";
import type { ShownHistory } from "../../history/useHistory.ts";
import { seasonQuery } from "../../queries/season.ts";
import { useFormat } from "../../text/useFormat.ts";
import { ballotsOf, type VoterBallot } from "./history.ts";

function Ballot({ ballot }: { ballot: VoterBallot }) {
  const format = useFormat();
  const { season, power, entries, reason, at, version } = ballot;
  const board = useQuery(seasonQuery(useMext(), season));
  const inPlace = new Map(board.data?.candidates.map((candidate) => [candidate.place, candidate]));
  const choices = entries.map(({ place, percent }) => ({ candidate: inPlace.get(place)?.id ?? 0, percent }));
  const symbols = new Map(board.data?.candidates.map(({ id, symbol }) => [id, symbol]));
  return (
    <li className="grid gap-2">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <b>
          <Link href={`/listings/season/${season}`}>
            <Trans>Season {season}</Trans>
          </Link>
        </b>
        <span className="text-note text-muted">
          <Moment at={at} /> · <Trans>version {version}</Trans> · <Amount value={power} unit={false} />
        </span>
      </p>
      {entries.length === 0 ? (
        <p className="text-muted">
          <Trans>Taken back.</Trans>
        </p>
      ) : (
        board.data && (
          <>
            <BallotSlip choices={choices} symbolOf={(candidate) => symbols.get(candidate) ?? "…"} />
            <ul className="ballot-sizes">
              {choices.map(({ candidate, percent }) => {
                const { support, objection } = amountOf(power, percent);
                return (
                  <li key={candidate}>
                    <Link href={`/listings/candidate/${candidate}`}>{symbols.get(candidate) ?? candidate}</Link>{" "}
                    {percent > 0 ? <Trans>for</Trans> : <Trans>against</Trans>}{" "}
                    <Amount value={percent > 0 ? support : objection} unit={false} />{" "}
                    <span className="text-muted amount">{format.percent(Math.abs(percent))}</span>
                  </li>
                );
              })}
            </ul>
          </>
        )
      )}
      {reason !== undefined && (
        <blockquote className="reason" dir="auto">
          {plain(reason)}
        </blockquote>
      )}
    </li>
  );
}

/** The ballots of an account, the newest season first, each as it was last in force. */
export function Ballots({ account, history }: { account: Address; history: ShownHistory }) {
  const ballots = ballotsOf(history.entries, account);
  return (
    <Section title={<Trans>Ballots</Trans>}>
      {ballots.length > 0 ? (
        <ul className="account-ballots">
          {ballots.map((ballot) => (
            <Ballot key={ballot.season} ballot={ballot} />
          ))}
        </ul>
      ) : (
        history.isComplete && (
          <Empty title={<Trans>No ballot yet</Trans>}>
            <p>
              <Trans>Every ballot that this account casts will stand here, with its sizes and its reason.</Trans>
            </p>
          </Empty>
        )
      )}
    </Section>
  );
}
