import { isAddressEqual } from "viem";
import type { Open } from "../lib/open.ts";
import { exitCodes, Problem } from "../lib/problem.ts";
import type { SafeCall } from "../lib/safe.ts";
import { readAct } from "./file.ts";

/** A prepared act, if it is one of this chain's council. */
export function loadAct({ chainId, deployment }: Open, file: string): SafeCall {
  const act = readAct(file);
  const safe = deployment.contracts.council.address;
  if (act.chainId === chainId && isAddressEqual(act.safe, safe)) return act;
  throw new Problem(
    `${file} is for the Safe ${act.safe} on chain ${act.chainId}; the council here is ${safe} on chain ${chainId}.`,
    { todo: "Choose the network with --network, or another file.", exitCode: exitCodes.input },
  );
}
