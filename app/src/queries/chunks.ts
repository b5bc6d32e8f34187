/** Nodes limit how many blocks or logs one question may span, each in its own way; the span adapts to the answers. */
export type Span = { from: bigint; to: bigint };
type Limits = { first?: bigint; most?: bigint };

/** Reads `from..to` in order. A refusal halves the span; an answer doubles it again. A refusal of one block is final. */
export async function readInChunks<Item>(
  { from, to }: Span,
  read: (span: Span) => Promise<readonly Item[]>,
  { first = 50_000n, most = 500_000n }: Limits = {},
): Promise<Item[]> {
  const items: Item[] = [];
  let size = first;
  let at = from;
  while (at <= to) {
    const end = at + size - 1n < to ? at + size - 1n : to;
    try {
      items.push(...(await read({ from: at, to: end })));
      at = end + 1n;
      size = size * 2n < most ? size * 2n : most;
    } catch (error) {
      if (end === at) throw error;
      size = (end - at + 1n) / 2n;
    }
  }
  return items;
}
