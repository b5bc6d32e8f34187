// given a proposal as the contract has it at the last block, and the chain's time
//   its state goes on with the clock, without a new block
//   the list: those with a vote first, then those that wait for anybody, then the past; the newest first in each
//   what a vote may be: anything, until the last day before the cap; then only downwards
//   what a vote does: to the count, to the outcome, and late, to the deadline
//   its way: what was, with its transaction, and what lies ahead; the bond's fate at its end
//   who may cancel: the proposer while pending, anybody once its proposer is weak, the guardian but for one kind
// given the governor's events
//   a proposal, what became of it, and of each voter the newest vote with the count of changes
import { describe, expect, it } from "vitest";
import { type Address, encodeFunctionData, getAddress, type Hex } from "viem";
import { governorAbi } from "../../sdk/generated/abi.ts";
import { losesBond } from "../../sdk/mirrors/policyVote.ts";
import { DAY } from "../../sdk/mirrors/time.ts";
import type { Entry } from "../../app/src/history/entry.ts";
import { effectOf } from "../../app/src/pages/policy/effect.ts";
import { cancelRightOf, inOrder, optionsAt, setsGuardianOnly, stateAt } from "../../app/src/pages/policy/stage.ts";
import { stagesOf } from "../../app/src/pages/policy/stages.ts";
import type { Standing } from "../../app/src/queries/policy.ts";
import { fateIn, type Made, proposalsIn, votesIn } from "../../app/src/queries/proposals.ts";
import type { PolicyChoice, ProposalState } from "../../sdk/types.ts";

const person = (last: number) => getAddress(`0x${last.toString(16).padStart(40, "0")}`);
const [proposer, guardian, other, governor, dao] = [person(1), person(2), person(3), person(4), person(5)];
const HASH: Hex = `0x${"ab".repeat(32)}`;
const SNAPSHOT = 100 * DAY;
const END = SNAPSHOT + 7 * DAY;

const made: Made = {
  id: 3n,
  ...{ proposer, snapshot: SNAPSHOT, end: END, block: 1n, index: 0, hash: HASH, at: SNAPSHOT - 3 * DAY },
  ...{ targets: [dao], values: [0n], calldatas: ["0x12345678"], description: "# A title" },
};
const standing: Standing = {
  state: "Active",
  tally: { for: 0n, against: 0n, abstain: 0n },
  quorum: 100n,
  isQuorumFixed: true,
  deadline: END,
  eta: undefined,
  bond: 50n,
  threshold: 10n,
  proposerPower: 10n,
  guardian,
};
const tallied = (inFavour: bigint, against = 0n): Standing => ({
  ...standing,
  tally: { for: inFavour, against, abstain: 0n },
});

describe("a proposal's state goes on with the clock", () => {
  it.each<[string, Standing, number, ProposalState]>([
    ["pending in the second of the snapshot", { ...standing, state: "Pending" }, SNAPSHOT, "Pending"],
    ["active one second later", { ...standing, state: "Pending" }, SNAPSHOT + 1, "Active"],
    ["active in the last second", standing, END, "Active"],
    ["passed after it", tallied(100n), END + 1, "Succeeded"],
    ["defeated below the quorum", tallied(99n), END + 1, "Defeated"],
    ["defeated by a tie", tallied(100n, 100n), END + 1, "Defeated"],
    ["open where the deadline moved", { ...standing, deadline: END + DAY }, END + 1, "Active"],
    ["what the contract says, where it is over", { ...standing, state: "Canceled" }, END + 1, "Canceled"],
  ])("%s", (_, at, now, state) => {
    expect(stateAt(at, made, now)).toBe(state);
  });
});

describe("the list", () => {
  const item = (id: bigint, state: ProposalState) => ({ made: { ...made, id }, state });
  it("has votes first, then what waits for anybody, then the past, the newest first", () => {
    const items = [
      item(1n, "Executed"),
      item(2n, "Queued"),
      item(3n, "Active"),
      item(4n, "Defeated"),
      item(5n, "Succeeded"),
      item(6n, "Pending"),
    ];
    expect(inOrder(items).map(({ made: { id } }) => id)).toEqual([6n, 3n, 5n, 2n, 4n, 1n]);
  });
});

describe("what a vote may be", () => {
  const open = (now: number, deadline: number, former?: PolicyChoice) =>
    optionsAt({ now, deadline, end: END }, former)
      .filter(({ isOpen }) => isOpen)
      .map(({ choice }) => choice);
  const CAP = END + 7 * DAY;
  it("anything in the last day of a first deadline", () => {
    expect(open(END - 60, END, "Against")).toEqual(["Against", "For", "Abstain"]);
  });
  it.each<[PolicyChoice | undefined, PolicyChoice[]]>([
    [undefined, ["Against"]],
    ["Against", ["Against"]],
    ["Abstain", ["Against", "Abstain"]],
    ["For", ["Against", "For", "Abstain"]],
  ])("in the last day before the cap, after %s: %j", (former, choices) => {
    expect(open(CAP - DAY + 1, CAP - 60, former)).toEqual(choices);
  });
});

describe("what a vote does", () => {
  const vote = { weight: 100n, wanted: "For", former: undefined } as const;
  it("early: the count and the outcome, not the deadline", () => {
    const effect = effectOf(standing, made, { ...vote, at: SNAPSHOT + DAY });
    expect(effect).toEqual({ tally: { for: 100n, against: 0n, abstain: 0n }, passedBefore: false, passes: true });
  });
  it("in the last day: the deadline too", () => {
    const at = END - 60;
    expect(effectOf(standing, made, { ...vote, at }).deadline).toBe(at + DAY);
  });
  it("a change takes the former vote back", () => {
    const before = tallied(100n);
    const effect = effectOf(before, made, { weight: 100n, wanted: "Against", former: "For", at: SNAPSHOT + DAY });
    expect(effect).toEqual({ tally: { for: 0n, against: 100n, abstain: 0n }, passedBefore: true, passes: false });
  });
});

describe("who may cancel", () => {
  const right = (
    state: ProposalState,
    ...[account, change = {}, one = made]: [account: Address | undefined, change?: Partial<Standing>, one?: Made]
  ) => cancelRightOf({ state, standing: { ...standing, ...change }, made: one }, account, governor);
  const weak = { proposerPower: 9n };
  const calldata = encodeFunctionData({ abi: governorAbi, functionName: "setProposalGuardian", args: [other] });
  const ousting: Made = { ...made, targets: [governor], calldatas: [calldata] };
  const owned: Made = { ...ousting, proposer: guardian };
  it.each([
    ["its proposer, while pending", right("Pending", proposer), "proposer"],
    ["not its proposer once votes count", right("Active", proposer), undefined],
    ["anybody, where its proposer is weak", right("Active", other, weak), "weak"],
    ["nobody else, where its proposer has just enough", right("Active", other), undefined],
    ["not anybody after the close", right("Succeeded", other, weak), undefined],
    ["the guardian, while it is queued", right("Queued", guardian), "guardian"],
    ["the guardian not once it was executed", right("Executed", guardian), undefined],
    ["the guardian not where it only sets the guardian", right("Active", guardian, {}, ousting), undefined],
    [
      "not the guardian there while pending, though it is its proposer",
      right("Pending", guardian, {}, owned),
      undefined,
    ],
    ["not the guardian there, though its proposer is weak", right("Active", guardian, weak, ousting), undefined],
    ["anybody else there, where its proposer is weak", right("Active", other, weak, ousting), "weak"],
    ["whoever will connect, where its proposer is weak", right("Pending", undefined, weak), "weak"],
    ["nobody without a wallet else", right("Pending", undefined), undefined],
    ["the guardian not once it was defeated: it would change nothing", right("Defeated", guardian), undefined],
    ["nobody where there is no guardian", right("Queued", guardian, { guardian: undefined }), undefined],
  ])("%s", (_, found, wanted) => {
    expect(found).toBe(wanted);
  });
  it("only a single call of the governor sets the guardian alone", () => {
    expect(setsGuardianOnly(ousting, governor)).toBe(true);
    expect(setsGuardianOnly({ targets: [dao], calldatas: [calldata] }, governor)).toBe(false);
    expect(setsGuardianOnly({ targets: [governor, dao], calldatas: [calldata, "0x"] }, governor)).toBe(false);
  });
});

const entry = (block: number, name: Entry["name"], args: object, at = block) =>
  ({ contract: "governor", name, args, block: BigInt(block), index: 0, hash: HASH, at }) as unknown as Entry;

describe("the governor's events", () => {
  const vote = (block: number, voter: string, support: number, weight: bigint, proposalId = 3n) =>
    entry(block, "VoteCast", { voter, proposalId, support, weight, reason: `at ${block}` });
  it("a proposal has its calls, its words and its times", () => {
    const { id: proposalId, targets, values, calldatas, description } = made;
    const args = { proposalId, proposer, targets, values, signatures: [""], calldatas, description };
    const created = entry(1, "ProposalCreated", { ...args, voteStart: BigInt(SNAPSHOT), voteEnd: BigInt(END) });
    expect(proposalsIn([created, vote(2, other, 1, 5n)])).toEqual([{ ...made, at: 1 }]);
  });
  it("of each voter the newest vote counts, the heaviest stands first", () => {
    const votes = votesIn(
      [vote(1, other, 1, 5n), vote(2, guardian, 0, 9n), vote(3, other, 2, 5n), vote(4, other, 0, 5n, 4n)],
      3n,
    );
    expect(votes.map(({ voter, choice, changes, reason }) => [voter, choice, changes, reason])).toEqual([
      [guardian, "Against", 0, "at 2"],
      [other, "Abstain", 1, "at 3"],
    ]);
  });
  it("what became of one proposal is not another's", () => {
    const entries = [
      entry(1, "ProposalExtended", { proposalId: 3n, extendedDeadline: 77n }),
      entry(2, "ProposalQueued", { proposalId: 3n, etaSeconds: 99n }),
      entry(3, "ProposalCanceled", { proposalId: 4n }),
      entry(4, "ProposalBondForfeited", { proposalId: 3n, proposer, bond: 50n }),
    ];
    const fate = fateIn(entries, 3n);
    expect(fate).toMatchObject({ extensions: [{ to: 77 }], queued: { eta: 99 }, bond: { amount: 50n, burned: true } });
    expect(fate.canceled).toBeUndefined();
  });
});

describe("a proposal's way", () => {
  const names = (state: ProposalState, fate: ReturnType<typeof fateIn>, change: Partial<Standing>, now: number) =>
    stagesOf({ made, fate, standing: { ...standing, ...change }, state, now }).map(({ name }) => name);
  const place = { block: 9n, index: 0, hash: HASH, at: END + DAY };
  it("an open vote has its queue ahead, and its deadline may move to the cap", () => {
    const stages = stagesOf({ made, fate: { extensions: [] }, standing, state: "Active", now: SNAPSHOT + 1 });
    expect(stages.map(({ name, isPast }) => [name, isPast])).toEqual([
      ["proposed", true],
      ["voting", true],
      ["closes", false],
      ["queue", false],
      ["bondHeld", false],
    ]);
    expect(stages[2]?.to).toBe(END + 7 * DAY);
  });
  it("executed: no time ahead any more", () => {
    const fate = {
      extensions: [],
      queued: { ...place, eta: END + 4 * DAY },
      executed: place,
      bond: { ...place, amount: 50n, burned: false },
    };
    expect(names("Executed", fate, { bond: 0n }, END + 9 * DAY)).toEqual([
      ...["proposed", "voting", "closes", "queued", "executed", "bondReturned"],
    ]);
  });
  it("cancelled before votes counted: neither vote nor queue", () => {
    const fate = { extensions: [], canceled: { ...place, at: SNAPSHOT - DAY } };
    expect(names("Canceled", fate, {}, END)).toEqual(["proposed", "canceled", "bondHeld"]);
  });
  it("a bond is to be burned where against is above for and reaches the quorum", () => {
    expect(losesBond({ for: 99n, against: 100n, abstain: 0n }, 100n)).toBe(true);
    expect(losesBond({ for: 100n, against: 100n, abstain: 0n }, 100n)).toBe(false);
    expect(losesBond({ for: 0n, against: 99n, abstain: 0n }, 100n)).toBe(false);
    const defeated = stagesOf({
      made,
      fate: { extensions: [] },
      standing: tallied(0n, 100n),
      state: "Defeated",
      now: END + 1,
    });
    expect(defeated.at(-1)).toMatchObject({ name: "bondHeld", burns: true });
  });
});
