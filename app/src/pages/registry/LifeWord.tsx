import { Trans } from "@lingui/react/macro";
import { Link } from "wouter";
import { Account } from "../../components/Account.tsx";
import { Amount } from "../../components/Amount.tsx";
import { Moment } from "../../components/Moment.tsx";
import { useFormat } from "../../text/useFormat.ts";
import { origins } from "../../../../sdk/types.ts";
import type { LifeEvent } from "./life.ts";
import { WebText } from "./WebText.tsx";

/** One event of a listing's life as a sentence. */
export function LifeWord({ event, candidate }: { event: LifeEvent; candidate: number }) {
  const format = useFormat();
  switch (event.name) {
    case "Applied":
      return (
        <Trans>
          <Account address={event.args.applicant} /> applied for season {event.args.season}:{" "}
          <Amount value={event.args.fee} /> burned, <Amount value={event.args.bond} /> held.
        </Trans>
      );
    case "CouncilObjected":
      return (
        <Trans>
          The council objected: <bdi>{event.args.reason}</bdi>
        </Trans>
      );
    case "SeasonSettled": {
      const place = event.args.winners.indexOf(candidate) + 1;
      return place === 0 ? (
        <Trans>The season was settled; it was not among the chosen.</Trans>
      ) : (
        <Trans>
          The season was settled: number {format.number(place)} of {format.number(event.args.winners.length)} chosen.
        </Trans>
      );
    }
    case "CandidateSuspended":
      return (
        <Trans>
          Held back by the objection until <Moment at={event.args.until} />.
        </Trans>
      );
    case "BondForfeited":
      return (
        <Trans>
          Its bond of <Amount value={event.args.amount} /> burned.
        </Trans>
      );
    case "BondRefunded":
      return (
        <Trans>
          <Amount value={event.args.amount} /> of the bond went back.
        </Trans>
      );
    case "Listed":
      return origins[event.args.origin] === "Council" ? (
        <Trans>Listed by the council.</Trans>
      ) : (
        <Trans>Listed by the holders’ vote.</Trans>
      );
    case "TradingStartPosted":
      return (
        <Trans>
          The council posted the trading start, <Moment at={event.args.startsAt} />:{" "}
          <WebText text={event.args.market} />
        </Trans>
      );
    case "UpdatePosted":
      return <Trans>The team posted an update.</Trans>;
    case "MotionFiled":
      return (
        <Trans>
          A <Link href={`/listings/candidate/${event.args.candidate}`}>motion to delist it</Link> was filed for season{" "}
          {event.args.season}.
        </Trans>
      );
    case "ListingProtected":
      return <Trans>A motion failed with quorum: no motion before season {event.args.throughSeason + 1}.</Trans>;
    case "Delisted":
      return (
        <Trans>
          Delisted by <Link href={`/listings/candidate/${event.args.candidate}`}>a motion</Link>.
        </Trans>
      );
    case "LastWithdrawalPosted":
      return (
        <Trans>
          Withdrawals are promised until <Moment at={event.args.lastAt} />: <WebText text={event.args.notice} />
        </Trans>
      );
  }
}
