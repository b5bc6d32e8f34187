import { readFileSync, writeFileSync } from "node:fs";
import { format, resolveConfig } from "prettier";

const markers = (name: string) => ({ begin: `<!-- ${name}: begin -->`, end: `<!-- ${name}: end -->` });

/** A page with the generated parts between their markers made new; what stands around them is its authors'. */
export async function pageWith(file: string, parts: Record<string, string>): Promise<string> {
  let text = readFileSync(file, "utf8");
  for (const [name, part] of Object.entries(parts)) {
    const { begin, end } = markers(name);
    const [from, to] = [text.indexOf(begin), text.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`${file} has no place for "${name}": it wants ${begin} and ${end}.`);
    text = `${text.slice(0, from + begin.length)}\n\n${part}\n\n${text.slice(to)}`;
  }
  return format(text, { ...(await resolveConfig(file)), filepath: file });
}

export async function writePage(file: string, parts: Record<string, string>): Promise<void> {
  writeFileSync(file, await pageWith(file, parts));
}
