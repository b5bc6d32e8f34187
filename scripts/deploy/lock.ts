import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { isAlive } from "../launch/isAlive.ts";
import { readIfThere } from "../lib/files.ts";
import { Problem } from "../lib/problem.ts";

/** Runs work that nobody else may do at the same time with this journal; a holder that is gone holds nothing. */
export async function withLock<T>(journal: string, work: () => Promise<T>): Promise<T> {
  const file = `${journal}.lock`;
  take(file);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const own = `${file}.${process.pid}`;
  writeFileSync(own, `${process.pid}\n`);
  try {
    for (let attempt = 0; attempt < 3; attempt++) {
      if (isLinked(own, file)) return;
      const holder = readIfThere(file);
      if (holder === undefined) continue;
      const pid = Number(holder);
      if (pid === process.pid || isAlive(pid)) throw busy(pid, file);
      dismiss(file, holder);
    }
    throw busy(Number(readIfThere(file)), file);
  } finally {
    rmSync(own, { force: true });
  }
}

/** A link is made whole or not at all, and never over another. */
function isLinked(own: string, file: string): boolean {
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Takes a dead holder's lock away, and puts back what somebody else set in its place meanwhile. */
function dismiss(file: string, dead: string): void {
  const aside = `${file}.${process.pid}.dead`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw error;
  }
  if (readFileSync(aside, "utf8") !== dead) isLinked(aside, file);
  rmSync(aside, { force: true });
}

function busy(pid: number, file: string): Problem {
  return new Problem(`Another deploy (process ${pid}) is at work with this journal.`, {
    todo: `Wait until it ends. If no such process is a deploy, remove ${file} and run again.`,
  });
}
