import { approve } from "../../sdk/calls/approve.ts";
import { delegate } from "../../sdk/calls/delegate.ts";
import { stake } from "../../sdk/calls/stake.ts";
import { transfer } from "../../sdk/calls/transfer.ts";
import { DAY, HOUR } from "../../sdk/mirrors/time.ts";
import { voters } from "./community.ts";
import { delegation, exchange, firstTeam, type Stakes, treasury, visitors } from "./people.ts";
import { rounds } from "./plan.ts";
import { proposals } from "./proposals.ts";
import type { Act } from "./stage.ts";
import type { Scene, World } from "./world.ts";

export const MEXT = 10n ** 18n;
const mext = (amount: number): bigint => BigInt(amount) * MEXT;
const ETHER = 10n ** 18n;

/** What a team brings: two bonds, and something to vote with. */
const TEAM_PURSE = mext(25_000);
/** What voters keep beside their stake; who is going to propose keeps the bond as well. */
const VOTER_PURSE = mext(40_000);

const proposers = new Set(proposals.map(({ proposer }) => proposer));

const teams = rounds.flat().map((_, index) => firstTeam + index);
/** The second block of the story, by which a chain is known to have begun. */
export const HANDED_OUT_AFTER = HOUR;

/** The first days: MEXT is handed out, and the community stakes in every tier. */
export function beginning(start: number): Scene[] {
  return [
    { at: start + 10 * 60, acts: payGas },
    { at: start + HANDED_OUT_AFTER, acts: handOut },
    { at: start + 6 * HOUR, acts: (world) => [...voters, ...visitors].flatMap((person) => stakeAll(world, person)) },
    { at: start + DAY, acts: giveVote },
  ];
}

/** Accounts that the local chain did not endow get coins for gas. */
async function payGas({ stage, account }: World): Promise<Act[]> {
  const poor = await Promise.all(
    [...voters.map(({ index }) => index), ...teams].map(async (index) => {
      const balance = await stage.client.getBalance({ address: account(index).address });
      return balance < ETHER ? [index] : [];
    }),
  );
  return poor.flat().map((index) => ({ by: account(treasury), to: account(index).address, value: 20n * ETHER }));
}

const sum = (stakes: Stakes): bigint => mext(stakes.reduce((total, amount) => total + amount, 0));

/** What a visitor is given. */
export const purseOf = ({ free, stakes }: (typeof visitors)[number]): bigint => sum(stakes) + mext(free);

function handOut({ account, deployment }: World): Act[] {
  const bondOf = (index: number): bigint => (proposers.has(index) ? deployment.policy.proposalBond : 0n);
  const give = (index: number, amount: bigint): Act => ({
    by: account(treasury),
    call: transfer(deployment, { to: account(index).address, amount }),
  });
  return [
    ...visitors.map((visitor) => give(visitor.index, purseOf(visitor))),
    ...voters.map(({ index, stakes }) => give(index, sum(stakes) + VOTER_PURSE + bondOf(index))),
    ...teams.map((index) => give(index, TEAM_PURSE)),
  ];
}

/** Approves exactly what is staked, so that nothing stays approved. */
function stakeAll({ account, deployment }: World, { index, stakes }: { index: number; stakes: Stakes }): Act[] {
  const by = account(index);
  const spender = deployment.contracts.mextStaking.address;
  const staking = stakes.flatMap((amount, tier) =>
    amount === 0 ? [] : [{ by, call: stake(deployment, { tier, amount: mext(amount) }) }],
  );
  return [{ by, call: approve(deployment, { spender, amount: sum(stakes) }) }, ...staking];
}

/** One holder hands their vote on; the exchange lets staking take its revenue as it comes. */
function giveVote({ account, deployment }: World): Act[] {
  const spender = deployment.contracts.mextStaking.address;
  return [
    {
      by: account(delegation.from),
      call: delegate(deployment, { delegatee: account(delegation.to).address }),
    },
    { by: account(exchange), call: approve(deployment, { spender, amount: mext(10_000_000) }) },
  ];
}
