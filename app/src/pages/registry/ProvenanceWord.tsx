import { Trans } from "@lingui/react/macro";
import { Link } from "wouter";
import { Amount } from "../../components/Amount.tsx";
import { useFormat } from "../../text/useFormat.ts";
import type { Provenance } from "./provenance.ts";
import type { Row } from "./rows.ts";

/** Who chose it, with which counts. */
export function ProvenanceWord({ row, from }: { row: Row; from: Provenance }) {
  const format = useFormat();
  const { season, support, objection } = row.listing;
  const counts = (
    <Trans>
      <Amount value={support} unit={false} compact /> for, <Amount value={objection} unit={false} compact /> against
    </Trans>
  );
  const where = (
    <Link href={`/listings/season/${season}`}>
      <Trans>season {season}</Trans>
    </Link>
  );
  if (row.byCouncil) {
    return (
      <Trans>
        The council’s own choice among the candidates of {where}: {counts}
      </Trans>
    );
  }
  if (from.lapsed) {
    return (
      <Trans>
        Chosen in {where}, held back by the council, listed when the objection lapsed: {counts}
      </Trans>
    );
  }
  return from.rank === undefined ? (
    <Trans>
      Chosen in {where}: {counts}
    </Trans>
  ) : (
    <Trans>
      Number {format.number(from.rank)} of {format.number(from.winners ?? from.rank)} in {where}: {counts}
    </Trans>
  );
}
