import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { filesUnder, root } from "./promiseList.ts";

const pages = [join(root, "README.md"), ...filesUnder(join(root, "docs")).filter((file) => file.endsWith(".md"))];
const read = (file: string): string => readFileSync(file, "utf8");
const nameOf = (file: string): string => relative(root, file);

/** Text without fenced and inline code and the marks around generated parts, where nothing is a link. */
const proseOf = (text: string): string =>
  text
    .replace(/```[\s\S]*?```/g, "")
    .replace(/`[^`\n]*`/g, "")
    .replace(/<!-- .*? -->/g, "");

const linksIn = (text: string): string[] =>
  [...proseOf(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link ?? "");

/** GitHub's rule for a heading's anchor. */
const anchorsOf = (text: string): Set<string> =>
  new Set(
    [...text.replace(/```[\s\S]*?```/g, "").matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, "")
        .replaceAll(" ", "-"),
    ),
  );

function faultOf(page: string, link: string): string | undefined {
  if (/^https?:/.test(link)) return `${link} leads out of the tree`;
  const [path = "", anchor] = link.split("#");
  const target = path === "" ? page : resolve(dirname(page), path);
  if (!existsSync(target)) return `${link} does not exist`;
  if (anchor !== undefined && !anchorsOf(read(target)).has(anchor)) return `${link} has no such heading`;
  return undefined;
}

const { scripts } = JSON.parse(read(join(root, "package.json"))) as { scripts: Record<string, string> };
const parts = partsIn(read(join(root, "scripts", "launch", "test.ts")));
const help = read(join(root, "scripts", "launch", "run.mjs"));
/** Our commands, one file each, and the verbs that are Hardhat's own. */
const commands = [
  ...readdirSync(join(root, "scripts")).map((name) => name.replace(/\.ts$/, "")),
  ...[...(/const CHAINLESS = new Set\(\[(.*?)\]\)/s.exec(help)?.[1]?.matchAll(/"(\w+)"/g) ?? [])].map(
    ([, name]) => name ?? "",
  ),
];

/** The names in `const PARTS = { … };` of the launcher. */
function partsIn(source: string): string[] {
  const body = /const PARTS[^{]*\{([\s\S]*?)\n\};/.exec(source)?.[1] ?? "";
  return [...body.matchAll(/^ {2}(?:\.\.\..*\{ )?(\w+)/gm)].map(([, name]) => name ?? "");
}

/** What is wrong with `npm …` as a page says it; nothing if one can type it. */
function commandFault(words: string): string | undefined {
  const [first = "", second = "", ...rest] = words.split(/\s+/);
  const verb = first === "run" ? second : first;
  if (!(verb in scripts)) return `npm ${words}: no such script`;
  const args = (first === "run" ? rest : [second, ...rest]).filter((word) => word !== "" && word !== "--");
  const unknownOption = args.find(
    (word) => word.startsWith("--") && verb !== "mext" && !help.includes(word) && word !== "--help",
  );
  if (unknownOption !== undefined) return `npm ${words}: no option ${unknownOption}`;
  const subject = args.find((word) => !word.startsWith("-"));
  if (subject === undefined || /^[A-Z…]+$/.test(subject)) return undefined;
  if (verb === "mext" && !commands.includes(subject)) return `npm ${words}: no file for the command ${subject}`;
  if (verb === "test" && !parts.includes(subject)) return `npm ${words}: no such part`;
  return undefined;
}

const commandsIn = (text: string): string[] =>
  [...text.matchAll(/(?:`|^\s*)npm ((?:start|test|run [\w:-]+)(?: -- [^`\n#]*)?)/gm)].map(([, words = ""]) =>
    words.trim(),
  );

describe.each(pages.map((page) => [nameOf(page), page] as const))("%s", (_, page) => {
  it("links only to what exists, relatively", () => {
    expect(linksIn(read(page)).flatMap((link) => faultOf(page, link) ?? [])).toEqual([]);
  });

  it("names only commands that exist", () => {
    expect(commandsIn(read(page)).flatMap((words) => commandFault(words) ?? [])).toEqual([]);
  });

  it("is plain", () => {
    expect(proseOf(read(page)).match(/!(?!\[)|\p{Extended_Pictographic}|TODO|FIXME/gu)).toBeNull();
  });
});

it("the README fits on a page or two", () => {
  expect(read(join(root, "README.md")).trimEnd().split("\n").length).toBeLessThanOrEqual(130);
});

it("finds the commands that a page names", () => {
  expect(commandsIn("Type `npm start`, or:\n\n    npm run mext -- deploy --json\n")).toEqual([
    "start",
    "run mext -- deploy --json",
  ]);
  expect(commandFault("run nothing")).toBe("npm run nothing: no such script");
  expect(commandFault("test -- nothing")).toBe("npm test -- nothing: no such part");
  expect(commandFault("run mext -- nothing")).toBe("npm run mext -- nothing: no file for the command nothing");
});
