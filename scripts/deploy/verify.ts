import { verifyContract } from "@nomicfoundation/hardhat-verify/verify";
import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import type { NetworkConnection } from "hardhat/types/network";
import type { ChainDescriptorConfig } from "hardhat/types/config";
import type { Say } from "../lib/command.ts";
import { exitCodes, Problem } from "../lib/problem.ts";
import { isOurs } from "./artifacts.ts";
import { type Explorer, explorers, ownExplorers } from "./explorers.ts";
import type { Part } from "./parts.ts";

/** Sends the sources of our parts to explorers, and answers what became of each. */
export type VerifyAll = (connection: NetworkConnection, parts: readonly Part[], say: Say) => Promise<object>;

type Outcome = { explorer: Explorer; part: string; verified: boolean; reason?: string };

/** The explorers named by a command, each once. */
export function explorersIn(list: string): Explorer[] {
  const names = [...new Set(list.split(",").map((name) => name.trim()))];
  return names.map((name) => {
    const known = explorers.find((explorer) => explorer === name);
    if (known !== undefined) return known;
    throw new Problem(`--verify-with names ${JSON.stringify(name)}, which is no explorer.`, {
      todo: `Name any of ${explorers.join(",")}.`,
      exitCode: exitCodes.input,
    });
  });
}

/**
 * A verifier for the explorers named. What is wrong with a name or an address is said at once, before a deployment; what
 * an explorer refuses is reported and undoes nothing.
 */
export function verifierOf(hre: HardhatRuntimeEnvironment, list: string): VerifyAll {
  const wanted = explorersIn(list);
  const own = ownExplorers(process.env);
  return async (connection, parts, say) => {
    const chainId = Number(await connection.provider.request({ method: "eth_chainId", params: [] }));
    const at = withExplorers(hre, connection, chainId, own);
    const outcomes: Outcome[] = [];
    for (const explorer of wanted) {
      for (const part of parts.filter(({ name }) => isOurs(name))) {
        const outcome = await verifyOne(at, parts, part, explorer);
        outcomes.push(outcome);
        const what = outcome.verified ? "verified" : `not verified: ${outcome.reason ?? "no reason given"}`;
        say(`  ${explorer.padEnd(10)} ${part.title.padEnd(16)} ${what}`);
      }
    }
    say("  Safe's contracts are used as published and not compiled here; their makers publish the sources.");
    const failed = outcomes.filter(({ verified }) => !verified);
    if (failed.length > 0) say("What is deployed stands. Run deploy with --verify again once the reason is gone.");
    return { verification: outcomes, ...(failed.length > 0 ? { exitCode: exitCodes.refused } : {}) };
  };
}

async function verifyOne(
  hre: HardhatRuntimeEnvironment,
  parts: readonly Part[],
  part: Part,
  explorer: Explorer,
): Promise<Outcome> {
  const { artifact, address } = part;
  const libraries = Object.fromEntries(
    parts
      .filter(({ name }) => part.libraries.some((library) => library === name))
      .map((library) => [library.artifact.contractName, library.address]),
  );
  const args = {
    address,
    constructorArgs: [...part.args],
    libraries,
    contract: `${artifact.sourceName}:${artifact.contractName}`,
    provider: explorer,
  };
  const log = console.log;
  // The verifier writes to the terminal whatever it does; a command's output is its own, and under --json one object.
  console.log = () => undefined;
  try {
    await verifyContract(args, hre);
    return { explorer, part: part.name, verified: true };
  } catch (error) {
    const reason =
      error instanceof Error ? error.message.replace(/^HHE\d+: /, "").replace(/\s*\n\s*/g, " ") : String(error);
    if (/already.*verified/i.test(reason)) return { explorer, part: part.name, verified: true };
    return { explorer, part: part.name, verified: false, reason: reason.trim() };
  } finally {
    console.log = log;
  }
}

/** Hardhat with the connection that is open, and one's own explorers in place of those it knows for a chain. */
function withExplorers(
  hre: HardhatRuntimeEnvironment,
  connection: NetworkConnection,
  chainId: number,
  own: Partial<Record<Explorer, string>>,
): HardhatRuntimeEnvironment {
  const { artifacts, solidity, globalOptions } = hre;
  const network = { create: () => Promise.resolve(connection) };
  const known = hre.config.chainDescriptors.get(BigInt(chainId));
  const descriptor: ChainDescriptorConfig = {
    name: known?.name ?? `chain ${chainId}`,
    chainType: known?.chainType ?? "generic",
    ...(known?.hardforkHistory === undefined ? {} : { hardforkHistory: known.hardforkHistory }),
    blockExplorers: {
      ...known?.blockExplorers,
      ...(own.etherscan === undefined ? {} : { etherscan: { url: own.etherscan, apiUrl: own.etherscan } }),
      ...(own.blockscout === undefined ? {} : { blockscout: { url: own.blockscout, apiUrl: own.blockscout } }),
    },
  };
  const config = {
    ...hre.config,
    chainDescriptors: new Map(hre.config.chainDescriptors).set(BigInt(chainId), descriptor),
    verify: {
      ...hre.config.verify,
      sourcify: { ...hre.config.verify.sourcify, ...(own.sourcify === undefined ? {} : { apiUrl: own.sourcify }) },
    },
  };
  // The verifier asks for no more of it, and opens the network once for each contract.
  return { artifacts, solidity, network, globalOptions, config } as unknown as HardhatRuntimeEnvironment;
}
