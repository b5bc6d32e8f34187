import { exitCodes } from "../lib/problem.ts";

/** The first signal asks the keeper to end after what it is doing; the second ends it at once, which loses nothing either. */
export function stopping(): { signal: AbortSignal; pause: (ms: number) => Promise<void> } {
  const controller = new AbortController();
  const { signal } = controller;
  for (const name of ["SIGINT", "SIGTERM"] as const) {
    process.on(name, () => {
      if (signal.aborted) process.exit(exitCodes.interrupted);
      controller.abort();
    });
  }
  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve();
      const timer = setTimeout(resolve, ms);
      signal.addEventListener("abort", () => {
        clearTimeout(timer);
        resolve();
      });
    });
  return { signal, pause };
}
