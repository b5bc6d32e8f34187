import { type Address, getAddress, isAddress } from "viem";
import { z } from "zod";
import { parseAmount } from "../../sdk/format.ts";

/** An account or a contract. */
export const address = z
  .string({ error: "must be an address in quotes" })
  .refine((text) => isAddress(text), {
    error: "must be an address: 0x and 40 hexadecimal digits, with a right checksum",
  })
  .refine((text) => BigInt(text) !== 0n, { error: "must not be the zero address" })
  .meta({ pattern: "^0x(?!0{40}$)[0-9a-fA-F]{40}$" })
  .transform((text): Address => getAddress(text));

/** An amount of MEXT, as text. */
export const mext = z
  .string({ error: 'must be an amount of MEXT in quotes, like "10000" or "0.5"' })
  .refine((text) => parseAmount(text) !== undefined, { error: 'must be an amount of MEXT, like "10000" or "0.5"' })
  .meta({ pattern: "^\\s*([0-9]+(\\.[0-9]{0,18})?|\\.[0-9]{1,18})\\s*$" })
  .transform((text): bigint => parseAmount(text) ?? 0n);

/** A whole number within bounds. */
export const whole = (least: number, most: number, meaning: string) =>
  z
    .number({ error: `must be a whole number from ${least} to ${most}` })
    .int({ error: `must be a whole number from ${least} to ${most}` })
    .min(least, { error: `must be at least ${least}` })
    .max(most, { error: `must be at most ${most}` })
    .describe(meaning);

/** A whole number within the bounds of a contract. */
export const within = ([least, most]: readonly [bigint, bigint], meaning: string) =>
  whole(Number(least), Number(most), meaning);
