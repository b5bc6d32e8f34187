const MOST_MS = 2_000;

/** When the page has nothing else to do, or a little later where the browser cannot say so. */
export const idle = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof requestIdleCallback === "function") requestIdleCallback(() => resolve(), { timeout: MOST_MS });
    else setTimeout(resolve, MOST_MS / 4);
  });
