import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { PolicyChoice, ProposalState } from "../../../../sdk/types.ts";

export const stateWords: Record<ProposalState, MessageDescriptor> = {
  Pending: msg`vote to come`,
  Active: msg`open to votes`,
  Canceled: msg`cancelled`,
  Defeated: msg`defeated`,
  Succeeded: msg`passed`,
  Queued: msg`queued`,
  Expired: msg`expired`,
  Executed: msg`executed`,
};

export const stateTones: Record<ProposalState, "sea" | "moss" | "plum" | "ink"> = {
  Pending: "sea",
  Active: "sea",
  Canceled: "ink",
  Defeated: "plum",
  Succeeded: "moss",
  Queued: "moss",
  Expired: "ink",
  Executed: "moss",
};

export const choiceNames: Record<PolicyChoice, MessageDescriptor> = {
  For: msg`For`,
  Against: msg`Against`,
  Abstain: msg`Abstain`,
};

/** In the order in which they are read. */
export const choices: readonly PolicyChoice[] = ["For", "Against", "Abstain"];
