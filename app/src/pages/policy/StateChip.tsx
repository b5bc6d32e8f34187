import { useLingui } from "@lingui/react/macro";
import type { ProposalState } from "../../../../sdk/types.ts";
import { stateTones, stateWords } from "./words.ts";

export function StateChip({ state }: { state: ProposalState }) {
  const { i18n } = useLingui();
  return <span className={`chip ${stateTones[state]}`}>{i18n._(stateWords[state])}</span>;
}
