import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ts from "typescript";
import type { TokenInfo } from "../../sdk/tokenList.ts";
import type { Version } from "../../sdk/tokenListVersion.ts";

const source = join(import.meta.dirname, "..", "..", "node_modules", "@uniswap", "token-lists", "src");

/** The format's own schema. */
export const tokenListSchema = JSON.parse(readFileSync(join(source, "tokenlist.schema.json"), "utf8")) as object;

/** The rules of versions as the format's package has them: it ships their source only. */
export type VersionRules = {
  minVersionBump: (before: readonly TokenInfo[], after: readonly TokenInfo[]) => number;
  nextVersion: (before: Version, bump: number) => Version;
  VersionUpgrade: Record<"NONE" | "PATCH" | "MINOR" | "MAJOR", number>;
};

export function versionRules(): VersionRules {
  const folder = mkdtempSync(join(tmpdir(), "mext-token-lists-"));
  for (const file of readdirSync(source).filter((name) => name.endsWith(".ts"))) {
    const { outputText } = ts.transpileModule(readFileSync(join(source, file), "utf8"), {
      compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true },
    });
    writeFileSync(join(folder, file.replace(/\.ts$/, ".js")), outputText);
  }
  const load = createRequire(join(folder, "index.js"));
  return {
    ...load("./minVersionBump.js"),
    ...load("./nextVersion.js"),
    ...load("./getVersionUpgrade.js"),
  } as VersionRules;
}
