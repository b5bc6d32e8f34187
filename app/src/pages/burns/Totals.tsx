import { Trans, useLingui } from "@lingui/react/macro";
import { sourceNames } from "../../chart/sourceNames.ts";
import { Amount } from "../../components/Amount.tsx";
import { useFormat } from "../../text/useFormat.ts";
import type { SourceTotal } from "./weeks.ts";

/** What each source burned, and its share of what there was at genesis. */
export function Totals({ totals, genesis }: { totals: readonly SourceTotal[]; genesis: bigint }) {
  const { i18n, t } = useLingui();
  const format = useFormat();
  const all = totals.reduce((sum, { amount }) => sum + amount, 0n);
  const count = totals.reduce((sum, one) => sum + one.count, 0);
  return (
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={t`Totals by source`}>
      <table className="burn-totals">
        <caption className="sr-only">{t`Totals by source`}</caption>
        <thead>
          <tr>
            {[t`Source`, t`Burns`, t`MEXT burned`, t`Of all burns`, t`Of genesis supply`].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {totals.map(({ source, count: own, amount }) => (
            <tr key={source} data-source={source}>
              <th scope="row">
                <i className="swatch" data-source={source} aria-hidden="true" />
                {i18n._(sourceNames[source])}
              </th>
              <td className="amount">{format.number(own)}</td>
              <td>
                <Amount value={amount} unit={false} />
              </td>
              <td className="amount">{format.share(amount, all)}</td>
              <td className="amount">{format.share(amount, genesis, 4)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              <Trans>Together</Trans>
            </th>
            <td className="amount">{format.number(count)}</td>
            <td>
              <Amount value={all} unit={false} />
            </td>
            <td className="amount">{format.share(all, all)}</td>
            <td className="amount">{format.share(all, genesis, 4)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
