import { gzipSync } from "node:zlib";
import { buildPage, type Chunk, closureOf, entryOf, FIRST, holderOf, moduleOf, PAST } from "./chunks.ts";

/** In bytes: everything until the first page stands, and what any other page adds. */
export const FIRST_BUDGET = 150_000;
export const PAGE_BUDGET = 40_000;

/** A piece of the page as a visit loads it: the scripts that it adds to what is there already. */
export type Piece = { name: string; files: number; bytes: number };
export type Sizes = {
  /** what `index.html` names: the shell, which paints before the chain and the wallet are there */
  shell: Piece;
  /** everything until the first page shows what the chain says; `shell` is in it */
  first: Piece;
  pages: Piece[];
  /** what Overview asks for once it stands: the past, what needs the reader, the live cut */
  behind: Piece;
  /** what arrives later, when it is asked for: dialogs, wallets, languages */
  later: Piece[];
  everything: Piece;
};

/** What Overview asks for once it stands. */
const BEHIND = [
  ...PAST,
  "app/src/pages/overview/Needs.tsx",
  "app/src/pages/overview/LiveCut.tsx",
  "app/src/components/Foot.tsx",
  // On a local chain alone.
  "app/src/components/ClockControls.tsx",
];
const isPage = (module: string): boolean =>
  !BEHIND.includes(module) && /^app\/src\/pages\/[\w-]+\/\w+\.tsx$/.test(module);

/** What every part of the built page weighs, each file compressed with gzip's level 9 as hosts do. */
export async function measure(): Promise<Sizes> {
  const chunks = await buildPage();
  const weight = (file: string): number => gzipSync(chunks.get(file)?.code ?? "", { level: 9 }).length;
  const piece = (name: string, files: Iterable<string>): Piece => {
    const list = [...files];
    return { name, files: list.length, bytes: list.reduce((sum, file) => sum + weight(file), 0) };
  };
  const shell = closureOf(chunks, entryOf(chunks).fileName);
  const first = new Set(shell);
  const dynamic = [...chunks.values()].filter(({ isDynamicEntry }) => isDynamicEntry);
  for (const module of FIRST) closureOf(chunks, holderOf(chunks, module), first);
  const added = (chunk: Chunk): Piece =>
    piece(
      moduleOf(chunk) || chunk.name,
      [...closureOf(chunks, chunk.fileName)].filter((file) => !first.has(file)),
    );
  const behind = new Set<string>();
  for (const module of BEHIND) closureOf(chunks, holderOf(chunks, module), behind);
  const others = dynamic.filter(({ fileName }) => !first.has(fileName));
  const heaviest = (left: Piece, right: Piece): number => right.bytes - left.bytes;
  return {
    shell: piece("shell", shell),
    first: piece("first page", first),
    behind: piece(
      "what follows",
      [...behind].filter((file) => !first.has(file)),
    ),
    pages: others
      .filter((chunk) => isPage(moduleOf(chunk)))
      .map(added)
      .sort(heaviest),
    later: others
      .filter((chunk) => !isPage(moduleOf(chunk)))
      .map(added)
      .sort(heaviest),
    everything: piece("everything", chunks.keys()),
  };
}
