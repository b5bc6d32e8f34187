import { Trans, useLingui } from "@lingui/react/macro";
import { useQueries } from "@tanstack/react-query";
import type { Address } from "viem";
import { useMext } from "../../chain/MextContext.tsx";
import { Section } from "../../components/PageHead.tsx";
import { assetQuery, type Lot, type NextLot } from "../../queries/auction.ts";
import { AssetName } from "./AssetName.tsx";
import { assetsOf } from "./assets.ts";
import { StartLot } from "./StartLot.tsx";
import { useAsset } from "./useAsset.ts";

function HowMuch({ asset, waiting }: { asset: Address; waiting: bigint }) {
  const { write } = useAsset(asset);
  return <Trans>{write(waiting)} wait for the next lot.</Trans>;
}

/** What waits of the assets that were sold before, and of the chain's coin; any other is found by its address. */
export function WaitingAssets({ lots, next }: { lots: readonly Lot[]; next: NextLot }) {
  const { t } = useLingui();
  const mext = useMext();
  const assets = assetsOf(lots, mext.deployment.auction.wrappedCoin);
  const states = useQueries({ queries: assets.map((asset) => assetQuery(mext, asset)) });
  const waiting = assets.flatMap((asset, index) => {
    const state = states[index]?.data;
    return state && state.waiting > 0n ? [{ asset, state }] : [];
  });
  return (
    <Section title={<Trans>Waits for a lot</Trans>}>
      {waiting.length === 0 ? (
        <p className="text-muted">
          <Trans>Nothing that was sold before waits now. Look up any other asset by its address.</Trans>
        </p>
      ) : (
        <ul className="grid gap-6" aria-label={t`Waits for a lot`}>
          {waiting.map(({ asset, state }) => (
            <li key={asset} className="grid gap-2" data-waiting={asset}>
              <p>
                <AssetName asset={asset} />: <HowMuch asset={asset} waiting={state.waiting} />
              </p>
              <StartLot asset={asset} state={state} next={next} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
