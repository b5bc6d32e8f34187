import type { Say } from "../lib/command.ts";
import type { DeployConfig } from "../lib/config.ts";
import { Problem } from "../lib/problem.ts";
import { writeSafeBatch } from "../lib/safeBatch.ts";
import { type Part, type PartName, sentOf } from "./parts.ts";

/** A batch is one transaction; chains take no more than 16.7 million gas for one, and some wallets less. */
const MOST_GAS = 12_000_000n;

/**
 * Writes what is missing as batches for Safe's Transaction Builder, in the order in which they have to be executed. Who
 * sends them does not change an address, so that `deploy` finds everything afterwards.
 */
export function exportBatches(args: {
  config: DeployConfig;
  missing: readonly Part[];
  gas: ReadonlyMap<PartName, bigint> | undefined;
  file: string;
  say: Say;
}): object {
  const { config, missing, gas, file, say } = args;
  if (gas === undefined) throw new Error("Batches are cut by gas, which was not measured.");
  if (missing.length === 0) {
    throw new Problem("Everything stands already; there is nothing to write a batch of.", {
      todo: "Run deploy without --safe-batch: it writes the record and reads everything back.",
    });
  }
  const batches = cut(sentOf(missing), gas);
  const files = batches.map((parts, index) => {
    const path = index === 0 ? file : numbered(file, index + 1);
    const number = batches.length === 1 ? "" : ` (${index + 1} of ${batches.length})`;
    writeSafeBatch(path, {
      chainId: config.chainId,
      name: `MEXT deployment${number}`,
      description: `Puts in place: ${parts.map(({ title }) => title).join(", ")}`,
      createdAt: Date.now(),
      calls: parts.map(({ to, data }) => ({ to, data })),
    });
    const total = parts.reduce((sum, { name }) => sum + (gas.get(name) ?? 0n), 0n);
    say(`${path}: ${parts.length} transactions, about ${total.toLocaleString("en")} gas`);
    return { file: path, parts: parts.map(({ name }) => name), gas: total };
  });
  say("Nothing was sent. Have the Safe execute them in this order, each once the one before is in a block; then run");
  say("deploy without --safe-batch: it finds what stands, writes the record and reads everything back.");
  return { status: "batch", files, addresses: Object.fromEntries(missing.map(({ name, address }) => [name, address])) };
}

function cut(parts: readonly Part[], gas: ReadonlyMap<PartName, bigint>): Part[][] {
  const batches: Part[][] = [];
  let used = MOST_GAS;
  for (const part of parts) {
    const own = gas.get(part.name) ?? 0n;
    if (used + own > MOST_GAS) {
      batches.push([]);
      used = 0n;
    }
    batches.at(-1)?.push(part);
    used += own;
  }
  return batches;
}

function numbered(file: string, number: number): string {
  return file.endsWith(".json") ? `${file.slice(0, -5)}-${number}.json` : `${file}-${number}`;
}
