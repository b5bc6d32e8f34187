import { type Address, type TransactionReceipt, zeroAddress } from "viem";
import { approve } from "../../sdk/calls/approve.ts";
import { mextTokenAbi } from "../../sdk/generated/abi.ts";
import { mext, optionalAddress, optionalText } from "./args.ts";
import { accountOf, type Open } from "./open.ts";
import { requireMext, signPermit } from "./permit.ts";
import { requireRecordedCode } from "./recordedCode.ts";
import { writeSafeBatch } from "./safeBatch.ts";
import { type Call, dataOf, send } from "./send.ts";

/** A permit in the shape that the builders take. */
export type Permit = Awaited<ReturnType<typeof signPermit>>;

export type Deed = {
  /** what is wanted, in words that are the same when the command is run again */
  intent: string;
  /** made only where nothing of an earlier run is under way; with `--safe-batch` the zero address may stand for the Safe */
  call: (from: Address) => Call | Promise<Call>;
  /** MEXT that the call takes from the account, and how it is called with a permit for exactly that */
  takes?: {
    amount: bigint;
    spender: Address;
    withPermit?: (permit: Permit) => Call;
    /** until when the permit holds; by default for an hour */
    deadline?: bigint;
    /** refuses what the call would be refused for, before anything is allowed */
    before?: () => Promise<void>;
  };
};

export type Done =
  { receipt: TransactionReceipt; from: Address; answer: object } | { answer: object; receipt?: undefined };

/**
 * Does what a command wants: by one transaction of the account, a permit signed on the way where MEXT is taken; or,
 * with `--safe-batch`, by a file of calls for a Safe.
 */
export async function act(open: Open, deed: Deed): Promise<Done> {
  const file = optionalText(open.args, "safeBatch");
  if (file !== undefined) return exported(open, deed, file);
  const from = await accountOf(open);
  const { takes } = deed;
  const sent = await send(open, {
    from,
    intent: deed.intent,
    call: async () => {
      // Before anything is signed: a permit for code that is not ours would be worth its amount.
      if (takes !== undefined) await requireRecordedCode(open, takes.spender);
      await takes?.before?.();
      if (takes !== undefined) await requireMext(open, from, takes.amount);
      if (takes?.withPermit === undefined) {
        if (takes !== undefined) await allow(open, from, takes, deed.intent);
        return deed.call(from);
      }
      const { spender, amount, deadline } = takes;
      return takes.withPermit(await signPermit(open, { owner: from, spender, amount, deadline }));
    },
  });
  const { hash, receipt, resumed } = sent;
  const cost = { block: Number(receipt.blockNumber), gasUsed: receipt.gasUsed };
  return { from, receipt, answer: { status: resumed ? "resumed" : "done", transaction: hash, from, ...cost } };
}

/** Lets the contract take exactly that much, where it may not yet: for calls that have no form with a permit. */
async function allow(open: Open, from: Address, takes: NonNullable<Deed["takes"]>, intent: string): Promise<void> {
  const allowance = await open.client.readContract({
    address: open.deployment.contracts.mextToken.address,
    abi: mextTokenAbi,
    functionName: "allowance",
    args: [from, takes.spender],
  });
  if (allowance >= takes.amount) return;
  open.progress(`First an allowance of exactly ${mext(takes.amount)}.`);
  await send(open, { from, intent: `allowance to ${intent}`, call: () => approve(open.deployment, takes) });
}

async function exported(open: Open, { intent, call, takes }: Deed, file: string): Promise<Done> {
  const calls: Call[] = [];
  if (takes !== undefined) calls.push(approve(open.deployment, takes));
  calls.push(await call(optionalAddress(open.args, "from") ?? zeroAddress));
  return { answer: exportCalls(open, { intent, calls, file }) };
}

/** Writes calls to a file for a Safe; `--from` names the Safe. */
export function exportCalls(
  { chainId, args, say }: Open,
  { intent, calls, file }: { intent: string; calls: readonly Call[]; file: string },
): object {
  const safe = optionalAddress(args, "from");
  writeSafeBatch(file, {
    chainId,
    name: `MEXT: ${intent}`,
    description: "Made by MEXT's command line; read every call before you sign.",
    ...(safe === undefined ? {} : { safe }),
    createdAt: Date.now(),
    calls: calls.map((each) => ({ to: each.address, data: dataOf(each) })),
  });
  say(`Nothing was sent. ${calls.length} ${calls.length === 1 ? "call" : "calls"} for a Safe in ${file}.`);
  return { status: "exported", file, calls: calls.length };
}
