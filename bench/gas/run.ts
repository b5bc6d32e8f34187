// `npm run bench:gas`: our stories and the peers', measured in one run; `--write` commits the figures.
import { buildContracts } from "../../scripts/launch/buildContracts.ts";
import { say } from "../../scripts/launch/say.mjs";
import { costsParts, COSTS_PAGE } from "../report/costsPage.ts";
import { differences, readCosts, writeCosts } from "../report/costsFile.ts";
import { entriesOf, missedGoals } from "../report/entries.ts";
import { writePage } from "../report/page.ts";
import { othersTable, storiesTable } from "../report/tables.ts";

async function bench(isWriting: boolean): Promise<boolean> {
  await buildContracts();
  // What runs inside Hardhat is loaded when the contracts are there.
  const { compilePeers, compilerSettings } = await import("../peers/compile.ts");
  const { measureDeposits, measureStaker } = await import("../peers/deposits.ts");
  const { measureGovernor, measureTimelocked } = await import("../peers/governor.ts");
  const { measureTokens } = await import("../peers/tokens.ts");
  const { measureCrowd } = await import("../stories/crowd.ts");
  const { measureOurs } = await import("../stories/ours.ts");

  const { version, evmVersion, optimizer } = compilerSettings();
  say(`Compiling the peers as ours: solc ${version}, ${evmVersion}, optimizer ${optimizer.runs} runs, no IR`);
  const artifacts = compilePeers();
  say("Measuring the peers");
  const peers = {
    ...(await measureTokens(artifacts)),
    ...(await measureDeposits(artifacts)),
    ...(await measureStaker(artifacts)),
    ...(await measureGovernor(artifacts)),
    ...(await measureTimelocked(artifacts)),
  };
  say("Measuring ours");
  const quick = await measureOurs();
  say("Casting 10,000 ballots");
  const ours = { ...quick, ...(await measureCrowd(artifacts("Crowd"))) };

  const entries = entriesOf(ours, peers);
  console.log(`\n${storiesTable(entries)}\n\n${othersTable(entries)}\n`);
  const missed = missedGoals(ours);
  for (const line of missed) console.error(`Above its goal: ${line}`);
  if (isWriting) {
    writeCosts(entries);
    await writePage(COSTS_PAGE, costsParts(entries));
    say("docs/costs.json and the tables of docs/costs.md are written");
    return missed.length === 0;
  }
  const lines = differences(readCosts(), entries);
  for (const line of lines) console.error(line);
  if (lines.length > 0) console.error("\nIf that is meant: npm run bench:gas -- --write");
  else say(`All ${entries.length} figures are those of docs/costs.json`);
  return missed.length === 0 && lines.length === 0;
}

process.exit((await bench(process.argv.includes("--write"))) ? 0 : 1);
