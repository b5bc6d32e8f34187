import type { DBSchema, IDBPDatabase } from "idb";
import type { Entry } from "./entry.ts";
import type { Head } from "./node.ts";

/** How far a scan has come. `anchor` is a block that no reorganisation is expected to reach. */
export type Reach = { through: bigint; anchor: Head };
export type Kept = Reach & { entries: readonly Entry[] };
/** Entries from block `from` on take the place of those that were kept from there. */
export type Addition = Reach & { from: bigint; entries: readonly Entry[] };

export type HistoryCache = {
  load: (key: string) => Promise<Kept | undefined>;
  add: (key: string, addition: Addition) => Promise<void>;
  forget: (key: string) => Promise<void>;
};

interface Schema extends DBSchema {
  reaches: { key: string; value: Reach };
  entries: { key: [scan: string, block: string, index: number]; value: Entry };
}

const NAME = "mext-history";
const VERSION = 2;
/** Bigints are no keys of IndexedDB: a block stands there as hexadecimal digits that sort as it does. */
const digits = (block: bigint): string => block.toString(16).padStart(16, "0");
const LAST = "g";

async function open(): Promise<IDBPDatabase<Schema>> {
  const { openDB } = await import("idb");
  return openDB<Schema>(NAME, VERSION, {
    upgrade: (db) => {
      for (const store of [...db.objectStoreNames]) db.deleteObjectStore(store);
      db.createObjectStore("reaches");
      db.createObjectStore("entries");
    },
    // A page of another version waits for this one to let go.
    blocking: (_now, _next, event) => (event.target as IDBDatabase).close(),
  });
}

const rangeFrom = (key: string, from: bigint): IDBKeyRange => IDBKeyRange.bound([key, digits(from), 0], [key, LAST, 0]);

/** In the browser's IndexedDB. Each addition is one transaction: it stands whole, or not at all. */
export function indexedDbCache(): HistoryCache {
  const db = open();
  // Whoever uses the cache sees the refusal; without a user it is none of the page's business.
  db.catch(() => undefined);
  return {
    load: async (key) => {
      const transaction = (await db).transaction(["reaches", "entries"]);
      const [reach, entries] = await Promise.all([
        transaction.objectStore("reaches").get(key),
        transaction.objectStore("entries").getAll(rangeFrom(key, 0n)),
      ]);
      return reach && { ...reach, entries };
    },
    add: async (key, { from, through, anchor, entries }) => {
      const transaction = (await db).transaction(["reaches", "entries"], "readwrite");
      const store = transaction.objectStore("entries");
      await Promise.all([
        store.delete(rangeFrom(key, from)),
        ...entries.map((entry) => store.put(entry, [key, digits(entry.block), entry.index])),
        transaction.objectStore("reaches").put({ through, anchor }, key),
        transaction.done,
      ]);
    },
    forget: async (key) => {
      const transaction = (await db).transaction(["reaches", "entries"], "readwrite");
      await Promise.all([
        transaction.objectStore("entries").delete(rangeFrom(key, 0n)),
        transaction.objectStore("reaches").delete(key),
        transaction.done,
      ]);
    },
  };
}

/** A store that is blocked or full costs time at the next visit, nothing else. */
export function forgiving(cache: HistoryCache): HistoryCache {
  return {
    load: (key) => cache.load(key).catch(() => undefined),
    add: (key, addition) => cache.add(key, addition).catch(() => undefined),
    forget: (key) => cache.forget(key).catch(() => undefined),
  };
}
