#!/usr/bin/env node
// The one entrance of `npm start`, `npm test` and most other npm scripts. Plain JavaScript that runs with nothing
// installed under Node 20 and later: it finds a Node that is new enough, installs what is missing, and hands over.
import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { exitWith } from "./handover.mjs";
import { install } from "./install.mjs";
import { isNewEnough, obtainNode, pathWith, stripFlags } from "./node.mjs";
import { Trouble, say } from "./say.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "..", "..");

const COMMANDS = {
  start: `npm start [-- options]
Installs, compiles, starts a local chain that keeps its state, deploys, fills it with the demo, prints one link.
  --fresh         begin again with a new chain
  --port N        the page's port (another free one is taken if it is in use)
  --rpc-port N    the chain's port`,
  test: `npm test [-- part…]
Runs everything that must pass, or the parts named: check contracts coverage sdk app launch cli scripts browser
smoke.`,
  "test:deep": `npm run test:deep
The contracts' tests with 10,000 inputs for each fuzz test and 256 runs of 256 calls for each invariant. Takes long.`,
  smoke: `npm run smoke
Does what npm start does, in a temporary folder on free ports; checks the page and one ballot; stops.`,
  coverage: `npm run coverage [-- options]
Counts the lines and branches of the contracts that the Solidity tests reach; fails below 100 %.
  --write         write the result to docs/coverage.md`,
  "bench:gas": `npm run bench:gas [-- --write]
Measures the gas of our stories and of the peers' in one run; fails when a figure is not the one in docs/costs.json.
  --write         write docs/costs.json and the tables of docs/costs.md`,
  "bench:exit": `npm run bench:exit [-- --write]
Measures how long it takes to get out of a stake, on a chain with a block every two seconds; fails above ten seconds.
  --write         write the table of docs/exit-times.md`,
  "bench:rows": `npm run bench:rows [-- --write]
Measures what ten thousand rows cost: reading, scrolling and filtering them in a browser, searching a registry of them.
  --write         write the table of docs/app-speed.md`,
  size: `npm run size [-- options]
Builds the page and weighs its scripts; fails above the budget.
  --all           name also what is loaded later
  --write         write the table of docs/app-speed.md`,
  lighthouse: `npm run lighthouse [-- options]
Lighthouse for every page, as on a phone; fails below the goals. Takes ten minutes, and wants a computer at rest.
  --reports=DIR   keep Lighthouse's own reports there
  --write         write the table of docs/app-speed.md`,
  mext: `npm run mext -- COMMAND [options]
MEXT's commands (Hardhat tasks). Without --network they go to the local chain of npm start.
npm run mext -- --help lists them.`,
};

/** Hardhat's own verbs, which need no chain of ours. */
const CHAINLESS = new Set(["build", "compile", "clean", "test", "flatten", "keystore", "console", "node", "run"]);

function argumentsFor(command, args) {
  const strip = stripFlags(process.versions.node);
  const bench = /^(?:bench:(\w+)|(size|lighthouse))$/.exec(command)?.slice(1).find(Boolean);
  if (bench !== undefined) return [...strip, join(root, "bench", bench, "run.ts"), ...args];
  if (command === "test:deep") return [...strip, join(here, "test.ts"), "contracts", ...args];
  if (command !== "mext") return [...strip, join(here, `${command}.ts`), ...args];
  return [join(root, "node_modules", "hardhat", "dist", "src", "cli.js"), ...args];
}

function environmentFor(command, args) {
  const env = {
    ...process.env,
    PATH: pathWith(process.execPath, process.env.PATH),
    HARDHAT_DISABLE_TELEMETRY: "true",
    DO_NOT_TRACK: "1",
    // Most of a short command's time is reading code; what was compiled the last time is kept.
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, ".mext", "compiled"),
  };
  if (command === "test:deep") env.MEXT_DEEP = "1";
  const verb = args.find((arg) => !arg.startsWith("-"));
  if (command === "mext" && verb !== undefined && !CHAINLESS.has(verb)) env.HARDHAT_NETWORK ??= "local";
  return env;
}

async function main([command, ...args]) {
  if (!(command in COMMANDS)) {
    console.log(`Usage:\n\n${Object.values(COMMANDS).join("\n\n")}`);
    return command === undefined || command === "--help" || command === "-h" ? 0 : 2;
  }
  if (command !== "mext" && (args.includes("--help") || args.includes("-h"))) {
    console.log(COMMANDS[command]);
    return 0;
  }
  process.env.MEXT_BEGAN_AT ??= String(Date.now());
  if (!isNewEnough(process.versions.node)) {
    const node = obtainNode(root, say);
    const env = { ...process.env, PATH: pathWith(node, process.env.PATH) };
    return exitWith(spawn(node, [fileURLToPath(import.meta.url), command, ...args], { stdio: "inherit", env }));
  }
  await install(root, say);
  return exitWith(
    spawn(process.execPath, argumentsFor(command, args), {
      stdio: "inherit",
      cwd: root,
      env: environmentFor(command, args),
    }),
  );
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    console.error(error instanceof Trouble ? `\n${error.message}` : error);
    process.exitCode = 1;
  },
);
