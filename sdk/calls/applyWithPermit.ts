import type { Hex } from "viem";
import type { Deployed } from "../deployment.ts";
import { listingDaoAbi } from "../generated/abi.ts";
import type { Application } from "../types.ts";

/** Applies with a permit for exactly `bond`, signed over `permitTypedData`. */
export function applyWithPermit(
  deployment: Deployed,
  args: {
    application: Application;
    bond: bigint;
    maxFee: bigint;
    entryProof?: Hex;
    deadline: bigint;
    v: number;
    r: Hex;
    s: Hex;
  },
) {
  return {
    address: deployment.contracts.listingDao.address,
    abi: listingDaoAbi,
    functionName: "applyWithPermit",
    args: [args.application, args.bond, args.maxFee, args.entryProof ?? "0x", args.deadline, args.v, args.r, args.s],
  } as const;
}
