import type { TokenInfo, TokenList } from "./tokenList.ts";

export type Version = { major: number; minor: number; patch: number };

/** How a list differs from the one before it, in the words of the rules of versions; `first` where there was none. */
export type ListChange = "first" | "none" | "patch" | "minor" | "major";

/** A token that went (or moved) is a major change, one that came a minor one, everything else a patch. */
export function changeOf(before: TokenList, after: TokenList): Exclude<ListChange, "first"> {
  const old = byPlace(before.tokens);
  const fresh = byPlace(after.tokens);
  if ([...old.keys()].some((place) => !fresh.has(place))) return "major";
  if ([...fresh.keys()].some((place) => !old.has(place))) return "minor";
  const isSame = [...fresh].every(([place, token]) => sorted(token) === sorted(old.get(place)));
  return isSame && aboutList(before) === aboutList(after) ? "none" : "patch";
}

/** The version after a change of that kind. */
export function nextVersion({ major, minor, patch }: Version, change: ListChange): Version {
  switch (change) {
    case "major":
      return { major: major + 1, minor: 0, patch: 0 };
    case "minor":
      return { major, minor: minor + 1, patch: 0 };
    case "patch":
      return { major, minor, patch: patch + 1 };
    case "none":
    case "first":
      return { major, minor, patch };
  }
}

const byPlace = (tokens: readonly TokenInfo[]): Map<string, TokenInfo> =>
  new Map(tokens.map((token) => [`${token.chainId} ${token.address}`, token]));

/** What a list says beside its tokens, its version and its date. */
function aboutList({ tokens: _, version: __, timestamp: ___, ...about }: TokenList): string {
  return sorted(about);
}

/** JSON with sorted keys, so that equal things are equal texts. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part !== "object" || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
