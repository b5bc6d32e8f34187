import type { QueryClient } from "@tanstack/react-query";
import type { Address } from "viem";
import { readContract } from "wagmi/actions";
import type { Mext } from "../chain/MextContext.tsx";
import { tokenOf } from "../queries/read.ts";
import { connectorOf } from "../wallet/connector.ts";
import { DEMO_WALLET_ID } from "../wallet/demoWallet.ts";
import { SAFE_WALLET_ID } from "../wallet/safeWallet.ts";
import { isContract } from "./accountKind.ts";
import type { World } from "./engine.ts";
import { explain, isBatchRefusal, isUnsupported } from "./explain.ts";
import type { Flow, StepKind } from "./flow.ts";
import { handsOf } from "./perform.ts";
import { watch, type Watcher } from "./watch.ts";

/** The engine's hands: the wallet of `account`, the node, and the open page's queries. */
export function worldOf(mext: Mext, account: Address, client: QueryClient): World {
  const { config } = mext;
  const hands = handsOf(mext, account, client);

  async function canBatch(): Promise<boolean> {
    const { id } = await connectorOf(config);
    if (id === DEMO_WALLET_ID) return false;
    if (id === SAFE_WALLET_ID) return true;
    return (await import("./batch.ts")).canBatch(mext, account);
  }

  async function plan(flow: Flow, without?: StepKind): Promise<StepKind[]> {
    const wanted = hands.need(flow);
    if (!wanted) return ["send"];
    const args = [account, wanted.address] as const;
    const [allowed, isCode] = await Promise.all([
      readContract(config, { ...tokenOf(mext), functionName: "allowance", args }),
      isContract(mext, account),
    ]);
    if (allowed >= wanted.amount) return ["send"];
    if (without === "batch") await (await import("./batch.ts")).forgetBatch(mext, account);
    if (without === undefined && (await canBatch())) return ["batch"];
    return isCode || without === "permit" ? ["approve", "send"] : ["permit", "send"];
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
      const calls = (await hands.callsOf(flow, step.kind)).map(plainOf);
      return problemOfSequence(config.getClient(), account, calls, block).catch(() => undefined);
    },
  };

  return {
    account,
    plan,
    perform: hands.perform,
    watch: (flow, step, watching) => watch(watcher, flow, step, watching),
    show: async () => {
      hands.forget();
      await refresh();
    },
    explain,
    cannot: (error, kind) => (kind === "permit" && isUnsupported(error)) || (kind === "batch" && isBatchRefusal(error)),
  };
}
