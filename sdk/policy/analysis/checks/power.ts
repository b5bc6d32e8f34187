import { keccak256, stringToHex, zeroHash } from "viem";
import { account, type Value, text } from "../../../errors/sentence.ts";
import type { DecodedCall } from "../decodeCalls.ts";
import { type Check, found, type Severity } from "../finding.ts";
import { addressesOf, argOf, nameOf } from "../look.ts";

const roles = new Map<unknown, string>([
  [zeroHash, "DEFAULT_ADMIN_ROLE"],
  ...["PROPOSER_ROLE", "EXECUTOR_ROLE", "CANCELLER_ROLE", "MINTER_ROLE", "PAUSER_ROLE", "UPGRADER_ROLE"].map(
    (name) => [keccak256(stringToHex(name)), name] as const,
  ),
]);
const roleVerbs = new Set(["grantRole", "revokeRole", "renounceRole"]);
const ownerVerbs = new Set([
  ...["transferOwnership", "renounceOwnership", "upgradeTo", "upgradeToAndCall"],
  ...["addOwnerWithThreshold", "removeOwner", "swapOwner", "changeThreshold"],
  ...["enableModule", "disableModule", "setGuard", "setFallbackHandler"],
]);

/** Who may do what: roles, owners, code that its owner replaces. Loudest where it is about our own contracts. */
export const powerCheck: Check = ({ calls }) =>
  calls.flatMap((call) => {
    const name = nameOf(call);
    if (name === undefined || !(roleVerbs.has(name) || ownerVerbs.has(name))) return [];
    const severity: Severity = call.contract === undefined ? "warning" : "danger";
    return [roleVerbs.has(name) ? ofRole(call, name, severity) : ofOwner(call, name, severity)];
  });

function ofRole(call: DecodedCall, name: string, severity: Severity) {
  const values: Record<string, Value> = {
    role: text(roles.get(argOf(call, 0)) ?? String(argOf(call, 0))),
    target: account(call.target),
    account: account(String(argOf(call, 1))),
  };
  if (name === "grantRole") {
    const message = /*i18n*/ { id: "safety.power.grant", message: "Gives {account} the role {role} of {target}." };
    return found(severity, call.index, message, values);
  }
  const message = /*i18n*/ { id: "safety.power.revoke", message: "Takes the role {role} of {target} from {account}." };
  return found(severity, call.index, message, values);
}

function ofOwner(call: DecodedCall, name: string, severity: Severity) {
  const [, ...others] = addressesOf(call);
  const to = others.at(-1);
  const values = { target: account(call.target), function: text(name) };
  if (to === undefined) {
    const message = /*i18n*/ {
      id: "safety.power.own",
      message: "{function} changes who decides about {target}.",
    };
    return found(severity, call.index, message, values);
  }
  const message = /*i18n*/ {
    id: "safety.power.owner",
    message: "{function} changes who decides about {target}, or its code: {to}.",
  };
  return found(severity, call.index, message, { ...values, to: account(to) });
}
