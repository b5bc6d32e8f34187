import { createContext, use } from "react";
import type { Config } from "wagmi";
import type { Deployment } from "../../../sdk/deployment.ts";
import type { Runtime } from "./runtime.ts";

/** Everything a read or a write needs to know about where it is. */
export type Mext = { runtime: Runtime; deployment: Deployment; config: Config };

export const MextContext = createContext<Mext | null>(null);

export function useMext(): Mext {
  const mext = use(MextContext);
  if (!mext) throw new Error("useMext stands outside of a booted page");
  return mext;
}
