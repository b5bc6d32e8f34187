import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { measureCoverage } from "./forge/measureCoverage.ts";
import { coveragePage, plainTable } from "./forge/tables.ts";
import { isWhole } from "./forge/tallyFile.ts";
import { root } from "./places.ts";
import { say } from "./say.mjs";

const PAGE = "docs/coverage.md";

async function coverage(args: string[]): Promise<number> {
  const unknown = args.filter((arg) => arg !== "--write");
  if (unknown.length > 0) {
    console.error(`No such option: ${unknown.join(", ")}. There is --write.`);
    return 2;
  }
  say("Running the Solidity tests in forge, with every branch of the contracts counted");
  const { files, tests } = await measureCoverage();
  console.log(`\n${plainTable(files)}\n`);
  say(tests);

  const page = coveragePage(files);
  const file = join(root, PAGE);
  if (args.includes("--write")) writeFileSync(file, page);
  const isCurrent = existsSync(file) && readFileSync(file, "utf8") === page;
  if (!isCurrent) say(`${PAGE} says something else: npm run coverage -- --write`);
  const short = files.filter((of) => !isWhole(of));
  say(`coverage: ${files.length - short.length} passed, ${short.length + (isCurrent ? 0 : 1)} failed`);
  return short.length === 0 && isCurrent ? 0 : 1;
}

for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => process.exit(130));
coverage(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
