/** What the constructor of the token mints, once. */
export const GENESIS_SUPPLY = 1_000_000_000n * 10n ** 18n;

/** Everything that was ever burned. */
export function burnedOf(totalSupply: bigint): bigint {
  return GENESIS_SUPPLY - totalSupply;
}
