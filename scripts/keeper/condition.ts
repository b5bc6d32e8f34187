import type { Address } from "viem";
import type { Setback } from "./setbacks.ts";

/** How the keeper is, as it knows it. Times are milliseconds of this machine's clock, but for the block's. */
export type Condition = {
  chainId: number;
  account: Address | undefined;
  startedAt: number;
  everyMs: number;
  lastLook: { at: number; block: bigint; blockTime: number; balance: bigint | undefined } | undefined;
  /** why the last look did not come to its end */
  trouble: string | undefined;
  /** why nothing is sent, though something is due: fee or budget */
  waiting: string | undefined;
  due: readonly string[];
  done: number;
  last: { chore: string; transaction: string } | undefined;
  setbacks: readonly Setback[];
};

/** A look takes a while; three that did not come are too many. */
const PATIENCE = 3;
const GRACE_MS = 60_000;

/** What is wrong, in sentences; nothing where all is well. */
export function complaintsOf({ trouble, lastLook, startedAt, everyMs }: Condition, now: number): string[] {
  const since = now - (lastLook?.at ?? startedAt);
  const silent = since > PATIENCE * everyMs + GRACE_MS;
  return [
    ...(trouble === undefined ? [] : [trouble]),
    ...(silent ? [`It has not looked for ${Math.round(since / 1000)} s.`] : []),
  ];
}

const iso = (at: number): string => new Date(at).toISOString();

/** What `/health` answers. */
export function healthOf(condition: Condition, now: number): { ok: boolean } & Record<string, unknown> {
  const { chainId, account, startedAt, lastLook, waiting, due, done, last, setbacks } = condition;
  const complaints = complaintsOf(condition, now);
  return {
    ok: complaints.length === 0,
    complaints,
    chainId,
    account,
    startedAt: iso(startedAt),
    lastLook: lastLook && { ...lastLook, at: iso(lastLook.at), blockTime: iso(lastLook.blockTime * 1000) },
    waiting,
    due,
    done,
    last,
    setbacks: setbacks.map((setback) => ({ ...setback, againAt: iso(setback.againAt) })),
  };
}
