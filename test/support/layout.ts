import { readFile } from "node:fs/promises";
import { artifacts } from "hardhat";

interface StorageItem {
  label: string;
  slot: string;
  offset: number;
  type: string;
}

export interface StorageLayout {
  storage: StorageItem[];
  types: Record<string, { members?: StorageItem[]; numberOfBytes: string } | undefined>;
}

/** What the compiler says of a contract's storage. */
export async function layoutOf(source: string, contract: string): Promise<StorageLayout> {
  const id = await artifacts.getBuildInfoId(`${source}:${contract}`);
  const path = id && (await artifacts.getBuildInfoOutputPath(id));
  if (!path) throw new Error(`No build of ${contract}: run \`npx hardhat build\`.`);
  const { output } = JSON.parse(await readFile(path, "utf8")) as {
    output: { contracts: Record<string, Record<string, { storageLayout: StorageLayout }> | undefined> };
  };
  const layout = output.contracts[`project/${source}`]?.[contract]?.storageLayout;
  if (!layout) throw new Error(`The build of ${contract} holds no storage layout.`);
  return layout;
}

/** A struct as `label@slot+offset` of its members. */
export function struct(layout: StorageLayout, name: string): { slots: number; members: string[] } {
  const entry = Object.entries(layout.types).find(([id]) => id.startsWith(`t_struct(${name})`))?.[1];
  if (!entry?.members) throw new Error(`No struct ${name} in storage.`);
  return {
    slots: Number(entry.numberOfBytes) / 32,
    members: entry.members.map(({ label, slot, offset }) => `${label}@${slot}+${offset}`),
  };
}

/** The names of all structs in storage, but for those of the compiler's own. */
export const structNames = (layout: StorageLayout): string[] =>
  Object.keys(layout.types)
    .flatMap((id) => /^t_struct\((\w+)\)/.exec(id)?.[1] ?? [])
    .sort();

/** A contract's own variables, as `label@slot+offset`. */
export const variables = (layout: StorageLayout): string[] =>
  layout.storage.map(({ label, slot, offset }) => `${label}@${slot}+${offset}`);
