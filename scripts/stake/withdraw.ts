import { type Address, zeroAddress } from "viem";
import { withdraw } from "../../sdk/calls/withdraw.ts";
import { act, exportCalls } from "../lib/act.ts";
import { mext, optionalAddress, optionalText, optionalWhole } from "../lib/args.ts";
import { accountOf, type Open } from "../lib/open.ts";
import { readPending } from "../lib/pending.ts";
import { exitCodes, Problem } from "../lib/problem.ts";
import { when } from "../lib/time.ts";
import { exitsOf } from "./exits.ts";
import { eventOf, requireNamed } from "./staking.ts";

const intentOf = (exit: number): string => `withdraw notice ${exit}`;

/** Takes out one notice that has run, or all of them, one transaction each. */
export async function withdrawStake(open: Open): Promise<object> {
  const [only, file] = [optionalWhole(open.args, "exit", 0), optionalText(open.args, "safeBatch")];
  if (only !== undefined) return withdrawOne(open, only);
  if (file === undefined) return withdrawAll(open, await accountOf(open));
  const safe = requireNamed(optionalAddress(open.args, "from") ?? zeroAddress);
  const calls = (await readyExits(open, safe)).map((exit) => withdraw(open.deployment, { exitId: BigInt(exit) }));
  return exportCalls(open, { intent: "withdraw every notice that has run", calls, file });
}

async function withdrawAll(open: Open, account: Address): Promise<object> {
  const withdrawn: object[] = [];
  for (const exit of await readyExits(open, account)) withdrawn.push(await withdrawOne(open, exit));
  return { account, withdrawn };
}

async function withdrawOne(open: Open, exit: number): Promise<object> {
  const { answer, receipt } = await act(open, {
    intent: intentOf(exit),
    call: () => withdraw(open.deployment, { exitId: BigInt(exit) }),
  });
  if (receipt === undefined) return { exit, ...answer };
  const { account, amount } = eventOf(open, receipt, "Withdrawn");
  open.say(`Notice ${exit} is paid: ${mext(amount)} to ${account}.`);
  return { exit, amount, ...answer };
}

/** The notices that have run, and those whose payment an earlier run began. */
async function readyExits(open: Open, account: Address): Promise<number[]> {
  const exits = await exitsOf(open, account);
  const begun = (exit: number): boolean =>
    readPending({ chainId: open.chainId, from: account, intent: intentOf(exit) }) !== undefined;
  const running = exits.filter(({ amount }) => amount > 0n);
  const ready = exits.filter(({ exit, amount, readyAt }) => (amount > 0n && readyAt <= open.now) || begun(exit));
  if (ready.length > 0) return ready.map(({ exit }) => exit);
  const [next] = running.sort((a, b) => a.readyAt - b.readyAt);
  throw new Problem(
    next === undefined
      ? `${account} has no notice running.`
      : `No notice of ${account} has run; the next is ${next.exit}, ${mext(next.amount)}, at ${when(next.readyAt, open.now)}.`,
    {
      todo:
        next === undefined
          ? "Begin one with stake notice, or leave at once with stake leave."
          : `Wait until then, or end it for a penalty with stake cut --exit ${next.exit}.`,
      exitCode: exitCodes.refused,
    },
  );
}
