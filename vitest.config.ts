import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { defineConfig } from "vitest/config";

const root = import.meta.dirname;
process.env["LINGUI_CONFIG"] ??= join(root, "app", "lingui.config.ts");
const appConfig = join(root, "app", "vite.config.ts");

/** Folders that mocha shares: vitest's files there say so. */
const shared = globSync("test/{scripts,docs}/**/*.test.ts", { cwd: root }).filter((file) =>
  readFileSync(join(root, file), "utf8").includes('from "vitest"'),
);

const inNode = (name: string, include: string[]) => ({
  test: { name, root, include, environment: "node", testTimeout: 60_000, hookTimeout: 60_000 },
});

export default defineConfig({
  test: {
    projects: [
      inNode("sdk", ["test/sdk/**/*.test.ts"]),
      inNode("launch", ["test/launch/**/*.test.ts"]),
      // Chain processes and many short programs: two files at a time, and time enough on a busy machine.
      {
        test: {
          ...inNode("cli", ["test/cli/**/*.test.ts"]).test,
          globalSetup: ["test/cli/support/globalSetup.ts"],
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      ...(shared.length > 0 ? [inNode("scripts", shared)] : []),
      {
        ...(existsSync(appConfig) ? { extends: appConfig } : {}),
        test: { name: "app", root, include: ["test/app/**/*.test.{ts,tsx}"], environment: "node" },
      },
    ],
  },
});
