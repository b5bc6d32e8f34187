import { type Address, encodeAbiParameters, type Hex, keccak256, type StateOverride, toHex } from "viem";
import { mextTokenAbi } from "../../sdk/generated/abi.ts";
import { mext } from "../lib/args.ts";
import { problemOf } from "../lib/command.ts";
import type { Open } from "../lib/open.ts";
import { exitCodes } from "../lib/problem.ts";
import { type Call, dataOf } from "../lib/send.ts";
import { type Check, ok, unknown, wrong } from "./checks.ts";

/** Where OpenZeppelin's ERC-20 keeps balances and allowances; that it does is read back before it is relied on. */
const [BALANCES, ALLOWANCES] = [0n, 1n];

/**
 * Tries a call that takes `amount` MEXT of `from`, as if it had the amount and had allowed it: everything else is as on
 * the chain. Nothing is sent, and nothing is signed.
 */
export async function rehearse(
  open: Open,
  { from, amount, call }: { from: Address; amount: bigint; call: Call },
): Promise<{ check: Check; gas?: bigint }> {
  const stateOverride = asIfAllowed(open, from, amount);
  if (!(await isHonoured(open, from, amount, stateOverride))) {
    const says = "not tried: this node does not answer with a state that is only supposed";
    return { check: unknown("rehearsal", says, "Apply, which tries it with the account's permit before it sends.") };
  }
  const request = { account: from, to: call.address, data: dataOf(call), stateOverride };
  try {
    await open.client.call(request);
  } catch (error) {
    const problem = problemOf(error);
    if (problem.exitCode === exitCodes.unreachable) throw problem;
    return { check: wrong("rehearsal", problem.message, problem.todo, problem.exitCode) };
  }
  const check = ok("rehearsal", "the contract would take it as it is");
  const gas = await open.client.estimateGas(request).catch(() => undefined);
  return gas === undefined ? { check } : { check, gas };
}

function asIfAllowed({ deployment }: Open, from: Address, amount: bigint): StateOverride {
  const { mextToken, listingDao } = deployment.contracts;
  const value = toHex(amount, { size: 32 });
  return [
    {
      address: mextToken.address,
      stateDiff: [
        { slot: slotOf(from, toHex(BALANCES, { size: 32 })), value },
        { slot: slotOf(listingDao.address, slotOf(from, toHex(ALLOWANCES, { size: 32 }))), value },
      ],
    },
  ];
}

const slotOf = (key: Address, mapping: Hex): Hex =>
  keccak256(encodeAbiParameters([{ type: "address" }, { type: "bytes32" }], [key, mapping]));

async function isHonoured(open: Open, from: Address, amount: bigint, stateOverride: StateOverride): Promise<boolean> {
  const { mextToken, listingDao } = open.deployment.contracts;
  const token = { address: mextToken.address, abi: mextTokenAbi, stateOverride } as const;
  const found = await Promise.all([
    open.client.readContract({ ...token, functionName: "balanceOf", args: [from] }),
    open.client.readContract({ ...token, functionName: "allowance", args: [from, listingDao.address] }),
  ]).catch((error: unknown) => {
    const problem = problemOf(error);
    if (problem.exitCode === exitCodes.unreachable) throw problem;
    return [];
  });
  return found.length === 2 && found.every((each) => each === amount);
}

/** Whether the account has the MEXT that is taken. */
export async function mextCheck({ client, deployment }: Open, account: Address, amount: bigint): Promise<Check> {
  const balance = await client.readContract({
    address: deployment.contracts.mextToken.address,
    abi: mextTokenAbi,
    functionName: "balanceOf",
    args: [account],
  });
  if (balance >= amount) return ok("MEXT", `${account} has ${mext(balance)} that is not staked`);
  const says = `${account} has ${mext(balance)} that is not staked; this takes ${mext(amount)}`;
  return wrong("MEXT", says, `Send it ${mext(amount - balance)} more.`, exitCodes.account);
}

/** Whether the account can pay for the transaction. */
export async function coinCheck({ client }: Open, account: Address, gas: bigint | undefined): Promise<Check> {
  const [balance, price] = await Promise.all([client.getBalance({ address: account }), client.getGasPrice()]);
  // What a write asks for: half as much again as the estimate.
  const cost = gas === undefined ? undefined : (gas * price * 3n) / 2n;
  const has = `${account} has ${coin(balance)}`;
  if (balance === 0n || (cost !== undefined && balance < cost)) {
    const says = cost === undefined ? has : `${has}; this may cost ${coin(cost)}`;
    return wrong("coin", says, "Send it some of the chain's own coin.", exitCodes.account);
  }
  if (cost === undefined)
    return unknown("coin", `${has}; the cost is not known`, "Correct what is wrong, then check again.");
  return ok("coin", `${has}; this costs ${coin(cost)} at most`);
}

const coin = (amount: bigint): string => mext(amount).replace(/ MEXT$/, " of the chain's coin");
