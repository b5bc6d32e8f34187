import type { QueryClient } from "@tanstack/react-query";
import {
  type Address,
  BaseError,
  type Hex,
  MethodNotFoundRpcError,
  MethodNotSupportedRpcError,
  UnsupportedProviderMethodError,
} from "viem";
import { estimateContractGas, waitForTransactionReceipt } from "viem/actions";
import { getBytecode, getConnection, signTypedData, simulateContract, writeContract } from "wagmi/actions";
import { approve } from "../../../sdk/calls/approve.ts";
import { permitTypedData } from "../../../sdk/calls/permitTypedData.ts";
import type { Mext } from "../chain/MextContext.tsx";
import { readContract } from "../chain/readContract.ts";
import { tokenOf } from "../queries/read.ts";
import type { World } from "./engine.ts";
import { explain, WrongChain } from "./explain.ts";
import type { Flow, StepKind } from "./flow.ts";
import { type Call, type Permit, verbOf } from "./verbs.ts";

const HOUR = 3_600;

/** A node estimates for the last block's second; in a later one the same call may have revenue to settle first. What is left comes back. */
const withMargin = (gas: bigint): bigint => (gas * 3n) / 2n;

/** The three parts of a 65-byte signature; a wallet may write its last byte as 0 or 1, or as 27 or 28. */
function partsOf(signature: Hex): { r: Hex; s: Hex; v: number } {
  const last = Number.parseInt(signature.slice(130, 132), 16);
  return { r: `0x${signature.slice(2, 66)}`, s: `0x${signature.slice(66, 130)}`, v: last < 27 ? last + 27 : last };
}

/** The engine's hands: the wallet of `account`, the node, and the open page's queries. */
export function worldOf(mext: Mext, account: Address, client: QueryClient): World {
  const { config, deployment, runtime } = mext;
  const permits = new Map<string, Permit>();

  const need = (flow: Flow) => {
    const allowance = verbOf(flow.verb)?.allowance?.(flow.args as never);
    return allowance && { ...allowance, address: deployment.contracts[allowance.spender].address };
  };

  async function plan(flow: Flow, without?: StepKind): Promise<StepKind[]> {
    const wanted = need(flow);
    if (!wanted) return ["send"];
    const [allowed, code] = await Promise.all([
      readContract(config, { ...tokenOf(mext), functionName: "allowance", args: [account, wanted.address] }),
      getBytecode(config, { address: account }),
    ]);
    if (allowed >= wanted.amount) return ["send"];
    const byApproval = code || without === "permit" || !verbOf(flow.verb)?.callWithPermit;
    return byApproval ? ["approve", "send"] : ["permit", "send"];
  }

  async function signPermit(flow: Flow): Promise<Permit> {
    const wanted = need(flow);
    if (!wanted) throw new Error("This step needs no permit.");
    const nonce = await readContract(config, { ...tokenOf(mext), functionName: "nonces", args: [account] });
    const block = await import("../queries/clock.ts").then(({ clockQuery }) => client.fetchQuery(clockQuery(mext)));
    const deadline = BigInt(block.timestamp + HOUR);
    const typed = permitTypedData(deployment, {
      owner: account,
      spender: wanted.address,
      amount: wanted.amount,
      nonce,
      deadline,
    });
    const permit = { deadline, ...partsOf(await signTypedData(config, { account, ...typed })) };
    permits.set(flow.id, permit);
    return permit;
  }

  async function callOf(flow: Flow, kind: StepKind): Promise<Call> {
    const verb = verbOf(flow.verb);
    if (!verb) throw new Error(`There is no verb ${flow.verb}.`);
    if (kind === "approve") {
      const wanted = need(flow);
      if (!wanted) throw new Error("This step needs no allowance.");
      return approve(deployment, { spender: wanted.address, amount: wanted.amount });
    }
    const byPermit = flow.steps.some((step) => step.kind === "permit");
    if (!byPermit || !verb.callWithPermit) return verb.call(deployment, flow.args as never);
    return verb.callWithPermit(deployment, flow.args as never, permits.get(flow.id) ?? (await signPermit(flow)));
  }

  async function perform(flow: Flow, kind: StepKind): Promise<Hex | undefined> {
    if (getConnection(config).chainId !== runtime.chainId) throw new WrongChain();
    if (kind === "permit") {
      await signPermit(flow);
      return undefined;
    }
    const call = await callOf(flow, kind);
    const blockTag = runtime.local ? ("pending" as const) : undefined;
    await simulateContract(config, { ...call, account, blockTag });
    const gas = withMargin(await estimateContractGas(config.getClient(), { ...call, account, blockTag }));
    return writeContract(config, { ...call, account, gas, chainId: runtime.chainId });
  }

  return {
    plan,
    perform,
    watch: async (hash) => {
      let replaced: "replaced" | "cancelled" | undefined;
      const receipt = await waitForTransactionReceipt(config.getClient(), {
        hash,
        timeout: 0,
        onReplaced: ({ reason }) => {
          replaced = reason === "repriced" ? "replaced" : "cancelled";
        },
      });
      if (receipt.status === "reverted") return { kind: "reverted" };
      if (replaced === "cancelled") return { kind: "cancelled" };
      return replaced ? { kind: "replaced", hash: receipt.transactionHash } : { kind: "mined" };
    },
    show: async () => {
      permits.clear();
      await client.invalidateQueries({ queryKey: ["clock"] });
      await client.invalidateQueries({ queryKey: ["live"] });
      void client.invalidateQueries({ queryKey: ["history"] });
    },
    explain,
    cannot: (error, kind) =>
      kind === "permit" &&
      error instanceof BaseError &&
      error.walk(
        (cause) =>
          cause instanceof MethodNotFoundRpcError ||
          cause instanceof MethodNotSupportedRpcError ||
          cause instanceof UnsupportedProviderMethodError,
      ) !== null,
  };
}
