import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { useMext } from "../../chain/MextContext.tsx";
import { Amount } from "../../components/Amount.tsx";
import { Counts } from "../../components/Counts.tsx";
import { PageHead } from "../../components/PageHead.tsx";
import { Empty, Reading, Shape, useRead } from "../../components/States.tsx";
import { type Listing, registryQuery } from "../../queries/registry.ts";
import { useChainTime, useClock } from "../../queries/useChainTime.ts";
import { Opening } from "../Opening.tsx";
import { openings } from "../openings.tsx";
import { ListingBody } from "./ListingBody.tsx";
import { isCouncils } from "./view.ts";

function Title({ listing: { symbol, name, ...listing } }: { listing: Listing }) {
  if (listing.delistedAt !== 0) {
    return (
      <Trans>
        {symbol} ({name}) is no longer listed.
      </Trans>
    );
  }
  return isCouncils(listing) ? (
    <Trans>
      {symbol} ({name}) was listed by the council.
    </Trans>
  ) : (
    <Trans>
      {symbol} ({name}) was chosen by holders.
    </Trans>
  );
}

/** The page of one listing. */
export default function ListingPage({ id }: { id: number }) {
  const mext = useMext();
  const now = useChainTime(10);
  const registry = useQuery(registryQuery(mext));
  const listing = registry.data?.listings.find((each) => each.id === id);
  const isRead = useRead(useClock(), registry);
  if (!isRead) return <Opening />;
  return (
    <div className="grid gap-10">
      <PageHead
        over={
          <Link href="/registry">
            <Trans>Registry</Trans>
          </Link>
        }
        title={listing ? <Title listing={listing} /> : openings.listing.title}
        figure={listing && <Amount value={listing.support} unit={false} />}
        caption={
          listing && (
            <Trans>
              votes for it, <Amount value={listing.objection} unit={false} /> against
            </Trans>
          )
        }
        picture={
          listing && (
            <div className="listing-counts">
              <Counts {...listing} />
              <p className="text-note text-muted">
                <Trans>
                  The dotted line is the quorum, <Amount value={listing.quorum} unit={false} />.
                </Trans>
              </p>
            </div>
          )
        }
      />
      <Reading of={registry} lines={6}>
        {({ dormantAfter }) =>
          listing === undefined ? (
            <Empty title={<Trans>There is no such listing</Trans>}>
              <p>
                <Link href="/registry">
                  <Trans>To the registry</Trans>
                </Link>
              </p>
            </Empty>
          ) : now === undefined ? (
            <Shape lines={6} />
          ) : (
            <ListingBody listing={listing} clock={{ now, dormantAfter }} />
          )
        }
      </Reading>
    </div>
  );
}
