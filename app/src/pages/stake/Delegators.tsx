import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import type { Address } from "viem";
import { useMext } from "../../chain/MextContext.tsx";
import { Account } from "../../components/Account.tsx";
import { Amount } from "../../components/Amount.tsx";
import { accountScan } from "../../history/scans.ts";
import { StillReading } from "../../history/StillReading.tsx";
import { useHistory } from "../../history/useHistory.ts";
import { weightsQuery } from "../../queries/staking.ts";
import { delegatorsOf } from "../account/power.ts";

/** Who gives their votes to an account, and how much these weigh. */
export function Delegators({ account }: { account: Address }) {
  const mext = useMext();
  const history = useHistory(accountScan(mext, account));
  const delegators = delegatorsOf(history.entries, account);
  const weights = useQuery(weightsQuery(mext, delegators));
  if (!history.isComplete) return <StillReading of={history} />;
  return (
    <div className="grid gap-2">
      <h3>
        <Trans>Votes given to this account</Trans>
      </h3>
      {delegators.length === 0 ? (
        <p className="text-muted">
          <Trans>Nobody delegates here.</Trans>
        </p>
      ) : (
        <ul className="plain-rows">
          {delegators.map((delegator, index) => (
            <li key={delegator}>
              <Account address={delegator} />
              {weights.data ? <Amount value={weights.data[index] ?? 0n} unit={false} /> : "…"}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
