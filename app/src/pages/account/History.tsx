import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useId, useMemo, useState } from "react";
import type { Address } from "viem";
import { Section } from "../../components/PageHead.tsx";
import { Empty } from "../../components/States.tsx";
import { VirtualRows } from "../../components/VirtualRows.tsx";
import type { ShownHistory } from "../../history/useHistory.ts";
import { EntryRow } from "./EntryRow.tsx";
import { Exports } from "./Exports.tsx";
import { type Kind, kinds, ofKind } from "./history.ts";
import { loreOf, type Titles } from "./policy.ts";

type Shown = Kind | "all";

function KindName({ kind }: { kind: Shown }) {
  switch (kind) {
    case "all":
      return <Trans>Everything</Trans>;
    case "stake":
      return <Trans>Stakes</Trans>;
    case "votes":
      return <Trans>Votes</Trans>;
    case "revenue":
      return <Trans>Revenue</Trans>;
    case "listing":
      return <Trans>Listings</Trans>;
    case "policy":
      return <Trans>Policy</Trans>;
    case "transfers":
      return <Trans>Transfers</Trans>;
  }
}

type Props = { account: Address; history: ShownHistory; titles: Titles };

/** Everything that the contracts' events say of an account, the newest first. */
export function History({ account, history, titles }: Props) {
  const { t } = useLingui();
  const name = useId();
  const [kind, choose] = useState<Shown>("all");
  const shown = useMemo(() => [...ofKind(history.entries, kind)].reverse(), [history.entries, kind]);
  const lore = useMemo(() => loreOf(history.entries, account, titles), [history.entries, account, titles]);
  return (
    <Section
      title={<Trans>History</Trans>}
      aside={history.isComplete && <Exports account={account} entries={history.entries} titles={titles} />}
    >
      <fieldset className="segmented small">
        <legend className="sr-only">{t`What to show`}</legend>
        {(["all", ...kinds] as const).map((one) => (
          <label key={one}>
            <input type="radio" name={name} checked={kind === one} onChange={() => choose(one)} />
            <KindName kind={one} />
          </label>
        ))}
      </fieldset>
      <p className="text-note text-muted" role="status">
        <Plural value={shown.length} one="# event" other="# events" />
      </p>
      {shown.length > 0 ? (
        <VirtualRows rows={shown} keyOf={({ block, index }) => `${block}-${index}`} label={t`History`} estimate={46}>
          {(entry) => <EntryRow entry={entry} account={account} lore={lore} />}
        </VirtualRows>
      ) : (
        history.isComplete && <Empty title={<Trans>No event of this kind</Trans>} />
      )}
    </Section>
  );
}
