import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const root = join(import.meta.dirname, "..", "..");

export type Kind = "error" | "event";
export type Declaration = { kind: Kind; name: string; file: string; isTold: boolean };
export type Source = { file: string; text: string };

/** All Solidity under a folder. */
export const sourcesUnder = (folder: string): Source[] =>
  globSync("**/*.sol", { cwd: join(root, folder) })
    .sort()
    .map((file) => ({ file: `${folder}/${file}`, text: readFileSync(join(root, folder, file), "utf8") }));

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, "");

/** Every error and event that a source declares, and whether NatSpec tells what it means. */
export function declarationsIn({ file, text }: Source): Declaration[] {
  return [...text.matchAll(/((?:^[ \t]*\/\/\/.*\n)*)^[ \t]*(error|event) (\w+)\s*\(/gm)].map(
    ([, comment = "", kind, name = ""]) => ({
      kind: kind as Kind,
      name,
      file,
      isTold: /@(notice|dev) \S/.test(comment),
    }),
  );
}

/** Whether a source reverts with the error, or emits the event; naming it elsewhere is no use of it. */
export function isUsedIn({ kind, name }: Pick<Declaration, "kind" | "name">, { text }: Source): boolean {
  // The second argument of `require` is an error too.
  const before = kind === "event" ? "\\bemit\\s+" : "(?:\\brevert\\s+|\\brequire\\([^;]*,\\s*)";
  return new RegExp(`${before}(?:\\w+\\.)?${name}\\(`).test(withoutComments(text));
}
