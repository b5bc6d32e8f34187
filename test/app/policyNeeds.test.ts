// what of policy waits for an account
//   a vote that is open and not cast, the first to close first; none whose time is over
//   one's own: to queue, to execute once its time has come, its bond once the vote is over; nobody else's
import { getAddress } from "viem";
import { describe, expect, it } from "vitest";
import { policyNeedsOf } from "../../app/src/pages/overview/policyNeeds.ts";
import type { ProposalFacts } from "../../app/src/queries/policyNeeds.ts";

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
    expect(needs(own(1n, { state: "Pending" }), own(2n, {}))).toEqual([]);
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
