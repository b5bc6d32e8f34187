import type { Address } from "viem";
import type { Vote } from "../../queries/ballot.ts";

/** What the team's disclosed wallets gave their own candidate. */
export type OwnVotes = { support: bigint; objection: bigint; voters: number };

export const isTeam = (wallets: readonly Address[], voter: Address): boolean =>
  wallets.some((wallet) => wallet.toLowerCase() === voter.toLowerCase());

export function ownVotes(votes: readonly Vote[], wallets: readonly Address[]): OwnVotes {
  const own = votes.filter(({ ballot }) => isTeam(wallets, ballot.voter));
  const sum = (list: readonly Vote[]) => list.reduce((total, { amount }) => total + amount, 0n);
  return {
    support: sum(own.filter(({ percent }) => percent > 0)),
    objection: sum(own.filter(({ percent }) => percent < 0)),
    voters: own.length,
  };
}
