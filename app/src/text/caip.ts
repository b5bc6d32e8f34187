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
