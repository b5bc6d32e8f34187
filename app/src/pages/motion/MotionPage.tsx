import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { startsAt } from "../../../../sdk/mirrors/season.ts";
import { useMext } from "../../chain/MextContext.tsx";
import { Amount } from "../../components/Amount.tsx";
import { Moment } from "../../components/Moment.tsx";
import { PageHead } from "../../components/PageHead.tsx";
import { Empty, Reading, Shape, useRead } from "../../components/States.tsx";
import { bookQuery } from "../../queries/book.ts";
import { calendarQuery } from "../../queries/season.ts";
import { useChainTime, useClock } from "../../queries/useChainTime.ts";
import { useAccount } from "../../wallet/useAccount.ts";
import { Opening } from "../Opening.tsx";
import { openings } from "../openings.tsx";
import { type Bar, barOf } from "./motion.ts";
import { MotionForm } from "./MotionForm.tsx";

/** Why it cannot be filed now, and where to go instead. */
function Barred({ bar, listing }: { bar: Bar; listing: number }) {
  switch (bar.is) {
    case "unknown":
      return <Empty level={2} title={<Trans>There is no listing {listing}</Trans>} />;
    case "ended":
      return <Empty level={2} title={<Trans>Listing {listing} has ended already</Trans>} />;
    case "unsettled":
      return (
        <Empty level={2} title={<Trans>Season {bar.season} must be settled first</Trans>}>
          <p>
            <Link href="/listings">
              <Trans>Settle it</Trans>
            </Link>
          </p>
        </Empty>
      );
    case "shielded":
      return (
        <Empty level={2} title={<Trans>An earlier motion shields this listing</Trans>}>
          <p>
            <Trans>
              It failed with quorum. The next motion can be filed from <Moment at={startsAt(bar.through)} /> on.
            </Trans>
          </p>
        </Empty>
      );
    case "filed":
      return (
        <Empty level={2} title={<Trans>A motion on it is filed already</Trans>}>
          <p>
            <Link href={`/listings/candidate/${bar.motion}`}>
              <Trans>To the motion</Trans>
            </Link>
          </p>
        </Empty>
      );
  }
}

/** Anybody may move to delist a listed token, with the bond of an application. */
export default function MotionPage({ listing: id }: { listing: number }) {
  const mext = useMext();
  const { address } = useAccount();
  const now = useChainTime(10);
  const calendar = useQuery(calendarQuery(mext));
  const book = useQuery(bookQuery(mext, calendar.data?.applying));
  const listing = book.data?.listings.find((each) => each.id === id);
  const isRead = useRead(useClock(), calendar, calendar.isError ? undefined : book);
  if (!isRead) return <Opening />;
  return (
    <div className="grid gap-10">
      <PageHead
        over={
          <Link href="/registry">
            <Trans>Registry</Trans>
          </Link>
        }
        title={listing ? <Trans>Ask the holders to delist {listing.symbol}.</Trans> : openings.motion.title}
        figure={book.data && <Amount value={book.data.entry.least} unit={false} />}
        caption={<Trans>MEXT is the least bond now</Trans>}
      />
      <Reading of={book} lines={5}>
        {(found) => {
          if (now === undefined) return <Shape lines={5} />;
          const bar = barOf(found, id, now);
          if (bar !== undefined || !listing) return <Barred bar={bar ?? { is: "unknown" }} listing={id} />;
          return <MotionForm key={address ?? "nobody"} listing={listing} book={found} account={address} />;
        }}
      </Reading>
    </div>
  );
}
