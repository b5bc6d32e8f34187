import { chmodSync, cpSync, globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "../places.ts";
import { addProbes, type Probed } from "./addProbes.ts";

const SHIM = join(import.meta.dirname, "solc.mjs");

const slashed = (path: string): string => path.replaceAll("\\", "/");

/** The compiler as a program that can be started by its name alone. */
function writeCompiler(folder: string): string {
  const isWindows = process.platform === "win32";
  const file = join(folder, isWindows ? "solc.cmd" : "solc");
  const [head, rest] = isWindows ? ["@echo off\r\n", "%*"] : ["#!/bin/sh\n", '"$@"'];
  writeFileSync(file, `${head}"${process.execPath}" "${SHIM}" ${rest}\n`);
  chmodSync(file, 0o755);
  return file;
}

/**
 * A project for forge in `folder`: our contracts with probes, and their Solidity tests. The seed is fixed, so that
 * whether a branch is taken is never a matter of luck. Returns the contracts that have code, by path.
 */
export function layOut(folder: string): Map<string, Probed> {
  const probed = new Map<string, Probed>();
  for (const path of globSync("contracts/**/*.sol", { cwd: root }).sort()) {
    const result = addProbes(readFileSync(join(root, path), "utf8"));
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), result.source);
    if (!slashed(path).startsWith("contracts/interfaces/")) probed.set(slashed(path), result);
  }
  for (const path of globSync("test/**/*.sol", { cwd: root })) cpSync(join(root, path), join(folder, path));
  const modules = slashed(join(root, "node_modules"));
  const settings = {
    src: "contracts",
    test: "test",
    script: "scripts",
    out: "out",
    cache_path: "cache",
    libs: [],
    allow_paths: [modules],
    remappings: [`@openzeppelin/contracts/=${modules}/@openzeppelin/contracts/`],
    auto_detect_remappings: false,
    solc: slashed(writeCompiler(folder)),
    offline: true,
    evm_version: "osaka",
    chain_id: 31337,
    bytecode_hash: "none",
    fuzz: { runs: 256, seed: "0x4d455854" },
  };
  writeFileSync(join(folder, "foundry.toml"), tomlOf(settings));
  return probed;
}

/** A profile in the form that forge reads; its values are written as in JSON. */
function tomlOf({ fuzz, ...profile }: { fuzz: object } & Record<string, unknown>): string {
  const table = (name: string, values: object): string =>
    `[profile.default${name}]\n${Object.entries(values)
      .map(([key, value]) => `${key} = ${JSON.stringify(value)}\n`)
      .join("")}`;
  return `${table("", profile)}\n${table(".fuzz", fuzz)}`;
}
