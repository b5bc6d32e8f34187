import type { Peer } from "./table.ts";

const of = (name: string, published: number): Peer => ({ name, published });

/**
 * Figures of peers that npm does not carry: receipts' gas of their published code at their own settings, measured apart
 * from this project under the same gas schedule.
 */
export const published = {
  ballot1: of("Balancer's gauge vote (Curve's fork), 1 gauge", 206_064),
  ballot3: of("Liquity V2 governance, 3 initiatives", 446_341),
  ballot8: of("Liquity V2 governance, 8 initiatives", 1_030_890),
  replace3: of("Balancer's gauge vote (Curve's fork), 3 gauges again", 167_518),
  replace8: of("Balancer's gauge vote (Curve's fork), 8 gauges again", 348_205),
  bySignature: of("OpenZeppelin Governor: castVoteBySig, later", 80_654),
  stakeFirst: of("withtally/staker: stake, a delegatee that exists", 292_313),
  stakeAgain: of("withtally/staker: stakeMore", 180_558),
  leave: of("withtally/staker: withdraw, all", 166_068),
} as const satisfies Record<string, Peer>;
