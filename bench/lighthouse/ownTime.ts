/** What the trace of a visit tells of one moment or one stretch of a thread; times in microseconds. */
export type TraceEvent = {
  name: string;
  ts: number;
  pid: number;
  tid: number;
  dur?: number;
  /** of the duration, what the thread itself ran */
  tdur?: number;
  args: { data?: { isLoadingMainFrame?: boolean } };
};

/** A task counts as long from here on. */
const LONG_MS = 50;
/** How much slower than this computer the simulated phone is. */
const SLOWDOWN = 4;

/**
 * The total blocking time after the first paint by the time that the page's own thread ran, in milliseconds. Lighthouse
 * counts by the clock: on a computer that runs the chain, the server and the browser at once, most of that is waiting
 * for a processor. The formula is Lighthouse's: of each task, slowed down, what is beyond 50 ms.
 */
export function blockedByOwnTime(events: readonly TraceEvent[]): number {
  const visit = events.filter(({ name, args }) => name === "navigationStart" && args.data?.isLoadingMainFrame).at(-1);
  if (!visit) throw new Error("The trace has no visit.");
  const painted = events.find(({ name, ts }) => name === "firstContentfulPaint" && ts > visit.ts);
  if (!painted) throw new Error("The trace has no first paint.");
  return events
    .filter(({ name, pid, tid, ts }) => name === "RunTask" && pid === visit.pid && tid === visit.tid && ts > painted.ts)
    .map(({ tdur = 0 }) => (tdur / 1_000) * SLOWDOWN - LONG_MS)
    .reduce((sum, beyond) => sum + Math.max(0, beyond), 0);
}
