import {
  type Abi,
  type Address,
  concat,
  encodeFunctionData,
  getAddress,
  type Hex,
  maxUint256,
  toFunctionSelector,
  zeroHash,
} from "viem";
import { describe, expect, it } from "vitest";
import { decodeCalls, type Malformation } from "../../sdk/policy/analysis/decodeCalls.ts";
import { commonAbi, knownAbis } from "../../sdk/policy/analysis/knownAbis.ts";
import { named, stranger } from "./analysisSetting.ts";
import { seeded } from "./random.ts";

const { contracts } = named;
const one = (target: Address, data: Hex, value = 0n) => {
  const [call] = decodeCalls(named, { targets: [target], values: [value], calldatas: [data] });
  if (call === undefined) throw new Error("There is no call.");
  return call;
};
const data = (abi: Abi, functionName: string, ...args: unknown[]): Hex =>
  encodeFunctionData({ abi, functionName, args });
const shown = (target: Address, bytes: Hex) => one(target, bytes).args.map(({ name, shown: each }) => [name, each]);

describe("a call that decodes", () => {
  it("is by the contract's own ABI, with MEXT as an amount and addresses by name", () => {
    const call = one(
      contracts.mextToken.address,
      data(knownAbis.mextToken, "transfer", contracts.mextStaking.address, 5n),
    );
    expect(call).toMatchObject({
      kind: "decoded",
      by: "record",
      contract: "mextToken",
      function: { name: "transfer" },
    });
    expect(call.args).toEqual([
      {
        name: "to",
        type: "address",
        value: contracts.mextStaking.address,
        shown: { kind: "account", address: contracts.mextStaking.address, name: "mextStaking" },
      },
      { name: "value", type: "uint256", value: 5n, shown: { kind: "amount", value: 5n } },
    ]);
  });

  it("says durations, shares, times and what is unlimited as such", () => {
    const governor = contracts.governor.address;
    expect(shown(governor, data(knownAbis.governor, "setVotingDelay", 86_400))).toEqual([
      ["newVotingDelay", { kind: "duration", value: 86_400n }],
    ]);
    expect(shown(governor, data(knownAbis.governor, "updateQuorumNumerator", 500n))).toEqual([
      ["newQuorumNumerator", { kind: "share", value: 500n }],
    ]);
    expect(shown(governor, data(knownAbis.governor, "setProposalBond", 7n))).toEqual([
      ["newBond", { kind: "amount", value: 7n }],
    ]);
    expect(shown(contracts.timelock.address, data(knownAbis.timelock, "updateDelay", 172_800n))).toEqual([
      ["newDelay", { kind: "duration", value: 172_800n }],
    ]);
    expect(shown(contracts.mextToken.address, data(knownAbis.mextToken, "approve", stranger, maxUint256))[1]).toEqual([
      "value",
      { kind: "unlimited" },
    ]);
  });

  it("names the fields of a struct with their units", () => {
    const parameters = {
      ...{ bond: 5n, feeBps: 1000, quorumBps: 200, quorumFloorBps: 10, communityShareBps: 7000, slots: 7 },
      ...{ councilObjections: 2, tradingStartWithin: 60, dormantAfter: 90 },
    };
    const [[, record] = []] = shown(
      contracts.listingDao.address,
      data(knownAbis.listingDao, "setParameters", parameters),
    );
    expect(record).toMatchObject({ kind: "record" });
    expect((record as { fields: object[] }).fields.slice(0, 2)).toEqual([
      { name: "bond", shown: { kind: "amount", value: 5n } },
      { name: "feeBps", shown: { kind: "share", value: 1000n } },
    ]);
    expect((record as { fields: object[] }).fields.at(-1)).toEqual({
      name: "dormantAfter",
      shown: { kind: "duration", value: 90n },
    });
  });

  it("is by its selector at an address that is none of ours, where a number is only a number", () => {
    const call = one(stranger, data(commonAbi, "transfer", named.genesis[0]?.account, 5n), 3n);
    expect(call).toMatchObject({ kind: "decoded", by: "selector", value: 3n });
    expect(call.contract).toBeUndefined();
    expect(call.args.map(({ shown: each }) => each)).toEqual([
      { kind: "account", address: named.genesis[0]?.account, name: "Team" },
      { kind: "number", value: 5n },
    ]);
  });

  it.each(commonAbi.flatMap((item) => (item.type === "function" ? [[item.name, item] as const] : [])))(
    "%s is known at any address",
    (name, item) => {
      const values: Record<string, unknown> = { address: stranger, bool: true, bytes32: zeroHash, bytes: "0x12" };
      const args = item.inputs.map(({ type }) => values[type] ?? (type === "uint8" ? 1 : 1n));
      const call = one(stranger, data([item], name, ...args));
      expect(call).toMatchObject({ kind: "decoded", by: "selector", function: { name } });
      expect(call.args.map(({ value }) => value)).toEqual(
        args.map((each) => (each === stranger ? getAddress(stranger) : each)),
      );
    },
  );

  it("has a place for arguments without a name", () => {
    const bytes = data(knownAbis.governor, "relay", stranger, 1n, "0x12");
    expect(one(contracts.governor.address, bytes).args.map(({ name }) => name)).toEqual(["0", "1", "2"]);
  });

  it("is a payment where there are no bytes", () => {
    expect(one(stranger, "0x", 9n)).toMatchObject({ kind: "payment", value: 9n, args: [] });
  });
});

describe("a call that does not decode", () => {
  const transfer = data(knownAbis.mextToken, "transfer", stranger, 5n);
  const cases: [string, Hex, Malformation][] = [
    ["fewer bytes than a selector", "0x12", "short"],
    ["half a byte", "0xa9059cbb1", "short"],
    ["a selector alone", "0xa9059cbb", "undecodable"],
    ["half an argument", transfer.slice(0, 50) as Hex, "undecodable"],
    ["all but the last byte", transfer.slice(0, -2) as Hex, "undecodable"],
    ["a byte too many", `${transfer}00`, "trailing"],
    ["a word too many", concat([transfer, zeroHash]), "trailing"],
    ["an address with bits above it", transfer.replace("000000", "ff0000") as Hex, "unusual"],
  ];
  it.each(cases)("%s", (_, bytes, malformed) => {
    const call = one(contracts.mextToken.address, bytes);
    expect(call).toMatchObject({ kind: "malformed", malformed, data: bytes, selector: bytes.slice(0, 10) });
    expect(call.args).toHaveLength(malformed === "trailing" || malformed === "unusual" ? 2 : 0);
  });

  it("a number too large for its type", () => {
    const selector = data(knownAbis.governor, "setVotingDelay", 1).slice(0, 10);
    expect(one(contracts.governor.address, `${selector}${"f".repeat(64)}` as Hex)).toMatchObject({
      kind: "malformed",
      malformed: "undecodable",
    });
  });

  it("a list whose length is beyond its bytes, and offsets that point into themselves", () => {
    const propose = data(knownAbis.governor, "propose", [], [], [], "").slice(0, 10);
    const word = (hex: string): string => hex.padStart(64, "0");
    for (const words of [[word("20"), "f".repeat(64), word("0"), word("0")], Array<string>(4).fill(word("0"))]) {
      expect(one(contracts.governor.address, `${propose}${words.join("")}` as Hex).kind).toBe("malformed");
    }
  });

  it("a function that nobody knows keeps its bytes", () => {
    expect(one(stranger, "0xdeadbeef01")).toMatchObject({
      kind: "unknown",
      selector: "0xdeadbeef",
      data: "0xdeadbeef01",
    });
    expect(one(contracts.mextToken.address, "0xdeadbeef")).toMatchObject({ kind: "unknown", contract: "mextToken" });
  });
});

it("says something of any bytes, and never throws", () => {
  const random = seeded(20_261);
  const abis = [...Object.values(knownAbis), commonAbi];
  const functions = abis.flat().filter((item) => item.type === "function");
  const targets = [...Object.values(contracts).map(({ address }) => address), stranger];
  const kinds = new Set<string>();
  const bytes = (count: number): string =>
    Array.from({ length: count }, () => random.pick(["00", "20", "ff", random.integer(16, 255).toString(16)])).join("");
  for (let run = 0; run < 4_000; run++) {
    const item = random.pick(functions);
    const start = random.integer(0, 4) === 0 ? `0x${bytes(random.integer(0, 6))}` : toFunctionSelector(item);
    const size = random.pick([0, 31, 32, 64, 96, 160, random.integer(0, 300)]);
    const zeros = random.integer(0, 1) === 0;
    const call = one(
      random.pick(targets),
      `${start}${zeros ? "00".repeat(size) : bytes(size)}` as Hex,
      random.amount(),
    );
    kinds.add(call.malformed ?? call.kind);
  }
  expect([...kinds].toSorted()).toEqual(
    ["decoded", "payment", "short", "trailing", "undecodable", "unknown", "unusual"].toSorted(),
  );
});
