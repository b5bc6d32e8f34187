import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { type Abi, toFunctionSelector, toFunctionSignature } from "viem";
import { stale } from "../../scripts/generate.ts";
import { type ContractName, contractNames } from "../../sdk/deployment.ts";
import { everyonesVerbs } from "../../sdk/powers/everyone.ts";
import type { Power } from "../../sdk/powers/power.ts";
import { powers } from "../../sdk/powers/powers.ts";
import { guardsIn } from "../support/ast/guards.ts";
import { surfaceOf, treeOfSource } from "../support/ast/sources.ts";
import { root } from "../support/declarations.ts";

type Verbs = Readonly<Record<string, string>>;

/** Where the list and a contract's code say different things. */
function faultsOf(contract: ContractName, rows: readonly Power[], everyones: Verbs): string[] {
  const { abi, guards } = surfaceOf(contract);
  const signatures = stateChanging(abi);
  const listed = rows.filter((row) => row.contract === contract && row.signature !== "-");
  const known = [...listed.map(({ signature }) => signature), ...Object.keys(everyones)];
  const faults = signatures.filter((one) => !known.includes(one)).map((one) => `${one} is on no list`);
  faults.push(...known.filter((one) => !signatures.includes(one)).map((one) => `${one} is not in the code`));
  faults.push(...known.filter((one, i) => known.indexOf(one) !== i).map((one) => `${one} is listed twice`));
  for (const signature of signatures) {
    const asks = (guards.get(toFunctionSelector(signature)) ?? []).length > 0;
    const power = listed.find((row) => row.signature === signature);
    const mayAsk = power === undefined ? (everyones[signature] ?? "") !== "" : power.who !== "nobody";
    if (asks !== mayAsk) faults.push(`${signature} ${asks ? "asks" : "does not ask"} who calls it`);
  }
  return faults;
}

const stateChanging = (abi: Abi): string[] =>
  abi.flatMap((item) =>
    item.type === "function" && !/view|pure/.test(item.stateMutability) ? [toFunctionSignature(item)] : [],
  );

describe("The list of powers", () => {
  for (const contract of contractNames) {
    it(`P8 has every function of ${contract} that asks who calls it, and no other`, () => {
      expect(faultsOf(contract, powers, everyonesVerbs[contract])).to.deep.equal([]);
    });
  }

  it("P8 cannot lose a row: each one left out is missed", () => {
    for (const power of powers.filter(({ signature }) => signature !== "-")) {
      const { contract, signature } = power;
      const without = powers.filter((row) => row !== power);
      const faults = faultsOf(contract, without, everyonesVerbs[contract]);
      expect(faults, power.id).to.include(`${signature} is on no list`);
      const moved = faultsOf(contract, without, { ...everyonesVerbs[contract], [signature]: "" });
      if (power.who !== "nobody") expect(moved, power.id).to.deep.equal([`${signature} asks who calls it`]);
    }
  });

  it("P8 says of contracts without privileged functions that they have none", () => {
    for (const contract of contractNames) {
      const rows = powers.filter((row) => row.contract === contract);
      expect(rows.length).to.be.greaterThan(0);
      const hasNone = rows.some(({ signature }) => signature === "-");
      expect(hasNone).to.equal(["mextToken", "mextStaking"].includes(contract));
      if (hasNone) expect(rows.length).to.equal(1);
    }
    expect(new Set(powers.map(({ id }) => id)).size).to.equal(powers.length);
  });

  it("P8 refuses with errors that the contracts have, or the Safe's codes", () => {
    for (const { id, contract, refusal } of powers) {
      if (refusal === undefined) continue;
      const names = surfaceOf(contract).abi.flatMap((item) => (item.type === "error" ? [item.name] : []));
      expect(
        contract === "council" ? /^GS\d{3}$/.test(refusal) : names.includes(refusal),
        `${id}: ${refusal}`,
      ).to.equal(true);
    }
  });

  it("stands current in docs/powers.md and docs/powers.json, with every row", async () => {
    expect([...(await stale()).keys()]).to.deep.equal([]);
    const page = readFileSync(join(root, "docs", "powers.md"), "utf8");
    expect(powers.filter(({ signature, effect }) => !page.includes(signature) || !page.includes(effect))).to.deep.equal(
      [],
    );
    const { powers: rows } = JSON.parse(readFileSync(join(root, "docs", "powers.json"), "utf8")) as { powers: Power[] };
    expect(rows.map(({ id }) => id)).to.deep.equal(powers.map(({ id }) => id));
  });
});

/** Every way in which a function can ask who calls it, and some that ask nothing. */
const FIXTURE = `// SPDX-License-Identifier: MIT
pragma solidity ^0.8.0;
library Gate {
  function linked(address owner) external view { require(msg.sender == owner); }
  function bound(mapping(address => bool) storage self, address who) internal view { if (!self[who]) revert(); }
}
abstract contract Base {
  address internal owner;
  mapping(address => bool) internal keepers;
  mapping(address => uint256) internal balance;
  uint256 internal x;
  function _msgSender() internal view virtual returns (address) { return msg.sender; }
  function _check() internal view virtual {}
  modifier only() { _check(); _; }
  function isOwner() internal view returns (bool) { return _msgSender() == owner; }
}
abstract contract Checked is Base {
  function _may() internal view virtual { require(owner == msg.sender); }
  function _sure() internal view virtual {}
  function _named() internal view virtual { require(owner == msg.sender); }
}
abstract contract Lax is Checked {
  function _may() internal view virtual override {}
  function _sure() internal view virtual override { require(owner == msg.sender); }
}
abstract contract Passing is Checked {
  function _may() internal view virtual override { super._may(); }
  function _sure() internal view virtual override { super._sure(); }
}
contract Fixture is Lax, Passing {
  using Gate for mapping(address => bool);
  function _check() internal view override { require(owner == _msgSender(), "no"); }
  function g_plain() external { require(msg.sender == owner); x = 1; }
  function g_modifier() external only { x = 1; }
  function g_library() external { Gate.linked(owner); x = 1; }
  function g_bound() external { keepers.bound(msg.sender); x = 1; }
  function g_local() external { address a = msg.sender; if (a != owner) revert(); x = 1; }
  function g_truth() external { bool ok = msg.sender == owner; require(ok); x = 1; }
  function g_answer() external { require(isOwner()); x = 1; }
  function g_deep() external { _one(msg.sender); }
  function g_assembly() external { assembly { if iszero(eq(caller(), 1)) { revert(0, 0) } } x = 1; }
  function g_role() external { require(keepers[msg.sender]); x = 1; }
  function _may() internal view override(Lax, Passing) { super._may(); }
  function _sure() internal view override(Lax, Passing) { super._sure(); }
  function _named() internal view override {}
  function g_super() external { _sure(); x = 1; }
  function g_named() external { Checked._named(); x = 1; }
  function _one(address a) private { _two(a); }
  function _two(address b) private { require(keepers[b] || b == owner); x = 1; }
  function e_own() external { uint256 b = balance[msg.sender]; require(b > 1); balance[msg.sender] = b - 1; }
  function e_zero() external { require(msg.sender != address(0)); x = 1; }
  function e_other(address a) external { require(a == owner); x = 1; }
  function e_super() external { _may(); x = 1; }
  function e_named() external { _named(); x = 1; }
  function e_outside() external { this.g_plain(); }
}`;

describe("The search for guards", () => {
  it("finds every way to ask who calls, and takes nothing else for one", () => {
    const tree = treeOfSource(FIXTURE);
    const guards = guardsIn(tree, "Fixture");
    const names = [...FIXTURE.matchAll(/function ([ge]_\w+)\(([^)]*)\)/g)].map(([, name = "", parameters = ""]) => ({
      name,
      selector: toFunctionSelector(`${name}(${parameters === "" ? "" : "address"})`),
    }));
    expect(names.length).to.equal(18);
    for (const { name, selector } of names) {
      expect((guards.get(selector) ?? ["missing"]).length > 0, name).to.equal(name.startsWith("g_"));
    }
  });
});
