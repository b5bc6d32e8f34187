import { queryOptions, type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, use, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { Address } from "viem";
import { type Mext, useMext } from "../chain/MextContext.tsx";
import { useClock } from "../queries/useChainTime.ts";
import { useAccount } from "../wallet/useAccount.ts";
import type { Flow } from "./flow.ts";
import { isOver } from "./isOver.ts";
import type { Machine } from "./machine.ts";
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

/** What signs, sends and watches arrives with the first account: reading needs none of it. */
const machineQuery = (mext: Mext, account: Address | undefined, client: QueryClient) =>
  queryOptions({
    queryKey: ["machine", mext.runtime.chainId, account],
    enabled: account !== undefined,
    staleTime: Infinity,
    gcTime: Infinity,
    structuralSharing: false,
    queryFn: async () => {
      if (!account) throw new Error("There is no account.");
      return (await import("./machine.ts")).machineOf(mext, account, client);
    },
  });

export function TransactionsProvider({ children }: { children: ReactNode }) {
  const mext = useMext();
  const client = useQueryClient();
  const { address } = useAccount();
  const [shown, setShown] = useState<Shown | null>(null);
  const [heldId, setHeld] = useState<string | null>(null);
  const { data: machine } = useQuery(machineQuery(mext, address, client));

  useEffect(() => {
    machine?.engine.attend();
    return () => machine?.engine.leave();
  }, [machine]);
  const block = useClock().data?.block;
  useEffect(() => machine?.engine.lookAgain(), [machine, block]);
  const flows = useFlows(machine);
  const open = useOpenFlow(shown, heldId);

  const value = useMemo<Transactions>(() => {
    const openFlow = (flow: Shown | null) => {
      setHeld(null);
      setShown(flow);
    };
    return {
      flows,
      open,
      start: (verb, args) => {
        const id = crypto.randomUUID();
        void client.ensureQueryData(machineQuery(mext, address, client)).then((ready) => {
          openFlow({ machine: ready, id });
          return ready.engine.start({ id, verb, args, createdAt: Date.now(), status: "planning", steps: [] });
        });
      },
      retry: (id) => {
        setHeld(null);
        void shown?.machine.engine.retry(id).then((isMine) => setHeld(isMine ? null : id));
      },
      show: (id) => openFlow(id && machine ? { machine, id } : null),
      remove: (id) => machine?.store.remove(id),
    };
  }, [address, client, flows, machine, mext, open, shown]);
  return <TransactionsContext value={value}>{children}</TransactionsContext>;
}
