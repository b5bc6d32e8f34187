import { queryOptions } from "@tanstack/react-query";
import { type Hex, zeroAddress } from "viem";
import { getBlock } from "viem/actions";
import type { Mext } from "../chain/MextContext.tsx";
import type { Entry } from "../history/entry.ts";
import { burnsScan } from "../history/scans.ts";
import { historyQuery } from "../history/useHistory.ts";

export const burnSources = ["fee", "forfeit", "penalty", "voluntary"] as const;
export type BurnSource = (typeof burnSources)[number];
export type Burn = { block: bigint; index: number; at: number; amount: bigint; source: BurnSource; hash: Hex };

type Act = { hash: Hex; amount: bigint; source: BurnSource };

/** A burn belongs to the act of the same transaction that burned as much; a burn without such an act was a gift to all. */
export function sourceOf(burn: { hash: Hex; amount: bigint }, acts: readonly Act[]): BurnSource {
  return acts.find(({ hash, amount }) => hash === burn.hash && amount === burn.amount)?.source ?? "voluntary";
}

const isBurn = (entry: Entry): entry is Extract<Entry, { name: "Transfer" }> =>
  entry.name === "Transfer" && entry.args.to === zeroAddress;

/** What an entry burns by itself, if it is an act that burns. */
function actOf(entry: Entry): Act | undefined {
  const { hash } = entry;
  switch (entry.name) {
    case "Applied":
    case "MotionFiled":
      return { hash, amount: entry.args.fee, source: "fee" };
    case "BondForfeited":
      return { hash, amount: entry.args.amount, source: "forfeit" };
    case "Left":
    case "NoticeCutShort":
      return { hash, amount: entry.args.penalty, source: "penalty" };
    default:
      return undefined;
  }
}

const counted = new WeakMap<readonly Entry[], readonly Burn[]>();

/** Every burn among the entries of `burnsScan`, with the act that it belongs to; of the same entries, the same array. */
export function burnsIn({ entries }: { entries: readonly Entry[] }): readonly Burn[] {
  const before = counted.get(entries);
  if (before) return before;
  const burns = burnsOf(entries);
  counted.set(entries, burns);
  return burns;
}

function burnsOf(entries: readonly Entry[]): Burn[] {
  const acts = new Map<Hex, Act[]>();
  for (const act of entries.flatMap((entry) => actOf(entry) ?? [])) {
    acts.set(act.hash, [...(acts.get(act.hash) ?? []), act]);
  }
  return entries.filter(isBurn).map(({ block, index, at, hash, args }) => ({
    block,
    index,
    at,
    amount: args.value,
    source: sourceOf({ hash, amount: args.value }, acts.get(hash) ?? []),
    hash,
  }));
}

export const burnsQuery = (mext: Mext) => ({ ...historyQuery(mext, burnsScan(mext)), select: burnsIn });

/** When the deployment's history begins: the time of its first block. */
export const genesisQuery = (mext: Mext) =>
  queryOptions({
    queryKey: ["fixed", mext.runtime.chainId, "genesis"],
    staleTime: Infinity,
    queryFn: async () => {
      const blockNumber = BigInt(mext.deployment.blockNumber);
      return Number((await getBlock(mext.config.getClient(), { blockNumber })).timestamp);
    },
  });
