import { expect } from "chai";
import { artifacts } from "hardhat";
import { layoutOf, struct, structNames, variables } from "../support/layout.ts";

describe("What a lot costs to keep, and who is in charge of the auction", () => {
  it("packs a lot into three slots, of which a purchase writes one", async () => {
    const layout = await layoutOf("contracts/revenue/RevenueAuction.sol", "RevenueAuction");
    expect(struct(layout, "Lot")).to.deep.equal({
      slots: 3,
      members: ["asset@0+0", "startPrice@0+20", "amount@1+0", "left@1+16", "startedAt@2+0", "burnShareBps@2+5"],
    });
  });

  it("stores no other struct, the rules beside the number of lots, and no asset's balance", async () => {
    const layout = await layoutOf("contracts/revenue/RevenueAuction.sol", "RevenueAuction");
    expect(structNames(layout)).to.deep.equal(["Lot"]);
    expect(variables(layout)).to.deep.equal([
      "_startPriceBps@0+0",
      "_burnShareBps@0+2",
      "lotCount@0+4",
      "_lots@1+0",
      "_newestLot@2+0",
    ]);
  });

  it("has these verbs and no others; one is the timelock's", async () => {
    const { abi } = await artifacts.readArtifact("RevenueAuction");
    const verbs = (abi as { type: string; name?: string; stateMutability?: string }[])
      .filter(({ type, stateMutability }) => type === "function" && !/view|pure/.test(stateMutability ?? ""))
      .map(({ name }) => name);
    expect(verbs.sort()).to.deep.equal(["buy", "buyWithPermit", "setParameters", "shareMext", "start"]);
  });
});
