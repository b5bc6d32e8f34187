import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useMext } from "../chain/MextContext.tsx";
import { clockQuery, timeOf } from "./clock.ts";

/** The read that the chain's time comes from. */
export const useClock = () => useQuery(clockQuery(useMext()));

/** The chain's time in whole seconds, ticking every `every` seconds; undefined until a block was read. */
export function useChainTime(every = 1): number | undefined {
  const { data } = useClock();
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), every * 1_000);
    return () => clearInterval(timer);
  }, [every]);
  return data && timeOf(data, performance.now());
}

/** Every new block makes the live reads of the open page stale. */
export function useFreshness(): void {
  const client = useQueryClient();
  const { data } = useClock();
  const seen = useRef<bigint | undefined>(undefined);
  useEffect(() => {
    if (data && seen.current !== undefined && seen.current !== data.block) {
      void client.invalidateQueries({ queryKey: ["live"] });
      void client.invalidateQueries({ queryKey: ["history"] });
    }
    seen.current = data?.block;
  }, [client, data]);
}
