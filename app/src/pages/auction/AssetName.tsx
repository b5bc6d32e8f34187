import { Trans } from "@lingui/react/macro";
import type { Address } from "viem";
import { Account } from "../../components/Account.tsx";
import { useAsset } from "./useAsset.ts";

/** What an asset calls itself, and the address that it really is. */
export function AssetName({ asset }: { asset: Address }) {
  const { symbol } = useAsset(asset);
  return (
    <span className="asset-name">
      {symbol ? <bdi>{symbol}</bdi> : <Trans>An asset without a symbol</Trans>} <Account address={asset} />
    </span>
  );
}
