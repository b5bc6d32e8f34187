import { useLingui } from "@lingui/react/macro";
import { Amount } from "../components/Amount.tsx";
import { type Burn, burnSources } from "../queries/burns.ts";
import { useFormat } from "../text/useFormat.ts";
import { sourceNames } from "./sourceNames.ts";

/** What burned, by the act that burned it. */
export function Sources({ burns }: { burns: readonly Burn[] }) {
  const { i18n } = useLingui();
  const format = useFormat();
  const total = burns.reduce((sum, { amount }) => sum + amount, 0n);
  const rows = burnSources.map((source) => {
    const own = burns.filter((burn) => burn.source === source);
    return { source, count: own.length, amount: own.reduce((sum, { amount }) => sum + amount, 0n) };
  });
  const most = rows.reduce((best, { amount }) => (amount > best ? amount : best), 0n);
  return (
    <ul className="sources">
      {rows.map(({ source, amount, count }) => (
        <li key={source}>
          <span className="name">
            {i18n._(sourceNames[source])} <span className="text-muted amount">{format.number(count)}</span>
          </span>
          <Amount value={amount} />
          <span className="bar" aria-hidden="true">
            <span style={{ inlineSize: most === 0n ? "0" : `${Number((amount * 1_000n) / most) / 10}%` }} />
          </span>
          <span className="text-muted amount share">{format.share(amount, total)}</span>
        </li>
      ))}
    </ul>
  );
}
