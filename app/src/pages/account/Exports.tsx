import { Trans } from "@lingui/react/macro";
import type { Address } from "viem";
import { useMext } from "../../chain/MextContext.tsx";
import { Download } from "../../components/Download.tsx";
import type { Entry } from "../../history/entry.ts";
import { csvOf } from "../../text/csv.ts";
import type { Titles } from "./policy.ts";
import { csvHead, csvLineOf, jsonOf } from "./record.ts";

type Props = { account: Address; entries: readonly Entry[]; titles: Titles };

/** The whole history as a file, every amount exact. */
export function Exports({ account, entries, titles }: Props) {
  const { chainId } = useMext().runtime;
  const name = `mext-${chainId}-${account}`;
  return (
    <span className="flex flex-wrap gap-2">
      <Download
        name={`${name}.csv`}
        type="text/csv"
        text={() =>
          csvOf(
            csvHead,
            entries.map((entry) => csvLineOf(entry, titles)),
          )
        }
      >
        <Trans>CSV</Trans>
      </Download>
      <Download
        name={`${name}.json`}
        type="application/json"
        text={() => jsonOf({ address: account, chainId, entries, titles })}
      >
        <Trans>JSON</Trans>
      </Download>
    </span>
  );
}
