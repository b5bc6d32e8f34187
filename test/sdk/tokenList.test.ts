import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { getAddress } from "viem";
import { describe, expect, it } from "vitest";
import type { ListingView } from "../../sdk/listing/views.ts";
import { type TokenFacts, type TokenInfo, type TokenList, tokenListOf } from "../../sdk/tokenList.ts";
import { changeOf, type ListChange, nextVersion } from "../../sdk/tokenListVersion.ts";
import { seeded } from "./random.ts";
import { tokenListSchema, versionRules } from "./tokenListPackage.ts";

const ajv = new Ajv({ allErrors: true, strict: false });
addFormats.default(ajv);
const isValid = ajv.compile(tokenListSchema);
const faults = (list: TokenList) => (isValid(list) ? [] : isValid.errors);

const registry = { chainId: 31337, address: getAddress(`0x${"ab".repeat(20)}`) };
const addressOf = (id: number) => `0x${id.toString(16).padStart(40, "0")}`;

const listing = (id: number, change: Partial<ListingView> = {}): ListingView => ({
  id,
  candidate: id + 10,
  season: 1481,
  origin: 1,
  listedAt: 1_700_000_000 + id,
  tradingDueAt: 0,
  tradingStartsAt: 0,
  updatedAt: 0,
  delistedAt: 0,
  withdrawalDueAt: 0,
  lastWithdrawalAt: 0,
  overdue: false,
  dormant: false,
  applicant: registry.address,
  support: 0n,
  objection: 0n,
  quorum: 0n,
  digest: `0x${"11".repeat(32)}`,
  token: `eip155:1/erc20:${addressOf(id)}`,
  name: `Token ${id}`,
  symbol: `T${id}`,
  ...change,
});

const factsOf = (listings: readonly ListingView[], fact: TokenFacts = { decimals: 18 }) =>
  new Map(listings.map(({ token }): [string, TokenFacts] => [token, fact]));

const make = (listings: readonly ListingView[], previous?: TokenList, facts = factsOf(listings)) =>
  tokenListOf({ name: "MEXT listings", registry, listings, facts, previous });

describe("the registry as a token list", () => {
  const two = [listing(1), listing(2, { origin: 2 })];

  it("is valid, begins with 1.0.0, and says where each token comes from", () => {
    const { list, change, leftOut } = make(two);
    expect(faults(list)).toEqual([]);
    expect([change, list.version, leftOut]).toEqual(["first", { major: 1, minor: 0, patch: 0 }, []]);
    expect(list.timestamp).toBe(new Date(1_700_000_002_000).toISOString());
    expect(list.tokens[1]).toMatchObject({
      chainId: 1,
      address: getAddress(addressOf(2)),
      decimals: 18,
      tags: ["council"],
      extensions: { mext: { origin: "council", season: 1481, listing: 2, candidate: 12, ...{ chainId: 31337 } } },
    });
  });

  it("is the same list while the registry is the same", () => {
    const { list } = make(two);
    const next = make(two, JSON.parse(JSON.stringify(list)) as TokenList);
    expect([next.change, JSON.stringify(next.list)]).toEqual(["none", JSON.stringify(list)]);
    expect(make(two).list).toEqual(list);
  });

  it("counts a new token as minor, a delisted one as major, other details as a patch", () => {
    const { list } = make(two);
    const three = [...two, listing(3)];
    const added = make(three, list);
    expect([added.change, added.list.version]).toEqual(["minor", { major: 1, minor: 1, patch: 0 }]);
    const ended = make([{ ...two[0]!, delistedAt: 1_800_000_000 }, ...three.slice(1)], added.list);
    expect([ended.change, ended.list.version]).toEqual(["major", { major: 2, minor: 0, patch: 0 }]);
    expect(ended.list.timestamp).toBe(new Date(1_800_000_000_000).toISOString());
    const logo = make(two, list, factsOf(two, { decimals: 18, logoURI: "https://example.org/t.svg" }));
    expect([logo.change, logo.list.version]).toEqual(["patch", { major: 1, minor: 0, patch: 1 }]);
    expect(tokenListOf({ name: "Other", registry, listings: two, facts: factsOf(two), previous: list }).change).toBe(
      "patch",
    );
    for (const result of [added, ended, logo]) expect(faults(result.list)).toEqual([]);
  });

  it("leaves out what the format cannot say, with the reason", () => {
    const all = [
      listing(1),
      listing(2, { token: "bip122:000000000019d6689c085ae165831e93/slip44:0" }),
      listing(3, { token: "eip155:1/slip44:60" }),
      listing(4, { token: `eip155:99999999999999999999/erc20:${addressOf(4)}` }),
      listing(5),
      listing(6, { delistedAt: 5 }),
    ];
    const { list, leftOut } = make(all, undefined, factsOf(all.slice(0, 4)));
    expect(list.tokens.map(({ symbol }) => symbol)).toEqual(["T1"]);
    expect(leftOut.map(({ listing: id, why }) => [id, why])).toEqual([
      [2, "notEvm"],
      [3, "nativeCoin"],
      [4, "chainTooLarge"],
      [5, "decimalsUnknown"],
    ]);
    // What the list cannot have does not change its date either.
    expect(list.timestamp).toBe(new Date(1_700_000_006_000).toISOString());
  });

  it("keeps the decimals that it said before, so that a silent chain removes nothing", () => {
    const { list } = make(two);
    const next = make(two, list, new Map());
    expect([next.change, next.leftOut]).toEqual(["none", []]);
  });

  it("stays valid with any name and symbol that the contract takes", () => {
    const odd = [
      listing(1, { name: "a\tb\nc", symbol: "A B" }),
      listing(2, { name: "é".repeat(32), symbol: "\u202eTH" }),
      listing(3, { name: "x".repeat(64), symbol: "y".repeat(16) }),
      listing(4, { name: "   ", symbol: " \t" }),
      listing(5, { name: "🪙".repeat(16), symbol: "🪙🪙🪙🪙" }),
    ];
    const { list } = make(odd);
    expect(faults(list)).toEqual([]);
    expect(list.tokens.map(({ name, symbol }) => [name.length, symbol])).toEqual([
      [5, "AB"],
      [32, "TH"],
      [60, "y".repeat(16)],
      [0, ""],
      [32, "🪙🪙🪙🪙"],
    ]);
  });
});

describe("the rules of versions", () => {
  const rules = versionRules();
  const names: Exclude<ListChange, "first">[] = ["none", "patch", "minor", "major"];
  const bumps = (["NONE", "PATCH", "MINOR", "MAJOR"] as const).map((name) => rules.VersionUpgrade[name]);
  const token = (id: number, change: Partial<TokenInfo> = {}): TokenInfo => ({
    chainId: 1,
    address: getAddress(addressOf(id)),
    decimals: 18,
    name: `Token ${id}`,
    symbol: `T${id}`,
    ...change,
  });
  const listWith = (tokens: TokenInfo[]): TokenList => ({ ...make([listing(1)]).list, tokens });

  it("are those of the format's package, on random lists", () => {
    const random = seeded(7);
    const seen = new Set<string>();
    for (let round = 0; round < 600; round++) {
      const some = Array.from({ length: 4 }, (_, index) => index + 1).filter(() => random.integer(0, 3) > 0);
      const before = some.map((id) => token(id));
      const isCalm = random.integer(0, 1) === 0;
      const after = (isCalm ? some : [1, 2, 3, 4].filter(() => random.integer(0, 7) > 0)).map((id) => {
        const fate = random.integer(0, 13);
        if (fate === 0) return token(id, { decimals: 6 });
        if (fate === 1) return token(id, { logoURI: "https://example.org/t.svg" });
        if (fate === 2) return token(id, { chainId: 10 });
        return token(id);
      });
      const change = changeOf(listWith(before), listWith(after));
      const bump = rules.minVersionBump(before, after);
      expect(change).toBe(names[bumps.indexOf(bump)]);
      const base = { major: random.integer(0, 4), minor: random.integer(0, 4), patch: random.integer(0, 4) };
      expect(nextVersion(base, change)).toEqual(rules.nextVersion(base, bump));
      seen.add(change);
    }
    expect([...seen].sort()).toEqual([...names].sort());
  });

  it("see what the package's comparison overlooks: details that went, shorter lists of tags, same extensions", () => {
    const rich = token(1, {
      logoURI: "https://example.org/t.svg",
      tags: ["a", "b"],
      extensions: { mext: { season: 1 } },
    });
    const { logoURI: _, ...poor } = rich;
    expect(changeOf(listWith([rich]), listWith([poor]))).toBe("patch");
    expect(changeOf(listWith([rich]), listWith([{ ...rich, tags: ["a"] }]))).toBe("patch");
    expect(changeOf(listWith([rich]), listWith([structuredClone(rich)]))).toBe("none");
    expect(changeOf(listWith([rich]), listWith([{ ...rich, extensions: { mext: { season: 2 } } }]))).toBe("patch");
  });
});
