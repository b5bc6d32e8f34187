import { readFileSync } from "node:fs";
import {
  type Address,
  encodeFunctionData,
  type Hex,
  keccak256,
  maxUint256,
  stringToHex,
  zeroAddress,
  zeroHash,
} from "viem";
import { describe, expect, it } from "vitest";
import { englishValue, inEnglish } from "../../sdk/errors/sentence.ts";
import { NO_GUARDIAN } from "../../sdk/mirrors/policyVote.ts";
import { decodeCalls } from "../../sdk/policy/analysis/decodeCalls.ts";
import type { Facts } from "../../sdk/policy/analysis/facts.ts";
import { type CheckName, checkNames, type Severity } from "../../sdk/policy/analysis/finding.ts";
import { judge } from "../../sdk/policy/analysis/judge.ts";
import { commonAbi, knownAbis } from "../../sdk/policy/analysis/knownAbis.ts";
import { named, stranger } from "./analysisSetting.ts";

const DAY = 86_400n;
const MEXT = 10n ** 18n;
const { mextToken, mextStaking, governor, timelock, council, listingDao } = named.contracts;
const hash: Hex = `0x${"cd".repeat(32)}`;
const owner = named.council.owners[0] as Address;
const addresses = [...Object.values(named.contracts).map(({ address }) => address), stranger];
const facts: Facts = {
  code: new Map(addresses.map((address) => [address, { hash }])),
  rules: {
    ...{ votingDelay: 3n * DAY, votingPeriod: 7n * DAY, quorumBps: 400n, quorumFloorBps: 100n },
    ...{ proposalBond: 50_000n * MEXT, timelockDelay: 3n * DAY, guardian: owner },
  },
  treasury: [
    { symbol: "ETH", decimals: 18, balance: 100n * MEXT },
    { token: mextToken.address, symbol: "MEXT", decimals: 18, balance: 1_000n * MEXT },
    { token: stranger, symbol: "USD", decimals: 6, balance: undefined },
  ],
  seen: new Set([stranger]),
};

type Given = { target?: Address; call?: [string, ...unknown[]]; data?: Hex; value?: bigint };
type Rest = { facts?: Partial<Facts>; description?: string };

function bytesOf({ target, call, data }: Given): Hex {
  if (call === undefined) return data ?? "0x";
  const contract = Object.entries(named.contracts).find(
    ([, { address }]) => address === target,
  )?.[0] as keyof typeof knownAbis;
  const [functionName, ...args] = call;
  const own = contract === undefined ? [] : knownAbis[contract];
  const abi = own.some((item) => item.type === "function" && item.name === functionName) ? own : commonAbi;
  return encodeFunctionData({ abi, functionName, args });
}

/** What one check says of these calls: each finding as its severity and its English sentence. */
function says(check: CheckName, given: Given[], rest: Rest = {}): string[] {
  const calls = decodeCalls(named, {
    targets: given.map(({ target }) => target ?? stranger),
    values: given.map(({ value }) => value ?? 0n),
    calldatas: given.map(bytesOf),
  });
  const outcomes = calls.map(() => ({ ok: true }));
  const matter = {
    deployment: named,
    calls,
    description: rest.description ?? "# Token",
    facts: { ...facts, outcomes, ...rest.facts },
  };
  const findings = judge(matter);
  expect(new Set(findings.map((each) => each.check))).toEqual(new Set(checkNames));
  for (const { said } of findings) expect(inEnglish(said.message, said.values)).not.toMatch(/\{\w+\}/);
  return findings
    .filter((each) => each.check === check)
    .map(({ severity, said }) => `${severity}: ${inEnglish(said.message, said.values)}`);
}

const loud = (severity: Severity, words: string | RegExp) =>
  [expect.stringMatching(new RegExp(`^${severity}: .*${typeof words === "string" ? words : words.source}`))] as unknown;
const clear = [expect.stringMatching(/^clear: /)] as unknown;
const transfer: Given = { target: mextToken.address, call: ["transfer", stranger, MEXT] };

describe("bytes", () => {
  it.each<[string, Given, unknown]>([
    ["a call that reads", transfer, clear],
    ["a payment", { value: 1n }, clear],
    ["an unknown function", { data: "0xdeadbeef" }, loud("warning", "function 0xdeadbeef")],
    ["too few bytes", { data: "0xde" }, loud("danger", "too few")],
    [
      "no arguments",
      { target: mextToken.address, data: "0xa9059cbb" },
      loud("danger", "no arguments of that function"),
    ],
    [
      "bytes after them",
      { target: mextToken.address, data: `${bytesOf(transfer)}00` },
      loud("danger", "more bytes follow"),
    ],
    [
      "dirty bits",
      { target: mextToken.address, data: bytesOf(transfer).replace("000000", "ff0000") as Hex },
      loud("danger", "read as two things"),
    ],
  ])("%s", (_, given, expected) => expect(says("bytes", [given])).toEqual(expected));
});

describe("simulation", () => {
  it("is clear where every call succeeds", () => expect(says("simulation", [transfer])).toEqual(clear));
  it("says which call fails, and why", () => {
    const outcomes = [{ ok: true }, { ok: false, why: "Too little." }];
    expect(says("simulation", [transfer, transfer], { facts: { outcomes } })).toEqual(loud("danger", "Too little"));
  });
  it("says that nothing was tried", () =>
    expect(says("simulation", [transfer], { facts: { outcomes: undefined } })).toEqual(
      loud("warning", "could not try"),
    ));
});

describe("code", () => {
  it("is clear where it stands, and where a payment needs none", () => {
    expect(says("code", [transfer], { facts: { isCodeChanged: false } })).toEqual(clear);
    expect(says("code", [{ target: owner, value: 1n }])).toEqual(clear);
  });
  it("is missing", () =>
    expect(says("code", [{ target: owner, data: "0x12345678" }])).toEqual(loud("danger", "no code")));
  it("is another than it was when it was proposed", () =>
    expect(says("code", [transfer], { facts: { isCodeChanged: true } })).toEqual(loud("danger", "not what it was")));
});

describe("replaceable", () => {
  const as = (how: "ERC-1967" | "beacon" | "EIP-1167" | "EIP-7702") => ({
    facts: { code: new Map([[stranger, { hash, replaceable: { how, to: owner } }]]) },
  });
  it("is clear of plain code, and of payments", () => {
    expect(says("replaceable", [transfer])).toEqual(clear);
    expect(says("replaceable", [{ value: 1n }], as("ERC-1967"))).toEqual(clear);
  });
  it.each(["ERC-1967", "beacon", "EIP-7702"] as const)("warns of %s", (how) =>
    expect(says("replaceable", [{ data: "0x12345678" }], as(how))).toEqual(loud("warning", `\\(${how}\\)`)),
  );
  it("warns where the node did not show it", () => {
    const facts = { code: new Map([[stranger, { hash, replaceable: "unknown" as const }]]) };
    expect(says("replaceable", [{ data: "0x12345678" }], { facts })).toEqual(loud("warning", "does not show"));
    expect(says("replaceable", [{ value: 1n }], { facts })).toEqual(clear);
  });
  it("notes a clone, whose code is another's for good", () =>
    expect(says("replaceable", [{ data: "0x12345678" }], as("EIP-1167"))).toEqual(loud("note", "clone")));
});

describe("look-alikes", () => {
  const twin: Address = `0x1111${"9".repeat(32)}1111`;
  it("are none: known addresses, and those that share only one end", () => {
    expect(says("lookAlike", [transfer])).toEqual(clear);
    const half: Address = `0x1111${"9".repeat(36)}`;
    expect(says("lookAlike", [{ target: half, value: 1n }])).toEqual(clear);
  });
  it("are found as a target, and among the arguments", () => {
    expect(says("lookAlike", [{ target: twin, value: 1n }])).toEqual(loud("danger", "looks like mextToken"));
    const call: [string, ...unknown[]] = ["transfer", twin, 1n];
    expect(says("lookAlike", [{ target: mextToken.address, call }])).toEqual(loud("danger", "looks like mextToken"));
  });
});

describe("closed functions", () => {
  it("are found at the governor only", () => {
    const relay: [string, ...unknown[]] = ["relay", stranger, 0n, "0x"];
    expect(says("closed", [{ target: governor.address, call: relay }])).toEqual(loud("danger", "relay"));
    const update: [string, ...unknown[]] = ["updateTimelock", stranger];
    expect(says("closed", [{ target: governor.address, call: update }])).toEqual(loud("danger", "updateTimelock"));
    expect(says("closed", [{ target: governor.address, call: ["setProposalBond", 1n] }])).toEqual(clear);
  });
});

describe("power", () => {
  const proposer = keccak256(stringToHex("PROPOSER_ROLE"));
  it.each<[string, Given, unknown]>([
    [
      "a role of ours",
      { target: timelock.address, call: ["grantRole", proposer, stranger] },
      loud("danger", "PROPOSER_ROLE"),
    ],
    [
      "a role taken",
      { target: timelock.address, call: ["revokeRole", zeroHash, governor.address] },
      loud("danger", "DEFAULT_ADMIN_ROLE"),
    ],
    ["another's role", { call: ["grantRole", hash, owner] }, loud("warning", hash)],
    ["another's owner", { call: ["transferOwnership", owner] }, loud("warning", `transferOwnership.*${owner}`)],
    ["no owner", { call: ["renounceOwnership"] }, loud("warning", "renounceOwnership")],
    ["new code", { call: ["upgradeToAndCall", owner, "0x"] }, loud("warning", "or its code")],
    [
      "an owner of the council",
      { target: council.address, call: ["addOwnerWithThreshold", stranger, 1n] },
      loud("danger", "addOwner"),
    ],
    [
      "the council's threshold",
      { target: council.address, call: ["changeThreshold", 1n] },
      loud("danger", "changeThreshold"),
    ],
    ["nothing of it", transfer, clear],
  ])("%s", (_, given, expected) => expect(says("power", [given])).toEqual(expected));
});

describe("guardian", () => {
  const set = (account: Address): Given => ({ target: governor.address, call: ["setProposalGuardian", account] });
  it("changes, stays for another term, or goes", () => {
    expect(says("guardian", [set(stranger)])).toEqual(loud("warning", "in place of"));
    expect(says("guardian", [set(owner)])).toEqual(loud("note", "another term"));
    expect(says("guardian", [set(zeroAddress)])).toEqual(loud("warning", "Nobody could cancel"));
    const rules = { ...facts.rules, guardian: NO_GUARDIAN };
    expect(says("guardian", [set(stranger)], { facts: { rules } })).toEqual(loud("warning", "Now nobody is"));
  });
  it("is clear of the rest", () => expect(says("guardian", [transfer])).toEqual(clear));
});

describe("rules", () => {
  const cases: [Address, string, weaker: bigint, stronger: bigint, said: string][] = [
    [governor.address, "setVotingDelay", DAY, 4n * DAY, "from 3 d to 1 d"],
    [governor.address, "setVotingPeriod", 5n * DAY, 8n * DAY, "from 7 d to 5 d"],
    [governor.address, "updateQuorumNumerator", 200n, 500n, "from 4 % to 2 %"],
    [governor.address, "updateQuorumFloor", 50n, 150n, "from 1 % to 0.5 %"],
    [governor.address, "setProposalBond", 5_000n * MEXT, 60_000n * MEXT, "from 50,000 MEXT to 5,000 MEXT"],
    [timelock.address, "updateDelay", 2n * DAY + 3_600n, 4n * DAY, "from 3 d to 2 d 1 h"],
  ];
  it.each(cases)("%s.%s warns where it weakens", (target, name, weaker, stronger, said) => {
    const value = (of: bigint) => (/Voting/.test(name) ? Number(of) : of);
    expect(says("rules", [{ target, call: [name, value(weaker)] }])).toEqual(loud("warning", said));
    expect(says("rules", [{ target, call: [name, value(stronger)] }])).toEqual(loud("note", "from"));
  });
  it("are clear of another's delay", () => expect(says("rules", [{ call: ["updateDelay", 1n] }])).toEqual(clear));
});

describe("approvals", () => {
  const at = (...call: [string, ...unknown[]]) => says("approval", [{ target: mextToken.address, call }]);
  it("are marked where they have no limit", () => {
    expect(at("approve", stranger, maxUint256)).toEqual(loud("danger", "every"));
    expect(says("approval", [{ call: ["increaseAllowance", owner, maxUint256 / 2n] }])).toEqual(
      loud("danger", "every"),
    );
    expect(says("approval", [{ call: ["setApprovalForAll", owner, true] }])).toEqual(loud("danger", "every"));
  });
  it("are said with their amount", () => {
    expect(at("approve", stranger, 3n * MEXT)).toEqual(loud("warning", "may take 3 MEXT"));
    expect(at("permit", timelock.address, stranger, MEXT, 1n, 27, zeroHash, zeroHash)).toEqual(
      loud("warning", "may take 1 MEXT"),
    );
    expect(says("approval", [{ target: owner, call: ["approve", stranger, 7n] }])).toEqual(
      loud("warning", `may take 7 of ${owner}`),
    );
  });
  it("that end are a note, and the rest is clear", () => {
    expect(at("approve", stranger, 0n)).toEqual(loud("note", "any more"));
    expect(says("approval", [{ call: ["setApprovalForAll", owner, false] }])).toEqual(loud("note", "any more"));
    expect(says("approval", [transfer])).toEqual(clear);
  });
});

describe("treasury", () => {
  const pays = (amount: bigint): Given => ({ target: mextToken.address, call: ["transfer", stranger, amount * MEXT] });
  it.each<[bigint, unknown]>([
    [99n, loud("note", "9.9 %")],
    [100n, loud("warning", "10 % of the 1000 MEXT")],
    [499n, loud("warning", "49.9 %")],
    [500n, loud("danger", "50 %")],
    [1_001n, loud("danger", "only 1000 MEXT")],
  ])("moving %s of 1000", (amount, expected) => expect(says("treasury", [pays(amount)])).toEqual(expected));

  it("adds what several calls move of one asset, and keeps assets apart", () => {
    expect(says("treasury", [pays(60n), { target: mextToken.address, call: ["burn", 40n * MEXT] }])).toEqual(
      loud("warning", "100 MEXT"),
    );
    const two = says("treasury", [pays(1n), { value: 60n * MEXT }]);
    expect(two).toEqual([...(loud("danger", "60 ETH") as string[]), ...(loud("note", "1 MEXT") as string[])]);
  });
  it("counts what goes to stakers, and from the treasury by an allowance", () => {
    const fund: Given = { target: mextStaking.address, call: ["fund", 100n * MEXT] };
    expect(says("treasury", [fund])).toEqual(loud("warning", "100 MEXT"));
    const from = (account: Address): Given => ({
      target: mextToken.address,
      call: ["transferFrom", account, stranger, 100n * MEXT],
    });
    expect(says("treasury", [from(timelock.address)])).toEqual(loud("warning", "100 MEXT"));
    expect(says("treasury", [from(owner)])).toEqual(clear);
  });
  it("says where nobody can tell how much there is", () => {
    expect(says("treasury", [{ call: ["transfer", owner, 2_000_000n] }])).toEqual(
      loud("warning", "2 USD.*cannot be told"),
    );
    expect(says("treasury", [{ target: owner, call: ["transfer", stranger, 2n] }])).toEqual(
      loud("warning", "cannot be told"),
    );
  });
  it("is clear where nothing moves", () =>
    expect(says("treasury", [{ target: governor.address, call: ["setProposalBond", 1n] }])).toEqual(clear));
});

describe("payments", () => {
  it("warn of an address where nobody was ever seen", () => {
    expect(says("payment", [{ target: owner, value: MEXT }])).toEqual(loud("warning", "1 ETH"));
    expect(says("payment", [{ target: stranger, value: MEXT }])).toEqual(clear);
    expect(says("payment", [{ target: owner, data: "0x12345678" }])).toEqual(clear);
  });
});

describe("description", () => {
  const bond: Given = { target: governor.address, call: ["setProposalBond", 1n] };
  const of = (description: string, ...given: Given[]) => says("description", given, { description });
  it("is clear where it names what is called, and its proposer counts for nothing", () => {
    expect(of("# A smaller bond for proposals", bond)).toEqual(clear);
    expect(of("# X\n\nCalls `setProposalBond(uint256)`.", bond)).toEqual(clear);
    expect(of(`# Token\n\nPays ${stranger}.\n\n#proposer=${owner}`, transfer)).toEqual(clear);
    expect(of(`# Pays ${stranger.toUpperCase().replace("0X", "0x")}`, { value: 1n })).toEqual(clear);
  });
  it("names an address that no call has", () =>
    expect(of(`# Token\n\nPays ${owner}.`, transfer)).toEqual(loud("warning", owner)));
  it("names a function that no call makes", () => {
    expect(of("# Policy\n\nCalls `governor.setVotingDelay`.", bond)).toEqual(loud("warning", "setVotingDelay"));
    expect(of("# Policy\n\nIt does transfer(a, b).", bond)).toEqual(loud("warning", "transfer"));
    expect(of("# Policy\n\nWe move on and `hope` for the best (really).", bond)).toEqual(clear);
  });
  it("keeps silent about a contract", () => {
    expect(of("# Hello", bond)).toEqual(loud("note", "does not say"));
    expect(of("# Hello", { data: "0x12345678" })).toEqual(loud("warning", "does not say"));
    expect(of("# Hello", { target: listingDao.address, data: "0x12345678" })).toEqual(loud("note", "does not say"));
  });
});

it("each check stands in docs/policy-safety.md, in the order of the code", () => {
  const page = readFileSync("docs/policy-safety.md", "utf8");
  expect([...page.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name)).toEqual(checkNames);
});

it("the gravest stands first, and durations read", () => {
  const calls = decodeCalls(named, { targets: [owner], values: [0n], calldatas: ["0xdeadbeef"] });
  const severities = judge({ deployment: named, calls, description: "# Hello", facts }).map(({ severity }) => severity);
  expect(severities[0]).toBe("danger");
  expect(severities.at(-1)).toBe("clear");
  expect(englishValue({ kind: "duration", value: 0n })).toBe("0 s");
  expect(englishValue({ kind: "duration", value: 90_061n })).toBe("1 d 1 h 1 min 1 s");
});
