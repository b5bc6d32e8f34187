import { Trans, useLingui } from "@lingui/react/macro";
import { weightDown } from "../../../../sdk/mirrors/weight.ts";
import { Amount } from "../../components/Amount.tsx";
import type { Tier } from "../../queries/staking.ts";
import { useFormat } from "../../text/useFormat.ts";
import { tierName } from "../../wallet/tierNames.ts";
import { type Basis, weeklyShare } from "./estimate.ts";

type Props = {
  tiers: readonly Tier[];
  chosen: number;
  onChoose: (tier: number) => void;
  /** What revenue was like lately, and all the weight that shares it; undefined until both are known. */
  basis: Basis | undefined;
  totalWeight: bigint | undefined;
};

const EXAMPLE = 1_000n * 10n ** 18n;

/** The five tiers side by side: what each asks and what each gives. */
export function TierTable({ tiers, chosen, onChoose, basis, totalWeight }: Props) {
  const { i18n, t } = useLingui();
  const format = useFormat();
  const heaviest = Math.max(...tiers.map(({ weightBps }) => weightBps));
  return (
    <fieldset className="tiers compared">
      <legend className="sr-only">
        <Trans>Tier</Trans>
      </legend>
      <p className="tier-head" aria-hidden="true">
        <span>{t`Tier`}</span>
        <span>{t`Notice`}</span>
        <span>{t`Weight`}</span>
        <span>{t`1,000 MEXT earn a week`}</span>
        <span>{t`Leaving at once`}</span>
      </p>
      {tiers.map(({ notice, weightBps, penaltyBps }, tier) => (
        <label key={tier} className="tier" data-chosen={tier === chosen || undefined}>
          <input type="radio" name="tier" checked={tier === chosen} onChange={() => onChoose(tier)} />
          <b>{i18n._(tierName(tier))}</b>
          <span>{notice === 0 ? <Trans>none</Trans> : format.duration(notice)}</span>
          <span className="tier-weight">
            <span className="bar" aria-hidden="true">
              <span style={{ inlineSize: `${(weightBps / heaviest) * 100}%` }} />
            </span>
            <span className="amount">{format.times(weightBps)}</span>
          </span>
          <span className="tier-earns">
            <span className="narrow-name">{t`1,000 MEXT earn a week`} </span>
            {basis && totalWeight !== undefined ? (
              <Trans>
                about{" "}
                <Amount
                  value={weeklyShare(basis.mean, weightDown(tier, EXAMPLE), totalWeight)}
                  digits={4}
                  unit={false}
                />
              </Trans>
            ) : (
              "…"
            )}
          </span>
          <span>{penaltyBps === 0 ? <Trans>free</Trans> : <Trans>burns {format.bps(penaltyBps)}</Trans>}</span>
        </label>
      ))}
    </fieldset>
  );
}
