import { constants } from "node:os";

/** npm, when it is ended, ends the shell between it and us, and the shell tells nobody. */
function whenNpmIsGone(act) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    act();
  }, 500);
  watch.unref();
}

/** Waits for a child that has the terminal: passes signals on, and answers its exit code as a shell would. */
export function exitWith(child) {
  const pass = (signal) => child.kill(signal);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, pass);
  whenNpmIsGone(() => pass("SIGTERM"));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 1)));
  });
}
