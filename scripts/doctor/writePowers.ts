import { join } from "node:path";
import { powersJson } from "../../sdk/powers/powersJson.ts";
import { powersMarkdown } from "../../sdk/powers/powersMarkdown.ts";
import { writeWhole } from "../lib/files.ts";
import type { Examination } from "./examine.ts";

/** Writes the powers as the chain has them, for machines and for people; answers the files. */
export function writePowers(
  folder: string,
  chainId: number,
  { rows, blockNumber, time }: Pick<Examination, "rows" | "blockNumber" | "time">,
): string[] {
  const at = new Date(time * 1000).toISOString();
  const json = powersJson({ chainId, blockNumber, time: at, powers: rows });
  const heading = `# Powers on chain ${chainId}\n\nAs read from the chain at block ${blockNumber}, ${at}.\n\n`;
  const file = (ending: string): string => join(folder, `${chainId}.powers.${ending}`);
  writeWhole(file("json"), json);
  writeWhole(file("md"), `${heading}${powersMarkdown(rows)}`);
  return [file("json"), file("md")];
}
