import { readFile } from "node:fs/promises";
import { expect } from "chai";
import { artifacts } from "hardhat";

interface StorageItem {
  label: string;
  slot: string;
  offset: number;
  type: string;
}

interface StorageLayout {
  storage: StorageItem[];
  types: Record<string, { members?: StorageItem[]; numberOfBytes: string } | undefined>;
}

/** What the compiler says of a contract's storage. */
async function layoutOf(source: string, contract: string): Promise<StorageLayout> {
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
function struct(layout: StorageLayout, name: string): { slots: number; members: string[] } {
  const entry = Object.entries(layout.types).find(([id]) => id.startsWith(`t_struct(${name})`))?.[1];
  if (!entry?.members) throw new Error(`No struct ${name} in storage.`);
  return {
    slots: Number(entry.numberOfBytes) / 32,
    members: entry.members.map(({ label, slot, offset }) => `${label}@${slot}+${offset}`),
  };
}

describe("What decides the cost, and who is in charge", () => {
  it("packs what is written together into one slot", async () => {
    const layout = await layoutOf("contracts/staking/MextStaking.sol", "MextStaking");
    expect(struct(layout, "Account")).to.deep.equal({
      slots: 2,
      members: ["delegate@0+0", "weight@0+20", "paid@1+0", "owed@1+20"],
    });
    expect(struct(layout, "Checkpoint")).to.deep.equal({
      slots: 1,
      members: ["week@0+0", "last@0+4", "low@0+16", "count@0+28"],
    });
    expect(struct(layout, "Trace")).to.deep.equal({ slots: 2, members: ["head@0+0", "past@1+0"] });
    expect(struct(layout, "Stream")).to.deep.equal({
      slots: 2,
      members: ["acc@0+0", "settledAt@0+20", "current@1+0", "next@1+12"],
    });
    expect(struct(layout, "Exit")).to.deep.equal({ slots: 1, members: ["amount@0+0", "tier@0+12", "readyAt@0+13"] });
  });

  it("P1, P8: token and staking have these verbs and no others; none of them is anybody's alone", async () => {
    const verbsOf = async (contract: string) =>
      (await artifacts.readArtifact(contract)).abi
        .filter((item: { type: string; stateMutability?: string }) => item.type === "function")
        .filter(({ stateMutability }: { stateMutability?: string }) => !/view|pure/.test(stateMutability ?? ""))
        .map(({ name }: { name: string }) => name)
        .sort();
    expect(await verbsOf("MextToken")).to.deep.equal([
      "approve",
      "burn",
      "burnFrom",
      "permit",
      "transfer",
      "transferFrom",
    ]);
    expect(await verbsOf("MextStaking")).to.deep.equal([
      "cancelNotice",
      "claim",
      "claimAndStake",
      "cutNotice",
      "delegate",
      "delegateBySig",
      "fund",
      "giveNotice",
      "leaveNow",
      "move",
      "stake",
      "stakeFor",
      "stakeWithPermit",
      "withdraw",
    ]);
  });
});
