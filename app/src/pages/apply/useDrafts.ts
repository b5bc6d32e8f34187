import { useSyncExternalStore } from "react";
import { useMext } from "../../chain/MextContext.tsx";
import { type Draft, draftsOf, type DraftStore } from "./drafts.ts";

/** The drafts of this browser for the chain of the page. */
export function useDrafts(): { drafts: readonly Draft[]; store: DraftStore } {
  const store = draftsOf(useMext().runtime.chainId);
  return { drafts: useSyncExternalStore(store.subscribe, store.all), store };
}
