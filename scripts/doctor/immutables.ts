import { type Address, domainSeparator, type Hex, keccak256, numberToHex, pad, stringToHex, zeroAddress } from "viem";
import type { ContractName, LibraryName } from "../../sdk/deployment.ts";
import { GENESIS_SUPPLY } from "../../sdk/mirrors/supply.ts";
import type { Recorded } from "./recorded.ts";

/** The values that a deployment writes into a contract's code, sorted, by its record. */
export function immutablesOf(name: ContractName | LibraryName, record: Recorded): Hex[] {
  const { contracts, chainId, firstSeason = 0 } = record;
  const address = (of: ContractName): Hex => word(contracts[of]?.address ?? "0x");
  const eip712 = (title: string): Hex[] => domain(title, chainId, contracts[name as ContractName]?.address ?? "0x");
  const values: Partial<Record<ContractName | LibraryName, () => Hex[]>> = {
    mextToken: () => eip712("MEXT"),
    mextStaking: () => [...eip712("MEXT Staking"), address("mextToken")],
    governor: () => [
      ...eip712("MEXT Policy"),
      address("mextStaking"),
      address("mextToken"),
      numberToHex(record.policy?.guardianTerm ?? 0, { size: 32 }),
      numberToHex(GENESIS_SUPPLY, { size: 32 }),
      numberToHex(GENESIS_SUPPLY / 10_000n, { size: 32 }),
    ],
    revenueAuction: () => [
      ...(["mextToken", "mextStaking", "timelock"] as const).map(address),
      word(record.auction?.wrappedCoin ?? zeroAddress),
    ],
    listingDao: () => [
      ...eip712("MEXT Listing"),
      ...(["mextToken", "mextStaking", "timelock", "council"] as const).map(address),
      numberToHex(firstSeason, { size: 32 }),
      numberToHex(GENESIS_SUPPLY, { size: 32 }),
    ],
  };
  return (values[name]?.() ?? []).sort();
}

/** What OpenZeppelin's EIP712 keeps: domain, chain, address, and name and version, hashed and as short strings. */
function domain(name: string, chainId: number, verifyingContract: Address): Hex[] {
  const version = "1";
  return [
    domainSeparator({ domain: { name, version, chainId, verifyingContract } }),
    numberToHex(chainId, { size: 32 }),
    word(verifyingContract),
    ...[name, version].map((text) => keccak256(stringToHex(text))),
    ...[name, version].map(shortString),
  ];
}

/** OpenZeppelin's ShortString: the bytes first, their number in the last byte. */
function shortString(text: string): Hex {
  const bytes = stringToHex(text).slice(2);
  return `0x${bytes.padEnd(62, "0")}${text.length.toString(16).padStart(2, "0")}`;
}

const word = (address: Address): Hex => pad(address.toLowerCase() as Hex);
