import { type Address, getAddress, type Hex, isAddressEqual, toEventSelector } from "viem";
import type { ProposalCall } from "../proposal.ts";

/** Something that went from one account to another; without a token it is the chain's coin. */
export type Transfer = { token?: Address; from: Address; to: Address; amount: bigint };

/** Where nodes say that the chain's own coin moved. */
const COIN: Address = "0xeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee";
const TRANSFER = toEventSelector("Transfer(address,address,uint256)");

/** What a call moved: by the events of tokens, and of the chain's coin what the call itself pays at least. */
export function transfersIn(
  logs: readonly { address: Address; topics: readonly Hex[]; data: Hex }[],
  call: ProposalCall,
  timelock: Address,
): Transfer[] {
  const found = logs.flatMap(({ address, topics, data }): Transfer[] => {
    const [topic, from, to, ...others] = topics;
    // A token that counts single things has its number as a fourth topic.
    if (topic !== TRANSFER || from === undefined || to === undefined || others.length > 0) return [];
    const coin = isAddressEqual(address, COIN);
    const ends = { from: addressIn(from), to: addressIn(to) };
    return [{ ...(coin ? {} : { token: getAddress(address) }), ...ends, amount: data === "0x" ? 0n : BigInt(data) }];
  });
  const isTraced = found.some(({ token }) => token === undefined);
  if (isTraced || call.value === 0n) return found;
  return [{ from: timelock, to: call.target, amount: call.value }, ...found];
}

const addressIn = (topic: Hex): Address => getAddress(`0x${topic.slice(-40)}`);
