import { msg } from "@lingui/core/macro";
import type { MessageDescriptor } from "@lingui/core";
import type { TemplateName } from "./templates.ts";

/** What each template is called. */
export const templateWords: Record<TemplateName, MessageDescriptor> = {
  parameters: msg`Parameters of the seasons to come`,
  entryScreen: msg`Who screens applications`,
  delist: msg`Delist a token`,
  upholdObjection: msg`Uphold an objection`,
  votingDelay: msg`Time before a vote`,
  votingPeriod: msg`Length of a vote`,
  quorum: msg`Quorum`,
  quorumFloor: msg`Least quorum`,
  proposalBond: msg`Bond of a proposal`,
  guardian: msg`Guardian of proposals`,
  auction: msg`Revenue auction`,
  timelockDelay: msg`Delay of the timelock`,
  token: msg`Pay a token`,
  coin: msg`Pay the chain’s own coin`,
  custom: msg`A call of your own`,
};

export const groups: readonly { title: MessageDescriptor; names: readonly TemplateName[] }[] = [
  { title: msg`Listings`, names: ["parameters", "entryScreen", "delist", "upholdObjection"] },
  {
    title: msg`Policy votes`,
    names: ["votingDelay", "votingPeriod", "quorum", "quorumFloor", "proposalBond", "guardian", "timelockDelay"],
  },
  { title: msg`Treasury`, names: ["token", "coin", "auction"] },
  { title: msg`Anything else`, names: ["custom"] },
];

/** What each field is called, by the name of the argument that it fills. */
export const fieldWords: Record<string, MessageDescriptor> = {
  bond: msg`Least bond of an application (MEXT)`,
  feeBps: msg`Share of the bond that burns (%)`,
  quorumBps: msg`Quorum of a candidate (% of all votes)`,
  quorumFloorBps: msg`Least quorum of a candidate (% of the genesis supply)`,
  communityShareBps: msg`Share of listings that holders choose (%)`,
  slots: msg`Places of a season`,
  councilObjections: msg`Objections of the council a season`,
  tradingStartWithin: msg`Trading has to start within (days)`,
  dormantAfter: msg`A listing is dormant after (days)`,
  screen: msg`Contract that screens applications`,
  listing: msg`Number of the listing`,
  candidate: msg`Number of the candidate`,
  newVotingDelay: msg`From the proposal to its vote (days)`,
  newVotingPeriod: msg`The vote runs (days)`,
  newQuorumNumerator: msg`Quorum (% of all votes)`,
  newFloorBps: msg`Least quorum (% of the genesis supply)`,
  newBond: msg`Bond (MEXT)`,
  newProposalGuardian: msg`Guardian`,
  newDelay: msg`From the queue to the execution, at least (days)`,
  startPriceBps: msg`First price of a lot (% of all MEXT)`,
  burnShareBps: msg`Share of a payment that burns (%)`,
  token: msg`Token`,
  to: msg`Receiver`,
  amount: msg`Amount`,
  target: msg`Contract`,
  value: msg`Coin that it sends along`,
  signature: msg`Function, like setLimit(uint256 limit)`,
  args: msg`Arguments, as a JSON list`,
  data: msg`Or its data, if you have no signature`,
};
