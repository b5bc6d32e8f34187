import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { type Order, orders, type View } from "./record.ts";

function OrderWord({ order }: { order: Order }) {
  switch (order) {
    case "power":
      return <Trans>Most power first</Trans>;
    case "turnout":
      return <Trans>Most often voted first</Trans>;
    case "delegators":
      return <Trans>Most delegators first</Trans>;
    case "given":
      return <Trans>Most given by others first</Trans>;
  }
}

/** Finds and orders those who vote. */
export function DelegateTools({ view, onView, shown }: { view: View; onView: (view: View) => void; shown: number }) {
  const { t } = useLingui();
  return (
    <div className="board-tools" role="search" aria-label={t`Delegates`}>
      <input
        type="search"
        className="text-input"
        placeholder={t`Find an address or a reason`}
        aria-label={t`Find an address or a reason`}
        value={view.words}
        onChange={({ target }) => onView({ ...view, words: target.value })}
      />
      <select
        className="text-input"
        aria-label={t`Order`}
        value={view.order}
        onChange={({ target }) => onView({ ...view, order: orders.find((one) => one === target.value) ?? "power" })}
      >
        {orders.map((order) => (
          <option key={order} value={order}>
            <OrderWord order={order} />
          </option>
        ))}
      </select>
      <output className="text-note text-muted">
        <Plural value={shown} one="# account" other="# accounts" />
      </output>
    </div>
  );
}
