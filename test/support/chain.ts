import { network } from "hardhat";
import type { NetworkConnection } from "hardhat/types/network";

/** Every test chain begins at this moment, so that nothing depends on the day or the speed of a run. */
const BEGINS = "2030-01-02T00:00:00Z";

const SENDS = new Set(["eth_sendTransaction", "eth_sendRawTransaction"]);
const MINES = new Set([...SENDS, "evm_mine", "hardhat_mine"]);
const SETS = "evm_setNextBlockTimestamp";

/** Mines every transaction one second after the block before it, unless the next block's time was set. */
export function steady(provider: NetworkConnection["provider"]): void {
  const request = provider.request.bind(provider);
  let isSet = false;
  provider.request = async (call) => {
    const { method } = call;
    if (SENDS.has(method) && !isSet) {
      const latest = await request({ method: "eth_getBlockByNumber", params: ["latest", false] });
      const { timestamp } = latest as { timestamp: string };
      await request({ method: SETS, params: [Number(timestamp) + 1] });
    }
    if (method === SETS) isSet = true;
    if (MINES.has(method)) isSet = false;
    return request(call);
  };
}

/** A simulated chain of its own; its clock depends on what is sent to it and on nothing else. */
export async function freshChain() {
  const { ethers, networkHelpers, provider } = await network.create({ override: { initialDate: BEGINS } });
  steady(provider);
  const signers = await ethers.getSigners();
  const [deployer, ...people] = signers;
  if (!deployer) throw new Error("The test chain has no accounts.");
  const { chainId } = await ethers.provider.getNetwork();
  const now = async () => BigInt(await networkHelpers.time.latest());
  return { ethers, networkHelpers, chainId, deployer, people, signers, now };
}

export type FreshChain = Awaited<ReturnType<typeof freshChain>>;
