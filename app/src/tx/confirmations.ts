/** Blocks on a public chain before a transaction counts as done; the page shows its effect after the first. */
export const confirmationsNeeded = (isLocal: boolean): number => (isLocal ? 1 : 2);
