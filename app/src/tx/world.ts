import type { QueryClient } from "@tanstack/react-query";
import type { Address } from "viem";
import type { Mext } from "../chain/MextContext.tsx";
import { readContract } from "../chain/readContract.ts";
import { tokenOf } from "../queries/read.ts";
import { connectorOf } from "../wallet/connector.ts";
import { DEMO_WALLET_ID } from "../wallet/demoWallet.ts";
import { SAFE_WALLET_ID } from "../wallet/safeWallet.ts";
import { isContract } from "./accountKind.ts";
import type { World } from "./engineWorld.ts";
import { nodeOf } from "./node.ts";
import { isBatchRefusal, isUnsupported } from "./walletErrors.ts";
import type { Flow, StepKind } from "./flow.ts";
import type { Hands } from "./perform.ts";
import type { Watcher } from "./watch.ts";

/** The engine's hands: the wallet of `account`, the node, and the open page's queries. */
export function worldOf(mext: Mext, account: Address, client: QueryClient): World {
  const { config } = mext;
  let made: Promise<Hands> | undefined;
  // What signs and sends is loaded when somebody is about to: reading the pages needs none of it.
  const load = () => (made ??= import("./perform.ts").then(({ handsOf }) => handsOf(mext, account, client)));

  async function canBatch(): Promise<boolean> {
    const { id } = await connectorOf(config);
    if (id === DEMO_WALLET_ID) return false;
    if (id === SAFE_WALLET_ID) return true;
    return (await import("./batch.ts")).canBatch(mext, account);
  }

  async function plan(flow: Flow, without?: StepKind): Promise<StepKind[]> {
    const wanted = (await load()).need(flow);
    if (!wanted) return ["send"];
    const args = [account, wanted.address] as const;
    const [allowed, isCode] = await Promise.all([
      readContract(config, { ...tokenOf(mext), functionName: "allowance", args }),
      isContract(mext, account),
    ]);
    if (allowed >= wanted.amount) return ["send"];
    if (without === "batch") await (await import("./batch.ts")).forgetBatch(mext, account);
    if (without === undefined && (await canBatch())) return ["batch"];
    const byApproval = isCode || without === "permit" || !wanted.takesPermit;
    return byApproval ? ["approve", "send"] : ["permit", "send"];
  }

  async function refresh(): Promise<void> {
    await client.invalidateQueries({ queryKey: ["clock"] });
    await client.invalidateQueries({ queryKey: ["live"] });
    void client.invalidateQueries({ queryKey: ["history"] });
  }

  const watcher: Watcher = {
    mext,
    account,
    refresh,
    reasonOf: async (flow, step, block) => {
      const { plainOf, problemOfSequence } = await import("./simulate.ts");
      const calls = (await (await load()).callsOf(flow, step.kind)).map(plainOf);
      return problemOfSequence(config.getClient(), account, calls, block).catch(() => undefined);
    },
  };

  return {
    account,
    plan,
    perform: async (flow, kind, notice) => (await load()).perform(flow, kind, notice),
    find: async (step) => {
      if (step.batch !== undefined) return (await import("./batch.ts")).findBatch(mext, step.batch);
      const { findSent } = await import("./findSent.ts");
      // A node that cannot look back leaves it to the wallet's owner, who was told that the first may still go out.
      return findSent(nodeOf(config.getClient()), step).catch(() => undefined);
    },
    watch: async (flow, step, watching) => (await import("./watch.ts")).watch(watcher, flow, step, watching),
    show: async () => {
      (await made)?.forget();
      await refresh();
    },
    explain: async (error) => (await import("./explain.ts")).explain(error),
    cannot: (error, kind) => (kind === "permit" && isUnsupported(error)) || (kind === "batch" && isBatchRefusal(error)),
  };
}
