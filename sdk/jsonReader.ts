import type { Hex } from "viem";

/** Reads unknown JSON value by value, and names the place of the first one that does not fit. */
export class JsonReader {
  readonly #value: unknown;
  readonly #path: string;

  constructor(value: unknown, path: string) {
    this.#value = value;
    this.#path = path;
  }

  at(key: string): JsonReader {
    const found = this.optional(key);
    if (found === undefined) throw new Error(`${this.#path}.${key} is missing.`);
    return found;
  }

  optional(key: string): JsonReader | undefined {
    if (typeof this.#value !== "object" || this.#value === null || Array.isArray(this.#value)) this.#fail("an object");
    const value = (this.#value as Record<string, unknown>)[key];
    return value === undefined ? undefined : new JsonReader(value, `${this.#path}.${key}`);
  }

  list<T>(read: (item: JsonReader) => T): T[] {
    if (!Array.isArray(this.#value)) this.#fail("a list");
    return (this.#value as unknown[]).map((item, index) => read(new JsonReader(item, `${this.#path}[${index}]`)));
  }

  integer(): number {
    if (!Number.isSafeInteger(this.#value) || (this.#value as number) < 0) this.#fail("a whole number");
    return this.#value as number;
  }

  signed(): number {
    if (!Number.isSafeInteger(this.#value)) this.#fail("a whole number, negative ones among them");
    return this.#value as number;
  }

  text(): string {
    if (typeof this.#value !== "string") this.#fail("a text");
    return this.#value;
  }

  amount(): bigint {
    if (!/^(0|[1-9][0-9]*)$/.test(this.text())) this.#fail("a whole number in quotes");
    return BigInt(this.text());
  }

  hex(bytes: number): Hex {
    if (!new RegExp(`^0x[0-9a-fA-F]{${bytes * 2}}$`).test(this.text()))
      this.#fail(`0x and ${bytes * 2} hexadecimal digits`);
    return this.text() as Hex;
  }

  bytes(): Hex {
    if (!/^0x([0-9a-fA-F]{2})*$/.test(this.text())) this.#fail("0x and an even number of hexadecimal digits");
    return this.text() as Hex;
  }

  #fail(wanted: string): never {
    throw new Error(`${this.#path} is ${JSON.stringify(this.#value)}; it must be ${wanted}.`);
  }
}
