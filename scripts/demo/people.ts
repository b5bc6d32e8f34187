import { type LocalAccount, toHex } from "viem";
import { mnemonicToAccount, privateKeyToAccount } from "viem/accounts";
import { MNEMONIC } from "../launch/places.ts";

/** How much somebody stakes, in MEXT, in the order of the tiers Free, Week, Month, Quarter, Year. */
export type Stakes = readonly [number, number, number, number, number];

const parent = mnemonicToAccount(MNEMONIC, { path: "m/44'/60'/0'/0" }).getHdKey();

/** The account of that number of the local chain's mnemonic. */
export function accountAt(index: number): LocalAccount {
  const { privateKey } = parent.deriveChild(index);
  if (!privateKey) throw new Error(`Account ${index} of the mnemonic has no key.`);
  return privateKeyToAccount(toHex(privateKey));
}

/** Accounts with a part to play. */
export const treasury = 0;
export const exchange = 16;
/** The council's owners of scripts/config/local.json who sign here. */
export const councilSigners = [18, 19] as const;
/** Project teams: one account per application, from this one on. */
export const firstTeam = 40;

/** Those whom a visitor can be: each holds free MEXT, a stake in another tier, and a vote that is not used. */
export const visitors: readonly { index: number; free: number; stakes: Stakes }[] = [
  { index: 1, free: 400_000, stakes: [0, 0, 1_600_000, 0, 0] },
  { index: 2, free: 250_000, stakes: [0, 900_000, 0, 0, 0] },
  { index: 3, free: 120_000, stakes: [0, 0, 0, 0, 1_200_000] },
  { index: 4, free: 75_000, stakes: [600_000, 0, 0, 400_000, 0] },
  { index: 5, free: 60_000, stakes: [350_000, 0, 0, 0, 0] },
];

/** The community: everybody who votes by themselves. */
export const voters: readonly { index: number; stakes: Stakes }[] = [
  { index: 6, stakes: [0, 0, 0, 0, 5_400_000] },
  { index: 7, stakes: [0, 0, 0, 6_200_000, 0] },
  { index: 8, stakes: [0, 0, 4_100_000, 0, 0] },
  { index: 9, stakes: [0, 500_000, 0, 0, 3_800_000] },
  { index: 10, stakes: [0, 0, 0, 2_700_000, 0] },
  { index: 11, stakes: [0, 0, 2_300_000, 0, 0] },
  { index: 12, stakes: [0, 3_900_000, 0, 0, 0] },
  { index: 13, stakes: [5_600_000, 0, 0, 0, 0] },
  { index: 14, stakes: [0, 1_850_000, 0, 0, 650_000] },
  { index: 20, stakes: [0, 0, 0, 0, 2_100_000] },
  { index: 21, stakes: [0, 2_450_000, 0, 0, 0] },
  { index: 22, stakes: [0, 0, 0, 1_900_000, 0] },
  { index: 23, stakes: [1_250_000, 0, 700_000, 0, 0] },
  { index: 24, stakes: [0, 0, 3_050_000, 0, 0] },
  { index: 25, stakes: [0, 0, 0, 0, 1_450_000] },
  { index: 26, stakes: [0, 1_100_000, 0, 0, 0] },
  { index: 27, stakes: [0, 0, 0, 2_250_000, 0] },
  { index: 28, stakes: [2_950_000, 0, 0, 0, 0] },
  { index: 29, stakes: [0, 0, 1_350_000, 0, 0] },
  { index: 30, stakes: [0, 800_000, 0, 400_000, 0] },
  { index: 31, stakes: [0, 0, 0, 0, 900_000] },
  { index: 32, stakes: [0, 2_050_000, 0, 0, 0] },
  { index: 33, stakes: [0, 0, 1_700_000, 0, 0] },
  { index: 34, stakes: [750_000, 0, 0, 0, 0] },
  { index: 35, stakes: [0, 0, 0, 1_150_000, 0] },
  { index: 36, stakes: [0, 1_400_000, 0, 0, 0] },
  { index: 37, stakes: [0, 0, 0, 0, 550_000] },
  { index: 38, stakes: [0, 0, 950_000, 0, 0] },
  { index: 39, stakes: [1_800_000, 0, 0, 0, 0] },
];

/** One who gives their vote to another, and so casts no ballot. */
export const delegation = { from: 11, to: 10 } as const;
