import type { QueryClient } from "@tanstack/react-query";
import type { Address } from "viem";
import type { Mext } from "../chain/MextContext.tsx";
import { readText, writeText } from "../chain/storage.ts";
import { Engine } from "./engine.ts";
import { pageLocks } from "./locks.ts";
import { flowsKey, FlowStore, type TextStore } from "./store.ts";
import { worldOf } from "./world.ts";

/** The flows of one account, and what runs them. */
export type Machine = { account: Address; store: FlowStore; engine: Engine };

const pageText: TextStore = {
  read: readText,
  write: writeText,
  onChange: (key, listener) => {
    const hear = (event: StorageEvent) => (event.key === key || event.key === null) && listener();
    window.addEventListener("storage", hear);
    return () => window.removeEventListener("storage", hear);
  },
};

const machines = new WeakMap<Mext, Map<Address, Machine>>();

/** One for each account and page, so that an account that comes back finds what its wallet still has in hand. */
export function machineOf(mext: Mext, account: Address, client: QueryClient): Machine {
  const known = machines.get(mext) ?? new Map<Address, Machine>();
  machines.set(mext, known);
  const found = known.get(account);
  if (found) return found;
  const store = new FlowStore(flowsKey(mext.runtime.chainId, account), pageText);
  const made = { account, store, engine: new Engine(store, worldOf(mext, account, client), pageLocks()) };
  known.set(account, made);
  return made;
}
