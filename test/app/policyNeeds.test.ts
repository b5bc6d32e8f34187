// what of policy waits for an account
//   read by pages until no older vote can be open, however many are live; what is over long since is not read
//   a bond that is to be burned is nothing to take back; the quorum of a vote that never began is not asked for
//   a vote that is open and not cast, the first to close first; none whose time is over
//   one's own: to queue, to execute once its time has come, its bond once the vote is over; nobody else's
import { type Address, decodeFunctionData, encodeFunctionResult, getAddress, type Hex, RpcRequestError } from "viem";
import { describe, expect, it } from "vitest";
import { capOf, earlierAreOver, policyBounds } from "../../sdk/mirrors/policyVote.ts";
import { DAY } from "../../sdk/mirrors/time.ts";
import { type ProposalState, proposalStates } from "../../sdk/types.ts";
import type { Mext } from "../../app/src/chain/MextContext.tsx";
import { policyNeedsOf } from "../../app/src/pages/overview/policyNeeds.ts";
import { type ProposalFacts, readRecent } from "../../app/src/queries/policyNeeds.ts";
import { policyViews } from "../../app/src/queries/policyViews.ts";

const [me, other] = [getAddress(`0x${"1".repeat(40)}`), getAddress(`0x${"2".repeat(40)}`)];
const NOW = 1_000;
const facts = (id: bigint, more: Partial<ProposalFacts>): ProposalFacts => ({
  ...{ id, state: "Active", proposer: other, deadline: NOW, eta: 0, bond: 0n, unused: 0n },
  ...more,
});
const needs = (...proposals: ProposalFacts[]) => policyNeedsOf(proposals, me, NOW);

describe("what of policy waits", () => {
  it("is an open vote that is not cast, the first to close first", () => {
    expect(
      needs(
        facts(4n, { unused: 5n, deadline: NOW + 60 }),
        facts(3n, { unused: 7n }),
        facts(2n, { unused: 7n, deadline: NOW - 1 }),
        facts(1n, {}),
      ),
    ).toEqual([
      { kind: "policy-vote", proposal: 3n, power: 7n, until: NOW },
      { kind: "policy-vote", proposal: 4n, power: 5n, until: NOW + 60 },
    ]);
  });

  it("is one's own proposal to queue, to execute in time, and its bond after the vote", () => {
    const own = (id: bigint, more: Partial<ProposalFacts>) => facts(id, { proposer: me, bond: 9n, ...more });
    expect(needs(own(1n, { state: "Pending", bond: 0n }), own(2n, { bond: 0n }))).toEqual([]);
    expect(needs(own(3n, { state: "Succeeded" }))).toEqual([
      { kind: "policy-queue", proposal: 3n },
      { kind: "policy-bond", proposal: 3n, bond: 9n },
    ]);
    expect(needs(own(4n, { state: "Queued", bond: 0n, eta: NOW + 1 }))).toEqual([]);
    expect(needs(own(4n, { state: "Queued", bond: 0n, eta: NOW }))).toEqual([{ kind: "policy-execute", proposal: 4n }]);
    expect(needs(own(5n, { state: "Defeated" }))).toEqual([{ kind: "policy-bond", proposal: 5n, bond: 9n }]);
  });

  it("is nothing of others' proposals", () => {
    expect(needs(facts(1n, { state: "Succeeded", bond: 9n }), facts(2n, { state: "Queued" }))).toEqual([]);
  });
});

type Kept = {
  state: ProposalState;
  snapshot: number;
  proposer?: Address;
  votes?: Votes;
  bond?: bigint;
  voted?: boolean;
};
type Votes = readonly [against: bigint, inFavour: bigint, abstain: bigint];

/** A governor with these proposals, asked over a node that answers one call at a time. */
function governorWith(now: number, kept: readonly Kept[]) {
  const asked: string[] = [];
  const answers = (name: string, args: readonly unknown[]): unknown => {
    const found = kept[Number(args[0]) - 1];
    switch (name) {
      case "clock":
        return now;
      case "latestProposalId":
        return BigInt(kept.length);
      case "getVotes":
        return 5n;
      case "quorum":
        return 100n;
      case "state":
        return proposalStates.indexOf(found?.state ?? "Pending");
      case "proposalProposer":
        return found?.proposer ?? other;
      case "proposalSnapshot":
        return BigInt(found?.snapshot ?? 0);
      case "proposalDeadline":
        return BigInt((found?.snapshot ?? 0) + 7 * DAY);
      case "proposalVotes":
        return found?.votes ?? [0n, 0n, 0n];
      case "bondOf":
        return found?.bond ?? 0n;
      case "hasVoted":
        return found?.voted ?? false;
      default:
        return 0n;
    }
  };
  const request = ({ params }: { params: [{ data: Hex }, string, object?] }): Promise<Hex> => {
    if (params.length > 2) {
      const error = { code: -32_602, message: "too many arguments" };
      return Promise.reject(new RpcRequestError({ body: {}, url: "", error }));
    }
    const { functionName, args = [] } = decodeFunctionData({ abi: policyViews, data: params[0].data });
    asked.push(`${functionName} ${args.join()}`);
    const result = { abi: policyViews, functionName, result: answers(functionName, args) };
    return Promise.resolve(encodeFunctionResult(result as Parameters<typeof encodeFunctionResult>[0]));
  };
  const client = { uid: `needs-${clients++}`, request };
  const contracts = { governor: { address: other } };
  const mext = { config: { getClient: () => client }, deployment: { contracts } } as unknown as Mext;
  return { mext, asked };
}
let clients = 0;

describe("the proposals that are read", () => {
  const now = 400 * DAY;
  const live = (more: Partial<Kept> = {}): Kept => ({ state: "Active", snapshot: now - DAY, ...more });
  const over = (daysAgo: number): Kept => ({ state: "Executed", snapshot: now - daysAgo * DAY });

  it("are all that are live, however many: the oldest unused vote is there", async () => {
    const { mext } = governorWith(now, [live(), ...Array.from({ length: 60 }, () => live({ voted: true }))]);
    const found = await readRecent(mext, me);
    expect(found).toHaveLength(61);
    expect(policyNeedsOf(found, me, now)).toMatchObject([{ kind: "policy-vote", proposal: 1n, power: 5n }]);
  });

  it("go back to a live one behind many that are over already, and not to what is over long since", async () => {
    const kept = [
      ...Array.from({ length: 100 }, () => over(60)),
      live({ snapshot: now - 19 * DAY }),
      ...Array.from({ length: 40 }, () => over(18)),
    ];
    const { mext, asked } = governorWith(now, kept);
    const found = await readRecent(mext, me);
    expect(found.filter(({ unused }) => unused > 0n).map(({ id }) => id)).toEqual([101n]);
    expect(found.length).toBeLessThan(60);
    expect(asked).not.toContain("state 80");
  });

  it("say what bond comes back: none that is burned; and ask no quorum that lies ahead", async () => {
    const own = (more: Partial<Kept>): Kept => ({
      state: "Defeated",
      snapshot: now - 9 * DAY,
      proposer: me,
      bond: 50n,
      ...more,
    });
    const { mext, asked } = governorWith(now, [
      own({ votes: [100n, 99n, 0n] }),
      own({ votes: [99n, 0n, 0n] }),
      own({ votes: [100n, 100n, 0n] }),
      own({ state: "Canceled", snapshot: now + DAY }),
      own({ state: "Active" }),
    ]);
    const found = await readRecent(mext, me);
    expect(found.map(({ id, bond }) => [id, bond])).toEqual([
      [5n, 0n],
      [4n, 50n],
      [3n, 50n],
      [2n, 50n],
      [1n, 0n],
    ]);
    expect(asked).not.toContain(`quorum ${now + DAY}`);
  });

  it("end where no earlier vote can be open, whatever the rules were", () => {
    const [leastDelay, mostDelay] = policyBounds.votingDelay.map(Number) as [number, number];
    const made = now - leastDelay;
    const lastDeadline = capOf(made + mostDelay + Number(policyBounds.votingPeriod[1]));
    expect(earlierAreOver(now, lastDeadline)).toBe(false);
    expect(earlierAreOver(now, lastDeadline + 1)).toBe(true);
  });
});
