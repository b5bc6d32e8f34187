/** Names that mean "this very machine": no phone gets there. */
const loopback = /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/;

export const isReachable = ({ hostname, protocol }: Pick<URL, "hostname" | "protocol">): boolean =>
  /^https?:$/.test(protocol) && !loopback.test(hostname);

/** A page without what its address says of this browser alone. */
export const pageAddress = ({ origin, pathname, hash }: Pick<URL, "origin" | "pathname" | "hash">): string =>
  `${origin}${pathname}${hash.split("?")[0]}`;

export type PhoneLink = { name: string; href: string };

/** Links that open a page in the browser of a phone's wallet. */
export function phoneLinks(address: string): readonly PhoneLink[] {
  const { host, pathname } = new URL(address);
  return [
    { name: "MetaMask", href: `https://link.metamask.io/dapp/${host}${pathname}` },
    { name: "Coinbase Wallet", href: `https://go.cb-w.com/dapp?cb_url=${encodeURIComponent(address)}` },
  ];
}
