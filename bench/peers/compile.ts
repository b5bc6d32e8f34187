import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import hre from "hardhat";
import type { InterfaceAbi } from "ethers";

export type Artifact = { abi: InterfaceAbi; bytecode: string };

type Imported = { contents: string } | { error: string };
type Solc = {
  version: () => string;
  compile: (input: string, readers: { import: (path: string) => Imported }) => string;
};
type Output = {
  errors?: { severity: string; formattedMessage: string }[];
  contracts?: Record<string, Record<string, { abi: InterfaceAbi; evm: { bytecode: { object: string } } }>>;
};

const require = createRequire(import.meta.url);
const SOURCES = ["Crowd.sol", "OpenZeppelin.sol", "Solady.sol"];

/** The optimizer and the target that our own contracts are compiled with. */
export function compilerSettings() {
  const compiler = hre.config.solidity.profiles["production"]?.compilers[0];
  if (compiler === undefined) throw new Error("hardhat.config.ts names no compiler.");
  const { evmVersion, optimizer, metadata, viaIR } = compiler.settings as Record<string, unknown> & {
    evmVersion: string;
    optimizer: { enabled: boolean; runs: number };
  };
  return { version: compiler.version, evmVersion, optimizer, metadata, viaIR };
}

const fromPackages = (path: string): Imported => {
  try {
    return { contents: readFileSync(require.resolve(path), "utf8") };
  } catch (error) {
    return { error: String(error) };
  }
};

/** Compiles the peers with our compiler and our settings, apart from the build of what is deployed. */
export function compilePeers(): (name: string) => Artifact {
  const solc = require("solc") as Solc;
  const { version, ...settings } = compilerSettings();
  if (!solc.version().startsWith(version)) throw new Error(`The compiler is ${solc.version()}, not ${version}.`);
  const sources = Object.fromEntries(
    SOURCES.map((file) => [file, { content: readFileSync(join(import.meta.dirname, file), "utf8") }]),
  );
  const outputSelection = { "*": { "*": ["abi", "evm.bytecode.object"] } };
  const input = { language: "Solidity", sources, settings: { ...settings, outputSelection } };
  const output = JSON.parse(solc.compile(JSON.stringify(input), { import: fromPackages })) as Output;
  const wrong = (output.errors ?? []).filter(({ severity }) => severity === "error");
  if (wrong.length > 0) throw new Error(wrong.map(({ formattedMessage }) => formattedMessage).join("\n"));
  const compiled = Object.assign({}, ...SOURCES.map((file) => output.contracts?.[file] ?? {})) as Record<
    string,
    { abi: InterfaceAbi; evm: { bytecode: { object: string } } }
  >;
  return (name) => {
    const found = compiled[name];
    if (found === undefined) throw new Error(`No peer is called ${name}.`);
    return { abi: found.abi, bytecode: `0x${found.evm.bytecode.object}` };
  };
}

/** The staking contract as its package ships it, bytecode unmodified. */
export function shippedStaker(): Artifact {
  const path = require.resolve("@uniswap/liquidity-staker/build/StakingRewards.json");
  const { abi, bytecode } = JSON.parse(readFileSync(path, "utf8")) as Artifact;
  return { abi, bytecode: bytecode.startsWith("0x") ? bytecode : `0x${bytecode}` };
}
