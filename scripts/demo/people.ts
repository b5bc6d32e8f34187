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
/** Somebody who does the chores that are open to anyone, and sends what others signed. */
export const helper = 21;
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

/** One who gives their vote to another, and so casts no ballot. */
export const delegation = { from: 11, to: 10 } as const;
