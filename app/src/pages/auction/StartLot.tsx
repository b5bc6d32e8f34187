import { Trans } from "@lingui/react/macro";
import type { Address } from "viem";
import { Amount } from "../../components/Amount.tsx";
import { WriteButton } from "../../components/WriteButton.tsx";
import type { AssetState, NextLot } from "../../queries/auction.ts";
import { useTransactions } from "../../tx/Transactions.tsx";
import { canStart } from "./purchase.ts";
import { useAsset } from "./useAsset.ts";

type Props = { asset: Address; state: AssetState; next: NextLot };

/** Starts a lot of what waits, which takes in what is left of a lot that runs; and what that lot would be. */
export function StartLot({ asset, state: { waiting, running }, next }: Props) {
  const { start } = useTransactions();
  const { write } = useAsset(asset);
  const left = running?.left ?? 0n;
  const isAllowed = canStart(waiting, left);
  return (
    <div className="grid gap-2">
      {isAllowed && (
        <p>
          <Trans>
            Lot {next.id.toString()} would sell {write(waiting + left)}, first for <Amount value={next.startPrice} />{" "}
            together.
          </Trans>{" "}
          {running && (
            <Trans>
              It takes in the {write(left)} that are left of lot {running.id.toString()}, which ends.
            </Trans>
          )}
        </p>
      )}
      <WriteButton
        verb="startAuction"
        blocked={
          isAllowed || !running ? undefined : (
            <Trans>
              Lot {running.id.toString()} runs with {write(left)} left: a new one can start once more than that waits,
              or it is sold out.
            </Trans>
          )
        }
        onWrite={() => start("startAuction", { asset })}
      >
        <Trans>Start a lot</Trans>
      </WriteButton>
    </div>
  );
}
