import { readText, writeText } from "../../chain/storage.ts";

const keyOf = (chainId: number, account: string) => `mext.seen.${chainId}.${account.toLowerCase()}`;

/** Up to which second of the chain's time an account has seen its delegations; at its first visit, everything. */
export function seenUntil(chainId: number, account: string, now: number): number {
  const stored = Number(readText(keyOf(chainId, account)) ?? Number.NaN);
  if (Number.isFinite(stored)) return stored;
  markSeen(chainId, account, now);
  return now;
}

export function markSeen(chainId: number, account: string, now: number): void {
  writeText(keyOf(chainId, account), `${now}`);
}
