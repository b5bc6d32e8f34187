import { Trans } from "@lingui/react/macro";
import { Link } from "wouter";
import { Amount } from "../../components/Amount.tsx";
import type { Entry } from "../../history/entry.ts";
import { useFormat } from "../../text/useFormat.ts";

type Props = { entry: Extract<Entry, { name: "LotBought" | "LotStarted" | "MextShared" | "CoinWrapped" }> };

/** What an account did at the revenue auction, in plain words. */
export function AuctionWords({ entry }: Props) {
  const format = useFormat();
  if (entry.name === "MextShared") {
    return (
      <Trans>
        split MEXT that had arrived as revenue: burned <Amount value={entry.args.burned} />, streamed{" "}
        <Amount value={entry.args.funded} />
      </Trans>
    );
  }
  if (entry.name === "CoinWrapped") {
    return (
      <Trans>
        brought <bdi className="amount">{format.mext(entry.args.amount)}</bdi> of the chain’s own coin as revenue
      </Trans>
    );
  }
  if (entry.name === "LotStarted") {
    return (
      <Trans>
        started <Link href="/auction">lot {entry.args.lot.toString()}</Link> of the revenue auction at{" "}
        <Amount value={entry.args.startPrice} />
      </Trans>
    );
  }
  const { lot, payment, burned } = entry.args;
  return (
    <Trans>
      bought of <Link href="/auction">lot {lot.toString()}</Link> for <Amount value={payment} />, of which{" "}
      <Amount value={burned} /> burned
    </Trans>
  );
}
