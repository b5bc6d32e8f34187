import { plain } from "../../../../sdk/text/plain.ts";

const PROTOCOLS = new Set(["https:", "http:", "mailto:", "ipfs:"]);
const HOSTS = /(?:[\p{L}\p{N}_-]+\.)+[\p{L}\p{N}-]{2,}/gu;

/** `shownHost` is there when the words alone would mislead about where the link leads. */
export type SafeLink = { href: string; shownHost?: string };

function place(url: URL): string {
  if (url.protocol === "mailto:") return url.pathname;
  return url.host || url.pathname.replace(/^\/+/, "");
}

const bare = (host: string): string => host.toLowerCase().replace(/^www\./, "");

/** The link, or nothing when its address is relative or of a protocol that a page must not follow. */
export function safeLink(address: string, words: string): SafeLink | undefined {
  const clean = plain(address).trim();
  if (!URL.canParse(clean)) return undefined;
  const url = new URL(clean);
  if (!PROTOCOLS.has(url.protocol)) return undefined;
  const target = place(url);
  const named = plain(words).normalize("NFKC").match(HOSTS) ?? [];
  const own = [target, url.hostname, target.split("@").at(-1) ?? ""].map(bare);
  const misleads =
    url.username !== "" || url.hostname.includes("xn--") || named.some((host) => !own.includes(bare(host)));
  const isOwnName = own.includes(bare(words.trim()));
  return { href: url.href, ...(misleads && !isOwnName && { shownHost: target }) };
}
