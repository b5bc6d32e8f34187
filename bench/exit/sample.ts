import type { PrivateKeyAccount } from "viem";
import { rpc } from "../../scripts/launch/rpc.ts";
import type { Deployment } from "../../sdk/deployment.ts";
import { type loadApp, openPage } from "./page.ts";
import { PART, READY_EXIT, RUNNING_EXIT, YEAR_TIER } from "./prepare.ts";

export type Sample = { seconds: number; blocks: number; transactions: number };
type App = Awaited<ReturnType<typeof loadApp>>;

const UNBOUNDED = 10n ** 30n;

/** Every way out of a stake, and revenue, with the arguments that the page gives. */
export const EXITS = {
  leaveNow: { tier: YEAR_TIER, amount: PART, maxPenalty: UNBOUNDED },
  cutNotice: { exitId: RUNNING_EXIT, maxPenalty: UNBOUNDED },
  withdraw: { exitId: READY_EXIT, amount: PART },
  claim: { amount: 0n },
} as const;
export type ExitVerb = keyof typeof EXITS;

const numberOf = async (rpcUrl: string, method: string, ...params: unknown[]): Promise<number> =>
  Number(await rpc<string>(rpcUrl, method, ...params));

/** From the click until the page shows tokens that the chain says are in the wallet. */
export async function clickAndWait(
  app: App,
  deployment: Deployment,
  rpcUrl: string,
  account: PrivateKeyAccount,
  verb: ExitVerb,
  waitMs: number,
): Promise<Sample> {
  const page = await openPage(app, deployment, rpcUrl, account);
  try {
    const before = await page.wallet();
    await new Promise((resolve) => setTimeout(resolve, waitMs));
    const nonce = await numberOf(rpcUrl, "eth_getTransactionCount", account.address, "latest");
    const block = await numberOf(rpcUrl, "eth_blockNumber");
    const clicked = performance.now();
    await page.engine.start({ id: verb, verb, args: EXITS[verb], createdAt: 0, status: "planning", steps: [] });
    const after = await page.wallet();
    const seconds = (performance.now() - clicked) / 1_000;

    const flow = page.store.get(verb);
    if (flow?.status !== "done") throw new Error(`${verb} ended as ${flow?.status}: ${JSON.stringify(flow?.problem)}`);
    if (after <= before) throw new Error(`${verb}: the page shows no more tokens than before.`);
    const hash = flow.steps.at(-1)?.hash;
    const receipt = await rpc<{ blockNumber: string }>(rpcUrl, "eth_getTransactionReceipt", hash);
    const transactions = (await numberOf(rpcUrl, "eth_getTransactionCount", account.address, "latest")) - nonce;
    return { seconds, blocks: Number(receipt.blockNumber) - block, transactions };
  } finally {
    page.close();
  }
}
