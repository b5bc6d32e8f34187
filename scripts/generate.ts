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
  governor: "contracts/policy/MextGovernor.sol/MextGovernor.json",
} as const;

type Name = keyof typeof CONTRACTS;

/** What every page of the app reads; the others' ABIs stand in a file each, so that the first page carries none of them. */
const everyPages: readonly Name[] = ["mextToken", "mextStaking", "listingDao"];
const apart = (Object.keys(CONTRACTS) as Name[]).filter((name) => !everyPages.includes(name));

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
    ["sdk/generated/abi.ts", wholeAbiText()],
    ...parts.map((part): [string, string] => [`sdk/generated/${part}.ts`, HEAD + partText(part, everyPages)]),
    ...apart.map((name): [string, string] => [
      `sdk/generated/${name}.ts`,
      HEAD + parts.map((part) => partText(part, [name])).join("\n"),
    ]),
    ["sdk/generated/readMany.ts", readManyText()],
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

type Item = { type: string; stateMutability?: string };

const isRead = ({ stateMutability }: Item): boolean => stateMutability === "view" || stateMutability === "pure";

/** An ABI in parts, so that a page that only reads does not carry the verbs and the errors. */
const PARTS = {
  views: (item: Item) => item.type === "function" && isRead(item),
  events: ({ type }: Item) => type === "event",
  verbs: (item: Item) => item.type === "constructor" || (item.type === "function" && !isRead(item)),
  errors: ({ type }: Item) => type === "error",
} as const;
type PartName = keyof typeof PARTS;
const parts = Object.keys(PARTS) as PartName[];

const HEAD = "// Generated from the compiled contracts; do not edit.\n\n";
const capital = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

/** The compiler's own names of types say nothing that the types do not. */
const bare = (key: string, value: unknown): unknown => (key === "internalType" ? undefined : value);

function partText(part: PartName, names: readonly Name[]): string {
  const texts = names.map((name) => {
    const { abi } = JSON.parse(readFileSync(join(root, "artifacts", CONTRACTS[name]), "utf8")) as { abi: Item[] };
    return `export const ${name}${capital(part)} = ${JSON.stringify(abi.filter(PARTS[part]), bare)} as const;\n`;
  });
  return texts.join("\n");
}

function wholeAbiText(): string {
  const partsOf = (name: Name) => parts.map((part) => `${name}${capital(part)}`);
  const imports = [
    ...parts.map((part) => [everyPages.map((name) => `${name}${capital(part)}`).join(", "), part]),
    ...apart.map((name) => [partsOf(name).join(", "), name]),
  ].map(([names, file]) => `import { ${names} } from "./${file}.ts";\n`);
  const whole = (Object.keys(CONTRACTS) as Name[]).map((name) => {
    const spread = partsOf(name)
      .map((part) => `...${part}`)
      .join(", ");
    return `export const ${name}Abi = [${spread}] as const;\n`;
  });
  return `${HEAD}${imports.join("")}\n${whole.join("\n")}`;
}

function readManyText(): string {
  const file = join(root, "artifacts", "contracts/lens/ReadMany.sol/ReadMany.json");
  const { abi, deployedBytecode } = JSON.parse(readFileSync(file, "utf8")) as { abi: Item[]; deployedBytecode: string };
  return `${HEAD}export const readManyAbi = ${JSON.stringify(abi, bare)} as const;

/** What a node is to run for one \`eth_call\`. */
export const readManyCode = "${deployedBytecode}";
`;
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
