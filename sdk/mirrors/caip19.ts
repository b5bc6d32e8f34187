const NAMESPACE = /[-a-z0-9]/;
const REFERENCE = /[-_a-zA-Z0-9]/;
const ASSET_REFERENCE = /[-.%a-zA-Z0-9]/;
const DIGIT = /[0-9]/;
const LOWER_HEX = /[0-9a-f]/;

/** A canonical identifier in its parts, or the position of the first byte that is wrong (the length where text is missing). */
export type Caip19Check =
  | {
      ok: true;
      chain: string;
      chainNamespace: string;
      chainReference: string;
      assetNamespace: string;
      assetReference: string;
    }
  | { ok: false; position: number };

/** Whether `id` is a canonical CAIP-19 asset type, so that one token has one name. Positions count UTF-8 bytes. */
export function checkCaip19(id: string): Caip19Check {
  // Every allowed character is one byte; the first other one is at the same position counted either way.
  const chain = part(id, 0, NAMESPACE, 3, 8, ":");
  if (!chain.ok) return chain;
  const reference = part(id, chain.next, REFERENCE, 1, 32, "/");
  if (!reference.ok) return reference;
  const isEvm = chain.text === "eip155";
  const badChain = isEvm ? badDecimal(id, chain.next, reference.next - 1, false) : undefined;
  if (badChain !== undefined) return { ok: false, position: badChain };
  const asset = part(id, reference.next, NAMESPACE, 3, 8, ":");
  if (!asset.ok) return asset;
  const last = part(id, asset.next, ASSET_REFERENCE, 1, 128, "");
  if (!last.ok) return last;
  const badAsset = isEvm ? badEvmAsset(id, asset.text, reference.next, asset.next) : undefined;
  if (badAsset !== undefined) return { ok: false, position: badAsset };
  return {
    ok: true,
    chain: `${chain.text}:${reference.text}`,
    chainNamespace: chain.text,
    chainReference: reference.text,
    assetNamespace: asset.text,
    assetReference: last.text,
  };
}

type Part = { ok: true; text: string; next: number } | { ok: false; position: number };

function part(id: string, start: number, alphabet: RegExp, least: number, most: number, end: string): Part {
  let position = start;
  while (position < id.length && position - start < most && alphabet.test(id.charAt(position))) position++;
  const closed = end === "" ? position === id.length : id.charAt(position) === end;
  if (position - start < least || !closed) return { ok: false, position };
  return { ok: true, text: id.slice(start, position), next: position + 1 };
}

function badDecimal(id: string, start: number, end: number, zero: boolean): number | undefined {
  if (id.charAt(start) === "0" && !(zero && end === start + 1)) return start;
  for (let position = start; position < end; position++) if (!DIGIT.test(id.charAt(position))) return position;
  return undefined;
}

function badEvmAsset(id: string, namespace: string, namespaceAt: number, start: number): number | undefined {
  if (namespace === "slip44") return badDecimal(id, start, id.length, true);
  if (namespace !== "erc20") return namespaceAt;
  for (let position = start; position < id.length && position < start + 42; position++) {
    const character = id.charAt(position);
    const offset = position - start;
    const fits = offset === 0 ? character === "0" : offset === 1 ? character === "x" : LOWER_HEX.test(character);
    if (!fits) return position;
  }
  return id.length === start + 42 ? undefined : Math.min(id.length, start + 42);
}
