import type { I18n } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { explain } from "../tx/explain.ts";
import { codeOf } from "../tx/walletErrors.ts";

/** The wallet answered, but with no account. */
export class NoAccounts extends Error {}

/** Why a wallet did not connect, and what to do. */
export function sayConnectProblem(i18n: I18n, error: unknown): string {
  if (error instanceof NoAccounts) {
    return i18n._(msg`The wallet did not connect: it gave no account. Choose one in the wallet and try again.`);
  }
  const problem = explain(error);
  switch (problem.kind) {
    case "refused":
      return i18n._(msg`The wallet did not connect: you refused it there. Choose it again when you like.`);
    case "wallet-busy":
      return i18n._(
        msg`The wallet did not connect: it still waits for an answer. Open it, answer there, and try again.`,
      );
    case "wallet-locked":
      return i18n._(msg`The wallet did not connect: it is locked. Unlock it and try again.`);
    default:
      return i18n._(msg`The wallet did not connect: ${wordsOf(error)}`);
  }
}

function wordsOf(error: unknown): string {
  const { shortMessage, message } = Object(error) as { shortMessage?: string; message?: string };
  return (shortMessage ?? message ?? String(codeOf(error) ?? "")).split("\n")[0] ?? "";
}
