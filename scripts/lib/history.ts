import {
  type Address,
  type Hex,
  isAddressEqual,
  keccak256,
  type PublicClient,
  stringToHex,
  zeroAddress,
  zeroHash,
} from "viem";
import { mextTokenAbi } from "../../sdk/generated/abi.ts";
import { timelockAbi } from "./abis.ts";

/** Who was minted what: all that ever came from nowhere, in order. */
export async function genesisOf(client: PublicClient, token: Address, blockNumber: number): Promise<string[]> {
  const logs = await client.getContractEvents({
    address: token,
    abi: mextTokenAbi,
    eventName: "Transfer",
    args: { from: zeroAddress },
    fromBlock: BigInt(blockNumber),
    strict: true,
  });
  return logs.map(({ args }) => `${args.to} ${args.value}`);
}

const roles = {
  admin: zeroHash,
  proposer: keccak256(stringToHex("PROPOSER_ROLE")),
  executor: keccak256(stringToHex("EXECUTOR_ROLE")),
  canceller: keccak256(stringToHex("CANCELLER_ROLE")),
} as const;

/** Who holds which role of a timelock now, by everything that was ever granted and revoked. */
export async function roleHoldersOf(
  client: PublicClient,
  timelock: Address,
  blockNumber: number,
): Promise<Record<keyof typeof roles | "other", Address[]>> {
  const logs = await client.getContractEvents({
    address: timelock,
    abi: timelockAbi,
    fromBlock: BigInt(blockNumber),
    strict: true,
  });
  const held: { role: Hex; account: Address }[] = [];
  for (const { eventName, args } of logs) {
    const index = held.findIndex(({ role, account }) => role === args.role && isAddressEqual(account, args.account));
    if (eventName === "RoleGranted" && index < 0) held.push({ role: args.role, account: args.account });
    if (eventName === "RoleRevoked" && index >= 0) held.splice(index, 1);
  }
  const known = Object.values<Hex>(roles);
  const holders = (wanted: (role: Hex) => boolean) =>
    held.filter(({ role }) => wanted(role)).map(({ account }) => account);
  return {
    admin: holders((role) => role === roles.admin),
    proposer: holders((role) => role === roles.proposer),
    executor: holders((role) => role === roles.executor),
    canceller: holders((role) => role === roles.canceller),
    other: holders((role) => !known.includes(role)),
  };
}
