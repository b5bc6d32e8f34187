import { AbiCoder, type BaseContract, Wallet, id } from "ethers";
import { DAY, MEXT, Tier, as, stakingChain } from "../../test/support/staking.ts";
import { type Measured, gasOfCall } from "./gasOf.ts";

const FOR = 1;
const AGAINST = 0;
const BALLOT = {
  ExtendedBallot: [
    { name: "proposalId", type: "uint256" },
    { name: "support", type: "uint8" },
    { name: "voter", type: "address" },
    { name: "nonce", type: "uint256" },
    { name: "reason", type: "string" },
    { name: "params", type: "bytes" },
  ],
};

/** What each proposal does: one payment of MEXT out of the timelock. */
type Calls = [targets: string[], values: number[], calldatas: string[]];

/** Three proposals by three proposers, one after the other; the last one is carried out. */
export async function measurePolicy(): Promise<Measured> {
  const chain = await stakingChain();
  const { ethers, networkHelpers, chainId, deployer, people, staking, token, toWeek } = chain;
  const [alice, bob, carol, dave] = people;
  if (!alice || !bob || !carol || !dave) throw new Error("The test chain has too few accounts.");
  const terms = [3n * DAY, 7n * DAY, 3n * DAY, 400, 100, 50_000n * MEXT, 365n * DAY];
  const governor = (await ethers.deployContract("MextGovernor", [staking, dave, terms])) as BaseContract;
  const timelock = (await governor.getFunction("timelock").staticCall()) as string;
  const signer = new Wallet(id("signs for a governor"), ethers.provider);
  await deployer.sendTransaction({ to: signer.address, value: MEXT });
  await token.transfer(signer, 500_000n * MEXT);
  await as(token, signer).approve(staking, ethers.MaxUint256);
  await token.transfer(timelock, 1_000n * MEXT);
  for (const person of [alice, bob, carol, deployer]) {
    await as(token, person).approve(governor, ethers.MaxUint256);
    await as(staking, person).stake(Tier.Month, 500_000n * MEXT);
  }
  await as(staking, deployer).stake(Tier.Month, 50_000_000n * MEXT);
  await as(staking, signer).stake(Tier.Month, 500_000n * MEXT);
  await toWeek(2n);

  const payment = token.interface.encodeFunctionData("transfer", [carol.address, MEXT]);
  const calls: Calls = [[await token.getAddress()], [0], [payment]];
  const gas: Measured = {};
  const propose = async (proposer: typeof alice, text: string): Promise<bigint> => {
    gas["propose, one call, with its bond"] = await gasOfCall(governor, proposer, "propose", ...calls, text);
    return governor.getFunction("latestProposalId").staticCall() as Promise<bigint>;
  };
  const first = await propose(alice, "The first proposal");
  const second = await propose(bob, "The second proposal");
  await networkHelpers.time.increase(3n * DAY + 60n);

  await gasOfCall(governor, deployer, "castVote", first, FOR);
  await gasOfCall(governor, deployer, "castVote", second, FOR);
  gas["policy vote, changeable: first ever"] = await gasOfCall(governor, alice, "castVote", first, FOR);
  gas["policy vote, changeable: returning voter"] = await gasOfCall(governor, alice, "castVote", second, FOR);
  gas["change a policy vote"] = await gasOfCall(governor, alice, "castVote", second, AGAINST);

  const domain = {
    name: "MEXT Policy",
    version: "1",
    chainId,
    verifyingContract: await governor.getAddress(),
  };
  const params = AbiCoder.defaultAbiCoder().encode(["uint256"], [2n ** 40n - 1n]);
  const ballot = { proposalId: second, support: FOR, voter: signer.address, nonce: 0n, reason: "", params };
  const signature = await signer.signTypedData(domain, BALLOT, ballot);
  const signed = [second, FOR, signer.address, "", params, signature];
  const bySignature = "castVoteWithReasonAndParamsBySig";
  gas["policy vote by signature, first ever"] = await gasOfCall(governor, bob, bySignature, ...signed);

  await networkHelpers.time.increase(7n * DAY);
  const text = id("The second proposal");
  gas["queue a proposal, one call"] = await gasOfCall(governor, alice, "queue", ...calls, text);
  await networkHelpers.time.increase(3n * DAY);
  gas["execute a proposal, one call"] = await gasOfCall(governor, alice, "execute", ...calls, text);
  gas["release the bond of a proposal"] = await gasOfCall(governor, alice, "releaseBond", second);
  return gas;
}
