import { useQuery } from "@tanstack/react-query";
import { useMext } from "../chain/MextContext.tsx";
import { clockQuery, isStuck } from "./clock.ts";

/** `silent`: it does not answer. `stuck`: it has told no new block for minutes, so that it may be behind the chain. */
export type NodeTrouble = "silent" | "stuck";

/** Why what the page shows may be old, and nothing should be signed on it. */
export function useNodeTrouble(): NodeTrouble | undefined {
  const mext = useMext();
  const { data, isError } = useQuery(clockQuery(mext));
  if (isError) return "silent";
  return data && !mext.runtime.local && isStuck(data, performance.now()) ? "stuck" : undefined;
}
