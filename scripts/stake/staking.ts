import {
  type Address,
  type ContractEventArgsFromTopics,
  type ContractEventName,
  isAddressEqual,
  parseEventLogs,
  type TransactionReceipt,
  zeroAddress,
} from "viem";
import { mextStakingAbi } from "../../sdk/generated/abi.ts";
import { tierNames } from "../../sdk/mirrors/weight.ts";
import { badOption, choiceArg, mext, optionalAddress, type RawArgs } from "../lib/args.ts";
import { accountOf, type Open } from "../lib/open.ts";
import { exitCodes, Problem } from "../lib/problem.ts";

/** The staking contract, as reads take it. */
export const stakingOf = ({ deployment }: Pick<Open, "deployment">) =>
  ({ address: deployment.contracts.mextStaking.address, abi: mextStakingAbi }) as const;

/** A tier of the command line. */
export function tierArg(args: RawArgs, option = "tier"): { tier: number; name: string } {
  const name = choiceArg(args, option, tierNames);
  return { tier: tierNames.indexOf(name), name };
}

/** How an amount stands in the words of an intent. */
export const amountWords = (amount: bigint | "all"): string => (amount === "all" ? "all" : mext(amount));

/** The account to show: `--account`, which needs no key, or the one that would act. */
export async function shownAccount(open: Open): Promise<Address> {
  return optionalAddress(open.args, "account") ?? accountOf(open);
}

/** The acting account, where the call depends on what it has; a Safe's file does not always name it. */
export function requireNamed(from: Address): Address {
  if (from !== zeroAddress) return from;
  throw badOption("from", undefined, "the address of the Safe, since the call depends on what it has");
}

/** An amount of a tier; `all` is what the account has there now. */
export async function amountIn(
  { client, deployment }: Open,
  from: Address,
  { tier, name }: { tier: number; name: string },
  amount: bigint | "all",
): Promise<bigint> {
  if (amount !== "all") return amount;
  const account = requireNamed(from);
  const args = [account, tier] as const;
  const balance = await client.readContract({ ...stakingOf({ deployment }), functionName: "balanceOf", args });
  if (balance > 0n) return balance;
  throw new Problem(`${account} has nothing staked in tier ${name}.`, {
    todo: "Look with stake show; what is on notice comes out with stake withdraw or stake cut.",
    exitCode: exitCodes.account,
  });
}

type Name = ContractEventName<typeof mextStakingAbi>;
type Fields<N extends Name> = ContractEventArgsFromTopics<typeof mextStakingAbi, N>;

/** What the staking contract itself said happened. */
export function eventOf<N extends Name>({ deployment }: Open, receipt: TransactionReceipt, eventName: N): Fields<N> {
  const own = receipt.logs.filter(({ address }) => isAddressEqual(address, stakingOf({ deployment }).address));
  const [found] = parseEventLogs({ abi: mextStakingAbi, eventName, logs: own });
  if (found === undefined) throw new Error(`Transaction ${receipt.transactionHash} has no event ${eventName}.`);
  return found.args as unknown as Fields<N>;
}

/** When a receipt's block was made. */
export async function blockTimeOf({ client }: Open, { blockNumber }: TransactionReceipt): Promise<number> {
  return Number((await client.getBlock({ blockNumber })).timestamp);
}
