import type { Mext } from "../chain/MextContext.tsx";
import { forgiving, type HistoryCache, indexedDbCache, type Kept } from "./cache.ts";
import { nodeOf } from "./node.ts";
import { type History, readHistory } from "./readHistory.ts";
import type { Scan } from "./scans.ts";

let cache: HistoryCache | undefined;
const kept = new Map<string, Kept>();
const running = new Map<string, Promise<History>>();

/** Where the deployment stands, as the cache's keys name it. */
const placeOf = ({ runtime, deployment }: Mext): string =>
  `${runtime.chainId}:${deployment.contracts.listingDao.address.toLowerCase()}`;

async function read(mext: Mext, scan: Scan, tell: (history: History) => void): Promise<History> {
  const place = placeOf(mext);
  const key = `${place}:${scan.key}`;
  cache ??= forgiving(indexedDbCache());
  const { entries, through, anchor } = await readHistory(scan, {
    node: nodeOf(mext.config.getClient(), mext.deployment),
    cache,
    place,
    start: BigInt(mext.deployment.blockNumber),
    before: kept.get(key),
    tell,
  });
  kept.set(key, { entries, through, anchor });
  return { entries, through, isComplete: true, share: 1 };
}

/** A reading that is under way is joined: a new block does not begin it anew. */
export function readOnce(mext: Mext, scan: Scan, tell: (history: History) => void): Promise<History> {
  const key = `${placeOf(mext)}:${scan.key}`;
  const begun = running.get(key);
  if (begun) return begun;
  const reading = read(mext, scan, tell).finally(() => running.delete(key));
  running.set(key, reading);
  return reading;
}
