import { share, text } from "../../../errors/sentence.ts";
import { shareBps } from "../../../format.ts";
import { type Check, found } from "../finding.ts";
import { type Movement, movementsOf } from "../movements.ts";
import { assetOf, exactUnits } from "../units.ts";

/** From this share of an asset on it is a danger, and from that one a warning. */
export const DANGER_BPS = 5_000n;
export const WARNING_BPS = 1_000n;

/** How much of the treasury the calls move, asset by asset. */
export const treasuryCheck: Check = ({ deployment, calls, facts: { treasury } }) => {
  const moved = new Map<string, Movement[]>();
  for (const movement of movementsOf(deployment, calls)) {
    const key = movement.token?.toLowerCase() ?? "";
    moved.set(key, [...(moved.get(key) ?? []), movement]);
  }
  return [...moved.values()].map((movements) => {
    const token = movements[0]?.token;
    const call = movements.length === 1 ? movements[0]?.call : undefined;
    const amount = movements.reduce((sum, each) => sum + each.amount, 0n);
    const balance = assetOf(treasury, token)?.balance;
    const values = { amount: text(exactUnits(treasury, token, amount)) };
    if (balance === undefined) {
      const message = /*i18n*/ {
        id: "safety.treasury.unknown",
        message: "Moves {amount} from the treasury; how much it has cannot be told.",
      };
      return found("warning", call, message, values);
    }
    const held = { ...values, held: text(exactUnits(treasury, token, balance)) };
    if (amount > balance) {
      const message = /*i18n*/ {
        id: "safety.treasury.more",
        message: "Moves {amount} from the treasury, which has only {held}.",
      };
      return found("danger", call, message, held);
    }
    const part = shareBps(amount, balance);
    const message = /*i18n*/ {
      id: "safety.treasury",
      message: "Moves {amount} from the treasury: {part} of the {held} that it has.",
    };
    const severity = part >= DANGER_BPS ? "danger" : part >= WARNING_BPS ? "warning" : "note";
    return found(severity, call, message, { ...held, part: share(part) });
  });
};
