import type { Address } from "viem";
import { type Entry, named, type Place } from "../history/entry.ts";

/** MEXT that was paid for part of a lot, or that arrived as revenue, and the two ways it went. */
type Split = Place & { account: Address; paid: bigint; burned: bigint; funded: bigint };

export type Sale =
  (Split & { kind: "bought"; lot: bigint; asset: Address; amount: bigint }) | (Split & { kind: "shared" });

/** Every purchase and every splitting of MEXT among the entries of `salesScan`, the newest first. */
export const salesIn = (entries: readonly Entry[]): Sale[] =>
  named(entries, "LotBought", "MextShared")
    .map((entry): Sale => {
      const { block, index, hash, at } = entry;
      const place = { block, index, hash, at };
      if (entry.name === "MextShared") {
        const { by: account, burned, funded } = entry.args;
        return { ...place, kind: "shared", account, paid: burned + funded, burned, funded };
      }
      const { lot, asset, buyer: account, amount, payment: paid, burned } = entry.args;
      return { ...place, kind: "bought", lot, asset, amount, account, paid, burned, funded: paid - burned };
    })
    .reverse();

export type SaleTotals = { purchases: number; paid: bigint; burned: bigint; funded: bigint };

export function totalsOf(sales: readonly Sale[]): SaleTotals {
  const sum = (of: "paid" | "burned" | "funded") => sales.reduce((total, sale) => total + sale[of], 0n);
  const purchases = sales.filter(({ kind }) => kind === "bought").length;
  return { purchases, paid: sum("paid"), burned: sum("burned"), funded: sum("funded") };
}
