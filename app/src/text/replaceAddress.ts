/** Writes what the page shows into its address without a step in the history; routes behind the hash hear of it. */
export function replaceAddress(path: string): void {
  const before = window.location.href;
  window.history.replaceState(window.history.state, "", `#${path}`);
  window.dispatchEvent(new HashChangeEvent("hashchange", { oldURL: before, newURL: window.location.href }));
}
