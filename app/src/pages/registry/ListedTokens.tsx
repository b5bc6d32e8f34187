import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useMemo } from "react";
import { useMext } from "../../chain/MextContext.tsx";
import { Empty } from "../../components/States.tsx";
import { VirtualRows } from "../../components/VirtualRows.tsx";
import { listingScan } from "../../history/scans.ts";
import { StillReading } from "../../history/StillReading.tsx";
import { useHistory } from "../../history/useHistory.ts";
import type { Listing } from "../../queries/registry.ts";
import { ListingCard } from "./ListingCard.tsx";
import { provenanceIn } from "./life.ts";
import { RegistryFiles } from "./RegistryFiles.tsx";
import { RegistryTools } from "./RegistryTools.tsx";
import { type Clock, countsIn, readyToSearch, shownIn, viewIn } from "./view.ts";

type Props = { listings: readonly Listing[]; clock: Clock; query: string };

/** All listings, as the address asks for them. */
export function ListedTokens({ listings, clock, query }: Props) {
  const { t } = useLingui();
  const history = useHistory(listingScan(useMext()));
  const { now, dormantAfter } = clock;
  const view = useMemo(() => viewIn(query), [query]);
  const counts = useMemo(() => countsIn(listings, { now, dormantAfter }), [listings, now, dormantAfter]);
  const shown = useMemo(() => shownIn(listings, view, { now, dormantAfter }), [listings, view, now, dormantAfter]);
  useEffect(() => {
    const leaving = new AbortController();
    void readyToSearch(listings, leaving.signal);
    return () => leaving.abort();
  }, [listings]);
  const from = useMemo(() => provenanceIn(history.entries), [history.entries]);
  return (
    <>
      <RegistryTools view={view} counts={counts} shown={shown.length} />
      <StillReading of={history} />
      {shown.length === 0 ? (
        <Empty title={<Trans>No listing fits</Trans>}>
          <p>
            <a href="#/registry">
              <Trans>Show all of them</Trans>
            </a>
          </p>
        </Empty>
      ) : (
        <VirtualRows rows={shown} keyOf={({ id }) => id} label={t`Listed tokens`} estimate={88}>
          {(listing) => <ListingCard listing={listing} clock={clock} from={from(listing)} />}
        </VirtualRows>
      )}
      <RegistryFiles shown={shown} all={listings} clock={clock} />
    </>
  );
}
