import type { Address } from "viem";
import type { Named } from "../../sdk/policy/analysis/names.ts";

const at = (digits: string): { address: Address; codeHash: `0x${string}`; blockNumber: number } => ({
  address: `0x${digits.repeat(40 / digits.length)}`,
  codeHash: `0x${digits.repeat(64 / digits.length)}`,
  blockNumber: 1,
});

/** A record's names, with addresses that read well in a failure. */
export const named: Named = {
  contracts: {
    mextToken: at("11"),
    mextStaking: at("22"),
    listingDao: at("33"),
    timelock: at("44"),
    council: at("55"),
    governor: at("66"),
    revenueAuction: at("99"),
  },
  genesis: [{ account: `0x${"77".repeat(20)}`, amount: 1n, label: "Team" }],
  council: { owners: [`0x${"88".repeat(20)}`], threshold: 1 },
};

export const stranger: Address = `0x${"ab".repeat(20)}`;
