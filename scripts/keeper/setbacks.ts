/** A chore that did not work, and when it is tried again. */
export type Setback = { chore: string; why: string; tries: number; againAt: number };

const LONGEST_MS = 6 * 3_600_000;

/** Chores that did not work: each waits twice as long as the time before, so that it neither blocks nor floods. */
export class Setbacks {
  readonly #all = new Map<string, Setback>();
  readonly #everyMs: number;

  constructor(everyMs: number) {
    this.#everyMs = everyMs;
  }

  isResting(chore: string, now: number): boolean {
    return (this.#all.get(chore)?.againAt ?? 0) > now;
  }

  /** Notes that it did not work; answers whether that is news: the first time, or for another reason. */
  note(chore: string, why: string, now: number): boolean {
    const before = this.#all.get(chore);
    const tries = (before?.tries ?? 0) + 1;
    const pause = Math.min(this.#everyMs * 2 ** Math.min(tries, 30), LONGEST_MS);
    this.#all.set(chore, { chore, why, tries, againAt: now + pause });
    return before?.why !== why;
  }

  /** Forgets what worked, or is no longer to be done. */
  keepOnly(due: ReadonlySet<string>): void {
    for (const chore of this.#all.keys()) if (!due.has(chore)) this.#all.delete(chore);
  }

  get all(): readonly Setback[] {
    return [...this.#all.values()];
  }
}
