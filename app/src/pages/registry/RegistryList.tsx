import { Trans, useLingui } from "@lingui/react/macro";
import { useMemo } from "react";
import { useMext } from "../../chain/MextContext.tsx";
import { Download } from "../../components/Download.tsx";
import { Section } from "../../components/PageHead.tsx";
import { Reminder } from "../../components/Reminder.tsx";
import { Empty } from "../../components/States.tsx";
import { VirtualRows } from "../../components/VirtualRows.tsx";
import { listingScan } from "../../history/scans.ts";
import { StillReading } from "../../history/StillReading.tsx";
import { useHistory } from "../../history/useHistory.ts";
import type { Registry } from "../../queries/registry.ts";
import { useFormat } from "../../text/useFormat.ts";
import { goTo } from "./goTo.ts";
import { ListingRow } from "./ListingRow.tsx";
import { provenanceIn, provenanceOf } from "./provenance.ts";
import { addressOf, rowOf, rowsIn, type View, viewIn } from "./rows.ts";
import { registryCsv } from "./table.ts";
import { TokenListButton } from "./TokenListButton.tsx";
import { useOccasions } from "./useOccasions.ts";
import { ViewTools } from "./ViewTools.tsx";

type Props = { registry: Registry; query: string; now: number };

const MINUTE = 60;

/** The listings that the address asks for, and the files that can be made of them. */
export function RegistryList({ registry, query, now }: Props) {
  const { t } = useLingui();
  const format = useFormat();
  const past = useHistory(listingScan(useMext()));
  const from = useMemo(() => provenanceOf(past.entries), [past.entries]);
  // The clocks in the rows tick by themselves; what a row is changes with the minute at most.
  const minute = now - (now % MINUTE);
  const rows = useMemo(
    () => registry.listings.map((listing) => rowOf(listing, minute, registry.dormantAfter)),
    [registry.listings, registry.dormantAfter, minute],
  );
  const view = useMemo(() => viewIn(query), [query]);
  const shown = useMemo(() => rowsIn(rows, view), [rows, view]);
  const occasions = useOccasions(shown);
  const onView = (next: View, isTyping = false) => goTo(addressOf(next), isTyping);
  return (
    <Section
      title={<Trans>Listed tokens</Trans>}
      aside={
        <span className="text-note text-muted" role="status">
          <Trans>
            {format.number(shown.length)} of {format.number(rows.length)}
          </Trans>
        </span>
      }
    >
      <ViewTools rows={rows} view={view} onView={onView} />
      <StillReading of={past} />
      {shown.length === 0 ? (
        <Empty title={<Trans>Nothing fits</Trans>}>
          <p>
            <Trans>No listing has all of that.</Trans>{" "}
            <a href="#/registry">
              <Trans>Show all of them</Trans>
            </a>
          </p>
        </Empty>
      ) : (
        <div className="listings">
          <VirtualRows rows={shown} keyOf={({ listing }) => listing.id} label={t`Listed tokens`} estimate={96}>
            {(row) => <ListingRow row={row} from={provenanceIn(from, row.listing.id)} />}
          </VirtualRows>
        </div>
      )}
      <div className="registry-files">
        <TokenListButton listings={registry.listings} />
        <Download name="mext-registry.csv" type="text/csv" text={() => registryCsv(shown, from)}>
          <Trans>Table (CSV)</Trans>
        </Download>
        <Reminder events={occasions} name="mext-registry" />
      </div>
    </Section>
  );
}
