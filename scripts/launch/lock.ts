import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isAlive } from "./isAlive.ts";
import { lastRun } from "./places.ts";
import { Trouble } from "./say.mjs";

async function isServed(link: string): Promise<boolean> {
  const response = await fetch(new URL("mext.json", link)).catch(() => undefined);
  return response?.ok === true;
}

/** One run to a folder. Answers the link of a run that is there already, or nothing when the folder is now ours. */
export async function claim(home: string): Promise<string | undefined> {
  const file = join(home, "running.pid");
  mkdirSync(home, { recursive: true });
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      writeFileSync(file, `${process.pid}\n`, { flag: "wx" });
      process.once("exit", () => rmSync(file, { force: true }));
      return undefined;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    const pid = Number(readFileSync(file, "utf8"));
    if (!isAlive(pid)) {
      rmSync(file, { force: true });
      continue;
    }
    const last = lastRun(home);
    const link = `http://127.0.0.1:${last?.port ?? 0}/`;
    if (last !== undefined && (await isServed(link))) return link;
    throw new Trouble(
      `Another npm start (process ${pid}) is at work in this folder. Wait for its link, or stop it.\n` +
        `If there is none, delete ${file} and run this again.`,
    );
  }
  throw new Trouble(`${file} keeps coming back: another npm start begins at the same moment. Run this again.`);
}
