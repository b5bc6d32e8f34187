import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type Address, zeroAddress } from "viem";
import { countsFrom } from "../../../../sdk/mirrors/weeklyVotes.ts";
import { useMext } from "../../chain/MextContext.tsx";
import { Account } from "../../components/Account.tsx";
import { AddressField } from "../../components/AddressField.tsx";
import { Amount } from "../../components/Amount.tsx";
import { Icon } from "../../components/Icon.tsx";
import { WriteButton } from "../../components/WriteButton.tsx";
import { hasActedQuery, type Position } from "../../queries/staking.ts";
import { useChainTime } from "../../queries/useChainTime.ts";
import { readAddress } from "../../text/address.ts";
import { useFormat } from "../../text/useFormat.ts";
import { useTransactions } from "../../tx/Transactions.tsx";
import { Delegators } from "./Delegators.tsx";

function WhoVotes({ position, account }: { position: Position; account: Address }) {
  if (position.delegate === account) return <Trans>You vote with your weight yourself.</Trans>;
  if (position.delegate === zeroAddress) return <Trans>Nobody votes with your weight. Your stake stays yours.</Trans>;
  return (
    <Trans>
      <Account address={position.delegate} /> votes with your weight. Your stake stays yours.
    </Trans>
  );
}

/** Who votes with one's weight. The weight stays one's own, and so does the way out. */
export function Delegation({ position, account }: { position: Position; account: Address }) {
  const { start } = useTransactions();
  const format = useFormat();
  const now = useChainTime(30);
  const [text, setText] = useState("");
  const typed = readAddress(text);
  const to = typed.kind === "ok" ? typed.address : undefined;
  const acted = useQuery(hasActedQuery(useMext(), to));
  const own = position.delegate === account;
  const day = now === undefined ? "…" : format.day(countsFrom(now));
  return (
    <section className="card grid content-start gap-4">
      <h2>
        <Trans>Your votes</Trans>
      </h2>
      <p>
        <WhoVotes position={position} account={account} />{" "}
        <Trans>
          In force this week: <Amount value={position.votesNow} unit={false} />.
        </Trans>
      </p>
      <AddressField label={<Trans>Delegate’s address</Trans>} text={text} onText={setText} />
      {to !== undefined && to === position.delegate && (
        <p className="note">
          <Trans>This is who votes with your weight already.</Trans>
        </p>
      )}
      {to !== undefined && acted.data === false && (
        <p className="note alarm" role="status">
          <Icon name="alarm" />
          <span>
            <Trans>Nobody ever sent a transaction from this address. Check that its owner is there to vote.</Trans>
          </span>
        </p>
      )}
      <p className="text-note text-muted">
        <Trans>
          A change counts for the new delegate from {day}, and no longer for the old one from next Thursday.
        </Trans>
      </p>
      <span className="flex flex-wrap gap-3">
        <WriteButton
          verb="delegate"
          terse
          blocked={to === undefined || to === position.delegate ? "address" : undefined}
          onWrite={() => to !== undefined && start("delegate", { delegatee: to })}
        >
          <Trans>Delegate</Trans>
        </WriteButton>
        {!own && (
          <WriteButton verb="delegate" terse onWrite={() => start("delegate", { delegatee: account })}>
            <Trans>Vote myself again</Trans>
          </WriteButton>
        )}
      </span>
      <Delegators account={account} />
    </section>
  );
}
