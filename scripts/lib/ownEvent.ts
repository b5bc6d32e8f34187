import {
  type Abi,
  type Address,
  type ContractEventArgsFromTopics,
  type ContractEventName,
  isAddressEqual,
  parseEventLogs,
  type TransactionReceipt,
} from "viem";

/** What a contract itself said happened in a transaction; `undefined` where it said nothing of the kind. */
export function ownEvent<const abi extends Abi, Name extends ContractEventName<abi>>(
  { address, abi }: { address: Address; abi: abi },
  receipt: TransactionReceipt,
  eventName: Name,
): ContractEventArgsFromTopics<abi, Name> | undefined {
  const own = receipt.logs.filter((log) => isAddressEqual(log.address, address));
  const [found] = parseEventLogs<abi, true, Name>({ abi, eventName, logs: own });
  return found?.args as ContractEventArgsFromTopics<abi, Name> | undefined;
}
