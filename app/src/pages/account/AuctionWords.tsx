import { Trans } from "@lingui/react/macro";
import { Link } from "wouter";
import { Amount } from "../../components/Amount.tsx";
import type { Entry } from "../../history/entry.ts";

type Props = { entry: Extract<Entry, { name: "LotBought" | "MextShared" }> };

/** What an account did at the revenue auction, in plain words. */
export function AuctionWords({ entry }: Props) {
  if (entry.name === "MextShared") {
    return (
      <Trans>
        split MEXT that had arrived as revenue: burned <Amount value={entry.args.burned} />, streamed{" "}
        <Amount value={entry.args.funded} />
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
