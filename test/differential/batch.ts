import { artifacts, network } from "hardhat";
import {
  type Abi,
  type Address,
  decodeAbiParameters,
  decodeFunctionResult,
  encodeFunctionData,
  type Hex,
  parseAbiParameters,
} from "viem";
import { type DecodedError, decodeError } from "../../sdk/errors/decodeError.ts";

/** Names of a call's answer: what it returned, or the contract's error by name and values. */
export type Answer<Value> = { value: Value } | { error: DecodedError | Hex };

export type Target = { address: Address; abi: Abi };

/** Calls that share one `eth_call` where they are cheap; those that write much say how many fit into its gas. */
const TOGETHER = 200;
const GAS = "0xff0000";

const undone = parseAbiParameters("(bool ok, bytes data)[]");

/** A chain of its own, with a way to ask its contracts thousands of questions in a few calls. */
export async function askingChain() {
  const connection = await network.create();
  const { ethers, networkHelpers, provider } = connection;
  const batch = await deploy("Batch");

  async function deploy(name: string, libraries: Record<string, string> = {}, args: unknown[] = []): Promise<Target> {
    const contract = await ethers.deployContract(name, args, { libraries });
    const { abi } = await artifacts.readArtifact(name);
    return { address: (await contract.getAddress()) as Address, abi: abi as Abi };
  }

  async function answersOf(
    verb: "askAll" | "tryAll",
    target: Target,
    calls: Hex[],
  ): Promise<{ ok: boolean; data: Hex }[]> {
    const data = encodeFunctionData({ abi: batch.abi, functionName: verb, args: [target.address, calls] });
    const call = { to: batch.address, data, gas: GAS };
    const answer = (await provider.request({ method: "eth_call", params: [call, "latest"] })) as Hex;
    return [...decodeAbiParameters(undone, answer)[0]];
  }

  async function many<Value>(
    verb: "askAll" | "tryAll",
    target: Target,
    functionName: string,
    cases: readonly unknown[][],
    together = TOGETHER,
  ) {
    const answers: Answer<Value>[] = [];
    const { abi } = target;
    for (let first = 0; first < cases.length; first += together) {
      const calls = cases.slice(first, first + together).map((args) => encodeFunctionData({ abi, functionName, args }));
      for (const { ok, data } of await answersOf(verb, target, calls)) {
        if (!ok) answers.push({ error: decodeError(data) ?? data });
        else answers.push({ value: decodeFunctionResult({ abi, functionName, data }) as Value });
      }
    }
    return answers;
  }

  return {
    ...connection,
    ethers,
    networkHelpers,
    deploy,
    /** The answers to one view with many arguments. */
    ask: <Value>(target: Target, functionName: string, cases: readonly unknown[][]) =>
      many<Value>("askAll", target, functionName, cases),
    /** The answers of a function that writes, each on the chain as it is now. */
    attempt: <Value>(target: Target, functionName: string, cases: readonly unknown[][], together?: number) =>
      many<Value>("tryAll", target, functionName, cases, together),
    /** The next block is one of `timestamp`. */
    async mineAt(timestamp: number): Promise<void> {
      await networkHelpers.time.increaseTo(timestamp);
    },
  };
}

export type AskingChain = Awaited<ReturnType<typeof askingChain>>;
