import { expect } from "chai";
import { artifacts } from "hardhat";
import { type Declaration, declarationsIn, isUsedIn, sourcesUnder } from "../support/declarations.ts";

const DEPLOYED = [
  "MextToken",
  "MextStaking",
  "ListingDao",
  "Applications",
  "Settlement",
  "Registry",
  "MextGovernor",
  "MextTimelock",
  "RevenueAuction",
];

const sources = sourcesUnder("contracts");
const declared = sources.flatMap(declarationsIn);
const said = ({ kind, name, file }: Declaration): string => `${kind} ${name} in ${file}`;

describe("Errors and events of the contracts", () => {
  /** The names of one kind in the ABI of anything that we deploy. */
  async function inAbis(kind: string): Promise<string[]> {
    const abis = await Promise.all(DEPLOYED.map(async (name) => (await artifacts.readArtifact(name)).abi));
    const items = abis.flat() as { type: string; name?: string }[];
    return items.filter(({ type }) => type === kind).map(({ name }) => name ?? "");
  }

  it("are all used: every error is reverted with, every event is emitted", () => {
    expect(declared.filter((one) => !sources.some((source) => isUsedIn(one, source))).map(said)).to.deep.equal([]);
  });

  it("have each a name of their own", () => {
    const again = declared.filter(({ name }, i) => declared.findIndex((other) => other.name === name) !== i);
    expect(again.map(said)).to.deep.equal([]);
  });

  it("are each explained where they are declared", () => {
    expect(declared.filter(({ isTold }) => !isTold).map(said)).to.deep.equal([]);
  });

  for (const kind of ["error", "event"] as const) {
    it(`stand in an ABI, and no ${kind} does that is neither ours nor OpenZeppelin's`, async () => {
      const ours = declared.filter((one) => one.kind === kind).map(({ name }) => name);
      const compiled = new Set(await inAbis(kind));
      expect(ours.length).to.be.greaterThan(10);
      expect(ours.filter((name) => !compiled.has(name))).to.deep.equal([]);
      const theirs = sourcesUnder("node_modules/@openzeppelin/contracts").flatMap(declarationsIn);
      const known = new Set([...ours, ...theirs.filter((one) => one.kind === kind).map(({ name }) => name)]);
      expect([...compiled].filter((name) => !known.has(name))).to.deep.equal([]);
    });
  }
});

describe("The scan of the sources", () => {
  const source = (text: string) => ({ file: "X.sol", text });

  it("finds what is declared, with and without a word on it", () => {
    const text =
      "    /// @notice Why.\n    /// More.\n    error Told(uint256 a);\n    event Mute(\n        address b\n    );\n";
    expect(declarationsIn(source(text)).map(({ kind, name, isTold }) => [kind, name, isTold])).to.deep.equal([
      ["error", "Told", true],
      ["event", "Mute", false],
    ]);
  });

  it("takes for a use only what reverts or emits", () => {
    const error = { kind: "error", name: "Bad" } as const;
    const uses = ["revert Bad(1);", "revert I.Bad(1);", "require(f(a, b), Bad(1));", "require(\n  a,\n  I.Bad(1)\n);"];
    const others = [
      "error Bad(uint256 a);",
      "x = Bad.selector;",
      "// revert Bad(1);",
      "revert NotBad(1);",
      "f(a, Bad(1));",
    ];
    expect(uses.filter((text) => !isUsedIn(error, source(text)))).to.deep.equal([]);
    expect(others.filter((text) => isUsedIn(error, source(text)))).to.deep.equal([]);
    const event = { kind: "event", name: "Done" } as const;
    expect(isUsedIn(event, source("emit I.Done(1);"))).to.equal(true);
    expect(isUsedIn(event, source("event Done(uint256 a);"))).to.equal(false);
  });
});
