import { readFileSync } from "node:fs";
import CompatibilityFallbackHandler from "@safe-global/safe-smart-account/build/artifacts/contracts/handler/CompatibilityFallbackHandler.sol/CompatibilityFallbackHandler.json" with { type: "json" };
import SafeProxyFactory from "@safe-global/safe-smart-account/build/artifacts/contracts/proxies/SafeProxyFactory.sol/SafeProxyFactory.json" with { type: "json" };
import SafeL2 from "@safe-global/safe-smart-account/build/artifacts/contracts/SafeL2.sol/SafeL2.json" with { type: "json" };
import type { Artifact } from "@nomicfoundation/ignition-core";
import { type Hex, isHex } from "viem";
import { artifactFile, isOurs, type OurName } from "../lib/artifactFiles.ts";

/** Taken as published, bytecode included. */
const published = { singleton: SafeL2, factory: SafeProxyFactory, handler: CompatibilityFallbackHandler } as const;

export type PublishedName = keyof typeof published;

export function artifactOf(name: OurName | PublishedName): Artifact {
  if (!isOurs(name)) return published[name];
  return JSON.parse(readFileSync(artifactFile(name), "utf8")) as Artifact;
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
