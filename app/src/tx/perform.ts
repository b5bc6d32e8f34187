import type { QueryClient } from "@tanstack/react-query";
import type { Address, Hex } from "viem";
import { estimateContractGas } from "viem/actions";
import { getConnection, signTypedData, simulateContract, writeContract } from "wagmi/actions";
import { approve } from "../../../sdk/calls/approve.ts";
import { permitTypedData } from "../../../sdk/calls/permitTypedData.ts";
import type { Mext } from "../chain/MextContext.tsx";
import { readContract } from "../chain/readContract.ts";
import { clockQuery, timeOf } from "../queries/clock.ts";
import { tokenOf } from "../queries/read.ts";
import { connectorOf } from "../wallet/connector.ts";
import { SAFE_WALLET_ID } from "../wallet/safeWallet.ts";
import { isContract } from "./accountKind.ts";
import { OtherAccount, WrongChain } from "./walletErrors.ts";
import type { Flow, Noticed, Sent, StepKind } from "./flow.ts";
import { nodeOf, printOf } from "./node.ts";
import { type Call, type Permit, verbOf } from "./verbs.ts";

const HOUR = 3_600;

/** A node estimates for the last block's second; in a later one the same call may have revenue to settle first. What is left comes back. */
const withMargin = (gas: bigint): bigint => (gas * 3n) / 2n;

/** The three parts of a 65-byte signature; a wallet may write its last byte as 0 or 1, or as 27 or 28. */
function partsOf(signature: Hex): { r: Hex; s: Hex; v: number } {
  const last = Number.parseInt(signature.slice(130, 132), 16);
  return { r: `0x${signature.slice(2, 66)}`, s: `0x${signature.slice(66, 130)}`, v: last < 27 ? last + 27 : last };
}

export type Hands = ReturnType<typeof handsOf>;

/** What is signed and sent in the name of `account`. */
export function handsOf(mext: Mext, account: Address, client: QueryClient) {
  const { config, deployment, runtime } = mext;
  const permits = new Map<string, Permit>();

  const need = (flow: Flow) => {
    const verb = verbOf(flow.verb);
    const allowance = verb?.allowance?.(flow.args as never);
    const takesPermit = verb?.callWithPermit !== undefined;
    return allowance && { ...allowance, takesPermit, address: deployment.contracts[allowance.spender].address };
  };

  const now = async () => timeOf(await client.fetchQuery(clockQuery(mext)), performance.now());

  async function signPermit(flow: Flow): Promise<Permit> {
    const wanted = need(flow);
    if (!wanted) throw new Error("This step needs no permit.");
    const { address: spender, amount, until } = wanted;
    const nonce = await readContract(config, { ...tokenOf(mext), functionName: "nonces", args: [account] });
    const deadline = until ?? BigInt((await now()) + HOUR);
    const typed = permitTypedData(deployment, { owner: account, spender, amount, nonce, deadline });
    const permit = { deadline, ...partsOf(await signTypedData(config, { account, ...typed })) };
    permits.set(flow.id, permit);
    return permit;
  }

  function approval(flow: Flow): Call {
    const wanted = need(flow);
    if (!wanted) throw new Error("This step needs no allowance.");
    return approve(deployment, { spender: wanted.address, amount: wanted.amount });
  }

  async function callOf(flow: Flow, kind: StepKind): Promise<Call> {
    const verb = verbOf(flow.verb);
    if (!verb) throw new Error(`There is no verb ${flow.verb}.`);
    if (kind === "approve") return approval(flow);
    const byPermit = flow.steps.some((step) => step.kind === "permit");
    if (!byPermit || !verb.callWithPermit) return verb.call(deployment, flow.args as never);
    return verb.callWithPermit(deployment, flow.args as never, permits.get(flow.id) ?? (await signPermit(flow)));
  }

  /** The calls of one confirmation. */
  async function callsOf(flow: Flow, kind: StepKind): Promise<readonly Call[]> {
    const call = await callOf(flow, kind);
    return kind === "batch" ? [approval(flow), call] : [call];
  }

  /** Nothing is asked of a wallet that stands elsewhere. */
  async function requirePlace(): Promise<void> {
    await connectorOf(config);
    const { address, chainId } = getConnection(config);
    if (address?.toLowerCase() !== account.toLowerCase()) throw new OtherAccount(account);
    if (chainId !== runtime.chainId) throw new WrongChain();
  }

  async function simulate(flow: Flow, call: Call): Promise<bigint> {
    const blockTag = runtime.local ? ("pending" as const) : undefined;
    try {
      await simulateContract(config, { ...call, account, blockTag });
      return withMargin(await estimateContractGas(config.getClient(), { ...call, account, blockTag }));
    } catch (error) {
      // Whatever was wrong, a signature that may be the cause is asked for anew.
      permits.delete(flow.id);
      throw error;
    }
  }

  /** What the wallet is about to be asked for is known before it can answer. */
  async function note(call: Call, notice: (noticed: Noticed) => void): Promise<void> {
    const { plainOf } = await import("./simulate.ts");
    const node = nodeOf(config.getClient());
    const [nonce, since] = await Promise.all([node.nonce(account), node.head()]);
    const print = printOf({ to: call.address, input: plainOf(call).data, value: 0n });
    notice({ from: account, nonce, since, print });
  }

  async function send(flow: Flow, kind: StepKind, notice: (noticed: Noticed) => void): Promise<Sent> {
    if (kind === "batch") {
      const { performBatch } = await import("./performBatch.ts");
      return performBatch(mext, account, await callsOf(flow, kind), notice);
    }
    const call = await callOf(flow, kind);
    const gas = await simulate(flow, call);
    if (getConnection(config).connector?.id === SAFE_WALLET_ID) {
      const { proposeToSafe } = await import("./safeQueue.ts");
      return proposeToSafe([call]);
    }
    await note(call, notice);
    const hash = await writeContract(config, { ...call, account, gas, chainId: runtime.chainId });
    if (!(await isContract(mext, account))) return { hash };
    // A contract account that is driven from elsewhere may answer with a hash that is not a transaction's (yet).
    const known = await nodeOf(config.getClient()).transaction(hash);
    return known ? { hash } : { queued: hash };
  }

  async function perform(flow: Flow, kind: StepKind, notice: (noticed: Noticed) => void): Promise<Sent | undefined> {
    await requirePlace();
    if (kind === "permit") {
      await signPermit(flow);
      return undefined;
    }
    const since = await nodeOf(config.getClient()).head();
    const sent = await send(flow, kind, notice);
    const sentAt = await now().catch(() => undefined);
    return { ...sent, since, sentAt };
  }

  return { need, perform, callsOf, forget: () => permits.clear() };
}
