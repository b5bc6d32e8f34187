import { Trans, useLingui } from "@lingui/react/macro";
import { weightDown } from "../../../../sdk/mirrors/weight.ts";
import { Amount } from "../../components/Amount.tsx";
import type { Position } from "../../queries/staking.ts";
import { useFormat } from "../../text/useFormat.ts";
import { tierName } from "../../wallet/tierNames.ts";

/** One's stake as a strip: a segment a tier, as wide as what it weighs. */
export function Shares({ position }: { position: Position }) {
  const { i18n } = useLingui();
  const format = useFormat();
  const parts = position.balances
    .map((balance, tier) => ({ tier, weight: weightDown(tier, balance) }))
    .filter(({ weight }) => weight > 0n);
  if (parts.length === 0) return null;
  return (
    <figure className="grid w-full gap-2">
      <div className="slip-strip tiers-strip" aria-hidden="true">
        {parts.map(({ tier, weight }) => (
          <span
            key={tier}
            className="segment"
            data-tier={tier}
            style={{ flexGrow: Number((weight * 1_000n) / position.weight) }}
          >
            <b>{i18n._(tierName(tier))}</b>
            <i>{format.share(weight, position.weight, 0)}</i>
          </span>
        ))}
      </div>
      <figcaption className="text-note text-muted">
        <Trans>
          It weighs <Amount value={position.weight} unit={false} /> in votes and revenue.
        </Trans>
      </figcaption>
    </figure>
  );
}
