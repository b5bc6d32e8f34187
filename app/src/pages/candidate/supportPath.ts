import type { Tick } from "../../queries/ballot.ts";

export type Frame = { left: number; right: number; top: number; bottom: number };
export type Scale = { x: (at: number) => number; y: (amount: bigint) => number };

/** Time from `from` to `to`; nothing at the bottom, `most` at the top. */
export function scaleOf(frame: Frame, from: number, to: number, most: bigint): Scale {
  const seconds = Math.max(1, to - from);
  return {
    x: (at) => frame.left + ((Math.min(Math.max(at, from), to) - from) / seconds) * (frame.right - frame.left),
    y: (amount) => frame.bottom - (Number((amount * 10_000n) / most) / 10_000) * (frame.bottom - frame.top),
  };
}

/** A count as a line of steps: level between ballots, up or down at each. */
export function stepsPath(ticks: readonly Tick[], of: "support" | "objection", scale: Scale, frame: Frame): string {
  const steps = ticks.map((tick) => `H${scale.x(tick.at).toFixed(1)}V${scale.y(tick[of]).toFixed(1)}`);
  return `M${frame.left} ${scale.y(0n).toFixed(1)}${steps.join("")}H${frame.right}`;
}

/** The count at a horizontal position: the last ballot's before it. */
export function tickAt(ticks: readonly Tick[], scale: Scale, x: number): number {
  return ticks.findLastIndex(({ at }) => scale.x(at) <= x);
}

export const highestOf = (ticks: readonly Tick[], quorum: bigint): bigint =>
  ticks.reduce(
    (most, { support, objection }) => [most, support, objection].reduce((a, b) => (a > b ? a : b)),
    (quorum * 5n) / 4n + 1n,
  );
