import { type Address, getAddress, type Hex, pad, sliceHex, zeroAddress, zeroHash } from "viem";
import { mextTokenAbi } from "../../sdk/generated/abi.ts";
import { erc20MetadataAbi } from "../lib/abis.ts";
import { topicOf } from "../lib/history.ts";
import { type Check, check } from "./check.ts";
import type { Look } from "./look.ts";
import type { Recorded } from "./recorded.ts";

const transfer = topicOf(mextTokenAbi, "Transfer");

/** The token's facts, who was minted what, and P2: what is missing from the genesis supply was burned. */
export async function checkToken(look: Look, record: Recorded): Promise<Check[]> {
  const { mextToken } = record.contracts;
  if (mextToken === undefined) return [];
  const token = { address: mextToken.address, abi: [...mextTokenAbi, ...erc20MetadataAbi], ...look.at } as const;
  const { client } = look;
  const [name, symbol, decimals, genesis, supply, burned, minted, lost] = await Promise.all([
    client.readContract({ ...token, functionName: "name" }),
    client.readContract({ ...token, functionName: "symbol" }),
    client.readContract({ ...token, functionName: "decimals" }),
    client.readContract({ ...token, functionName: "GENESIS_SUPPLY" }),
    client.readContract({ ...token, functionName: "totalSupply" }),
    client.readContract({ ...token, functionName: "burned" }),
    look.logs(mextToken.address, mextToken.blockNumber, [transfer, zeroHash]),
    look.logs(mextToken.address, mextToken.blockNumber, [transfer, null, pad(zeroAddress)]),
  ]);
  const allocated = (record.genesis ?? []).map(({ account, amount }) => `${getAddress(account)} ${amount}`);
  const gone = lost.reduce((sum, { data }) => sum + BigInt(data), 0n);
  const todo = "Supply is not what was minted less what was burned: trust none of its balances.";
  return [
    check("mextToken: name", "MEXT", name),
    check("mextToken: symbol", "MEXT", symbol),
    check("mextToken: decimals", 18, decimals),
    check("mextToken: genesis supply", 10n ** 27n, genesis, { todo }),
    check("mextToken: total supply and what was burned", genesis, supply + burned, { todo }),
    check("mextToken: burned, by the events", burned, gone, { todo }),
    check(
      "mextToken: genesis allocation",
      allocated,
      minted.map(({ topics, data }) => `${receiver(topics[2])} ${BigInt(data)}`),
    ),
  ];
}

const receiver = (topic: Hex | undefined): Address => getAddress(sliceHex(topic ?? zeroHash, 12));
