import { type ContractEventName, parseEventLogs, type TransactionReceipt } from "viem";
import { listingDaoAbi } from "../../sdk/generated/abi.ts";

/** The listing DAO's events of that name in a receipt. */
export const eventsOf = <Name extends ContractEventName<typeof listingDaoAbi>>(
  receipt: TransactionReceipt,
  eventName: Name,
) => parseEventLogs({ abi: listingDaoAbi, eventName, logs: receipt.logs });
