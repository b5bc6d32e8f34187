import { expect } from "chai";
import { artifacts } from "hardhat";
import { layoutOf, struct, variables } from "../support/layout.ts";

describe("What Policy stores, and who is in charge", () => {
  it("keeps our modules' variables in this order, and what simulations and doctor's tests know by its slot", async () => {
    const layout = await layoutOf("contracts/policy/MextGovernor.sol", "MextGovernor");
    const known = new Set([
      "_governanceCall",
      "_votingDelay",
      "_votingPeriod",
      "_tallies",
      "_votes",
      "_quorumNumeratorHistory",
      "_floorHistory",
      "_thresholds",
      "_lastProposal",
      "_proposalGuardian",
      "guardianUntil",
      "_latestProposalId",
      "_timelock",
      "_pins",
      "proposalBond",
      "bondOf",
    ]);
    expect(variables(layout).filter((one) => known.has(one.split("@")[0] ?? ""))).to.deep.equal([
      "_governanceCall@5+0",
      "_votingDelay@8+0",
      "_votingPeriod@8+6",
      "_tallies@9+0",
      "_votes@10+0",
      "_quorumNumeratorHistory@11+0",
      "_floorHistory@12+0",
      "_thresholds@13+0",
      "_lastProposal@14+0",
      "_proposalGuardian@15+0",
      "guardianUntil@16+0",
      "_latestProposalId@17+0",
      "_timelock@19+0",
      "_pins@21+0",
      "proposalBond@22+0",
      "bondOf@23+0",
    ]);
  });

  it("stores the sums of the votes against and for, and a deadline that moved, in one slot", async () => {
    const layout = await layoutOf("contracts/policy/MextGovernor.sol", "MextGovernor");
    expect(struct(layout, "Tally")).to.deep.equal({
      slots: 2,
      members: ["againstVotes@0+0", "forVotes@0+13", "extendedDeadline@0+26", "abstainVotes@1+0"],
    });
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
