import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import type { Address } from "viem";
import { useMext } from "../../chain/MextContext.tsx";
import { Amount } from "../../components/Amount.tsx";
import type { Vote } from "../../queries/ballot.ts";
import { positionQuery } from "../../queries/staking.ts";
import { AccountLink } from "./AccountLink.tsx";

function Wallet({ wallet, vote }: { wallet: Address; vote: Vote | undefined }) {
  const position = useQuery(positionQuery(useMext(), wallet));
  return (
    <li className="grid">
      <span className="flex flex-wrap justify-between gap-2">
        <AccountLink address={wallet} />
        {vote && (
          <span className={`chip ${vote.percent > 0 ? "moss" : "plum"}`}>
            {vote.percent > 0 ? <Trans>voted for itself</Trans> : <Trans>voted against itself</Trans>}
          </span>
        )}
      </span>
      {position.data && (
        <span className="text-note text-muted">
          <Trans>
            holds <Amount value={position.data.wallet} compact />, staked weight{" "}
            <Amount value={position.data.weight} unit={false} compact />
          </Trans>
          {vote && (
            <>
              {" · "}
              <Trans>
                gave <Amount value={vote.amount} unit={false} compact />
              </Trans>
            </>
          )}
        </span>
      )}
    </li>
  );
}

type Props = { wallets: readonly Address[]; votes: readonly Vote[] };

/** The wallets that the team has named as its own, what they hold, and how they voted on their candidate. */
export function TeamWallets({ wallets, votes }: Props) {
  const voteOf = (wallet: Address) => votes.find(({ ballot }) => ballot.voter.toLowerCase() === wallet.toLowerCase());
  return (
    <section className="grid gap-2">
      <h3>
        <Trans>The team’s own wallets</Trans>
      </h3>
      {wallets.length === 0 ? (
        <p className="text-note text-muted">
          <Trans>The application names none.</Trans>
        </p>
      ) : (
        <ul className="grid gap-3">
          {wallets.map((wallet) => (
            <Wallet key={wallet} wallet={wallet} vote={voteOf(wallet)} />
          ))}
        </ul>
      )}
    </section>
  );
}
