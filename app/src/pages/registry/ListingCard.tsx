import { Trans } from "@lingui/react/macro";
import { Link } from "wouter";
import { Amount } from "../../components/Amount.tsx";
import { Counts } from "../../components/Counts.tsx";
import type { Listing } from "../../queries/registry.ts";
import { chainName } from "../../text/caip.ts";
import { datedOf } from "./dates.ts";
import { DateWord } from "./DateWord.tsx";
import { Flags } from "./Flags.tsx";
import type { Provenance } from "./life.ts";
import { ListingReminder } from "./ListingReminder.tsx";
import { ProvenanceWord } from "./ProvenanceWord.tsx";
import type { Clock } from "./view.ts";

type Props = { listing: Listing; clock: Clock; from: Provenance };

/** One token of the registry: what it is, who chose it with which counts, and the date that matters now. */
export function ListingCard({ listing, clock, from }: Props) {
  const dated = datedOf(listing, clock.now);
  return (
    <article className="listing" data-gone={listing.delistedAt > 0 || undefined}>
      <div className="grid">
        <h3>
          <Link href={`/registry/${listing.id}`}>
            {listing.symbol} <span className="text-muted">{listing.name}</span>
          </Link>
        </h3>
        <p className="text-note text-muted" title={listing.token}>
          {chainName(listing.token)}
        </p>
      </div>
      <Flags listing={listing} clock={clock} />
      <div className="grid gap-1">
        <Counts {...listing} />
        <p className="text-note text-muted">
          <ProvenanceWord listing={listing} from={from} /> ·{" "}
          <Trans>
            <Amount value={listing.support} unit={false} compact /> for,{" "}
            <Amount value={listing.objection} unit={false} compact /> against
          </Trans>
        </p>
      </div>
      <div className="grid gap-1 text-note">
        <p>
          <DateWord dated={dated} />
        </p>
        {dated.is === "withdrawable" && (
          <p className="acts">
            <ListingReminder listing={listing} dated={dated} />
          </p>
        )}
      </div>
    </article>
  );
}
