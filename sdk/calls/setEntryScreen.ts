import type { Address } from "viem";
import type { Deployed } from "../deployment.ts";
import { listingDaoAbi } from "../generated/abi.ts";

/** The timelock sets the screen asked by applications; the zero address opens it to all. */
export function setEntryScreen(deployment: Deployed, args: { screen: Address }) {
  return {
    address: deployment.contracts.listingDao.address,
    abi: listingDaoAbi,
    functionName: "setEntryScreen",
    args: [args.screen],
  } as const;
}
