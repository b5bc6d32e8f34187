import { expect } from "chai";
import { artifacts } from "hardhat";
import { layoutOf, variables } from "../support/layout.ts";

describe("What Policy stores, and who is in charge", () => {
  it("keeps our modules' variables in this order", async () => {
    const layout = await layoutOf("contracts/policy/MextGovernor.sol", "MextGovernor");
    const ours = new Set([
      "_tallies",
      "_votes",
      "_extendedDeadlines",
      "_floorHistory",
      "_thresholds",
      "_lastProposal",
      "guardianUntil",
      "_pins",
      "proposalBond",
      "bondOf",
    ]);
    expect(variables(layout).filter((one) => ours.has(one.split("@")[0] ?? ""))).to.deep.equal([
      "_tallies@9+0",
      "_votes@10+0",
      "_extendedDeadlines@11+0",
      "_floorHistory@13+0",
      "_thresholds@14+0",
      "_lastProposal@15+0",
      "guardianUntil@17+0",
      "_pins@22+0",
      "proposalBond@23+0",
      "bondOf@24+0",
    ]);
  });

  it("stores the sums of the votes against and for in one slot", async () => {
    const layout = await layoutOf("contracts/policy/MextGovernor.sol", "MextGovernor");
    const tallies = layout.storage.find(({ label }) => label === "_tallies");
    expect(tallies?.type).to.equal("t_mapping(t_uint256,t_array(t_uint128)3_storage)");
    expect(layout.types["t_array(t_uint128)3_storage"]?.numberOfBytes).to.equal("64");
    const votes = layout.storage.find(({ label }) => label === "_votes");
    expect(votes?.type).to.equal("t_mapping(t_address,t_mapping(t_uint256,t_uint256))");
  });

  it("fits into a contract, deployed and on its way", async () => {
    const { bytecode, deployedBytecode } = await artifacts.readArtifact("MextGovernor");
    expect(deployedBytecode.length / 2 - 1).to.be.at.most(24_576);
    expect(bytecode.length / 2 - 1).to.be.at.most(49_152);
  });

  it("P8: governor and timelock have these verbs and no others", async () => {
    const verbsOf = async (contract: string) =>
      (await artifacts.readArtifact(contract)).abi
        .filter((item: { type: string; stateMutability?: string }) => item.type === "function")
        .filter(({ stateMutability }: { stateMutability?: string }) => !/view|pure/.test(stateMutability ?? ""))
        .map(({ name }: { name: string }) => name)
        .sort();
    expect(await verbsOf("MextGovernor")).to.deep.equal([
      "cancel",
      "castVote",
      "castVoteBySig",
      "castVoteWithReason",
      "castVoteWithReasonAndParams",
      "castVoteWithReasonAndParamsBySig",
      "execute",
      "onERC1155BatchReceived",
      "onERC1155Received",
      "onERC721Received",
      "propose",
      "queue",
      "relay",
      "releaseBond",
      "setProposalBond",
      "setProposalGuardian",
      "setProposalThreshold",
      "setVotingDelay",
      "setVotingPeriod",
      "updateQuorumFloor",
      "updateQuorumNumerator",
    ]);
    expect(await verbsOf("MextTimelock")).to.deep.equal([
      "cancel",
      "execute",
      "executeBatch",
      "grantRole",
      "onERC1155BatchReceived",
      "onERC1155Received",
      "onERC721Received",
      "renounceRole",
      "revokeRole",
      "schedule",
      "scheduleBatch",
      "updateDelay",
    ]);
  });
});
