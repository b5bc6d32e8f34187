/** `part` of a scale as a percentage for the page, exact to a hundredth. */
export function along(part: bigint, scale: bigint): number {
  return Number((part * 10_000n) / scale) / 100;
}
