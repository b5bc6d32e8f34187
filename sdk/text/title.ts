import { parseDescription } from "../policy/proposal.ts";
import { plain } from "./plain.ts";

const LONGEST = 120;
const HEADING = /^ {0,3}#{1,6}[ \t]+(.*?)[ \t]*#*$/;

/** What a list calls a text: its first heading, or else its first line with words. */
export function titleOf(source: string): string {
  const lines = source.slice(0, 10_000).split(/\r\n|\r|\n/);
  const headings = lines.flatMap((line) => HEADING.exec(line)?.[1] ?? []);
  const words = [...headings, ...lines].map((line) =>
    plain(line)
      .replace(/[*_`~]/g, "")
      .trim(),
  );
  const letters = Array.from(words.find((line) => /[\p{L}\p{N}]/u.test(line)) ?? "");
  return letters.length > LONGEST ? `${plain(letters.slice(0, LONGEST - 1).join(""))}…` : letters.join("");
}

/** What a proposal is called: a stranger's words, without marks and without characters that hide others. */
export const proposalTitle = (description: string): string => titleOf(parseDescription(description).title);
