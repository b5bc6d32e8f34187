// Writes what follows from the contracts, the list of powers and the checks of a configuration; `--check` only says whether all of it is current.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { everyonesVerbs } from "../sdk/powers/everyone.ts";
import { powers } from "../sdk/powers/powers.ts";
import { powersJson } from "../sdk/powers/powersJson.ts";
import { powersMarkdown } from "../sdk/powers/powersMarkdown.ts";
import { configSchema } from "./deploy/configSchema.ts";
import { root } from "./launch/places.ts";

const CONTRACTS = {
  mextToken: "contracts/token/MextToken.sol/MextToken.json",
  mextStaking: "contracts/staking/MextStaking.sol/MextStaking.json",
  listingDao: "contracts/listing/ListingDao.sol/ListingDao.json",
} as const;

const POWERS_PAGE = `# Powers

Every privileged function of everything that MEXT deploys: who may call it, after which delay, within which bounds, to
which effect, and how \`doctor\` reads it from a chain ([doctor.md](doctor.md)). What is not here is everybody's, for
themselves. Generated from \`sdk/powers\` by \`npm run generate\`; for machines it is [powers.json](powers.json). A test
compares the list with the compiled contracts: a function that asks who calls it and is not here fails it.

The timelock's delay, and who holds its roles and the Safe's, are those of each chain: \`doctor --write\` writes them.

`;

/** Every generated file, from the root, with the text that it should have. */
export async function generated(): Promise<Map<string, string>> {
  const texts: [string, string][] = [
    ["sdk/generated/abi.ts", abiText()],
    ["docs/powers.md", `${POWERS_PAGE}${powersMarkdown(powers)}`],
    ["docs/powers.json", powersJson({ powers, everyonesVerbs })],
    ["deployments/config.schema.json", JSON.stringify(configSchema())],
  ];
  return new Map(await Promise.all(texts.map(async ([file, text]) => [file, await pretty(file, text)] as const)));
}

/** The files that are not as they should be. */
export async function stale(): Promise<Map<string, string>> {
  const all = [...(await generated())];
  return new Map(
    all.filter(([file, text]) => readFileSync(join(root, file), { encoding: "utf8", flag: "a+" }) !== text),
  );
}

function abiText(): string {
  const parts = Object.entries(CONTRACTS).map(([name, file]) => {
    const { abi } = JSON.parse(readFileSync(join(root, "artifacts", file), "utf8")) as { abi: unknown };
    return `export const ${name}Abi = ${JSON.stringify(abi)} as const;\n`;
  });
  return `// Generated from the compiled contracts; do not edit.\n\n${parts.join("\n")}`;
}

async function pretty(file: string, text: string): Promise<string> {
  const filepath = join(root, file);
  return format(text, { ...(await resolveConfig(filepath)), filepath });
}

if (process.argv[1] === import.meta.filename) {
  const changed = await stale();
  if (process.argv.includes("--check")) {
    for (const file of changed.keys()) console.error(`${file} is not what its sources say: run npm run generate.`);
    if (changed.size > 0) process.exitCode = 1;
  } else {
    for (const [file, text] of changed) {
      writeFileSync(join(root, file), text);
      console.log(`${file} written`);
    }
  }
}
