import { HttpRequestError, TimeoutError } from "viem";

/** Nodes limit how many blocks or logs one question may span, each in its own way; the span adapts to the answers. */
export type Span = { from: bigint; to: bigint };

export type ChunkOptions<Item> = {
  /** how many blocks the first question spans */
  first?: bigint;
  most?: bigint;
  /** is told of every answer before the next question is asked */
  take?: (items: readonly Item[], through: bigint) => unknown;
  pause?: (ms: number) => Promise<unknown>;
};

/** What a failed question asks for: a smaller one, or the same one later. */
type Remedy = "smaller" | "later";

const PATIENCE = 6;
const FIRST_PAUSE_MS = 400;
/** How many answers until a bound is doubted. */
const RUN = 32;
const HTTP_TOO_MANY = 429;
const HTTP_UNAVAILABLE = 503;
const TOO_MANY = /\b429\b|too many requests|rate.?limit|requests per|throughput|capacity exceeded/i;

function reasonsOf(error: unknown): Error[] {
  return error instanceof Error ? [error, ...reasonsOf(error.cause)] : [];
}

/** A node that asks for patience, or none that answers: later. Any other refusal may be about the question's size. */
export function remedyOf(error: unknown): Remedy {
  const reasons = reasonsOf(error);
  if (reasons.some((reason) => reason instanceof TimeoutError)) return "smaller";
  if (reasons.some(({ message }) => TOO_MANY.test(message))) return "later";
  const http = reasons.find((reason) => reason instanceof HttpRequestError);
  if (!http) return "smaller";
  return http.status === undefined || http.status === HTTP_TOO_MANY || http.status === HTTP_UNAVAILABLE
    ? "later"
    : "smaller";
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const lesser = (left: bigint, right: bigint): bigint => (left < right ? left : right);

/**
 * How many blocks to ask for. It doubles until a refusal; below the smallest span that was refused it creeps up by a
 * quarter. After a run of answers that bound is tried again, for logs lie denser in some years than in others.
 */
class Size {
  now: bigint;
  readonly #most: bigint;
  #good = 0n;
  #refused: bigint | undefined;
  #answers = 0;

  constructor(first: bigint, most: bigint) {
    this.now = lesser(first, most);
    this.#most = most;
  }

  answered(): void {
    this.#answers += 1;
    this.#good = this.now;
    if (this.#answers % RUN === 0) this.#refused = undefined;
    const next = this.#refused === undefined ? this.now * 2n : this.now + this.now / 4n;
    if (this.#refused === undefined || next < this.#refused) this.now = lesser(next, this.#most);
  }

  refused(span: bigint): void {
    const half = (span + 1n) / 2n;
    this.#refused = span;
    this.now = this.#good > half && this.#good < span ? this.#good : half;
    this.#good = 0n;
  }
}

/** Reads `from..to` in order. Gives up on a block that is refused alone, and on a node that stays silent. */
export async function readInChunks<Item>(
  { from, to }: Span,
  read: (span: Span) => Promise<readonly Item[]>,
  { first = 50_000n, most = 500_000n, take, pause = sleep }: ChunkOptions<Item> = {},
): Promise<Item[]> {
  const items: Item[] = [];
  const size = new Size(first, most);
  let at = from;
  let waits = 0;
  while (at <= to) {
    const end = lesser(at + size.now - 1n, to);
    try {
      const found = await read({ from: at, to: end });
      for (const item of found) items.push(item);
      await take?.(found, end);
      at = end + 1n;
      waits = 0;
      size.answered();
    } catch (error) {
      const remedy = remedyOf(error);
      if (remedy === "smaller" ? end === at : waits === PATIENCE) throw error;
      if (remedy === "smaller") size.refused(end - at + 1n);
      else await pause(FIRST_PAUSE_MS * 2 ** waits++);
    }
  }
  return items;
}
