// `npm run size`: what the page weighs; fails above the budget.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/launch/places.ts";
import { say } from "../../scripts/launch/say.mjs";
import { writePage } from "../report/page.ts";
import { table } from "../report/tables.ts";
import { areGroupsCurrent, GROUPS_FILE, groupsNow, groupsText } from "./chunks.ts";
import { FIRST_BUDGET, measure, PAGE_BUDGET, type Piece, type Sizes } from "./measure.ts";

const KB = 1_000;

const kb = ({ bytes }: Piece): string => (bytes / KB).toFixed(1);

function sizesTable({ shell, first, behind, pages, everything }: Sizes): string {
  const row = (name: string, piece: Piece, budget: string) => [name, String(piece.files), kb(piece), budget];
  return table(["what is loaded", "scripts", "KB, gzip", "budget"], new Set(["what is loaded"]), [
    row("the shell, which paints first", shell, "–"),
    row("all until the first page (Overview) stands, shell included", first, String(FIRST_BUDGET / KB)),
    row("+ what follows at once: the past, what needs you, the cut", behind, "–"),
    ...pages.map((page) =>
      row(`+ ${page.name.replace(/^app\/src\/pages\/|\.tsx$/g, "")}`, page, String(PAGE_BUDGET / KB)),
    ),
    row("everything there is", everything, "–"),
  ]);
}

const isWriting = process.argv.includes("--write");
if (isWriting) writeFileSync(GROUPS_FILE, groupsText(await groupsNow()));
const areCurrent = isWriting || (await areGroupsCurrent());
const sizes = await measure();
console.log(`\n${sizesTable(sizes)}\n`);
if (process.argv.includes("--all")) {
  for (const piece of sizes.later) console.log(`${kb(piece).padStart(6)} KB  ${piece.name}`);
}
if (isWriting) {
  await writePage(join(root, "docs", "app-speed.md"), { sizes: sizesTable(sizes) });
  say("The table of docs/app-speed.md is written");
}
const heavy = [
  ...(sizes.first.bytes > FIRST_BUDGET ? [sizes.first] : []),
  ...sizes.pages.filter(({ bytes }) => bytes > PAGE_BUDGET),
];
for (const piece of heavy) console.error(`${piece.name} weighs ${kb(piece)} KB: above its budget.`);
if (!areCurrent) console.error("app/groups.json is not what the page is made of: run npm run size -- --write.");
const failed = heavy.length + (areCurrent ? 0 : 1);
const parts = 2 + sizes.pages.length;
say(`size: ${parts - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
