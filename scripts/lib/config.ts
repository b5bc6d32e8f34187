import { existsSync, readFileSync } from "node:fs";
import type { z } from "zod";
import { schema } from "../deploy/configSchema.ts";
import { faultsIn } from "./faults.ts";
import { Problem } from "./problem.ts";

/** What is deployed, checked. Amounts in the smallest unit, times in seconds. */
export type DeployConfig = z.output<typeof schema>;

/** Reads and checks a configuration; a problem lists every value that is wrong and what it must be. */
export function readConfig(file: string): DeployConfig {
  if (!existsSync(file)) {
    throw new Problem(`There is no configuration file ${file}.`, {
      todo: "Name one with --config-file; deployments/config.example.json is a start.",
      exitCode: 2,
    });
  }
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new Problem(`${file} is not JSON: ${(error as Error).message}.`, { todo: "Correct it there.", exitCode: 2 });
  }
  return checkConfig(json, file);
}

export function checkConfig(json: unknown, file: string): DeployConfig {
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  const faults = faultsIn(result.error, json);
  throw new Problem(`${file} cannot be deployed:\n${faults.map((fault) => `  ${fault}`).join("\n")}`, {
    todo: "Correct these values; docs/mechanism.md explains each.",
    exitCode: 2,
  });
}
