import { join } from "node:path";
import { HARDHAT, runQuietly } from "./command.ts";
import { contentHash, whenChanged } from "./current.ts";
import { root } from "./places.ts";
import { say } from "./say.mjs";

const inRoot = (...names: string[]): string[] => names.map((name) => join(root, name));

/** What a chain's contracts were made with. */
export const contractsKey = (): string => contentHash(inRoot("contracts", "hardhat.config.ts"));

/** Compiles unless sources, settings and compiler are those of the last time. */
export async function buildContracts(): Promise<void> {
  const key = contentHash(inRoot("contracts", "hardhat.config.ts", "package-lock.json"));
  await whenChanged(join(root, "artifacts", ".mext-stamp"), key, async () => {
    say("Compiling the contracts");
    await runQuietly("The compilation", [HARDHAT, "build", "--no-tests"]);
  });
}
