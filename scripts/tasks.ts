import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { overrideTask } from "hardhat/config";
import type { TaskDefinition } from "hardhat/types/tasks";
import { auctionTasks } from "./auction.ts";
import { councilTasks } from "./council.ts";
import { demoTask } from "./demo.ts";
import { deployTask } from "./deploy.ts";
import { doctorTask } from "./doctor.ts";
import { keeperTask } from "./keeper.ts";
import { root } from "./launch/places.ts";
import { listingTasks } from "./listing.ts";
import { policyTasks } from "./policy.ts";
import { stakeTasks } from "./stake.ts";
import { statusTasks } from "./status.ts";
import { voteTasks } from "./vote.ts";

/** Tests that other runners own. */
const ELSEWHERE = ["app", "browser", "cli", "launch", "sdk"];

const isMocha = (file: string): boolean => !/ from "(vitest|@playwright\/test)"/.test(readFileSync(file, "utf8"));

/** Every mocha file: `*.test.ts` under test/, except those of vitest and Playwright. */
export function mochaFiles(): string[] {
  const under = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      if (entry.isDirectory()) return under(join(folder, entry.name));
      return entry.name.endsWith(".test.ts") ? [join(folder, entry.name)] : [];
    });
  const top = join(root, "test");
  return readdirSync(top, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !ELSEWHERE.includes(entry.name))
    .flatMap((entry) => under(join(top, entry.name)))
    .filter(isMocha)
    .sort();
}

const mochaOwnFiles = overrideTask(["test", "mocha"])
  .setInlineAction(async (args, _hre, runSuper): Promise<unknown> => {
    const named = args["testFiles"] as string[];
    const files = named.length > 0 ? named : mochaFiles();
    if (files.length === 0) return { success: true, value: { summary: { failed: 0, passed: 0, skipped: 0, todo: 0 } } };
    return runSuper({ ...args, testFiles: files });
  })
  .build();

/** Every task of ours; hardhat.config.ts takes them from here. */
export const tasks: TaskDefinition[] = [
  mochaOwnFiles,
  deployTask,
  doctorTask,
  demoTask,
  ...listingTasks,
  ...stakeTasks,
  ...voteTasks,
  ...policyTasks,
  ...auctionTasks,
  ...councilTasks,
  keeperTask,
  ...statusTasks,
];
