import { Trans, useLingui } from "@lingui/react/macro";
import { useFormat } from "../../text/useFormat.ts";
import { countIn, type Row, type Show, shows, type Sort, sorts, type View } from "./rows.ts";

function ShowWord({ show }: { show: Show }) {
  switch (show) {
    case "all":
      return <Trans>All</Trans>;
    case "running":
      return <Trans>Listed now</Trans>;
    case "delisted":
      return <Trans>Delisted</Trans>;
    case "community":
      return <Trans>Community’s</Trans>;
    case "council":
      return <Trans>Council’s</Trans>;
    case "overdue":
      return <Trans>Overdue</Trans>;
    case "dormant":
      return <Trans>Dormant</Trans>;
  }
}

type Props = { rows: readonly Row[]; view: View; onView: (view: View, isTyping?: boolean) => void };

/** Search, filter and order; all of it stands in the address. */
export function ViewTools({ rows, view, onView }: Props) {
  const { t } = useLingui();
  const format = useFormat();
  const names: Record<Sort, string> = {
    newest: t`Newest first`,
    oldest: t`Oldest first`,
    symbol: t`By symbol`,
    support: t`Most support first`,
    date: t`Latest date first`,
  };
  return (
    <search className="registry-tools">
      <div className="field registry-search">
        <label htmlFor="registry-search">
          <Trans>Search</Trans>
        </label>
        <input
          id="registry-search"
          type="search"
          className="text-input"
          placeholder={t`Symbol, name, chain or address`}
          value={view.search}
          onChange={(event) => onView({ ...view, search: event.target.value }, true)}
        />
      </div>
      <div className="field">
        <label htmlFor="registry-sort">
          <Trans>Order</Trans>
        </label>
        <select
          id="registry-sort"
          className="text-input"
          value={view.sort}
          onChange={(event) => onView({ ...view, sort: event.target.value as Sort })}
        >
          {sorts.map((sort) => (
            <option key={sort} value={sort}>
              {names[sort]}
            </option>
          ))}
        </select>
      </div>
      <div className="segmented registry-shows" role="radiogroup" aria-label={t`Which listings`}>
        {shows.map((show) => (
          <label key={show} data-none={countIn(rows, show) === 0 || undefined}>
            <input
              type="radio"
              name="registry-show"
              checked={view.show === show}
              onChange={() => onView({ ...view, show })}
            />
            <span>
              <ShowWord show={show} /> <span className="amount">{format.number(countIn(rows, show))}</span>
            </span>
          </label>
        ))}
      </div>
    </search>
  );
}
