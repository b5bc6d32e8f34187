// Writes sdk/generated/abi.ts from the compiled contracts; `--check` only says whether it is current.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { root } from "./launch/places.ts";

const CONTRACTS = {
  mextToken: "contracts/token/MextToken.sol/MextToken.json",
  mextStaking: "contracts/staking/MextStaking.sol/MextStaking.json",
  listingDao: "contracts/listing/ListingDao.sol/ListingDao.json",
} as const;

const TARGET = join(root, "sdk", "generated", "abi.ts");

/** The text that the file should have. */
export async function generated(): Promise<string> {
  const parts = Object.entries(CONTRACTS).map(([name, file]) => {
    const { abi } = JSON.parse(readFileSync(join(root, "artifacts", file), "utf8")) as { abi: unknown };
    return `export const ${name}Abi = ${JSON.stringify(abi)} as const;\n`;
  });
  const text = `// Generated from the compiled contracts; do not edit.\n\n${parts.join("\n")}`;
  return format(text, { ...(await resolveConfig(TARGET)), filepath: TARGET });
}

if (process.argv[1] === import.meta.filename) {
  const wanted = await generated();
  const current = readFileSync(TARGET, { encoding: "utf8", flag: "a+" });
  if (process.argv.includes("--check")) {
    if (current !== wanted) {
      console.error("sdk/generated/abi.ts is not what the contracts compile to: run npm run generate.");
      process.exitCode = 1;
    }
  } else if (current !== wanted) {
    writeFileSync(TARGET, wanted);
    console.log("sdk/generated/abi.ts written");
  }
}
