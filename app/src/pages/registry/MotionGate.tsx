import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { isShielded, SHIELD_SEASONS } from "../../../../sdk/mirrors/shield.ts";
import { useMext } from "../../chain/MextContext.tsx";
import { Icon } from "../../components/Icon.tsx";
import { calendarQuery, type Candidate, seasonQuery } from "../../queries/season.ts";
import type { Row } from "./rows.ts";

type Closed =
  | { is: "ended" }
  | { is: "unsettled"; season: number }
  | { is: "shielded"; through: number }
  | { is: "filed"; motion: number };
type Gate = { is: "open" } | Closed;

type Now = { applying: number; current: number; nextToSettle: number; candidates: readonly Candidate[] };

/** Whether a motion to delist can be filed now, or why not. */
export function gateOf({ listing, isRunning }: Row, shieldedThrough: number | undefined, now: Now): Gate {
  if (!isRunning) return { is: "ended" };
  if (shieldedThrough !== undefined && isShielded(shieldedThrough - SHIELD_SEASONS, now.applying)) {
    return { is: "shielded", through: shieldedThrough };
  }
  const filed = now.candidates.find(({ motionOn }) => motionOn === listing.id);
  if (filed) return { is: "filed", motion: filed.id };
  return now.nextToSettle < now.current ? { is: "unsettled", season: now.nextToSettle } : { is: "open" };
}

function Why({ gate }: { gate: Closed }) {
  switch (gate.is) {
    case "ended":
      return <Trans>It is delisted already: there is nothing to move.</Trans>;
    case "unsettled":
      return (
        <Trans>
          Season {gate.season} has to be <Link href="/registry">settled</Link> before anybody can move to delist.
        </Trans>
      );
    case "shielded":
      return (
        <Trans>
          A motion failed with quorum, so the listing is shielded: the next one can stand in season {gate.through + 1}.
        </Trans>
      );
    case "filed":
      return (
        <Trans>
          There is one for the next season already:{" "}
          <Link href={`/listings/candidate/${gate.motion}`}>motion {gate.motion}</Link>.
        </Trans>
      );
  }
}

export function MotionGate({ row, shieldedThrough }: { row: Row; shieldedThrough: number | undefined }) {
  const mext = useMext();
  const calendar = useQuery(calendarQuery(mext));
  const next = useQuery(seasonQuery(mext, calendar.data?.applying));
  if (!calendar.data || !next.data) return null;
  const gate = gateOf(row, shieldedThrough, { ...calendar.data, candidates: next.data.candidates });
  return (
    <section className="grid gap-2">
      <h3>
        <Trans>Delisting</Trans>
      </h3>
      {gate.is === "open" ? (
        <p>
          <Link href={`/listings/motion/${row.listing.id}`} className="quiet">
            <Trans>Move to delist {row.listing.symbol}</Trans>
          </Link>
        </p>
      ) : (
        <p className="note">
          <Icon name="pause" />
          <span>
            <Why gate={gate} />
          </span>
        </p>
      )}
    </section>
  );
}
