import type { ContractName } from "../deployment.ts";

/**
 * The verbs that are everybody's, by contract: whoever calls acts for themselves, or needs a signature. Where one asks
 * about its caller all the same, the text says what; an empty text is a verb that does not.
 */
export const everyonesVerbs: Readonly<Record<ContractName, Readonly<Record<string, string>>>> = {
  mextToken: {
    "approve(address,uint256)": "",
    "burn(uint256)": "",
    "burnFrom(address,uint256)": "",
    "permit(address,address,uint256,uint256,uint8,bytes32,bytes32)": "",
    "transfer(address,uint256)": "",
    "transferFrom(address,address,uint256)": "",
  },
  mextStaking: {
    "cancelNotice(uint256)": "",
    "claim()": "",
    "claimAndStake(uint8)": "",
    "cutNotice(uint256,uint256)": "",
    "delegate(address)": "whether the delegate is the caller, which is kept as no entry",
    "delegateBySig(address,uint256,uint256,uint8,bytes32,bytes32)": "",
    "fund(uint256)": "",
    "giveNotice(uint8,uint256)": "",
    "leaveNow(uint8,uint256,uint256)": "",
    "move(uint8,uint8,uint256)": "",
    "stake(uint8,uint256)": "",
    "stakeFor(address,uint8,uint256)": "",
    "stakeWithPermit(uint8,uint256,uint256,uint8,bytes32,bytes32)": "",
    "withdraw(uint256)": "",
  },
  listingDao: {
    "applyForListing((string,string,string,string,bytes32,address[]),uint96,uint96,bytes)":
      "whether the caller applied for this token and season already, and the entry screen",
    "applyWithPermit((string,string,string,string,bytes32,address[]),uint96,uint96,bytes,uint256,uint8,bytes32,bytes32)":
      "whether the caller applied for this token and season already, and the entry screen",
    "castBallot((uint32,int8)[],string)": "",
    "castSignedBallot((address,uint32,(uint32,int8)[],uint32,uint40,string,bytes))": "",
    "castSignedBallots((address,uint32,(uint32,int8)[],uint32,uint40,string,bytes)[])": "",
    "fileMotion(uint32,string,bytes32,uint96,uint96)": "",
    "listSuspended(uint32)": "",
    "refundBond(uint32)": "",
    "settle()": "",
    "withdrawBallot()": "",
  },
  governor: {
    "castVote(uint256,uint8)": "",
    "castVoteBySig(uint256,uint8,address,bytes)": "",
    "castVoteWithReason(uint256,uint8,string)": "",
    "castVoteWithReasonAndParams(uint256,uint8,string,bytes)": "",
    "castVoteWithReasonAndParamsBySig(uint256,uint8,address,string,bytes,bytes)": "",
    "execute(address[],uint256[],bytes[],bytes32)": "",
    "onERC1155BatchReceived(address,address,uint256[],uint256[],bytes)": "",
    "onERC1155Received(address,address,uint256,uint256,bytes)": "",
    "onERC721Received(address,address,uint256,bytes)": "",
    "propose(address[],uint256[],bytes[],string)": "whether the description keeps the proposal for another proposer",
    "queue(address[],uint256[],bytes[],bytes32)": "",
    "releaseBond(uint256)": "",
  },
  timelock: {
    "onERC1155BatchReceived(address,address,uint256[],uint256[],bytes)": "",
    "onERC1155Received(address,address,uint256,uint256,bytes)": "",
    "onERC721Received(address,address,uint256,bytes)": "",
  },
  council: {
    "simulateAndRevert(address,bytes)": "",
  },
  revenueAuction: {
    "buy(uint64,uint128,uint256,uint256)": "whether the asset reaches the caller",
    "buyWithPermit(uint64,uint128,uint256,uint256,uint8,bytes32,bytes32)": "whether the asset reaches the caller",
    "shareMext()": "",
    "start(address)": "",
  },
};
