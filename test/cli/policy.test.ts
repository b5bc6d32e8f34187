import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Address, zeroAddress } from "viem";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { setParameters } from "../../sdk/calls/setParameters.ts";
import { governorAbi, listingDaoAbi, mextStakingAbi, mextTokenAbi } from "../../sdk/generated/abi.ts";
import { policyQuorum } from "../../sdk/mirrors/policyVote.ts";
import { DAY } from "../../sdk/mirrors/time.ts";
import { seasonAt } from "../../sdk/mirrors/season.ts";
import type { Parameters } from "../../sdk/types.ts";
import { accountAt, exchange } from "../../scripts/demo/people.ts";
import { root } from "../../scripts/launch/places.ts";
import { rpc } from "../../scripts/launch/rpc.ts";
import { problemOf } from "../../scripts/lib/command.ts";
import { dataOf } from "../../scripts/lib/send.ts";
import { cancelPolicy } from "../../scripts/policy/cancel.ts";
import { executePolicy } from "../../scripts/policy/execute.ts";
import { proposePolicy } from "../../scripts/policy/propose.ts";
import { queuePolicy } from "../../scripts/policy/queue.ts";
import { releasePolicy } from "../../scripts/policy/release.ts";
import { showProposal } from "../../scripts/policy/show.ts";
import { simulatePolicy } from "../../scripts/policy/simulate.ts";
import { votePolicy } from "../../scripts/policy/vote.ts";
import { openWorld, rowsOf, type World } from "./support/mext.ts";
import { openIn } from "./support/openIn.ts";

const MEXT = 10n ** 18n;
const BOND = 50_000n * MEXT;
const at = (index: number): Address => accountAt(index).address;
const [ana, ben, stranger] = [at(1), at(2), at(exchange)];
let world: World;
let holders: { account: Address; power: bigint }[];

const now = async (): Promise<number> => Number((await world.client.getBlock()).timestamp);
const moveTo = async (time: number): Promise<void> => {
  await rpc(world.rpcUrl, "evm_setNextBlockTimestamp", time);
  await rpc(world.rpcUrl, "evm_mine");
};
const governor = () => ({ address: world.deployment.contracts.governor.address, abi: governorAbi }) as const;
const balanceOf = (account: Address): Promise<bigint> =>
  world.client.readContract({
    address: world.deployment.contracts.mextToken.address,
    abi: mextTokenAbi,
    functionName: "balanceOf",
    args: [account],
  });
const rules = (season: number): Promise<Parameters> => {
  const { address } = world.deployment.contracts.listingDao;
  return world.client.readContract({ address, abi: listingDaoAbi, functionName: "parametersOf", args: [season] });
};

/** The example of docs/policy-cli.md. */
const page = readFileSync(join(root, "docs", "policy-cli.md"), "utf8");
const example = JSON.parse(/```json\n([\s\S]*?)```/.exec(page)?.[1] ?? "") as { calls: { args: object[] }[] };

/** A file to propose: the page's example, with something else in it. */
function draft(name: string, more: object = {}): string {
  const file = join(world.home, `${name}.json`);
  writeFileSync(file, JSON.stringify({ ...example, ...more }));
  return file;
}

/** Every holder votes, the strongest first, until the quorum is there. */
async function passIt(proposal: string): Promise<void> {
  const { quorum } = (await showProposal(await openIn(world, { proposal, account: ana }))) as { quorum: bigint };
  let sum = 0n;
  for (const { account, power } of holders) {
    if (sum >= quorum) return;
    await votePolicy(await openIn(world, { proposal, choice: "for", from: account }));
    sum += power;
  }
  expect(sum).toBeGreaterThanOrEqual(quorum);
}

beforeAll(async () => {
  world = await openWorld();
  const own: Address[] = await rpc(world.rpcUrl, "eth_accounts");
  const time = BigInt((await now()) - 1);
  const powers = await Promise.all(
    own.map(async (account) => ({
      account,
      power: await world.client.readContract({ ...governor(), functionName: "getVotes", args: [account, time] }),
    })),
  );
  holders = powers.filter(({ power }) => power > 0n).toSorted((a, b) => (a.power < b.power ? 1 : -1));
});
afterAll(() => world.close());

describe("a proposal that changes a listing's bond", () => {
  it("is rehearsed: what it does, costs and takes; nothing is sent", async () => {
    const inForce = { ...(await rules(seasonAt(await now()))), bond: "5000 MEXT" };
    expect(example.calls[0]?.args[0]).toEqual(inForce);
    const before = await world.client.getBlockNumber();
    const ran = await world.mext("policy", "propose", "--file", draft("bond"), "--from", ana);
    expect(ran.err).toBe("");
    expect(ran.code).toBe(0);
    expect(ran.out).toMatch(/^Its power +\d[\d.]* MEXT, of \d+ MEXT needed$/m);
    expect(ran.out).toMatch(/^Bond +50000 MEXT, of 400000 MEXT that are not staked$/m);
    expect(ran.out).toMatch(/^Allowance +exactly 50000 MEXT, in a transaction before$/m);
    expect(ran.out).toMatch(/^Vote begins +about .* UTC \(in 3 d\)/m);
    expect(ran.out).toMatch(/^Vote ends +about .* UTC \(in 10 d\)/m);
    expect(ran.out).toContain(
      "Call 1: listingDao.setParameters(parameters: { bond: 5000000000000000000000, feeBps: 1000",
    );
    // The page's answer, but for the times and the call that it shortens.
    const answer = /answers on the demo's chain:\n\n```\n([\s\S]*?)```/.exec(page)?.[1] ?? "";
    const timeless = (text: string): string =>
      text.replace(/\d{4}-\d\d-\d\d \d\d:\d\d/g, "TIME").replace(/Bps: 1000, .*/, "");
    expect(timeless(ran.out)).toBe(timeless(answer));
    expect(ran.out).toContain("Nothing was sent.");
    expect(await world.client.getBlockNumber()).toBe(before);
  });

  it("is proposed with exactly its bond, is the account's only one, and is listed", async () => {
    const [held, file] = [await balanceOf(ana), draft("bond")];
    const ran = await world.mext("policy", "propose", "--file", file, "--send", "--from", ana);
    expect(ran.code).toBe(0);
    expect(ran.err).toContain("First an allowance of exactly 50000 MEXT.");
    expect(ran.out).toMatch(/^Proposal 5 is made: its vote begins .* \(in 3 d/m);
    expect(held - (await balanceOf(ana))).toBe(BOND);
    const parameters = { ...(await rules(seasonAt(await now()))), bond: 5_000n * MEXT };
    const call = dataOf(setParameters(world.deployment, { parameters }));
    const { json } = await world.mext("policy", "show", "5", "--account", ana, "--json");
    expect(json).toMatchObject({
      ok: true,
      ...{ id: "5", state: "Pending", proposer: ana, bond: String(BOND), isQuorumFixed: false },
      title: "A smaller bond for listings",
      body: "Teams say that 10,000 MEXT are too many.",
      calls: [{ contract: "listingDao", function: "setParameters", data: call }],
      voter: { address: ana, votes: 0 },
    });
    const list = await world.mext("policy", "list");
    expect(rowsOf(list.out)).toHaveLength(5);
    expect(rowsOf(list.out)[0]).toMatchObject({
      ...{ proposal: "5", title: "A smaller bond for listings" },
      state: expect.stringMatching(/^pending/) as string,
    });
    const another = draft("another", { title: "Another" });
    const second = await world.mext("policy", "propose", "--file", another, "--send", "--from", ana, "--json");
    expect(second.code).toBe(1);
    expect(second.json).toMatchObject({ ok: false, error: { error: "GovernorProposalLive", proposal: "5" } });
    expect(second.json.error.message).toBe(`${ana} has proposal 5, whose vote is not over; one at a time.`);
  });

  it("is shown with what is to be watched, and with an alarm where the code that it calls is another now", async () => {
    type Shown = { findings: { check: string; severity: string }[] };
    const show = async (): Promise<Shown["findings"]> =>
      ((await showProposal(await openIn(world, { proposal: "5", account: ana }))) as Shown).findings;
    expect(await show()).toEqual([]);
    const { address } = world.deployment.contracts.listingDao;
    const code = await world.client.getCode({ address });
    await rpc(world.rpcUrl, "anvil_setCode", address, "0x00");
    expect(await show()).toEqual([expect.objectContaining({ check: "code", severity: "danger" })]);
    const simulated = await world.mext("policy", "simulate", "5");
    expect(simulated.out).toMatch(/^danger: The code of a contract that it calls is not what it was/m);
    await rpc(world.rpcUrl, "anvil_setCode", address, code);
  });

  it("is not voted on before its vote begins, and not cancelled by a stranger", async () => {
    const early = await world.mext("policy", "vote", "5", "for", "--from", ben);
    expect(early.code).toBe(1);
    expect(early.err).toMatch(/Proposal 5 is pending: its vote begins .* UTC \(in (3 d|2 d 23 h)\)\./);
    expect(early.err).toContain("holders: policy vote 5 for|against|abstain. Nothing was sent.");
    const cancelled = await world.mext("policy", "cancel", "5", "--from", stranger);
    expect(cancelled.code).toBe(1);
    expect(cancelled.err).toContain(`${stranger} cannot cancel proposal 5.`);
    expect(cancelled.err).toContain("Its proposer can while it is pending");
    for (const [run, name] of [
      [queuePolicy, "GovernorUnexpectedProposalState"],
      [executePolicy, "GovernorUnexpectedProposalState"],
      [releasePolicy, "GovernorUnexpectedProposalState"],
    ] as const) {
      const problem = await run(await openIn(world, { proposal: "5", from: ben })).catch(problemOf);
      expect(problem).toMatchObject({ exitCode: 1, details: { error: name, state: "Pending" } });
    }
  });

  it("is voted on, and a vote is changed; quorum and approval are told apart", async () => {
    const snapshot = await world.client.readContract({ ...governor(), functionName: "proposalSnapshot", args: [5n] });
    await moveTo(Number(snapshot) + 1);
    const { address } = world.deployment.contracts.mextStaking;
    const past = { address, abi: mextStakingAbi, functionName: "getPastTotalSupply", args: [snapshot] } as const;
    const quorum = policyQuorum({ quorumBps: 400, quorumFloorBps: 100 }, await world.client.readContract(past));
    const first = await world.mext("policy", "vote", "5", "against", "--reason", "Too low.", "--from", ben);
    expect(first.code).toBe(0);
    expect(first.err).toMatch(/^Against: 0 → \d/m);
    expect(first.out).toContain(`${ben} votes against on proposal 5, with `);
    const shown = await showProposal(await openIn(world, { proposal: "5", account: ben }));
    expect(shown).toMatchObject({ quorum, isQuorumFixed: true, voter: { choice: "Against", votes: 1 } });

    const changed = await world.mext("policy", "vote", "5", "for", "--from", ben, "--json");
    expect(changed.json).toMatchObject({ ok: true, choice: "For" });
    const page = await world.mext("policy", "show", "5", "--account", ben);
    expect(page.out).toMatch(/^Quorum +not reached: \d+ for, of \d[\d.]* needed$/m);
    expect(page.out).toMatch(/^Approval +more for than against: \d+ for, 0 against \(100\.00 % for\)$/m);
    expect(page.out).toMatch(/^Its vote +for \(vote 2 on this proposal\)$/m);

    const poor = await votePolicy(await openIn(world, { proposal: "5", choice: "for", from: stranger })).catch(
      problemOf,
    );
    expect(poor).toMatchObject({ exitCode: 4, details: { error: "GovernorNoVotingPower" } });
    await passIt("5");
    expect(await showProposal(await openIn(world, { proposal: "5", account: ben }))).toMatchObject({ passes: true });
  });

  it("is queued after the vote, not executed before its time, and then rules from the next season on", async () => {
    const deadline = await world.client.readContract({ ...governor(), functionName: "proposalDeadline", args: [5n] });
    await moveTo(Number(deadline) + 1);
    const late = await votePolicy(await openIn(world, { proposal: "5", choice: "for", from: ana })).catch(problemOf);
    expect(late).toMatchObject({ message: "Proposal 5 is succeeded: anyone may queue it." });
    const queued = await world.mext("policy", "queue", "5", "--from", stranger);
    expect(queued.out).toMatch(/^Proposal 5 is queued; anyone may execute it from .* UTC \(in 3 d/m);
    const early = await world.mext("policy", "execute", "5", "--from", stranger, "--json");
    expect(early.code).toBe(1);
    expect(early.json.error.error).toBe("TimelockUnexpectedOperationState");
    expect(early.json.error.message).toMatch(/^Proposal 5 can be executed from .* UTC \(in (3 d|2 d 23 h)\)\.$/);

    await moveTo(early.json.error.eta as number);
    const season = seasonAt(await now());
    const executed = await world.mext("policy", "execute", "5", "--from", stranger);
    expect(executed.err).toContain("It calls listingDao.setParameters(");
    expect(executed.out).toContain("Proposal 5 is executed: 1 call made.");
    expect((await rules(season)).bond).toBe(10_000n * MEXT);
    expect((await rules(season + 1)).bond).toBe(5_000n * MEXT);
    const again = await executePolicy(await openIn(world, { proposal: "5", from: ana })).catch(problemOf);
    expect(again).toMatchObject({ exitCode: 1, message: "Proposal 5 is executed, its bond not released yet." });
  });

  it("gives its bond back once, to its proposer, whoever asks", async () => {
    const held = await balanceOf(ana);
    const released = await world.mext("policy", "release", "5", "--from", stranger);
    expect(released.out).toContain(`The bond of proposal 5, 50000 MEXT, is back with ${ana}.`);
    expect((await balanceOf(ana)) - held).toBe(BOND);
    const twice = await releasePolicy(await openIn(world, { proposal: "5", from: stranger })).catch(problemOf);
    expect(twice).toMatchObject({ exitCode: 1, details: { error: "GovernorBondNotHeld" } });
    const same = await proposePolicy(await openIn(world, { file: draft("bond"), from: ana })).catch(problemOf);
    expect(same).toMatchObject({ exitCode: 1, message: "Proposal 5 has the same calls and the same words." });
  });
});

describe("a proposal about the governor itself", () => {
  it("is simulated as its execution would go, cancelled by its proposer, and its bond returns", async () => {
    const calls = [
      { target: "governor", function: "setProposalBond(uint256)", args: ["20000 MEXT"] },
      { target: "governor", function: "setVotingDelay", args: [2 * DAY] },
      { target: stranger, value: "0.5" },
    ];
    const file = draft("governor", { title: "Governor", calls });
    const dry = await proposePolicy(await openIn(world, { file, from: ben }));
    expect(dry).toMatchObject({ exitCode: 1, simulation: { isSound: false } });
    await proposePolicy(await openIn(world, { file, from: ben, send: true }));
    const ran = await world.mext("policy", "simulate", "6");
    expect(ran.code).toBe(1);
    expect(ran.out.match(/would succeed$/gm)).toHaveLength(2);
    expect(ran.out).toMatch(/^Call 3: pays 0x\w+ with 0\.5 of the chain's coin\n {2}would fail\. /m);
    await rpc(world.rpcUrl, "anvil_setBalance", world.deployment.contracts.timelock.address, "0xde0b6b3a7640000");
    expect(await simulatePolicy(await openIn(world, { proposal: "6" }))).toMatchObject({ how: "together" });

    const cancelled = await cancelPolicy(await openIn(world, { proposal: "6", from: ben }));
    expect(cancelled).toMatchObject({ status: "done" });
    expect(await releasePolicy(await openIn(world, { proposal: "6", from: ana }))).toMatchObject({ fate: "returned" });
  });

  it("out of bounds is seen before it is proposed, with the contract's own sentence", async () => {
    const calls = [{ target: "governor", function: "setProposalBond", args: ["1 MEXT"] }];
    const lines: string[] = [];
    await proposePolicy(await openIn(world, { file: draft("low", { title: "Low", calls }), from: ben }, lines));
    expect(lines.join("\n")).toContain("A proposal's bond of 1 MEXT is not within 5,000 MEXT and 500,000 MEXT.");
  });

  it("is tried call by call on a node that cannot simulate", async () => {
    const open = await openIn(world, { proposal: "6" });
    const request: typeof open.request = (method, params) =>
      method === "eth_simulateV1" ? Promise.reject(new Error("no such method")) : open.request(method, params);
    expect(await simulatePolicy({ ...open, request })).toMatchObject({
      how: "alone",
      calls: [{ ok: true }, { ok: true }, { ok: true }],
    });
  });
});

describe("a file that does what is to be watched", () => {
  type Watched = { findings: { check: string; severity: string }[] };
  const relay = { target: "governor", function: "relay", args: [stranger, 0, "0x"] };
  const approve = { target: "mextToken", function: "approve", args: [stranger, "7 MEXT"] };
  const file = (name: string): string =>
    draft(name, { title: "An allowance", body: "For the listing service.", calls: [approve, relay] });

  it("is rehearsed with the findings of a proposal that is made, the gravest first", async () => {
    const ran = await world.mext("policy", "propose", "--file", file("watched"), "--from", ben);
    const lines = ran.out.split("\n").filter((line) => /^(danger|warning|note):/.test(line));
    expect(lines[0]).toMatch(/^danger: Call 2: /);
    expect(lines.some((line) => /^warning: Call 1: .*7 MEXT/.test(line))).toBe(true);
    expect(ran.out.indexOf(lines[0] ?? "")).toBeLessThan(ran.out.indexOf("Nothing was sent."));
    const { json } = await world.mext("policy", "propose", "--file", file("watched"), "--from", ben, "--json");
    const { findings } = json as Watched;
    expect(findings).toContainEqual(expect.objectContaining({ check: "closed", severity: "danger", call: 1 }));
    expect(findings).toContainEqual(expect.objectContaining({ check: "approval", severity: "warning", call: 0 }));
    expect(findings).toHaveLength(lines.length);
  });

  it("says them before it sends, and its proposal has the same once it is made", async () => {
    const progress: string[] = [];
    const args = { file: file("watched"), from: ben, send: true };
    const made = (await proposePolicy(await openIn(world, args, [], progress))) as Watched & { proposal: bigint };
    expect(progress.findIndex((line) => line.startsWith("danger: "))).toBeGreaterThan(-1);
    expect(progress.findIndex((line) => line.startsWith("danger: "))).toBeLessThan(
      progress.findIndex((line) => line.startsWith("First an allowance")),
    );
    const shown = (await showProposal(await openIn(world, { proposal: `${made.proposal}`, account: ben }))) as Watched;
    expect(made.findings.length).toBeGreaterThan(1);
    expect(made.findings).toEqual(shown.findings);
    await cancelPolicy(await openIn(world, { proposal: `${made.proposal}`, from: ben }));
  });
});

describe("what cannot be proposed", () => {
  it("is refused below the threshold before anything is allowed", async () => {
    const ran = await world.mext("policy", "propose", "--file", draft("poor"), "--send", "--from", stranger);
    expect(ran.code).toBe(4);
    expect(ran.err).toMatch(/has power of 0 MEXT; proposing takes \d+ MEXT\./);
    const args = [stranger, governor().address] as const;
    const { address } = world.deployment.contracts.mextToken;
    const allowed = { address, abi: mextTokenAbi, functionName: "allowance", args } as const;
    expect(await world.client.readContract(allowed)).toBe(0n);
  });

  const one = (call: object) => ({ calls: [call] });
  it.each<[string, object, RegExp]>([
    ["an unknown key", { colour: "red" }, /colour is not known; remove it/],
    ["no calls", { calls: [] }, /calls must have one call at least/],
    [
      "an unknown target",
      one({ target: "treasury", data: "0x12" }),
      /calls\[0\]\.target is "treasury"; it must be an address/,
    ],
    [
      "a strange function",
      one({ target: "listingDao", function: "setBond", args: [] }),
      /"setBond"; it must be a function of listingDao/,
    ],
    [
      "too few arguments",
      one({ target: "governor", function: "setProposalBond", args: [] }),
      /has 0 of 1 arguments; it takes \(uint256 newBond\)/,
    ],
    [
      "a bad number",
      one({ target: "governor", function: "setVotingDelay", args: ["soon"] }),
      /calls\[0\]\.args\[0\] is "soon"; it must be a whole number of 48 bits/,
    ],
    [
      "a bare struct",
      one({ target: "listingDao", function: "setParameters", args: [{ bond: 1 }] }),
      /feeBps is missing/,
    ],
    [
      "both ways",
      one({ target: "governor", function: "setVotingDelay", args: [1], data: "0x" }),
      /both function and data/,
    ],
    ["nothing", one({ target: zeroAddress }), /does nothing/],
    ["a broken signature", one({ target: zeroAddress, function: "do(", args: [] }), /it must be a signature/],
  ])("with %s", async (_, more, message) => {
    const file = draft("bad", more);
    const problem = await proposePolicy(await openIn(world, { file, from: ana })).catch(problemOf);
    expect(problem).toMatchObject({ exitCode: 2, message: expect.stringMatching(message) as string });
  });

  it("for a contract that is not ours, takes a signature", async () => {
    const call = { target: stranger, function: "transfer(address to, uint256 value)", args: [ana, "1 MEXT"] };
    const lines: string[] = [];
    await proposePolicy(await openIn(world, { file: draft("other", one(call)), from: ana }, lines));
    expect(lines.join("\n")).toContain(`Call 1: ${stranger}.transfer(to: ${ana}, value: 1000000000000000000)`);
  });
});

describe("a command without what it needs", () => {
  it.each<[string[], RegExp]>([
    [["policy", "show"], /No proposal is named/],
    [["policy", "show", "x"], /"x" is no proposal: it must be the number of one/],
    [["policy", "show", "99"], /There is no proposal 99; there are 7 so far/],
    [["policy", "vote", "5", "maybe"], /"maybe" is no vote: it must be for, against or abstain/],
    [["policy", "propose"], /--file is missing/],
  ])("%j", async (words, message) => {
    const ran = await world.mext(...words);
    expect(ran.code).toBe(2);
    expect(ran.err).toMatch(message);
  });
});

describe("a Safe's file", () => {
  it("has the allowance and the proposal, for the Safe alone", async () => {
    const safeBatch = join(world.home, "safe.json");
    const file = draft("safe", { title: "From a Safe" });
    const unnamed = await proposePolicy(await openIn(world, { file, safeBatch })).catch(problemOf);
    expect(unnamed).toMatchObject({ exitCode: 2 });
    expect(await proposePolicy(await openIn(world, { file, safeBatch, from: ana }))).toMatchObject({
      status: "exported",
      calls: 2,
    });
  });
});
