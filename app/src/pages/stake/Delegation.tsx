import { Trans } from "@lingui/react/macro";
import { useId, useState } from "react";
import type { Address } from "viem";
import { isAddress } from "viem/utils";
import { Account } from "../../components/Account.tsx";
import { Amount } from "../../components/Amount.tsx";
import { WriteButton } from "../../components/WriteButton.tsx";
import type { Position } from "../../queries/staking.ts";
import { useTransactions } from "../../tx/Transactions.tsx";

/** Who votes with one's weight. The weight stays one's own, and so does the way out. */
export function Delegation({ position, account }: { position: Position; account: Address }) {
  const { start } = useTransactions();
  const id = useId();
  const [text, setText] = useState("");
  const own = position.delegate === account;
  const bad = text !== "" && !isAddress(text);
  return (
    <section className="card grid content-start gap-4">
      <h2>
        <Trans>Your votes</Trans>
      </h2>
      <p>
        {own ? (
          <Trans>You vote with your weight yourself.</Trans>
        ) : (
          <Trans>
            <Account address={position.delegate} /> votes with your weight. Your stake stays yours.
          </Trans>
        )}{" "}
        <Trans>
          In force this week: <Amount value={position.votesNow} unit={false} />.
        </Trans>
      </p>
      <div className="field">
        <label htmlFor={id}>
          <Trans>Delegate’s address</Trans>
        </label>
        <input
          id={id}
          className="text-input amount"
          dir="ltr"
          placeholder="0x…"
          value={text}
          aria-invalid={bad || undefined}
          onChange={(event) => setText(event.target.value.trim())}
        />
        {bad && (
          <p className="hint">
            <Trans>That is no address.</Trans>
          </p>
        )}
      </div>
      <span className="flex flex-wrap gap-3">
        <WriteButton
          verb="delegate"
          terse
          blocked={isAddress(text) ? undefined : "address"}
          onWrite={() => isAddress(text) && start("delegate", { delegatee: text })}
        >
          <Trans>Delegate</Trans>
        </WriteButton>
        {!own && (
          <WriteButton verb="delegate" terse onWrite={() => start("delegate", { delegatee: account })}>
            <Trans>Vote myself again</Trans>
          </WriteButton>
        )}
      </span>
    </section>
  );
}
