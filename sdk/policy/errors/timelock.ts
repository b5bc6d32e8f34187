import { account, number, text } from "../../errors/sentence.ts";
import type { SentencesFor } from "../../errors/errorArgs.ts";
import { operationStates, roleName } from "./states.ts";

/** What the timelock says no to, and a call that it makes. */
export const timelockSentences = {
  AccessControlUnauthorizedAccount: (args) => ({
    what: /*i18n*/ {
      id: "error.AccessControlUnauthorizedAccount",
      message: "{account} does not have the role {role}, which this takes.",
    },
    todo: /*i18n*/ {
      id: "error.AccessControlUnauthorizedAccount.todo",
      message: "Go through the governor: it alone proposes, cancels and executes.",
    },
    values: { account: account(args.account), role: text(roleName(args.neededRole)) },
  }),
  AccessControlBadConfirmation: () => ({
    what: /*i18n*/ {
      id: "error.AccessControlBadConfirmation",
      message: "A role can only be given up by the account that has it.",
    },
    todo: /*i18n*/ { id: "error.AccessControlBadConfirmation.todo", message: "Name the account that calls." },
    values: {},
  }),
  TimelockUnauthorizedCaller: (args) => ({
    what: /*i18n*/ {
      id: "error.TimelockUnauthorizedCaller",
      message: "The timelock changes itself only; you are {caller}.",
    },
    todo: /*i18n*/ { id: "error.TimelockUnauthorizedCaller.todo", message: "Propose it as a policy vote." },
    values: { caller: account(args.caller) },
  }),
  TimelockInsufficientDelay: (args) => ({
    what: /*i18n*/ {
      id: "error.TimelockInsufficientDelay",
      message: "A delay of {delay} seconds is below the timelock's {minDelay}.",
    },
    todo: /*i18n*/ { id: "error.TimelockInsufficientDelay.todo", message: "Wait at least that long." },
    values: { delay: number(args.delay), minDelay: number(args.minDelay) },
  }),
  TimelockInvalidOperationLength: (args) => ({
    what: /*i18n*/ {
      id: "error.TimelockInvalidOperationLength",
      message: "The operation has {targets} targets, {payloads} calls and {values} values.",
    },
    todo: /*i18n*/ { id: "error.TimelockInvalidOperationLength.todo", message: "Give as many of each." },
    values: { targets: number(args.targets), payloads: number(args.payloads), values: number(args.values) },
  }),
  TimelockUnexpectedOperationState: (args) => ({
    what: /*i18n*/ {
      id: "error.TimelockUnexpectedOperationState",
      message: "The timelock's operation {operation} is not {expected} now.",
    },
    todo: /*i18n*/ {
      id: "error.TimelockUnexpectedOperationState.todo",
      message: "If it is to be executed, wait until the timelock's delay is over.",
    },
    values: { operation: text(args.operationId), expected: text(operationStates(args.expectedStates)) },
  }),
  TimelockUnexecutedPredecessor: (args) => ({
    what: /*i18n*/ {
      id: "error.TimelockUnexecutedPredecessor",
      message: "The operation {predecessor} has to be executed before.",
    },
    todo: /*i18n*/ { id: "error.TimelockUnexecutedPredecessor.todo", message: "Execute that one first." },
    values: { predecessor: text(args.predecessorId) },
  }),
  FailedCall: () => ({
    what: /*i18n*/ { id: "error.FailedCall", message: "A call of the proposal failed without saying why." },
    todo: /*i18n*/ { id: "error.FailedCall.todo", message: "Simulate the proposal to see which one." },
    values: {},
  }),
  AddressEmptyCode: (args) => ({
    what: /*i18n*/ { id: "error.AddressEmptyCode", message: "There is no contract at {target}." },
    todo: /*i18n*/ { id: "error.AddressEmptyCode.todo", message: "Correct the address." },
    values: { target: account(args.target) },
  }),
} satisfies SentencesFor;
