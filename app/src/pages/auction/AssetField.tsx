import { Trans } from "@lingui/react/macro";
import { useId } from "react";
import { type Address, formatUnits } from "viem";
import { useAsset } from "./useAsset.ts";

type Props = { asset: Address; text: string; onText: (text: string) => void; left: bigint };

/** An amount of an asset, in its own places; all that is left is a press away. */
export function AssetField({ asset, text, onText, left }: Props) {
  const id = useId();
  const { symbol, places, hasDecimals, write } = useAsset(asset);
  return (
    <div className="field">
      <label htmlFor={id}>
        <Trans>Amount to buy</Trans>
      </label>
      <div className="amount-input">
        <input
          id={id}
          inputMode="decimal"
          autoComplete="off"
          value={text}
          placeholder="0"
          aria-describedby={`${id}-hint`}
          onChange={(event) => onText(event.target.value)}
        />
        {symbol && (
          <span className="unit">
            <bdi>{symbol}</bdi>
          </span>
        )}
        <button type="button" className="link" onClick={() => onText(formatUnits(left, places))}>
          <Trans>All</Trans>
        </button>
      </div>
      <p className="hint" id={`${id}-hint`}>
        <Trans>{write(left)} are left.</Trans>{" "}
        {!hasDecimals && <Trans>The asset names no decimals, so this counts its smallest unit.</Trans>}
      </p>
    </div>
  );
}
