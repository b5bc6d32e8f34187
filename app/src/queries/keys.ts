import type { Mext } from "../chain/MextContext.tsx";

/** Live reads are read again with every block; history is only continued. */
export const liveKey = (mext: Mext, ...rest: readonly unknown[]) => ["live", mext.runtime.chainId, ...rest] as const;
export const historyKey = (mext: Mext, ...rest: readonly unknown[]) =>
  ["history", mext.runtime.chainId, ...rest] as const;
