import { describe, expect, it } from "vitest";
import type { Standing } from "../../scripts/policy/standing.ts";
import { nextSteps } from "../../scripts/policy/words.ts";
import type { ProposalState } from "../../sdk/types.ts";

const proposer = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";
const guardian = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266";
const now = 1_800_000_000;

const standing = (state: ProposalState, more: Partial<Standing> = {}): Standing => ({
  ...{ id: 7n, proposer, state, tally: { against: 1n, for: 2n, abstain: 0n }, quorum: 1n },
  ...{ isQuorumFixed: true, isQuorumReached: true, isApproved: true, passes: true, isDownwardsOnly: false },
  ...{ snapshot: now, end: now + 10, deadline: now + 10, cap: now + 20, eta: undefined, bond: 0n },
  ...{ threshold: 5n, proposerPower: 5n, guardian },
  ...more,
});

const steps = (state: ProposalState, more?: Partial<Standing>) => nextSteps(standing(state, more), now).join("\n");

describe("what can be done with a proposal", () => {
  it("is the guardian's to cancel from its first second until it is executed, and not once it has failed", () => {
    for (const state of ["Pending", "Active", "Succeeded", "Queued"] as const) {
      expect(steps(state), state).to.contain(`The guardian ${guardian}, until it is executed: cancel it`);
      expect(steps(state, { guardian: undefined }), state).not.to.contain("guardian");
    }
    for (const state of ["Defeated", "Canceled", "Expired", "Executed"] as const) {
      expect(steps(state), state).not.to.contain("guardian");
    }
  });

  it("is anyone's to cancel where its proposer's power fell, and only while the vote is to come or open", () => {
    for (const state of ["Pending", "Active"] as const) {
      expect(steps(state, { proposerPower: 4n }), state).to.contain("Anyone, since its proposer's power is below");
      expect(steps(state), state).not.to.contain("Anyone, since");
    }
    expect(steps("Succeeded", { proposerPower: 4n })).not.to.contain("Anyone, since");
  });

  it("is to queue once it passed, to execute once it is due, and to release its bond once it is over", () => {
    expect(steps("Succeeded", { bond: 3n }))
      .to.contain("Anyone: policy queue 7")
      .and.to.contain("policy release 7");
    expect(steps("Queued", { eta: now })).to.contain("Anyone: policy execute 7");
    expect(steps("Queued", { eta: now + 1 }))
      .to.contain(", anyone: policy execute 7")
      .and.to.contain("From ");
    expect(steps("Executed")).to.equal("");
    expect(steps("Active", { bond: 3n })).not.to.contain("policy release");
  });
});
