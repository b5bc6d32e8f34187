import { Trans, useLingui } from "@lingui/react/macro";
import { msg } from "@lingui/core/macro";
import type { MessageDescriptor } from "@lingui/core";
import { queryOptions, useQuery } from "@tanstack/react-query";
import type { Address } from "viem";
import { readContract } from "../chain/readContract.ts";
import { type Mext, useMext } from "../chain/MextContext.tsx";
import { Amount } from "../components/Amount.tsx";
import { Reading } from "../components/States.tsx";
import { WriteButton } from "../components/WriteButton.tsx";
import { liveKey } from "../queries/keys.ts";
import { tokenOf } from "../queries/read.ts";
import { useTransactions } from "../tx/Transactions.tsx";
import type { Spender } from "../tx/verbs.ts";

const spenders: readonly Spender[] = ["mextStaking", "listingDao", "governor", "revenueAuction"];

const names: Record<Spender, MessageDescriptor> = {
  mextStaking: msg`Staking`,
  listingDao: msg`Listings`,
  governor: msg`Policy votes`,
  revenueAuction: msg`The revenue auction`,
};

type Allowance = { spender: Spender; amount: bigint };

const allowancesQuery = (mext: Mext, owner: Address, wanted: boolean) =>
  queryOptions({
    queryKey: liveKey(mext, "allowances", owner),
    enabled: wanted,
    queryFn: async (): Promise<readonly Allowance[]> => {
      const amountFor = async (spender: Spender): Promise<Allowance> => {
        const args = [owner, mext.deployment.contracts[spender].address] as const;
        const amount = await readContract(mext.config, { ...tokenOf(mext), functionName: "allowance", args });
        return { spender, amount };
      };
      return (await Promise.all(spenders.map(amountFor))).filter(({ amount }) => amount > 0n);
    },
  });

type Props = { address: Address; shown: boolean; onRevoke: () => void };

/** What our contracts may still take of the account's MEXT; exact, and gone after a press. */
export function Allowances({ address, shown, onRevoke }: Props) {
  const allowances = useQuery(allowancesQuery(useMext(), address, shown));
  return (
    <Reading of={allowances} lines={1}>
      {(list) =>
        list.length === 0 ? (
          <p className="text-muted">
            <Trans>None: no contract of MEXT may take anything from this account.</Trans>
          </p>
        ) : (
          <ul className="flows">
            {list.map((allowance) => (
              <AllowanceRow key={allowance.spender} allowance={allowance} onRevoke={onRevoke} />
            ))}
          </ul>
        )
      }
    </Reading>
  );
}

function AllowanceRow({ allowance, onRevoke }: { allowance: Allowance; onRevoke: () => void }) {
  const { i18n } = useLingui();
  const { start } = useTransactions();
  const { spender, amount } = allowance;
  const name = i18n._(names[spender]);
  const revoke = () => {
    onRevoke();
    start("revoke", { spender });
  };
  return (
    <li>
      <span>
        <Trans>
          {name} may take exactly <Amount value={amount} />
        </Trans>
      </span>
      <WriteButton verb="revoke" onWrite={revoke} terse>
        <Trans>Take it back</Trans>
      </WriteButton>
    </li>
  );
}
