import { Trans } from "@lingui/react/macro";
import { Link } from "wouter";
import { startsAt, unsettledSeason } from "../../../../sdk/mirrors/season.ts";
import { Moment } from "../../components/Moment.tsx";
import type { Calendar } from "../../queries/season.ts";
import type { Listing } from "../../queries/registry.ts";

type Props = { listing: Listing; calendar: Calendar; now: number; shieldedThrough: number | undefined };

/** Anybody may move to delist; where it is not allowed now, why, and from when. */
export function MotionNote({ listing, calendar, now, shieldedThrough }: Props) {
  if (listing.delistedAt !== 0) return <Trans>It is delisted; there is nothing left to move.</Trans>;
  const unsettled = unsettledSeason(calendar.nextToSettle, now);
  if (unsettled !== undefined) {
    return (
      <Trans>
        No motion can be filed before season {unsettled} is <Link href="/registry">settled</Link>.
      </Trans>
    );
  }
  if (shieldedThrough !== undefined && calendar.applying <= shieldedThrough) {
    return (
      <Trans>
        A motion failed with quorum and shields it: the next can be filed from <Moment at={startsAt(shieldedThrough)} />{" "}
        on, for season {shieldedThrough + 1}.
      </Trans>
    );
  }
  return (
    <>
      <Trans>Anybody may ask the holders to delist it, with the bond of an application.</Trans>{" "}
      <Link href={`/listings/motion/${listing.id}`}>
        <Trans>Move to delist</Trans>
      </Link>
    </>
  );
}
