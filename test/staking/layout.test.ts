import { expect } from "chai";
import { artifacts } from "hardhat";
import { layoutOf, struct, structNames, variables } from "../support/layout.ts";

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

  it("stores no other struct, and its variables in this order", async () => {
    const layout = await layoutOf("contracts/staking/MextStaking.sol", "MextStaking");
    expect(structNames(layout)).to.deep.equal(["Account", "Checkpoint", "Exit", "Stream", "Trace"]);
    // A trace and the stream take two slots each.
    expect(variables(layout)).to.deep.equal([
      "_nameFallback@0+0",
      "_versionFallback@1+0",
      "_nonces@2+0",
      "_accounts@3+0",
      "_votes@4+0",
      "_total@5+0",
      "_balances@7+0",
      "_exits@8+0",
      "exitCount@9+0",
      "_stream@10+0",
      "revenueHeld@12+0",
    ]);
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
