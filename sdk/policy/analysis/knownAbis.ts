import type { Abi } from "viem";
import type { ContractName } from "../../deployment.ts";
import { governorVerbs } from "../../generated/governor.ts";
import { revenueAuctionVerbs } from "../../generated/revenueAuction.ts";
import { listingDaoVerbs, mextStakingVerbs, mextTokenVerbs } from "../../generated/verbs.ts";
import { verb } from "./functions.ts";

/** What OpenZeppelin's AccessControl does with roles. */
export const roleVerbs = [
  verb("grantRole", "bytes32 role", "address account"),
  verb("revokeRole", "bytes32 role", "address account"),
  verb("renounceRole", "bytes32 role", "address callerConfirmation"),
] as const;

/** What a vote may ask of the timelock itself. */
const timelockVerbs = [verb("updateDelay", "uint256 newDelay"), ...roleVerbs] as const;

/** What a Safe's owners decide, and who they are. */
export const safeVerbs = [
  verb("addOwnerWithThreshold", "address owner", "uint256 _threshold"),
  verb("removeOwner", "address prevOwner", "address owner", "uint256 _threshold"),
  verb("swapOwner", "address prevOwner", "address oldOwner", "address newOwner"),
  verb("changeThreshold", "uint256 _threshold"),
  verb("enableModule", "address module"),
  verb("disableModule", "address prevModule", "address module"),
  verb("setGuard", "address guard"),
  verb("setFallbackHandler", "address handler"),
  verb(
    "execTransaction",
    ...["address to", "uint256 value", "bytes data", "uint8 operation", "uint256 safeTxGas", "uint256 baseGas"],
    ...["uint256 gasPrice", "address gasToken", "address refundReceiver", "bytes signatures"],
  ),
] as const;

/** The functions of what MEXT deploys. */
export const knownAbis: Record<ContractName, Abi> = {
  mextToken: mextTokenVerbs,
  mextStaking: mextStakingVerbs,
  listingDao: listingDaoVerbs,
  // It always reverts, and so the compiler calls it a view.
  governor: [...governorVerbs, verb("updateTimelock", "address newTimelock")],
  timelock: timelockVerbs,
  council: safeVerbs,
  revenueAuction: revenueAuctionVerbs,
};

/** Functions that many contracts have; at an address that is none of ours, what they do there is up to its code. */
export const commonAbi: Abi = [
  verb("transfer", "address to", "uint256 value"),
  verb("approve", "address spender", "uint256 value"),
  verb("increaseAllowance", "address spender", "uint256 addedValue"),
  verb("transferFrom", "address from", "address to", "uint256 value"),
  verb(
    "permit",
    ...["address owner", "address spender", "uint256 value", "uint256 deadline", "uint8 v", "bytes32 r", "bytes32 s"],
  ),
  verb("setApprovalForAll", "address operator", "bool approved"),
  verb("transferOwnership", "address newOwner"),
  verb("renounceOwnership"),
  ...roleVerbs,
  verb("upgradeTo", "address newImplementation"),
  verb("upgradeToAndCall", "address newImplementation", "bytes data"),
  verb("updateDelay", "uint256 newDelay"),
  ...safeVerbs,
];
