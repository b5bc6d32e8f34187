import { type Address, type Hex, keccak256, stringToBytes } from "viem";
import { listByCouncil } from "../../sdk/calls/listByCouncil.ts";
import { objectTo } from "../../sdk/calls/objectTo.ts";
import { postLastWithdrawal } from "../../sdk/calls/postLastWithdrawal.ts";
import { postTradingStart } from "../../sdk/calls/postTradingStart.ts";
import { safeAbi, safeSlots } from "../lib/abis.ts";
import {
  addressArg,
  badOption,
  bytesOf,
  choiceArg,
  optionalText,
  optionalWhole,
  textArg,
  timeArg,
  wholeArg,
} from "../lib/args.ts";
import type { Open } from "../lib/open.ts";
import type { Call } from "../lib/send.ts";

export const actNames = [
  "object",
  "list",
  "trading-start",
  "last-withdrawal",
  "add-signer",
  "remove-signer",
  "swap-signer",
  "threshold",
] as const;
export type ActName = (typeof actNames)[number];

/** The call that an act is, from the options. */
export async function actOf(open: Open): Promise<{ name: ActName; call: Call }> {
  const name = choiceArg(open.args, "act", actNames);
  return { name, call: await builders[name](open) };
}

const builders: Record<ActName, (open: Open) => Call | Promise<Call>> = {
  object: ({ deployment, args }) => {
    const [candidate, reason] = [wholeArg(args, "candidate"), textArg(args, "reason", "the reason, as a text")];
    return objectTo(deployment, { candidate, reason, digest: digestOf(reason, optionalText(args, "document")) });
  },
  list: ({ deployment, args }) => listByCouncil(deployment, { candidate: wholeArg(args, "candidate") }),
  "trading-start": ({ deployment, args }) =>
    postTradingStart(deployment, {
      listing: wholeArg(args, "listing"),
      startsAt: timeArg(args, "at"),
      market: textArg(args, "market", "a link to the market"),
    }),
  "last-withdrawal": ({ deployment, args }) =>
    postLastWithdrawal(deployment, {
      listing: wholeArg(args, "listing"),
      lastAt: timeArg(args, "at"),
      notice: textArg(args, "notice", "a link to the notice"),
    }),
  "add-signer": async (open) => {
    const { threshold } = await signersOf(open);
    const wanted = optionalWhole(open.args, "threshold", 1, 100) ?? threshold;
    return safeCall(open, "addOwnerWithThreshold", [addressArg(open.args, "signer"), BigInt(wanted)]);
  },
  "remove-signer": async (open) => {
    const signer = addressArg(open.args, "signer");
    const { owners, threshold } = await signersOf(open);
    const wanted = optionalWhole(open.args, "threshold", 1, 100) ?? Math.min(threshold, owners.length - 1);
    return safeCall(open, "removeOwner", [before(owners, signer), signer, BigInt(wanted)]);
  },
  "swap-signer": async (open) => {
    const signer = addressArg(open.args, "signer");
    const { owners } = await signersOf(open);
    return safeCall(open, "swapOwner", [before(owners, signer), signer, addressArg(open.args, "instead")]);
  },
  threshold: (open) => safeCall(open, "changeThreshold", [BigInt(wholeArg(open.args, "threshold", 1, 100))]),
};

/** Who signs for the council now, in the Safe's own order. */
export async function signersOf({
  client,
  deployment,
}: Open): Promise<{ owners: readonly Address[]; threshold: number }> {
  const safe = { address: deployment.contracts.council.address, abi: safeAbi } as const;
  const [owners, threshold] = await Promise.all([
    client.readContract({ ...safe, functionName: "getOwners" }),
    client.readContract({ ...safe, functionName: "getThreshold" }),
  ]);
  return { owners, threshold: Number(threshold) };
}

/** The Safe keeps its owners as a chain; a change names the one before. */
function before(owners: readonly Address[], signer: Address): Address {
  const index = owners.indexOf(signer);
  if (index < 0) throw badOption("signer", signer, `one of the council's signers: ${owners.join(", ")}`);
  return owners[index - 1] ?? safeSlots.sentinel;
}

function safeCall({ deployment }: Open, functionName: string, args: readonly unknown[]): Call {
  return { address: deployment.contracts.council.address, abi: safeAbi, functionName, args };
}

function digestOf(reason: string, file: string | undefined): Hex {
  return keccak256(file === undefined ? stringToBytes(reason) : bytesOf("document", file));
}
