import { BaseError } from "viem";
import { decodeError } from "../../../sdk/errors/decodeError.ts";
import type { Problem } from "./flow.ts";
import { codeOf, OtherAccount, Stopped, WrongChain } from "./walletErrors.ts";

const ofWallets: Record<number, Problem> = {
  4001: { kind: "refused" },
  4100: { kind: "wallet-locked" },
  [-32002]: { kind: "wallet-busy" },
};

/** What stopped a flow, in a shape that can be stored and said. */
export function explain(error: unknown): Problem {
  if (error instanceof WrongChain) return { kind: "wrong-chain" };
  if (error instanceof OtherAccount) return { kind: "other-account", account: error.account };
  if (error instanceof Stopped) return error.problem;
  const ofWallet = ofWallets[codeOf(error) ?? 0];
  if (ofWallet) return ofWallet;
  const revert = decodeError(error);
  if (revert) return { kind: "revert", name: revert.name, args: revert.args };
  return { kind: "no-answer", detail: detailOf(error) };
}

function detailOf(error: unknown): string {
  if (error instanceof BaseError) return error.shortMessage;
  const { message } = Object(error) as { message?: unknown };
  return (typeof message === "string" ? message : String(error)).split("\n")[0]?.slice(0, 200) ?? "";
}
