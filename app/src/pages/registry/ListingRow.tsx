import { Trans } from "@lingui/react/macro";
import { Link } from "wouter";
import { Counts } from "../../components/Counts.tsx";
import { Icon } from "../../components/Icon.tsx";
import { chainName } from "../../text/caip.ts";
import { useFormat } from "../../text/useFormat.ts";
import { DatesWord } from "./DatesWord.tsx";
import type { Provenance } from "./provenance.ts";
import { ProvenanceWord } from "./ProvenanceWord.tsx";
import type { Row } from "./rows.ts";

export function Flags({ row, from }: { row: Row; from: Provenance }) {
  const format = useFormat();
  return (
    <p className="flags">
      <span className={`chip ${row.byCouncil ? "ink" : "moss"}`}>
        {row.byCouncil ? <Trans>council</Trans> : <Trans>community</Trans>}
      </span>
      {row.isOverdue && (
        <span className="chip alarm">
          <Icon name="alarm" size={14} /> <Trans>overdue</Trans>
        </span>
      )}
      {row.isDormant && (
        <span className="chip sea">
          <Icon name="pause" size={14} /> <Trans>dormant</Trans>
        </span>
      )}
      {!row.isRunning && (
        <span className="chip plum">
          <Icon name="close" size={14} /> <Trans>delisted</Trans>
        </span>
      )}
      {from.updates > 0 && (
        <Link href={`/registry/${row.listing.id}`} className="chip ink">
          {format.number(from.updates)} <Trans>of the team’s updates</Trans>
        </Link>
      )}
    </p>
  );
}

export function ListingRow({ row, from }: { row: Row; from: Provenance }) {
  const { listing } = row;
  return (
    <article className="listing" data-gone={!row.isRunning || undefined}>
      <div className="grid">
        <h3>
          <Link href={`/registry/${listing.id}`}>
            {listing.symbol} <span className="text-muted">{listing.name}</span>
          </Link>
        </h3>
        <p className="text-note text-muted">{chainName(listing.token)}</p>
      </div>
      <Flags row={row} from={from} />
      <div className="grid gap-1">
        <Counts {...listing} />
        <p className="text-note text-muted">
          <ProvenanceWord row={row} from={from} />
        </p>
      </div>
      <p className="text-note">
        <DatesWord dates={row.dates} />
      </p>
    </article>
  );
}
