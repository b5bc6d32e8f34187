/** The same numbers on every run and every machine: a well-mixed number below `most` from what names the question. */
export function dice(most: number, ...about: readonly number[]): number {
  let state = 0x9e3779b9;
  for (const part of about) {
    state = Math.imul(state ^ part, 0x85ebca6b);
    state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
    state ^= state >>> 16;
  }
  return (state >>> 0) % most;
}
