import { exitCodes } from "./problem.ts";

/** Ctrl+C ends a command at once and says so. What was sent is remembered, so that running it again is safe. */
export function onInterrupt(): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      console.error("\nInterrupted. Nothing is lost: run the same command again to go on.");
      process.exit(exitCodes.interrupted);
    });
  }
}
