import { Wallet, id } from "ethers";
import { MEXT } from "../../test/support/staking.ts";
import { type Measured, gasOfCall } from "../stories/gasOf.ts";
import { type Artifacts, peerChain } from "./chain.ts";

const FOR = 1;
const NAME = "OpenZeppelin Governor";
const TIMELOCKED = "OpenZeppelin Governor with Timelock";
const DELAY = 259_200;
const BALLOT = {
  Ballot: [
    { name: "proposalId", type: "uint256" },
    { name: "support", type: "uint8" },
    { name: "voter", type: "address" },
    { name: "nonce", type: "uint256" },
  ],
};

/** One yes-no vote each; "later" is not the proposal's first, and a signature that is not its voter's first. */
export async function measureGovernor(artifacts: Artifacts): Promise<Measured> {
  const chain = await peerChain(artifacts);
  const { alice, bob, carol, deployer, deploy, deployToken, networkHelpers } = chain;
  const token = await deployToken("OzVotesToken");
  const governor = await deploy("OzGovernor", token);
  const signer = new Wallet(id("signs for a governor"), chain.ethers.provider);
  await deployer.sendTransaction({ to: signer.address, value: MEXT });
  await gasOfCall(token, deployer, "transfer", signer.address, 1_000_000n * MEXT);
  for (const person of [alice, bob, carol, signer]) await gasOfCall(token, person, "delegate", person.address);

  const target = await token.getAddress();
  const payment = token.interface.encodeFunctionData("transfer", [carol.address, MEXT]);
  const propose = async (text: string): Promise<bigint> => {
    await gasOfCall(governor, alice, "propose", [target], [0], [payment], text);
    await networkHelpers.mine(2);
    return governor.getFunction("hashProposal").staticCall([target], [0], [payment], id(text)) as Promise<bigint>;
  };
  const [first, second] = [await propose("The first proposal"), await propose("The second proposal")];

  const domain = { name: "Peer", version: "1", chainId: chain.chainId, verifyingContract: await governor.getAddress() };
  const bySignature = async (proposalId: bigint, nonce: bigint): Promise<bigint> => {
    const ballot = { proposalId, support: FOR, voter: signer.address, nonce };
    const signature = await signer.signTypedData(domain, BALLOT, ballot);
    return gasOfCall(governor, deployer, "castVoteBySig", proposalId, FOR, signer.address, signature);
  };
  const gas: Measured = {};
  gas[`${NAME}: castVote, first on the proposal`] = await gasOfCall(governor, alice, "castVote", first, FOR);
  gas[`${NAME}: castVote, later`] = await gasOfCall(governor, bob, "castVote", first, FOR);
  await gasOfCall(governor, bob, "castVote", second, FOR);
  gas[`${NAME}: castVoteBySig, one's first signature`] = await bySignature(first, 0n);
  gas[`${NAME}: castVoteBySig, later`] = await bySignature(second, 1n);
  return gas;
}

/** The whole way of a proposal with one call, a payment out of the timelock: OpenZeppelin's Governor with its timelock. */
export async function measureTimelocked(artifacts: Artifacts): Promise<Measured> {
  const chain = await peerChain(artifacts);
  const { alice, bob, carol, deployer, deploy, deployToken, networkHelpers } = chain;
  const token = await deployToken("OzVotesToken");
  const timelock = await deploy("OzTimelock", DELAY, deployer.address);
  const governor = await deploy("OzTimelockGovernor", token, timelock);
  for (const role of ["PROPOSER_ROLE", "EXECUTOR_ROLE", "CANCELLER_ROLE"]) {
    const hash = (await timelock.getFunction(role).staticCall()) as string;
    await gasOfCall(timelock, deployer, "grantRole", hash, await governor.getAddress());
  }
  await gasOfCall(token, deployer, "transfer", await timelock.getAddress(), 1_000n * MEXT);
  for (const person of [alice, bob, deployer]) await gasOfCall(token, person, "delegate", person.address);

  const payment = token.interface.encodeFunctionData("transfer", [carol.address, MEXT]);
  const calls = [[await token.getAddress()], [0], [payment]];
  const gas: Measured = {};
  const propose = async (text: string): Promise<bigint> => {
    gas[`${TIMELOCKED}: propose`] = await gasOfCall(governor, alice, "propose", ...calls, text);
    await networkHelpers.mine(2);
    return governor.getFunction("hashProposal").staticCall(...calls, id(text)) as Promise<bigint>;
  };
  const [first, second] = [await propose("The first proposal"), await propose("The second proposal")];
  await gasOfCall(governor, deployer, "castVote", first, FOR);
  await gasOfCall(governor, deployer, "castVote", second, FOR);
  gas[`${TIMELOCKED}: castVote, later`] = await gasOfCall(governor, bob, "castVote", second, FOR);
  await networkHelpers.mine(1_001);
  const text = id("The second proposal");
  gas[`${TIMELOCKED}: queue`] = await gasOfCall(governor, alice, "queue", ...calls, text);
  await networkHelpers.time.increase(DELAY);
  gas[`${TIMELOCKED}: execute`] = await gasOfCall(governor, alice, "execute", ...calls, text);
  return gas;
}
