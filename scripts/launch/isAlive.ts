import { readFileSync } from "node:fs";

/** Whether a process is there and runs; one that has ended and that nobody has asked for is not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  return stateOf(pid) !== "Z";
}

/** The letter that Linux has for it; nothing elsewhere. */
function stateOf(pid: number): string | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, "utf8");
    return status.slice(status.lastIndexOf(")") + 2)[0];
  } catch {
    return undefined;
  }
}
