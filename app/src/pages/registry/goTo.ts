/**
 * Opens an address of this page with its question behind the hash, where it can be shared; the router's own links put it
 * before the hash. While one types, the address changes in place: Back leads to what was looked at before.
 */
export function goTo(address: string, inPlace: boolean): void {
  const { href: oldURL } = window.location;
  if (inPlace) window.history.replaceState(window.history.state, "", address);
  else window.history.pushState(null, "", address);
  window.dispatchEvent(new HashChangeEvent("hashchange", { oldURL, newURL: window.location.href }));
}
