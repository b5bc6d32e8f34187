import { type Abi, type Address, decodeFunctionResult, encodeFunctionData, type Hex } from "viem";
import type { Deployed } from "../../deployment.ts";
import type { RulesInForce } from "./facts.ts";
import { view } from "./functions.ts";
import type { Ask } from "./simulateProposal.ts";

const words = ["votingDelay", "votingPeriod", "quorumNumerator", "quorumFloorBps", "proposalBond"] as const;
const rulesAbi: Abi = [
  ...words.map((name) => view(name, "uint256")),
  view("proposalGuardian", "address"),
  view("getMinDelay", "uint256"),
];

/** The rules of policy votes as they are now. */
export async function readRules(ask: Ask, { contracts }: Deployed): Promise<RulesInForce> {
  const read = async (to: Address, functionName: string): Promise<unknown> => {
    const data = (await ask("eth_call", [
      { to, data: encodeFunctionData({ abi: rulesAbi, functionName }) },
      "latest",
    ])) as Hex;
    return decodeFunctionResult({ abi: rulesAbi, functionName, data });
  };
  const ofGovernor = (name: string) => read(contracts.governor.address, name);
  const [votingDelay, votingPeriod, quorumBps, quorumFloorBps, proposalBond, guardian, timelockDelay] =
    await Promise.all([
      ...words.map(ofGovernor),
      ofGovernor("proposalGuardian"),
      read(contracts.timelock.address, "getMinDelay"),
    ]);
  const whole = (value: unknown): bigint => BigInt(value as bigint);
  return {
    ...{ votingDelay: whole(votingDelay), votingPeriod: whole(votingPeriod), quorumBps: whole(quorumBps) },
    ...{ quorumFloorBps: whole(quorumFloorBps), proposalBond: whole(proposalBond) },
    ...{ timelockDelay: whole(timelockDelay), guardian: guardian as Address },
  };
}
