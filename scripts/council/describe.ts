import { type Abi, decodeFunctionData, isAddressEqual } from "viem";
import { listingDaoAbi } from "../../sdk/generated/abi.ts";
import { safeAbi } from "../lib/abis.ts";
import type { Open } from "../lib/open.ts";
import type { SafeCall } from "../lib/safe.ts";
import { when } from "../lib/time.ts";

/** What an act does, read from its bytes and the chain alone: a sentence, and every value under its name. */
export type Described = { sentence: string; values: [string, string][]; isKnown: boolean };

export async function describeAct(open: Open, { to, data }: Pick<SafeCall, "to" | "data">): Promise<Described> {
  const { listingDao, council } = open.deployment.contracts;
  const known = [
    { address: listingDao.address, abi: listingDaoAbi as Abi, contract: "ListingDao" },
    { address: council.address, abi: safeAbi as Abi, contract: "the council's own Safe" },
  ].find(({ address }) => isAddressEqual(address, to));
  const unknown = (why: string): Described => ({
    sentence: `${why} Sign only what you can read.`,
    values: [
      ["to", to],
      ["data", data],
    ],
    isKnown: false,
  });
  if (known === undefined) return unknown(`It calls ${to}, which is no contract of MEXT.`);
  let decoded;
  try {
    decoded = decodeFunctionData({ abi: known.abi, data });
  } catch {
    return unknown(`It calls ${known.contract} with bytes that are none of its functions.`);
  }
  const { functionName, args = [] } = decoded;
  const item = known.abi.find((entry) => entry.type === "function" && entry.name === functionName);
  const names = item?.type === "function" ? item.inputs.map(({ name }) => name ?? "") : [];
  const values = args.map((value, index): [string, string] => [names[index] ?? `${index}`, String(value)]);
  const sentence = (await sentences[functionName]?.(open, args)) ?? `Calls ${functionName} of ${known.contract}.`;
  return { sentence, values: [["call", `${functionName} of ${known.contract}`], ...values], isKnown: true };
}

const sentences: Record<string, (open: Open, args: readonly unknown[]) => Promise<string>> = {
  objectTo: async (open, [candidate, reason]) =>
    `Objects to ${await candidateName(open, Number(candidate))}: if it wins, its listing is held back for 30 days at most. Reason: ${String(reason)}`,
  listByCouncil: async (open, [candidate]) =>
    `Lists ${await candidateName(open, Number(candidate))} on the council's own account, inside its share.`,
  postTradingStart: async (open, [listing, startsAt, market]) =>
    `Posts for good that ${await listingName(open, Number(listing))} trades from ${when(Number(startsAt), open.now)}, at ${String(market)}`,
  postLastWithdrawal: async (open, [listing, lastAt, notice]) =>
    `Posts for good that ${await listingName(open, Number(listing))} can be withdrawn until ${when(Number(lastAt), open.now)}; more at ${String(notice)}`,
  addOwnerWithThreshold: (_, [owner, threshold]) =>
    Promise.resolve(`Adds the signer ${String(owner)}; ${String(threshold)} must sign from then on.`),
  removeOwner: (_, [, owner, threshold]) =>
    Promise.resolve(`Takes the signer ${String(owner)} away; ${String(threshold)} must sign from then on.`),
  swapOwner: (_, [, old, owner]) => Promise.resolve(`Puts the signer ${String(owner)} in the place of ${String(old)}.`),
  changeThreshold: (_, [threshold]) => Promise.resolve(`${String(threshold)} must sign from then on.`),
};

async function candidateName({ client, deployment }: Open, candidate: number): Promise<string> {
  const dao = { address: deployment.contracts.listingDao.address, abi: listingDaoAbi } as const;
  const { symbol, name, token, season } = await client.readContract({
    ...dao,
    functionName: "candidateOf",
    args: [candidate],
  });
  return `candidate ${candidate} of season ${season}, ${symbol} (${name}, ${token})`;
}

async function listingName({ client, deployment }: Open, listing: number): Promise<string> {
  const dao = { address: deployment.contracts.listingDao.address, abi: listingDaoAbi } as const;
  const [found] = await client.readContract({ ...dao, functionName: "listingsOf", args: [listing, 1] });
  return found === undefined
    ? `listing ${listing}, which does not exist,`
    : `listing ${listing}, ${found.symbol} (${found.token}),`;
}
