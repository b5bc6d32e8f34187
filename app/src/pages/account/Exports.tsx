import { Trans } from "@lingui/react/macro";
import type { Address } from "viem";
import { useMext } from "../../chain/MextContext.tsx";
import { Download } from "../../components/Download.tsx";
import type { Entry } from "../../history/entry.ts";
import { csvOf } from "../../text/csv.ts";
import { csvHead, csvLineOf, jsonOf } from "./record.ts";

/** The whole history as a file, every amount exact. */
export function Exports({ account, entries }: { account: Address; entries: readonly Entry[] }) {
  const { chainId } = useMext().runtime;
  const name = `mext-${chainId}-${account}`;
  return (
    <span className="flex flex-wrap gap-2">
      <Download name={`${name}.csv`} type="text/csv" text={() => csvOf(csvHead, entries.map(csvLineOf))}>
        <Trans>CSV</Trans>
      </Download>
      <Download name={`${name}.json`} type="application/json" text={() => jsonOf(account, chainId, entries)}>
        <Trans>JSON</Trans>
      </Download>
    </span>
  );
}
