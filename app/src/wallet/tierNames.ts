import { msg } from "@lingui/core/macro";
import type { MessageDescriptor } from "@lingui/core";

/** The tiers as people call them, in the order of the contract. */
export const tierNames: readonly MessageDescriptor[] = [
  msg({ message: "Free", context: "tier" }),
  msg({ message: "Week", context: "tier" }),
  msg({ message: "Month", context: "tier" }),
  msg({ message: "Quarter", context: "tier" }),
  msg({ message: "Year", context: "tier" }),
];

export const tierName = (tier: number): MessageDescriptor =>
  tierNames[tier] ?? msg({ message: "Unknown", context: "tier" });
