import { type Address, type Hash, isAddressEqual, pad, parseEventLogs } from "viem";
import {
  governorAbi,
  listingDaoAbi,
  mextStakingAbi,
  mextTokenAbi,
  revenueAuctionAbi,
} from "../../../sdk/generated/abi.ts";
import type { Chain } from "./stack.ts";

const abi = [...mextTokenAbi, ...mextStakingAbi, ...listingDaoAbi, ...governorAbi, ...revenueAuctionAbi];
/** What anybody may do, and its event does not say who did. */
const open = new Set(["LotStarted", "ProposalQueued", "ProposalExecuted", "ProposalCanceled"]);
const technical = new Set(["ProposalCodePinned"]);

/** Everything that the chain's events say of an account: what names it, what became of its proposals, what it sent. */
export async function recordOf(chain: Chain, account: Address) {
  const { mextToken, mextStaking, listingDao, governor, revenueAuction } = chain.deployment.contracts;
  const logs = await chain.client.getLogs({
    address: [mextToken, mextStaking, listingDao, governor, revenueAuction].map(({ address }) => address),
    fromBlock: BigInt(chain.deployment.blockNumber),
  });
  const events = parseEventLogs({ abi, logs });
  const word = pad(account).toLowerCase();
  const own = new Set(
    events.flatMap((event) =>
      event.eventName === "ProposalCreated" && isAddressEqual(event.args.proposer, account)
        ? [event.args.proposalId]
        : [],
    ),
  );
  const senders = new Map<Hash, Address>();
  for (const { eventName, transactionHash: hash } of events) {
    if (open.has(eventName)) senders.set(hash, (await chain.client.getTransaction({ hash })).from);
  }
  return events.filter(({ eventName, args, topics, transactionHash }) => {
    const isNamed = topics.slice(1).some((topic) => topic?.toLowerCase() === word);
    const isOwn = "proposalId" in args && own.has(args.proposalId) && topics.length === 1 && eventName !== "VoteCast";
    const isLate = eventName === "ProposalExtended" && own.has(args.proposalId);
    const sender = open.has(eventName) ? senders.get(transactionHash) : undefined;
    const isSent = sender !== undefined && isAddressEqual(sender, account);
    return !technical.has(eventName) && (isNamed || isOwn || isLate || isSent);
  });
}
