import { Trans, useLingui } from "@lingui/react/macro";
import { replaceAddress } from "../../text/replaceAddress.ts";
import { useFormat } from "../../text/useFormat.ts";
import { addressOf, type Kind, kinds, type Order, orders, type View } from "./view.ts";

type Props = { view: View; counts: Record<Kind, number>; shown: number };

function useKindNames(): Record<Kind, string> {
  const { t } = useLingui();
  return {
    all: t`All`,
    running: t`Running`,
    delisted: t`Delisted`,
    council: t`The council’s`,
    overdue: t`Overdue`,
    dormant: t`Dormant`,
  };
}

function useOrderNames(): Record<Order, string> {
  const { t } = useLingui();
  return {
    newest: t`Newest first`,
    oldest: t`Oldest first`,
    name: t`By symbol`,
    support: t`Most support first`,
    due: t`Next date first`,
  };
}

/** Finds, filters and orders listings. What is chosen stands in the address, and so does a link to it. */
export function RegistryTools({ view, counts, shown }: Props) {
  const { t } = useLingui();
  const format = useFormat();
  const kindNames = useKindNames();
  const orderNames = useOrderNames();
  const set = (change: Partial<View>) => replaceAddress(addressOf({ ...view, ...change }));
  const whole = format.number(counts.all);
  return (
    <div className="registry-tools" role="search" aria-label={t`Listed tokens`}>
      <input
        type="search"
        className="text-input"
        placeholder={t`Symbol, name, chain or address`}
        aria-label={t`Find a token`}
        value={view.words}
        onChange={(event) => set({ words: event.target.value })}
      />
      <select
        className="text-input"
        aria-label={t`Show`}
        value={view.kind}
        onChange={(event) => set({ kind: kinds.find((kind) => kind === event.target.value) })}
      >
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {kindNames[kind]} ({format.number(counts[kind])})
          </option>
        ))}
      </select>
      <select
        className="text-input"
        aria-label={t`Order`}
        value={view.order}
        onChange={(event) => set({ order: orders.find((order) => order === event.target.value) })}
      >
        {orders.map((order) => (
          <option key={order} value={order}>
            {orderNames[order]}
          </option>
        ))}
      </select>
      <output className="text-note text-muted">
        <Trans>
          {format.number(shown)} of {whole}
        </Trans>
      </output>
    </div>
  );
}
