import { Trans, useLingui } from "@lingui/react/macro";
import { useId } from "react";
import { type Order, orders, type View } from "./sorting.ts";

type Props = { view: View; onView: (view: View) => void; shown: number; whole: number; hasMine: boolean };

function OrderWord({ order }: { order: Order }) {
  switch (order) {
    case "place":
      return <Trans>By place</Trans>;
    case "objection":
      return <Trans>Most objection first</Trans>;
    case "newest":
      return <Trans>Newest application first</Trans>;
    case "name":
      return <Trans>By symbol</Trans>;
  }
}

/** Finds and orders candidates where there are many. */
export function BoardTools({ view, onView, shown, whole, hasMine }: Props) {
  const { t } = useLingui();
  const id = useId();
  return (
    <div className="board-tools" role="search" aria-label={t`Candidates`}>
      <input
        type="search"
        className="text-input"
        placeholder={t`Find a candidate`}
        aria-label={t`Find a candidate`}
        value={view.words}
        onChange={(event) => onView({ ...view, words: event.target.value })}
      />
      <select
        className="text-input"
        aria-label={t`Order`}
        value={view.order}
        onChange={(event) => onView({ ...view, order: orders.find((one) => one === event.target.value) ?? "place" })}
      >
        {orders.map((order) => (
          <option key={order} value={order}>
            <OrderWord order={order} />
          </option>
        ))}
      </select>
      {hasMine && (
        <label className="check" htmlFor={id}>
          <input
            id={id}
            type="checkbox"
            checked={view.onlyMine}
            onChange={(event) => onView({ ...view, onlyMine: event.target.checked })}
          />
          <Trans>On my ballot</Trans>
        </label>
      )}
      <output className="text-note text-muted">
        {shown < whole && (
          <Trans>
            {shown} of {whole}
          </Trans>
        )}
      </output>
    </div>
  );
}
