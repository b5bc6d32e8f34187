// `npm run bench:exit`: from click to tokens, for every way out, on a chain with a block every two seconds.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/launch/places.ts";
import { freePort } from "../../scripts/launch/ports.ts";
import { say } from "../../scripts/launch/say.mjs";
import { spawnAnvil } from "../../scripts/launch/spawnAnvil.ts";
import { writePage } from "../report/page.ts";
import { loadApp } from "./page.ts";
import { endWithUs, prepare } from "./prepare.ts";
import { clickAndWait, type ExitVerb, EXITS, type Sample } from "./sample.ts";
import { exitTable, troubles } from "./summary.ts";

const BLOCK_SECONDS = 2;
const SAMPLES = 100;
/** Clicks of one verb are spread over this long, so that they fall on every phase of the interval between blocks. */
const SPREAD_MS = 60_000;

async function measure(): Promise<Map<ExitVerb, Sample[]>> {
  say(`Preparing ${SAMPLES} stakers`);
  const { deployment, stakers, stateFile, home } = await prepare(SAMPLES);
  const app = await loadApp();
  const anvil = await spawnAnvil({ port: await freePort(), stateFile, blockTime: BLOCK_SECONDS });
  endWithUs(anvil);
  const samples = new Map<ExitVerb, Sample[]>();
  try {
    for (const verb of Object.keys(EXITS) as ExitVerb[]) {
      say(`${verb}: ${SAMPLES} clicks`);
      const clicks = stakers.map((staker) =>
        clickAndWait(app, deployment, anvil.rpcUrl, staker, verb, Math.random() * SPREAD_MS),
      );
      samples.set(verb, await Promise.all(clicks));
    }
    return samples;
  } finally {
    anvil.process.kill("SIGKILL");
    await app.close();
    rmSync(home, { recursive: true, force: true });
  }
}

for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => process.exit(130));
const samples = await measure();
console.log(`\n${exitTable(samples)}\n`);
const wrong = troubles(samples);
for (const line of wrong) console.error(line);
if (process.argv.includes("--write")) {
  await writePage(join(root, "docs", "exit-times.md"), { exits: exitTable(samples) });
  say("The table of docs/exit-times.md is written");
}
process.exit(wrong.length === 0 ? 0 : 1);
