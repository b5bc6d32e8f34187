import { Trans } from "@lingui/react/macro";
import { Link } from "wouter";
import { origins } from "../../../../sdk/types.ts";
import { Account } from "../../components/Account.tsx";
import { Amount } from "../../components/Amount.tsx";
import { Moment } from "../../components/Moment.tsx";
import { useFormat } from "../../text/useFormat.ts";
import { Pointer } from "./Pointer.tsx";
import type { StoryEntry } from "./story.ts";

/** One event of a listing's life, as a sentence. */
export function StoryWord({ entry, candidate }: { entry: StoryEntry; candidate: number }) {
  const format = useFormat();
  switch (entry.name) {
    case "Applied":
      return (
        <Trans>
          <Account address={entry.args.applicant} /> applied for season {entry.args.season}, as{" "}
          <Link href={`/listings/candidate/${entry.args.candidate}`}>candidate {entry.args.candidate}</Link>;{" "}
          <Amount value={entry.args.fee} /> burned.
        </Trans>
      );
    case "CouncilObjected":
      return (
        <Trans>
          The council objected: <bdi>{entry.args.reason}</bdi>
        </Trans>
      );
    case "SeasonSettled": {
      const rank = entry.args.winners.indexOf(candidate) + 1;
      return rank > 0 ? (
        <Trans>
          Season {entry.args.season} was settled: number {format.number(rank)} of{" "}
          {format.number(entry.args.winners.length)}.
        </Trans>
      ) : (
        <Trans>Season {entry.args.season} was settled, without a place for it.</Trans>
      );
    }
    case "CandidateSuspended":
      return (
        <Trans>
          Chosen, and held back by the council’s objection until <Moment at={entry.args.until} /> at most.
        </Trans>
      );
    case "BondRefunded":
      return (
        <Trans>
          The bond went back: <Amount value={entry.args.amount} />.
        </Trans>
      );
    case "Listed":
      return origins[entry.args.origin] === "Council" ? (
        <Trans>Listed by the council.</Trans>
      ) : (
        <Trans>Listed by the holders.</Trans>
      );
    case "TradingStartPosted":
      return (
        <Trans>
          The council posted the trading start, <Moment at={entry.args.startsAt} />: <Pointer to={entry.args.market} />
        </Trans>
      );
    case "UpdatePosted":
      return <Trans>The team posted an update.</Trans>;
    case "MotionFiled":
      return (
        <Trans>
          <Account address={entry.args.applicant} /> moved to delist it, as{" "}
          <Link href={`/listings/candidate/${entry.args.candidate}`}>motion {entry.args.candidate}</Link> of season{" "}
          {entry.args.season}.
        </Trans>
      );
    case "ListingProtected":
      return (
        <Trans>
          Motion {entry.args.motion} failed with quorum: no other counts through season {entry.args.throughSeason}.
        </Trans>
      );
    case "Delisted":
      return entry.args.candidate === 0 ? (
        <Trans>Delisted by a policy vote.</Trans>
      ) : (
        <Trans>
          Delisted by <Link href={`/listings/candidate/${entry.args.candidate}`}>motion {entry.args.candidate}</Link>.
        </Trans>
      );
    case "LastWithdrawalPosted":
      return (
        <Trans>
          The council posted the last day to withdraw, <Moment at={entry.args.lastAt} />:{" "}
          <Pointer to={entry.args.notice} />
        </Trans>
      );
  }
}
