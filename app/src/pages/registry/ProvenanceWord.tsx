import { Trans } from "@lingui/react/macro";
import { Link } from "wouter";
import type { Listing } from "../../queries/registry.ts";
import { useFormat } from "../../text/useFormat.ts";
import type { Provenance } from "./life.ts";

/** Who brought the token into the registry, and with which place of which season. */
export function ProvenanceWord({ listing, from }: { listing: Listing; from: Provenance }) {
  const format = useFormat();
  const href = `/listings/season/${listing.season}`;
  const { season } = listing;
  const rank = format.number(from.rank ?? 0);
  const places = format.number(from.places);
  if (from.by === "council") {
    return (
      <Trans>
        the council’s choice, of <Link href={href}>season {season}</Link>
      </Trans>
    );
  }
  if (from.rank === undefined)
    return (
      <Link href={href}>
        <Trans>season {season}</Trans>
      </Link>
    );
  if (from.by === "lapsed") {
    return (
      <Trans>
        number {rank} of {places} in <Link href={href}>season {season}</Link>; the council’s objection lapsed
      </Trans>
    );
  }
  return (
    <Trans>
      number {rank} of {places} in <Link href={href}>season {season}</Link>
    </Trans>
  );
}
