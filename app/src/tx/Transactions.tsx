import { useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, use, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { Address } from "viem";
import { useMext } from "../chain/MextContext.tsx";
import { useAccount } from "../wallet/useAccount.ts";
import { type Flow, isOver } from "./flow.ts";
import { type Machine, machineOf } from "./machine.ts";
import type { ArgsOf, VerbName } from "./verbs.ts";

/** The flow that the dialog shows; it stays when the wallet goes over to another account. */
export type OpenFlow = {
  flow: Flow;
  account: Address;
  /** This tab runs it; otherwise another one does, if any. */
  isHere: boolean;
  /** It could not be tried again: another tab, or the wallet's own window, still has it. */
  isHeld: boolean;
};

export type Transactions = {
  flows: readonly Flow[];
  open: OpenFlow | undefined;
  start: <Name extends VerbName>(verb: Name, args: ArgsOf<Name>) => void;
  retry: (id: string) => void;
  show: (id: string | null) => void;
  remove: (id: string) => void;
};

const TransactionsContext = createContext<Transactions | null>(null);
const none: readonly Flow[] = [];
const idle = () => () => undefined;
const useFlows = (machine: Machine | null | undefined): readonly Flow[] =>
  useSyncExternalStore(machine?.store.subscribe ?? idle, machine?.store.all ?? (() => none));

export function useTransactions(): Transactions {
  const transactions = use(TransactionsContext);
  if (!transactions) throw new Error("useTransactions stands outside of its provider");
  return transactions;
}

/** Whether a flow of this verb is under way, so that its button is not pressed twice. */
export function useBusy(verb: VerbName): boolean {
  return useTransactions().flows.some((flow) => flow.verb === verb && !isOver(flow));
}

type Shown = { machine: Machine; id: string };

function useOpenFlow(shown: Shown | null, heldId: string | null): OpenFlow | undefined {
  const flow = useFlows(shown?.machine).find(({ id }) => id === shown?.id);
  if (!shown || !flow) return undefined;
  const { account, engine } = shown.machine;
  return { flow, account, isHere: engine.isHere(flow.id), isHeld: heldId === flow.id };
}

export function TransactionsProvider({ children }: { children: ReactNode }) {
  const mext = useMext();
  const client = useQueryClient();
  const { address } = useAccount();
  const [shown, setShown] = useState<Shown | null>(null);
  const [heldId, setHeld] = useState<string | null>(null);
  const machine = useMemo(() => (address ? machineOf(mext, address, client) : null), [address, client, mext]);

  useEffect(() => {
    machine?.engine.attend();
    return () => machine?.engine.leave();
  }, [machine]);
  const flows = useFlows(machine);
  const open = useOpenFlow(shown, heldId);

  const value = useMemo<Transactions>(() => {
    const show = (id: string | null) => {
      setHeld(null);
      setShown(id && machine ? { machine, id } : null);
    };
    return {
      flows,
      open,
      start: (verb, args) => {
        if (!machine) return;
        const id = crypto.randomUUID();
        show(id);
        void machine.engine.start({ id, verb, args, createdAt: Date.now(), status: "planning", steps: [] });
      },
      retry: (id) => {
        setHeld(null);
        void shown?.machine.engine.retry(id).then((isMine) => setHeld(isMine ? null : id));
      },
      show,
      remove: (id) => machine?.store.remove(id),
    };
  }, [flows, machine, open, shown]);
  return <TransactionsContext value={value}>{children}</TransactionsContext>;
}
