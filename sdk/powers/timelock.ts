import { policyBounds } from "../mirrors/policyVote.ts";
import { type Draft, rowsOf } from "./power.ts";

const HOLDERS = "every account ever granted the role (events) is asked for (hasRole); strangers and holders try";
const UNAUTHORIZED = "AccessControlUnauthorizedAccount";
const scheduling = {
  who: "proposer",
  delay: "none",
  bounds: [{ words: "the operation waits at least the timelock's delay" }],
  readBack: HOLDERS,
  refusal: UNAUTHORIZED,
} as const;
const executing = {
  who: "executor",
  delay: "timelock",
  bounds: [{ words: "operations that are queued and whose time has come" }],
  readBack: HOLDERS,
  refusal: UNAUTHORIZED,
} as const;
const administering = {
  who: "admin",
  delay: "timelock",
  bounds: [],
  readBack: HOLDERS,
  refusal: UNAUTHORIZED,
} as const;

const drafts: Draft[] = [
  {
    ...scheduling,
    signature: "schedule(address,uint256,bytes,bytes32,bytes32,uint256)",
    effect: "Queues one call of the timelock.",
  },
  {
    ...scheduling,
    signature: "scheduleBatch(address[],uint256[],bytes[],bytes32,bytes32,uint256)",
    effect: "Queues several calls of the timelock as one operation.",
  },
  {
    ...executing,
    signature: "execute(address,uint256,bytes,bytes32,bytes32)",
    effect: "Makes the timelock send a queued call. If the zero address holds the role, anyone may.",
  },
  {
    ...executing,
    signature: "executeBatch(address[],uint256[],bytes[],bytes32,bytes32)",
    effect: "Makes the timelock send the calls of a queued operation. If the zero address holds the role, anyone may.",
  },
  {
    signature: "cancel(bytes32)",
    who: "canceller",
    delay: "none",
    bounds: [{ words: "operations that wait or are ready" }],
    effect: "Takes a queued operation back.",
    readBack: HOLDERS,
    refusal: UNAUTHORIZED,
  },
  {
    signature: "updateDelay(uint256)",
    who: "itself",
    delay: "timelock",
    bounds: [
      {
        words: "",
        name: "newDelay",
        least: policyBounds.timelockDelay[0],
        most: policyBounds.timelockDelay[1],
        unit: "seconds",
      },
      { words: "operations queued from then on" },
    ],
    effect: "Changes the delay.",
    readBack: "timelock.getMinDelay(); strangers and the timelock call it in a trial",
    refusal: "TimelockUnauthorizedCaller",
  },
  { ...administering, signature: "grantRole(bytes32,address)", effect: "Gives an account a role of the timelock." },
  {
    ...administering,
    signature: "revokeRole(bytes32,address)",
    effect: "Takes a role of the timelock from an account.",
  },
  {
    signature: "renounceRole(bytes32,address)",
    who: "roleHolder",
    delay: "none",
    bounds: [{ words: "their own role alone" }],
    effect: "Gives one's own role up.",
    readBack: "a stranger tries it for an account that holds a role",
    refusal: "AccessControlBadConfirmation",
  },
];

/** What the timelock lets some do and others not. */
export const timelockPowers = rowsOf("timelock", drafts);
