import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { browser } from "./parts/browser.ts";
import { check } from "./parts/check.ts";
import { contracts } from "./parts/contracts.ts";
import { coverage } from "./parts/coverage.ts";
import { type Count, type Failure, inShort } from "./parts/run.ts";
import { smoke } from "./parts/smoke.ts";
import { app, project } from "./parts/vitest.ts";
import { root } from "./places.ts";
import { say } from "./say.mjs";

/** Whether vitest owns a test in one of these folders under test/. */
function hasFiles(...folders: string[]): boolean {
  return globSync(`test/{${folders.join(",")}}/**/*.test.ts`, { cwd: root }).some((file) =>
    readFileSync(join(root, file), "utf8").includes('from "vitest"'),
  );
}

const PARTS: Record<string, () => Promise<Count>> = {
  check,
  contracts,
  coverage,
  sdk: project("sdk"),
  app,
  launch: project("launch"),
  cli: project("cli"),
  ...(hasFiles("scripts", "docs") ? { scripts: project("scripts") } : {}),
  browser,
  smoke,
};

async function test(named: string[]): Promise<number> {
  const unknown = named.filter((name) => !(name in PARTS));
  if (unknown.length > 0) {
    console.error(`No such part: ${unknown.join(", ")}. There are ${Object.keys(PARTS).join(", ")}.`);
    return 2;
  }
  const lines: string[] = [];
  const failures: Failure[] = [];
  const total = { passed: 0, failed: 0 };
  for (const [name, run] of Object.entries(PARTS)) {
    if (named.length > 0 && !named.includes(name)) continue;
    say(`── ${name}`);
    const began = Date.now();
    let count = await run().catch((error: unknown): Count => {
      console.error(error);
      return { passed: 0, failed: 1, skipped: 0 };
    });
    failures.push(...(count.failures ?? []));
    if (count.passed + count.failed === 0) {
      say(`${name}: nothing ran, which is a failure`);
      count = { ...count, failed: 1 };
    }
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : "";
    lines.push(`${name.padEnd(10)} ${seconds.padStart(7)} s  ${count.passed} passed, ${count.failed} failed${skipped}`);
    say(lines.at(-1) ?? "");
    total.passed += count.passed;
    total.failed += count.failed;
  }
  if (failures.length > 0) console.log(`\n${failures.map(inShort).join("\n\n")}`);
  console.log(`\n${lines.join("\n")}\n\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
}

for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => process.exit(130));
process.exit(await test(process.argv.slice(2)));
