import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..", "..");
const app = join(root, "app");
const locales = join(app, "src", "locales");

const read = (file: string): string => readFileSync(file, "utf8");
const inSource = (file: string, name: string): string => resolve(dirname(file), name);
const isSource = (file: string): boolean => /\.tsx?$/.test(file) && existsSync(file);

/** What a file imports when it is loaded itself; types are no imports. */
function importsOf(file: string): string[] {
  const found = read(file).matchAll(/^(?:import|export)\s+(?!type\b)(?:[^;"]*?\sfrom\s+)?"(\.[^"]+)"/gm);
  return [...found].map(([, name]) => inSource(file, name ?? "")).filter(isSource);
}

function closureOf(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const imported of importsOf(file)) closureOf(imported, seen);
  return seen;
}

const areas = readdirSync(locales);

/** Every message's sources, by area: the files beside which its translations stand. */
const sources = new Map(
  areas.map((area) => {
    const entries = read(join(locales, area, "en.po"))
      .split("\n\n")
      .slice(1);
    const files = entries.flatMap((entry) => {
      const id = /^msgid (.*?)^msgstr/ms.exec(entry)?.[1] ?? "";
      return [...entry.matchAll(/^#: (.*)$/gm)].flatMap(([, names]) =>
        (names ?? "").split(/\s+/).map((name) => [join(app, name), id] as const),
      );
    });
    return [area, { ids: new Set(files.map(([, id]) => id)), files }] as const;
  }),
);

/** What a part of the page says. */
function wordsOf(files: ReadonlySet<string>): Map<string, string> {
  const words = new Map<string, string>();
  for (const { files: places } of sources.values()) {
    for (const [file, id] of places) if (files.has(file)) words.set(id, relative(root, file));
  }
  return words;
}

/** Every lazy part, with the areas that come with it. */
function partsIn(file: string): { part: string; with: string[] }[] {
  const text = read(file).replaceAll(/\s+/g, " ");
  const worded = [...text.matchAll(/withWords\( ?import\("(\.[^"]+)"\),((?: ?"\w+",?)+) ?\)/g)].map(
    ([, name, list]) => ({
      part: inSource(file, name ?? ""),
      with: [...(list ?? "").matchAll(/"(\w+)"/g)].map(([, area]) => area ?? ""),
    }),
  );
  const plain = [...text.matchAll(/lazy\(\(\) => import\("(\.[^"]+)"\)/g)].map(([, name]) => ({
    part: inSource(file, name ?? ""),
    with: [],
  }));
  return [...worded, ...plain];
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter(isSource);
}

const frame = closureOf(join(app, "src", "main.tsx"));
closureOf(join(app, "src", "ChainApp.tsx"), frame);

/** A part inside of a part finds the words that are there already. */
function spokenBy(file: string): string[] {
  const parts = filesUnder(join(app, "src")).flatMap(partsIn);
  const own = parts.filter(({ part }) => closureOf(part).has(file)).flatMap(({ with: with_ }) => with_);
  return [...new Set(own)];
}

describe("the words of each part", () => {
  it("are there when the page opens", () => {
    const has = sources.get("frame")?.ids ?? new Set();
    const missing = [...wordsOf(frame)].filter(([id]) => !has.has(id));
    expect(missing.map(([id, file]) => `${file}: ${id.trim()}`)).toEqual([]);
  });

  for (const file of filesUnder(join(app, "src"))) {
    for (const { part, with: with_ } of partsIn(file)) {
      it(`come with ${relative(app, part)}`, () => {
        const around = with_.length > 0 ? [] : spokenBy(file);
        const has = new Set(["frame", ...with_, ...around].flatMap((area) => [...(sources.get(area)?.ids ?? [])]));
        const missing = [...wordsOf(closureOf(part))].filter(([id]) => !has.has(id));
        expect(missing.map(([id, source]) => `${source}: ${id.trim()}`)).toEqual([]);
      });
    }
  }

  it("are the same in every language", () => {
    for (const area of areas) {
      const idsOf = (locale: string) => read(join(locales, area, `${locale}.po`)).match(/^msgid .*$/gm);
      expect(idsOf("ar")).toEqual(idsOf("en"));
      const arabic = read(join(locales, area, "ar.po"))
        .split("\n\n")
        .slice(1);
      expect(arabic.filter((entry) => /^msgstr ""\s*$/m.test(entry) && !/^msgstr ""\n"/m.test(entry))).toEqual([]);
    }
  });
});
