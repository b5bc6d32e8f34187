import { describe, expect, it } from "vitest";
import { checkCaip19 } from "../../sdk/mirrors/caip19.ts";

const address = "0x6b175474e89094c44da98b954eedeac495271d0f";
const good = [
  `eip155:1/erc20:${address}`,
  "eip155:1/slip44:60",
  "eip155:100/slip44:0",
  "bip122:000000000019d6689c085ae165831e93/slip44:0",
  "solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp/token:EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v",
  `cosmos:cosmoshub-4/slip44:118`,
  `abc:${"x".repeat(32)}/abcdefgh:${"y".repeat(128)}`,
];
const bad: [string, number][] = [
  ["", 0],
  ["ei", 2],
  ["ei:1/erc20:0x", 2],
  ["EIP155:1/slip44:60", 0],
  ["eip155abc:1/slip44:60", 8],
  ["eip155", 6],
  ["eip155:", 7],
  ["eip155:/slip44:60", 7],
  ["eip155:1", 8],
  [`abc:${"x".repeat(33)}/slip44:0`, 36],
  ["eip155:1/sl:60", 11],
  ["eip155:1/slip44", 15],
  ["eip155:1/slip44:", 16],
  ["eip155:01/slip44:60", 7],
  ["eip155:01/ERC20:0x06012c8cf97bead5deae237070f9587f8e7a266d", 7],
  ["eip155:0/slip44:60", 7],
  ["eip155:1a/slip44:60", 8],
  ["eip155:1/slip44:060", 16],
  ["eip155:1/slip44:6x", 17],
  [`eip155:1/erc721:${address}`, 9],
  [`eip155:1/erc20:${address.toUpperCase()}`, 16],
  [`eip155:1/erc20:0x6B${address.slice(4)}`, 18],
  [`eip155:1/erc20:${address.slice(0, 41)}`, 56],
  [`eip155:1/erc20:${address}0`, 57],
  [`eip155:1/slip44:60 `, 18],
  [`solana:abc/token:é`, 17],
  [`abc:x/abc:${"y".repeat(129)}`, 138],
];

describe("canonical CAIP-19", () => {
  it.each(good)("takes %s", (id) => {
    expect(checkCaip19(id).ok).toBe(true);
  });

  it.each(bad)("refuses %j at byte %i", (id, position) => {
    expect(checkCaip19(id)).toEqual({ ok: false, position });
  });

  it("gives the parts", () => {
    expect(checkCaip19("eip155:1/slip44:60")).toEqual({
      ok: true,
      chain: "eip155:1",
      chainNamespace: "eip155",
      chainReference: "1",
      assetNamespace: "slip44",
      assetReference: "60",
    });
  });
});
