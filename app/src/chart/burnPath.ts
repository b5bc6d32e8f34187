import type { Burn } from "../queries/burns.ts";

/** Supply after each burn, in order; the line falls at the burn and is level between. */
export type Step = { at: number; supply: bigint; burn: Burn };

export function stepsOf(burns: readonly Burn[], genesis: bigint): Step[] {
  let supply = genesis;
  return burns.map((burn) => {
    supply -= burn.amount;
    return { at: burn.at, supply, burn };
  });
}

export type Frame = { left: number; right: number; top: number; bottom: number };
export type Scale = { x: (at: number) => number; y: (supply: bigint) => number };

/** Time from `since` to `now`; supply from genesis at the top to the lowest point at the bottom. */
export function scaleOf(frame: Frame, since: number, now: number, genesis: bigint, lowest: bigint): Scale {
  const seconds = Math.max(1, now - since);
  const fall = genesis - lowest;
  return {
    x: (at) => frame.left + ((Math.min(Math.max(at, since), now) - since) / seconds) * (frame.right - frame.left),
    y: (supply) =>
      fall === 0n
        ? frame.top
        : frame.top + (Number(((genesis - supply) * 10_000n) / fall) / 10_000) * (frame.bottom - frame.top),
  };
}

export function pathOf(steps: readonly Step[], scale: Scale, frame: Frame, genesis: bigint): string {
  const start = `M${frame.left} ${scale.y(genesis).toFixed(1)}`;
  const falls = steps.map(({ at, supply }) => `H${scale.x(at).toFixed(1)}V${scale.y(supply).toFixed(1)}`);
  return `${start}${falls.join("")}H${frame.right}`;
}

/** The step nearest to a horizontal position. */
export function nearest(steps: readonly Step[], scale: Scale, x: number): Step | undefined {
  let best: Step | undefined;
  for (const step of steps) {
    if (!best || Math.abs(scale.x(step.at) - x) < Math.abs(scale.x(best.at) - x)) best = step;
  }
  return best;
}
