import { type BaseContract, ContractFactory, MaxUint256 } from "ethers";
import type { FreshChain } from "../../test/support/chain.ts";
import { freshChain } from "../../test/support/chain.ts";
import { GENESIS, MEXT } from "../../test/support/staking.ts";
import { gasOfCall } from "../stories/gasOf.ts";
import type { Artifact } from "./compile.ts";

export type Artifacts = (name: string) => Artifact;

/** A chain for peers, with the same people holding the same amounts as on ours. */
export async function peerChain(artifacts: Artifacts) {
  const chain = await freshChain();
  const { deployer, people } = chain;
  const [alice, bob, carol, dave] = people;
  if (!alice || !bob || !carol || !dave) throw new Error("The test chain has too few accounts.");

  const deployArtifact = async ({ abi, bytecode }: Artifact, ...args: unknown[]): Promise<BaseContract> => {
    const contract = await new ContractFactory(abi, bytecode, deployer).deploy(...args);
    await contract.waitForDeployment();
    return contract;
  };
  const deploy = (name: string, ...args: unknown[]) => deployArtifact(artifacts(name), ...args);

  /** A token of which the four people hold 1,000,000 each; `spender` may take all of it. */
  const deployToken = async (name: string): Promise<BaseContract> => {
    const token = await deploy(name, GENESIS);
    for (const person of [alice, bob, carol, dave]) {
      await gasOfCall(token, deployer, "transfer", person.address, 1_000_000n * MEXT);
    }
    return token;
  };
  const approve = async (token: BaseContract, spender: BaseContract): Promise<void> => {
    for (const person of [deployer, alice, bob, carol, dave]) {
      await gasOfCall(token, person, "approve", await spender.getAddress(), MaxUint256);
    }
  };
  return { ...chain, alice, bob, carol, dave, deploy, deployArtifact, deployToken, approve };
}

export type PeerChain = Awaited<ReturnType<typeof peerChain>>;
export type { FreshChain };
