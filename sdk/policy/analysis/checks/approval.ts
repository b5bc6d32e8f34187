import { maxUint256 } from "viem";
import { account, text } from "../../../errors/sentence.ts";
import { exactUnits } from "../units.ts";
import type { DecodedCall } from "../decodeCalls.ts";
import { type Check, found, type Matter } from "../finding.ts";
import { argOf, nameOf, numberOf } from "../look.ts";

/** Half of all numbers and more: nobody has that much, so it stands for everything. */
const UNLIMITED = maxUint256 / 2n;
/** Where the spender and the amount stand. */
const places: Record<string, [spender: number, amount: number]> = {
  approve: [0, 1],
  increaseAllowance: [0, 1],
  permit: [1, 2],
};

const ended = /*i18n*/ { id: "safety.approval.ended", message: "{spender} may take nothing of {token} any more." };
const unlimited = /*i18n*/ {
  id: "safety.approval.unlimited",
  message: "{spender} may take every {token} that the treasury has or ever gets.",
};
const limited = /*i18n*/ {
  id: "safety.approval",
  message: "{spender} may take {amount} from the treasury at any time.",
};

/** Who may take from the treasury later, and how much. */
export const approvalCheck: Check = ({ calls, facts }) => calls.flatMap((call) => ofCall(call, facts.treasury));

function ofCall(call: DecodedCall, treasury: Matter["facts"]["treasury"]) {
  const name = nameOf(call) ?? "";
  const token = account(call.target);
  if (name === "setApprovalForAll") {
    const values = { spender: account(String(argOf(call, 0))), token };
    return [
      argOf(call, 1) === true
        ? found("danger", call.index, unlimited, values)
        : found("note", call.index, ended, values),
    ];
  }
  const place = places[name];
  if (place === undefined) return [];
  const value = numberOf(call, place[1]);
  const spender = account(String(argOf(call, place[0])));
  if (value === 0n) return [found("note", call.index, ended, { spender, token })];
  if (value >= UNLIMITED) return [found("danger", call.index, unlimited, { spender, token })];
  const amount = text(exactUnits(treasury, call.target, value));
  return [found("warning", call.index, limited, { spender, amount })];
}
