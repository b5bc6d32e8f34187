/** The chains that people know by name; any other is written as its identifier says. */
const names: Record<string, string> = {
  "eip155:1": "Ethereum",
  "eip155:10": "OP Mainnet",
  "eip155:56": "BNB Chain",
  "eip155:100": "Gnosis",
  "eip155:137": "Polygon",
  "eip155:8453": "Base",
  "eip155:42161": "Arbitrum One",
  "eip155:43114": "Avalanche",
  "solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp": "Solana",
  "bip122:000000000019d6689c085ae165831e93": "Bitcoin",
  "cosmos:cosmoshub-4": "Cosmos Hub",
  "polkadot:91b171bb158e2d3848fa23a9f1c25182": "Polkadot",
  "bip122:12a765e31ffd4059bada1e25190f6e98": "Litecoin",
  "bip122:1a91e3dace36e2be3bf030a65679fe82": "Dogecoin",
  "near:mainnet": "NEAR",
  "stellar:pubnet": "Stellar",
  "tezos:NetXdQprcVkpaWU": "Tezos",
};

export const knownChains = Object.entries(names).map(([id, name]) => ({ id, name }));

export function chainName(token: string): string {
  const chain = token.split("/")[0] ?? token;
  return names[chain] ?? (chain.length > 18 ? `${chain.slice(0, 14)}…` : chain);
}

/** How tokens are named on a kind of chain: what people copy from an explorer, and what CAIP-19 makes of it. */
const kinds: Record<string, { bare: RegExp; asset: (written: string) => string; example: string }> = {
  eip155: {
    bare: /^0x[0-9a-fA-F]{40}$/,
    asset: (written) => `erc20:${written.toLowerCase()}`,
    example: "0x6b175474e89094c44da98b954eedeac495271d0f",
  },
  solana: {
    bare: /^[1-9A-HJ-NP-Za-km-z]{32,44}$/,
    asset: (written) => `token:${written}`,
    example: "EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v",
  },
  near: { bare: /^[-a-z0-9.]+\.near$/, asset: (written) => `nep141:${written}`, example: "wrap.near" },
  bip122: { bare: /^\d{1,9}$/, asset: (written) => `slip44:${written}`, example: "slip44:0" },
  cosmos: { bare: /^\d{1,9}$/, asset: (written) => `slip44:${written}`, example: "slip44:118" },
};

const kindOf = (chain: string) => kinds[chain.split(":")[0] ?? ""];

/** What is written for a token on that chain, as the second half of its identifier. */
export function assetOf(chain: string, written: string): string {
  const kind = kindOf(chain);
  return kind?.bare.test(written) ? kind.asset(written) : written;
}

export const exampleOn = (chain: string): string => kindOf(chain)?.example ?? "slip44:0";

/** An identifier with its chain apart, where that chain is one that people know by name. */
export function splitToken(token: string): { chain: string; asset: string } {
  const [chain = "", ...rest] = token.trim().split("/");
  return chain in names && rest.length > 0 ? { chain, asset: rest.join("/") } : { chain: "", asset: token.trim() };
}

/** The contract of an ERC-20 token on the chain of that number; nothing for any other token. */
export function ownTokenOf(token: string, chainId: number): `0x${string}` | undefined {
  const address = new RegExp(`^eip155:${chainId}/erc20:(0x[0-9a-f]{40})$`).exec(token)?.[1];
  return address as `0x${string}` | undefined;
}
