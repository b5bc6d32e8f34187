import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { Link } from "wouter";
import { useMext } from "../../chain/MextContext.tsx";
import { Amount } from "../../components/Amount.tsx";
import { Counts } from "../../components/Counts.tsx";
import { PageHead, Section } from "../../components/PageHead.tsx";
import { Reminder } from "../../components/Reminder.tsx";
import { Empty, Reading } from "../../components/States.tsx";
import { listingScan } from "../../history/scans.ts";
import { StillReading } from "../../history/StillReading.tsx";
import { useHistory } from "../../history/useHistory.ts";
import { type Listing, registryQuery } from "../../queries/registry.ts";
import { useChainTime } from "../../queries/useChainTime.ts";
import { chainName } from "../../text/caip.ts";
import { DatesWord } from "./DatesWord.tsx";
import { ListingFacts } from "./ListingFacts.tsx";
import { Flags } from "./ListingRow.tsx";
import { MotionGate } from "./MotionGate.tsx";
import { provenanceIn, provenanceOf } from "./provenance.ts";
import { ProvenanceWord } from "./ProvenanceWord.tsx";
import { type Row, rowOf } from "./rows.ts";
import { storyIn } from "./story.ts";
import { Timeline } from "./Timeline.tsx";
import { useOccasions } from "./useOccasions.ts";

/** The same token's other listings: a token may be listed, delisted and listed again. */
function OtherTimes({ listing, all }: { listing: Listing; all: readonly Listing[] }) {
  const others = all.filter(({ id, token }) => token === listing.token && id !== listing.id);
  return others.map(({ id, season }) => (
    <p key={id} className="text-note">
      <Trans>
        The same token was listed in season {season} too, as <Link href={`/registry/${id}`}>number {id}</Link>.
      </Trans>
    </p>
  ));
}

function Listed({ row, all }: { row: Row; all: readonly Listing[] }) {
  const past = useHistory(listingScan(useMext()));
  const from = useMemo(() => provenanceIn(provenanceOf(past.entries), row.listing.id), [past.entries, row.listing.id]);
  const occasions = useOccasions([row]);
  const { listing } = row;
  return (
    <div className="grid gap-10">
      <PageHead
        over={
          <>
            <Link href="/registry">
              <Trans>Registry</Trans>
            </Link>{" "}
            · <Trans>number {listing.id}</Trans> · {chainName(listing.token)}
          </>
        }
        title={
          <>
            {listing.symbol} <span className="text-muted">{listing.name}</span>
          </>
        }
        figure={<Amount value={listing.support} unit={false} compact />}
        caption={<Trans>of support chose it</Trans>}
        picture={
          <div className="w-full">
            <Counts {...listing} />
          </div>
        }
      />
      <div className="two-columns">
        <Section title={<Trans>Its whole story</Trans>}>
          <StillReading of={past} />
          <Timeline story={storyIn(past.entries, listing)} candidate={listing.candidate} />
        </Section>
        <aside className="grid content-start gap-8">
          <section className="card grid gap-3">
            <Flags row={row} from={{ ...from, updates: 0 }} />
            <p>
              <DatesWord dates={row.dates} />
            </p>
            <p className="text-note text-muted">
              <ProvenanceWord row={row} from={from} />
            </p>
            <OtherTimes listing={listing} all={all} />
            <Reminder events={occasions} name={`mext-${listing.symbol}`} />
          </section>
          <ListingFacts row={row} />
          <MotionGate row={row} shieldedThrough={from.shieldedThrough} />
        </aside>
      </div>
    </div>
  );
}

/** One listing from its application to the last day on which it can be withdrawn. */
export default function ListingPage({ id }: { id: number }) {
  const registry = useQuery(registryQuery(useMext()));
  const now = useChainTime(30);
  return (
    <Reading of={registry} lines={6}>
      {({ listings, dormantAfter }) => {
        const listing = listings.find((one) => one.id === id);
        if (!listing) {
          return (
            <Empty title={<Trans>There is no such listing</Trans>}>
              <p>
                <Link href="/registry">
                  <Trans>To the registry</Trans>
                </Link>
              </p>
            </Empty>
          );
        }
        return now !== undefined && <Listed row={rowOf(listing, now, dormantAfter)} all={listings} />;
      }}
    </Reading>
  );
}
