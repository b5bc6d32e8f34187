import { Trans } from "@lingui/react/macro";
import { Link } from "wouter";
import { origins } from "../../../../sdk/types.ts";
import { Amount } from "../../components/Amount.tsx";
import { Moment } from "../../components/Moment.tsx";
import type { LifeEvent } from "../../queries/candidateHistory.ts";
import { AccountLink } from "./AccountLink.tsx";

type Props = { event: LifeEvent; candidate: number };

/** One event of a candidate's life as a sentence. */
export function LifeWord({ event, candidate }: Props) {
  switch (event.name) {
    case "MotionFiled":
      return (
        <Trans>
          <AccountLink address={event.args.applicant} /> moved to delist, in season {event.args.season}:{" "}
          <Amount value={event.args.fee} /> burned, <Amount value={event.args.bond} /> held.
        </Trans>
      );
    case "Applied":
      return (
        <Trans>
          <AccountLink address={event.args.applicant} /> applied for season {event.args.season}:{" "}
          <Amount value={event.args.fee} /> burned, <Amount value={event.args.bond} /> held.
        </Trans>
      );
    case "CandidateWithdrawn":
      return (
        <Trans>
          Withdrawn by its applicant; <Amount value={event.args.refund} /> went back.
        </Trans>
      );
    case "CandidateDisplaced":
      return (
        <Trans>
          Displaced by <Link href={`/listings/candidate/${event.args.by}`}>candidate {event.args.by}</Link>;{" "}
          <Amount value={event.args.refund} /> went back.
        </Trans>
      );
    case "CouncilObjected":
      return (
        <Trans>
          The council objected: <bdi>{event.args.reason}</bdi>
        </Trans>
      );
    case "SeasonSettled":
      return event.args.winners.includes(candidate) ? (
        <Trans>
          The season was settled; it has place {event.args.winners.indexOf(candidate) + 1}. Quorum{" "}
          <Amount value={event.args.quorum} unit={false} compact />.
        </Trans>
      ) : (
        <Trans>
          The season was settled. Quorum <Amount value={event.args.quorum} unit={false} compact />.
        </Trans>
      );
    case "CandidateVoided":
      return <Trans>Void: it had been decided on before.</Trans>;
    case "CandidateSuspended":
      return (
        <Trans>
          Held back until <Moment at={event.args.until} />.
        </Trans>
      );
    case "ObjectionUpheld":
      return <Trans>A policy vote upheld the council’s objection.</Trans>;
    case "BondForfeited":
      return (
        <span className="text-ember">
          <Trans>
            Its bond of <Amount value={event.args.amount} /> burned.
          </Trans>
        </span>
      );
    case "BondRefunded":
      return (
        <Trans>
          <Amount value={event.args.amount} /> of the bond went back to <AccountLink address={event.args.applicant} />.
        </Trans>
      );
    case "Listed":
      return origins[event.args.origin] === "Council" ? (
        <Trans>Listed by the council, as number {event.args.listing}.</Trans>
      ) : (
        <Trans>Listed by the community, as number {event.args.listing}.</Trans>
      );
    case "TradingStartPosted":
      return (
        <Trans>
          The council posted the trading start: <Moment at={event.args.startsAt} />.
        </Trans>
      );
    case "UpdatePosted":
      return <Trans>The team posted an update.</Trans>;
    case "Delisted":
      return <Trans>Listing {event.args.listing} ended.</Trans>;
    case "LastWithdrawalPosted":
      return (
        <Trans>
          Withdrawals are promised until <Moment at={event.args.lastAt} />.
        </Trans>
      );
    case "ListingProtected":
      return <Trans>It failed with quorum: the listing is shielded through season {event.args.throughSeason}.</Trans>;
  }
}
