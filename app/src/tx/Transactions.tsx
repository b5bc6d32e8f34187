import { useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, use, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { useMext } from "../chain/MextContext.tsx";
import { readText, writeText } from "../chain/storage.ts";
import { useAccount } from "../wallet/useAccount.ts";
import { Engine } from "./engine.ts";
import type { Flow } from "./flow.ts";
import { flowsKey, FlowStore } from "./store.ts";
import type { ArgsOf, VerbName } from "./verbs.ts";
import { worldOf } from "./world.ts";

export type Transactions = {
  flows: readonly Flow[];
  open: Flow | undefined;
  start: <Name extends VerbName>(verb: Name, args: ArgsOf<Name>) => void;
  retry: (id: string) => void;
  show: (id: string | null) => void;
  remove: (id: string) => void;
};

const TransactionsContext = createContext<Transactions | null>(null);
const none: readonly Flow[] = [];
const idle = () => () => undefined;

export function useTransactions(): Transactions {
  const transactions = use(TransactionsContext);
  if (!transactions) throw new Error("useTransactions stands outside of its provider");
  return transactions;
}

/** Whether a flow of this verb is under way, so that its button is not pressed twice. */
export function useBusy(verb: VerbName): boolean {
  return useTransactions().flows.some(
    (flow) => flow.verb === verb && flow.status !== "done" && flow.status !== "stopped",
  );
}

export function TransactionsProvider({ children }: { children: ReactNode }) {
  const mext = useMext();
  const client = useQueryClient();
  const { address } = useAccount();
  const [openId, show] = useState<string | null>(null);
  const machine = useMemo(() => {
    if (!address) return null;
    const store = new FlowStore(flowsKey(mext.runtime.chainId, address), { read: readText, write: writeText });
    return { store, engine: new Engine(store, worldOf(mext, address, client)) };
  }, [address, client, mext]);

  useEffect(() => void machine?.engine.resume(), [machine]);
  const flows = useSyncExternalStore(machine?.store.subscribe ?? idle, machine?.store.all ?? (() => none));

  const value = useMemo<Transactions>(
    () => ({
      flows,
      open: flows.find(({ id }) => id === openId),
      start: (verb, args) => {
        if (!machine) return;
        const id = crypto.randomUUID();
        show(id);
        void machine.engine.start({ id, verb, args, createdAt: Date.now(), status: "planning", steps: [] });
      },
      retry: (id) => void machine?.engine.retry(id),
      show,
      remove: (id) => machine?.store.remove(id),
    }),
    [flows, machine, openId],
  );
  return <TransactionsContext value={value}>{children}</TransactionsContext>;
}
