import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useId, useState } from "react";
import type { Address } from "viem";
import { useMext } from "../../chain/MextContext.tsx";
import { Amount } from "../../components/Amount.tsx";
import { WriteButton } from "../../components/WriteButton.tsx";
import { accountScan } from "../../history/scans.ts";
import { StillReading } from "../../history/StillReading.tsx";
import { useHistory } from "../../history/useHistory.ts";
import type { Position } from "../../queries/staking.ts";
import { useTransactions } from "../../tx/Transactions.tsx";
import { tierName, tierNames } from "../../wallet/tierNames.ts";
import { claimsOf } from "../account/history.ts";

function Claimed({ account }: { account: Address }) {
  const history = useHistory(accountScan(useMext(), account));
  const { count, total } = claimsOf(history.entries, account);
  if (!history.isComplete) return <StillReading of={history} />;
  return (
    <p className="text-muted">
      {count === 0 ? (
        <Trans>You have not claimed yet.</Trans>
      ) : (
        <Trans>
          Claimed so far: <Amount value={total} />, in <Plural value={count} one="# claim" other="# claims" />.
        </Trans>
      )}
    </p>
  );
}

/** Revenue earned so far; it stays claimable for ever, also after leaving. */
export function Earnings({ position, account }: { position: Position; account: Address }) {
  const { i18n } = useLingui();
  const { start } = useTransactions();
  const [tier, setTier] = useState(2);
  const id = useId();
  const nothing = position.earned === 0n ? <Trans>Nothing to claim yet.</Trans> : undefined;
  return (
    <section className="card grid content-start gap-4">
      <h2>
        <Trans>Your revenue</Trans>
      </h2>
      <p>
        <Amount value={position.earned} className="text-title" />{" "}
        <span className="text-muted">
          <Trans>to claim; it never expires</Trans>
        </span>
      </p>
      <div className="grid gap-4">
        <WriteButton verb="claim" blocked={nothing} onWrite={() => start("claim", { amount: position.earned })}>
          <Trans>Claim</Trans>
        </WriteButton>
        <div className="field">
          <label htmlFor={id}>
            <Trans>Or stake it in the tier</Trans>
          </label>
          <span className="with-button">
            <select
              id={id}
              className="text-input"
              value={tier}
              onChange={(event) => setTier(Number(event.target.value))}
            >
              {tierNames.map((_, index) => (
                <option key={index} value={index}>
                  {i18n._(tierName(index))}
                </option>
              ))}
            </select>
            <WriteButton
              verb="claimAndStake"
              terse
              blocked={nothing}
              onWrite={() => start("claimAndStake", { tier, amount: position.earned })}
            >
              <Trans>Claim and stake</Trans>
            </WriteButton>
          </span>
        </div>
      </div>
      <Claimed account={account} />
    </section>
  );
}
