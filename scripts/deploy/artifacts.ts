import { readFileSync } from "node:fs";
import { join } from "node:path";
import CompatibilityFallbackHandler from "@safe-global/safe-smart-account/build/artifacts/contracts/handler/CompatibilityFallbackHandler.sol/CompatibilityFallbackHandler.json" with { type: "json" };
import SafeProxyFactory from "@safe-global/safe-smart-account/build/artifacts/contracts/proxies/SafeProxyFactory.sol/SafeProxyFactory.json" with { type: "json" };
import SafeL2 from "@safe-global/safe-smart-account/build/artifacts/contracts/SafeL2.sol/SafeL2.json" with { type: "json" };
import type { Artifact } from "@nomicfoundation/ignition-core";
import { type Hex, isHex } from "viem";
import { root } from "../launch/places.ts";

/** Compiled here. */
const ours = {
  mextToken: "contracts/token/MextToken.sol/MextToken.json",
  mextStaking: "contracts/staking/MextStaking.sol/MextStaking.json",
  listingDao: "contracts/listing/ListingDao.sol/ListingDao.json",
  timelock: "@openzeppelin/contracts/governance/TimelockController.sol/TimelockController.json",
  applications: "contracts/listing/Applications.sol/Applications.json",
  settlement: "contracts/listing/Settlement.sol/Settlement.json",
  registry: "contracts/listing/Registry.sol/Registry.json",
} as const;

/** Taken as published, bytecode included. */
const published = { singleton: SafeL2, factory: SafeProxyFactory, handler: CompatibilityFallbackHandler } as const;

export type OurName = keyof typeof ours;
export type PublishedName = keyof typeof published;

export const isOurs = (name: string): name is OurName => name in ours;

export function artifactOf(name: OurName | PublishedName): Artifact {
  if (!isOurs(name)) return published[name];
  return JSON.parse(readFileSync(join(root, "artifacts", ours[name]), "utf8")) as Artifact;
}

/** Bytecode with the addresses of its libraries in it. */
export function linked(artifact: Artifact, libraries: Record<string, string>): Hex {
  let code = artifact.bytecode;
  for (const [library, places] of Object.values(artifact.linkReferences).flatMap(Object.entries<Place[]>)) {
    const address = libraries[library]?.slice(2).toLowerCase();
    if (address === undefined)
      throw new Error(`${artifact.contractName} is linked to ${library}, which has no address.`);
    for (const { start, length } of places) {
      const at = 2 + 2 * start;
      code = code.slice(0, at) + address + code.slice(at + 2 * length);
    }
  }
  if (!isHex(code)) throw new Error(`The bytecode of ${artifact.contractName} is not complete.`);
  return code;
}

type Place = { start: number; length: number };
