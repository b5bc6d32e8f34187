import { queryOptions } from "@tanstack/react-query";
import { type Address, type Hex, zeroAddress } from "viem";
import { getBlock } from "viem/actions";
import type { Deployment } from "../../../sdk/deployment.ts";
import type { Mext } from "../chain/MextContext.tsx";
import type { Entry } from "../history/entry.ts";
import type { History } from "../history/readHistory.ts";
import { burnsScan } from "../history/scans.ts";
import { historyQuery } from "../history/useHistory.ts";

export const burnSources = ["fee", "forfeit", "penalty", "auction", "proposalBond", "voluntary"] as const;
export type BurnSource = (typeof burnSources)[number];
export type Burn = {
  block: bigint;
  index: number;
  at: number;
  amount: bigint;
  source: BurnSource;
  hash: Hex;
  /** Whose act it was; the contract that burned, where one burn ends the bonds of several. */
  account: Address;
};

type Act = { hash: Hex; amount: bigint; source: BurnSource; account: Address };
type Contracts = Deployment["contracts"];

/** What a contract burns. The listing DAO burns fees and bonds: its events tell them apart. */
const senders = {
  mextStaking: "penalty",
  listingDao: "forfeit",
  governor: "proposalBond",
  revenueAuction: "auction",
} as const satisfies Partial<Record<keyof Contracts, BurnSource>>;

export type SourceBySender = ReadonlyMap<string, BurnSource>;

export const sourcesBySender = (contracts: { [Name in keyof typeof senders]: { address: Address } }): SourceBySender =>
  new Map(
    Object.entries(senders).map(([name, source]) => [
      contracts[name as keyof typeof senders].address.toLowerCase(),
      source,
    ]),
  );

/** Who burned tells what it was, but for the fees that the listing DAO burns; anybody else's burn was a gift to all. */
export function sourceOf(from: Address, act: Pick<Act, "source"> | undefined, sources: SourceBySender): BurnSource {
  const source = sources.get(from.toLowerCase()) ?? "voluntary";
  return source === "forfeit" && act?.source === "fee" ? "fee" : source;
}

const isBurn = (entry: Entry): entry is Extract<Entry, { name: "Transfer" }> =>
  entry.name === "Transfer" && entry.args.to === zeroAddress;

/** What an entry burns by itself, if it is an act that burns. */
function actOf(entry: Entry): Act | undefined {
  const { hash } = entry;
  switch (entry.name) {
    case "Applied":
    case "MotionFiled":
      return { hash, amount: entry.args.fee, source: "fee", account: entry.args.applicant };
    case "BondForfeited":
      return { hash, amount: entry.args.amount, source: "forfeit", account: entry.args.applicant };
    case "Left":
    case "NoticeCutShort":
      return { hash, amount: entry.args.penalty, source: "penalty", account: entry.args.account };
    default:
      return undefined;
  }
}

const counted = new WeakMap<readonly Entry[], readonly Burn[]>();

/** Every burn among the entries of `burnsScan`, with what it was; of the same entries, the same array. */
export function burnsIn({ entries }: { entries: readonly Entry[] }, sources: SourceBySender): readonly Burn[] {
  const before = counted.get(entries);
  if (before) return before;
  const burns = burnsOf(entries, sources);
  counted.set(entries, burns);
  return burns;
}

function burnsOf(entries: readonly Entry[], sources: SourceBySender): Burn[] {
  const acts = new Map<Hex, Act[]>();
  for (const act of entries.flatMap((entry) => actOf(entry) ?? [])) {
    acts.set(act.hash, [...(acts.get(act.hash) ?? []), act]);
  }
  return entries.filter(isBurn).map(({ block, index, at, hash, args: { from, value: amount } }) => {
    const act = sources.has(from.toLowerCase()) ? acts.get(hash)?.find((one) => one.amount === amount) : undefined;
    return { block, index, at, amount, source: sourceOf(from, act, sources), hash, account: act?.account ?? from };
  });
}

export const burnsQuery = (mext: Mext) => {
  const sources = sourcesBySender(mext.deployment.contracts);
  return { ...historyQuery(mext, burnsScan(mext)), select: (history: History) => burnsIn(history, sources) };
};

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
