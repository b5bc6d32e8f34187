import { isAddressEqual } from "viem";
import type { ContractName } from "../../sdk/deployment.ts";
import type { JsonReader } from "../../sdk/jsonReader.ts";
import { badOption, type RawArgs, timeArg } from "./args.ts";
import type { Open } from "./open.ts";
import { utc } from "./time.ts";

type Here = Pick<Open, "chainId" | "deployment">;

/** Where a signature counts, as its file says it: one contract of one chain. */
export const signedPlace = ({ chainId, deployment }: Here, contract: ContractName): object => ({
  chainId,
  [contract]: deployment.contracts[contract].address,
});

/** Refuses a file whose signature is for another chain or another contract than this one. */
export function requireSignedHere(file: JsonReader, { chainId, deployment }: Here, contract: ContractName): void {
  const [chain, given] = [file.at("chainId").integer(), file.at(contract).hex(20)];
  const { address } = deployment.contracts[contract];
  if (chain === chainId && isAddressEqual(given, address)) return;
  throw new Error(`it is for ${given} on chain ${chain}, and this is ${address} on chain ${chainId}.`);
}

/** A time that is still to come, by the chain's clock. */
export function untilArg({ args, now }: { args: RawArgs; now: number }): number {
  const until = timeArg(args, "until");
  if (until > now) return until;
  throw badOption("until", args["until"], `later than the chain's clock, ${utc(now)}`);
}
