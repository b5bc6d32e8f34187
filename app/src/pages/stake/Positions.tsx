import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { weightDown } from "../../../../sdk/mirrors/weight.ts";
import { Amount } from "../../components/Amount.tsx";
import { Empty } from "../../components/States.tsx";
import type { Position, Tier } from "../../queries/staking.ts";
import { tierName } from "../../wallet/tierNames.ts";
import { StakeDialog, type StakeAct } from "./StakeDialog.tsx";

type Props = { tiers: readonly Tier[]; position: Position };

/** What is staked, tier by tier, and what can be done with it. */
export function Positions({ tiers, position }: Props) {
  const { i18n } = useLingui();
  const [act, setAct] = useState<{ kind: StakeAct; tier: number } | null>(null);
  const held = position.balances.map((balance, tier) => ({ balance, tier })).filter(({ balance }) => balance > 0n);
  if (held.length === 0) {
    return (
      <Empty title={<Trans>You have no stake yet</Trans>}>
        <p>
          <Trans>Choose a tier above. The Free tier votes too, and can leave at any moment.</Trans>
        </p>
      </Empty>
    );
  }
  return (
    <>
      <ul className="positions">
        {held.map(({ balance, tier }) => (
          <li key={tier}>
            <span className="grid">
              <b>{i18n._(tierName(tier))}</b>
              <span className="text-note text-muted">
                <Trans>
                  weighs <Amount value={weightDown(tier, balance)} unit={false} />
                </Trans>
              </span>
            </span>
            <Amount value={balance} className="text-lead" />
            <span className="acts" role="group" aria-label={i18n._(tierName(tier))}>
              {(tiers[tier]?.notice ?? 0) > 0 && (
                <button type="button" className="quiet" onClick={() => setAct({ kind: "giveNotice", tier })}>
                  <Trans>Give notice</Trans>
                </button>
              )}
              <button type="button" className="quiet" onClick={() => setAct({ kind: "leaveNow", tier })}>
                <Trans>Leave now</Trans>
              </button>
              {tier < tiers.length - 1 && (
                <button type="button" className="quiet" onClick={() => setAct({ kind: "move", tier })}>
                  <Trans>Move</Trans>
                </button>
              )}
            </span>
          </li>
        ))}
      </ul>
      {act && (
        <StakeDialog
          key={`${act.kind}-${act.tier}`}
          act={act.kind}
          tier={act.tier}
          tiers={tiers}
          balance={position.balances[act.tier] ?? 0n}
          onClose={() => setAct(null)}
        />
      )}
    </>
  );
}
