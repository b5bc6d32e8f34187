/** How long work may hold the page, in milliseconds; under a frame on a phone. */
const HOLD = 8;

type Yielding = { scheduler?: { yield?: () => Promise<void> } };

/** Lets the page paint and answer between pieces of long work; a page that nobody sees does not stop for it. */
export function breathing(): () => Promise<void> | undefined {
  let began = performance.now();
  return () => {
    if (performance.now() - began < HOLD || globalThis.document?.visibilityState !== "visible") return undefined;
    const { scheduler } = globalThis as Yielding;
    const pause = scheduler?.yield?.() ?? new Promise<void>((resolve) => setTimeout(resolve));
    return pause.then(() => {
      began = performance.now();
    });
  };
}
