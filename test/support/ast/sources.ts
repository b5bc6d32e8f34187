import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Abi } from "viem";
import type { ContractName } from "../../../sdk/deployment.ts";
import { root } from "../declarations.ts";
import { guardsIn, type Tree, treeOf } from "./guards.ts";
import type { Node } from "./node.ts";

type Output = { sources: Record<string, { ast: Node }>; errors?: { severity: string; formattedMessage: string }[] };
type Artifact = { abi: Abi; buildInfoId?: string };

const SAFE = "node_modules/@safe-global/safe-smart-account/build/artifacts";

/** Where the compiled form of everything deployed is, under the name it has there. */
const compiled: Record<ContractName, [folder: string, artifact: string, name: string]> = {
  mextToken: ["artifacts", "contracts/token/MextToken.sol/MextToken.json", "MextToken"],
  mextStaking: ["artifacts", "contracts/staking/MextStaking.sol/MextStaking.json", "MextStaking"],
  listingDao: ["artifacts", "contracts/listing/ListingDao.sol/ListingDao.json", "ListingDao"],
  governor: ["artifacts", "contracts/policy/MextGovernor.sol/MextGovernor.json", "MextGovernor"],
  timelock: ["artifacts", "contracts/policy/MextTimelock.sol/MextTimelock.json", "MextTimelock"],
  council: [SAFE, "contracts/SafeL2.sol/SafeL2.json", "SafeL2"],
  revenueAuction: ["artifacts", "contracts/revenue/RevenueAuction.sol/RevenueAuction.json", "RevenueAuction"],
};

/** A deployed contract's ABI, and its state-changing functions by selector with what each asks of its caller. */
export function surfaceOf(contract: ContractName): { abi: Abi; guards: Map<string, string[]> } {
  const [folder, file, name] = compiled[contract];
  const path = join(root, folder, file);
  const { abi, buildInfoId } = JSON.parse(readFileSync(path, "utf8")) as Artifact;
  return { abi, guards: guardsIn(treeAt(buildOf(folder, path, buildInfoId)), name) };
}

/** The tree of one source, compiled here and now. */
export function treeOfSource(source: string): Tree {
  const solc = createRequire(import.meta.url)("solc") as { compile: (input: string) => string };
  const settings = { outputSelection: { "*": { "": ["ast"] } } };
  const input = { language: "Solidity", sources: { "Fixture.sol": { content: source } }, settings };
  const output = JSON.parse(solc.compile(JSON.stringify(input))) as Output;
  const wrong = (output.errors ?? []).filter(({ severity }) => severity === "error");
  if (wrong.length > 0) throw new Error(wrong.map(({ formattedMessage }) => formattedMessage).join("\n"));
  return treeOf(Object.values(output.sources).map(({ ast }) => ast));
}

const trees = new Map<string, Tree>();

function treeAt(file: string): Tree {
  const known = trees.get(file);
  if (known !== undefined) return known;
  const { output } = JSON.parse(readFileSync(file, "utf8")) as { output: Output };
  const tree = treeOf(Object.values(output.sources).map(({ ast }) => ast));
  trees.set(file, tree);
  return tree;
}

function buildOf(folder: string, artifact: string, id: string | undefined): string {
  if (id !== undefined) return join(root, folder, "build-info", `${id}.output.json`);
  const { buildInfo } = JSON.parse(readFileSync(artifact.replace(/\.json$/, ".dbg.json"), "utf8")) as {
    buildInfo: string;
  };
  return join(artifact, "..", buildInfo);
}
