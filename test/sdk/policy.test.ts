import { type Address, keccak256, parseAbiParameters, encodeAbiParameters, stringToHex } from "viem";
import { describe, expect, it } from "vitest";
import { castSignedPolicyVote } from "../../sdk/calls/castSignedPolicyVote.ts";
import { policyVoteTypedData } from "../../sdk/calls/policyVoteTypedData.ts";
import type { Deployed } from "../../sdk/deployment.ts";
import {
  capOf,
  deadlineAfterFlip,
  isDownwardsOnly,
  LATE_FLIP_WINDOW,
  mayMoveTo,
  passes,
  policyQuorum,
  proposalThreshold,
  recounted,
} from "../../sdk/mirrors/policyVote.ts";
import { HOUR, DAY } from "../../sdk/mirrors/time.ts";
import {
  callsOf,
  descriptionFor,
  descriptionHash,
  mayPropose,
  parseDescription,
  proposalOf,
} from "../../sdk/policy/proposal.ts";
import { policyChoices } from "../../sdk/types.ts";

const MEXT = 10n ** 18n;
const ana: Address = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";
const ben: Address = "0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC";
const tally = (against: bigint, inFavour: bigint, abstain = 0n) => ({ against, for: inFavour, abstain });

describe("a proposal", () => {
  const calls = [
    { target: ana, value: 0n, data: "0x1234" },
    { target: ben, value: 5n, data: "0x" },
  ] as const;

  it("keeps its calls in order and itself for its proposer", () => {
    const proposal = proposalOf({ calls, title: " Lower the bond ", body: "Because.\n\nIt is high.\n", proposer: ana });
    expect(callsOf(proposal)).toEqual(calls);
    expect(proposal.description).toBe(`# Lower the bond\n\nBecause.\n\nIt is high.\n\n#proposer=${ana}`);
    expect(descriptionHash(proposal.description)).toBe(keccak256(stringToHex(proposal.description)));
    // The contract reads exactly the last 52 bytes.
    expect(proposal.description.slice(-52)).toBe(`#proposer=${ana}`);
  });

  it("is read back as it was written, also where somebody else wrote it", () => {
    expect(parseDescription(descriptionFor({ title: "T", body: "B\nC", proposer: ana }))).toEqual({
      title: "T",
      body: "B\nC",
      proposer: ana,
    });
    expect(parseDescription("Plain words")).toEqual({ title: "Plain words", body: "" });
    expect(parseDescription(`## T\nB#proposer=${ana.toLowerCase()}`)).toEqual({ title: "T", body: "B", proposer: ana });
    expect(parseDescription("")).toEqual({ title: "", body: "" });
    expect(parseDescription("T\n\n#proposer=0x12")).toEqual({ title: "T", body: "#proposer=0x12" });
  });

  it("names one proposer, whatever its body ends with", () => {
    const description = descriptionFor({ title: "T", body: `B\n#proposer=${ben}`, proposer: ana });
    expect(description).toBe(`# T\n\nB\n\n#proposer=${ana}`);
    expect([mayPropose(description, ana), mayPropose(description, ben), mayPropose("T", ben)]).toEqual([
      true,
      false,
      true,
    ]);
  });
});

describe("the outcome of a policy vote", () => {
  it("needs the larger of share and floor, both rounded down", () => {
    const rules = { quorumBps: 400, quorumFloorBps: 100 };
    expect(policyQuorum(rules, 24_999_999n, 1_000_000n)).toBe(999_999n);
    expect(policyQuorum(rules, 100n, 1_000_099n)).toBe(10_000n);
    expect(proposalThreshold(10n ** 9n * MEXT)).toBe(1_000_000n * MEXT);
    expect(proposalThreshold(0n)).toBe(100_000n * MEXT);
  });

  it("passes with quorum by For alone and more for than against", () => {
    expect(passes(tally(0n, 10n), 10n)).toBe(true);
    expect(passes(tally(0n, 9n, 100n), 10n)).toBe(false);
    expect(passes(tally(10n, 10n), 10n)).toBe(false);
  });

  it("counts a changed vote once", () => {
    const first = recounted(tally(1n, 2n, 3n), { weight: 5n, wanted: "For", former: undefined });
    expect(first).toEqual(tally(1n, 7n, 3n));
    expect(recounted(first, { weight: 5n, wanted: "Abstain", former: "For" })).toEqual(tally(1n, 2n, 8n));
  });
});

describe("late flips", () => {
  // docs/mechanism.md: a vote that ends on Sunday at 12:00:00.
  const end = 1_800_000_000;

  it("follow the example of the mechanism", () => {
    const once = deadlineAfterFlip({ at: end - HOUR / 2, deadline: end, end });
    expect(once).toBe(end - HOUR / 2 + DAY);
    expect(deadlineAfterFlip({ at: end + 20 * HOUR, deadline: once, end })).toBe(end + 44 * HOUR);
  });

  it("move nothing before the last window, and nothing beyond the cap", () => {
    expect(deadlineAfterFlip({ at: end - LATE_FLIP_WINDOW, deadline: end, end })).toBe(end);
    expect(deadlineAfterFlip({ at: end - LATE_FLIP_WINDOW + 1, deadline: end, end })).toBe(end + 1);
    const near = capOf(end) - HOUR;
    expect(deadlineAfterFlip({ at: near, deadline: near, end })).toBe(capOf(end));
    expect(deadlineAfterFlip({ at: near, deadline: capOf(end), end })).toBe(capOf(end));
  });

  it("leave only the way down in the last window before the cap", () => {
    const deadline = capOf(end);
    expect(isDownwardsOnly({ at: deadline - LATE_FLIP_WINDOW, deadline, end })).toBe(false);
    expect(isDownwardsOnly({ at: deadline - LATE_FLIP_WINDOW + 1, deadline, end })).toBe(true);
    expect(isDownwardsOnly({ at: end, deadline: end, end })).toBe(false);
    const allowed = (former: (typeof policyChoices)[number] | undefined) =>
      policyChoices.filter((wanted) => mayMoveTo(wanted, former));
    expect(allowed(undefined)).toEqual(["Against"]);
    expect(allowed("Against")).toEqual(["Against"]);
    expect(allowed("Abstain")).toEqual(["Against", "Abstain"]);
    expect(allowed("For")).toEqual([...policyChoices]);
  });
});

describe("a signed policy vote", () => {
  const at = (digit: string) => ({ address: `0x${digit.repeat(40)}` as const });
  const [mextToken, mextStaking, listingDao] = [at("1"), at("2"), at("3")];
  const governed = { timelock: at("4"), council: at("5"), governor: at("6") };
  const contracts = { mextToken, mextStaking, listingDao, ...governed, revenueAuction: at("7") };
  const deployment: Deployed = { chainId: 31337, contracts };
  const vote = { voter: ana, proposalId: 7n, choice: "For", reason: "why", votes: 2, deadline: 1_800_000_000 } as const;

  it("names the vote that it follows and its deadline in one word", () => {
    const { domain, message } = policyVoteTypedData(deployment, vote);
    expect(domain).toMatchObject({ name: "MEXT Policy", version: "1", verifyingContract: contracts.governor.address });
    const params = encodeAbiParameters(parseAbiParameters("uint256"), [1_800_000_000n]);
    expect(message).toEqual({ proposalId: 7n, support: 1, voter: ana, nonce: 2n, reason: "why", params });
    expect(castSignedPolicyVote(deployment, { ...vote, signature: "0x12" }).args).toEqual([
      7n,
      1,
      ana,
      "why",
      params,
      "0x12",
    ]);
    expect(policyVoteTypedData(deployment, { ...vote, deadline: undefined }).message.params).toBe("0x");
  });
});
