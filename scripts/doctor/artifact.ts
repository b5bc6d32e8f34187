import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import CompatibilityFallbackHandler from "@safe-global/safe-smart-account/build/artifacts/contracts/handler/CompatibilityFallbackHandler.sol/CompatibilityFallbackHandler.json" with { type: "json" };
import SafeProxy from "@safe-global/safe-smart-account/build/artifacts/contracts/proxies/SafeProxy.sol/SafeProxy.json" with { type: "json" };
import SafeL2 from "@safe-global/safe-smart-account/build/artifacts/contracts/SafeL2.sol/SafeL2.json" with { type: "json" };
import type { Address, Hex } from "viem";
import { root } from "../launch/places.ts";
import { Problem } from "../lib/problem.ts";
import type { ContractName, LibraryName } from "../../sdk/deployment.ts";

type Places = Record<string, { start: number; length: number }[]>;

/** What a contract's code must be but for what its deployment filled in. */
export type Artifact = {
  deployedBytecode: string;
  immutableReferences?: Places;
  deployedLinkReferences?: Record<string, Places>;
};

const files: Record<Exclude<ContractName | LibraryName, "council">, string> = {
  mextToken: "contracts/token/MextToken.sol/MextToken.json",
  mextStaking: "contracts/staking/MextStaking.sol/MextStaking.json",
  listingDao: "contracts/listing/ListingDao.sol/ListingDao.json",
  timelock: "@openzeppelin/contracts/governance/TimelockController.sol/TimelockController.json",
  applications: "contracts/listing/Applications.sol/Applications.json",
  settlement: "contracts/listing/Settlement.sol/Settlement.json",
  registry: "contracts/listing/Registry.sol/Registry.json",
};

/** The Safe's own parts, from its npm package. */
export const safeParts = { proxy: SafeProxy, singleton: SafeL2, handler: CompatibilityFallbackHandler } as const;

/** What this source tree compiles a contract to. */
export function artifactOf(name: ContractName | LibraryName): Artifact {
  if (name === "council") return safeParts.proxy;
  const file = join(root, "artifacts", files[name]);
  if (!existsSync(file)) {
    throw new Problem(`${file} is not there, so that code cannot be compared with it.`, {
      todo: "Compile first: npm run generate.",
      exitCode: 2,
    });
  }
  return JSON.parse(readFileSync(file, "utf8")) as Artifact;
}

/** Code with everything that a deployment fills in taken out, and the values that were there, by immutable. */
export function stripped(
  code: Hex,
  artifact: Artifact,
  library?: Address,
): { code: string; immutables: string[][]; links: Record<string, string[]> } {
  let text = code.slice(2).toLowerCase();
  const take = (places: { start: number; length: number }[]): string[] =>
    places.map(({ start, length }) => {
      const value = text.slice(start * 2, (start + length) * 2);
      text = `${text.slice(0, start * 2)}${"0".repeat(value.length)}${text.slice((start + length) * 2)}`;
      return value;
    });
  const immutables = Object.values(artifact.immutableReferences ?? {}).map(take);
  const linked = Object.values(artifact.deployedLinkReferences ?? {}).flatMap((names) => Object.entries(names));
  const links = Object.fromEntries(linked.map(([name, places]) => [name, take(places)]));
  // A library begins with its own address, so that it knows when it is called directly.
  if (library !== undefined && text.startsWith(`73${library.slice(2).toLowerCase()}`)) {
    text = `73${"0".repeat(40)}${text.slice(42)}`;
  }
  return { code: text, immutables, links };
}

/** An artifact's code in the same form. */
export const bare = ({ deployedBytecode }: Artifact): string =>
  deployedBytecode
    .slice(2)
    .toLowerCase()
    .replace(/__\$[0-9a-f]{34}\$__/g, "0".repeat(40));
