import { msg } from "@lingui/core/macro";
import type { MessageDescriptor } from "@lingui/core";
import type { Abi, Address, Hex } from "viem";
import { applyForListing } from "../../../sdk/calls/applyForListing.ts";
import { applyWithPermit } from "../../../sdk/calls/applyWithPermit.ts";
import { approve } from "../../../sdk/calls/approve.ts";
import { buyLot } from "../../../sdk/calls/buyLot.ts";
import { buyLotWithPermit } from "../../../sdk/calls/buyLotWithPermit.ts";
import { cancelNotice } from "../../../sdk/calls/cancelNotice.ts";
import { cancelProposal } from "../../../sdk/calls/cancelProposal.ts";
import { castBallot } from "../../../sdk/calls/castBallot.ts";
import { castPolicyVote } from "../../../sdk/calls/castPolicyVote.ts";
import { claim } from "../../../sdk/calls/claim.ts";
import { claimAndStake } from "../../../sdk/calls/claimAndStake.ts";
import { cutNotice } from "../../../sdk/calls/cutNotice.ts";
import { delegate } from "../../../sdk/calls/delegate.ts";
import { executeProposal } from "../../../sdk/calls/executeProposal.ts";
import { fileMotion } from "../../../sdk/calls/fileMotion.ts";
import { giveNotice } from "../../../sdk/calls/giveNotice.ts";
import { leaveNow } from "../../../sdk/calls/leaveNow.ts";
import { listSuspended } from "../../../sdk/calls/listSuspended.ts";
import { move } from "../../../sdk/calls/move.ts";
import { postUpdate } from "../../../sdk/calls/postUpdate.ts";
import { propose } from "../../../sdk/calls/propose.ts";
import { queueProposal } from "../../../sdk/calls/queueProposal.ts";
import { refundBond } from "../../../sdk/calls/refundBond.ts";
import { releaseBond } from "../../../sdk/calls/releaseBond.ts";
import { settle } from "../../../sdk/calls/settle.ts";
import { shareMext } from "../../../sdk/calls/shareMext.ts";
import { stake } from "../../../sdk/calls/stake.ts";
import { stakeWithPermit } from "../../../sdk/calls/stakeWithPermit.ts";
import { startAuction } from "../../../sdk/calls/startAuction.ts";
import { withdraw } from "../../../sdk/calls/withdraw.ts";
import { withdrawBallot } from "../../../sdk/calls/withdrawBallot.ts";
import { withdrawCandidate } from "../../../sdk/calls/withdrawCandidate.ts";
import type { Deployment } from "../../../sdk/deployment.ts";
import type { Proposal } from "../../../sdk/policy/proposal.ts";
import type { Application, Choice, PolicyChoice } from "../../../sdk/types.ts";
import { formatMext, shortAddress } from "../text/format.ts";

export type Call = { address: Address; abi: Abi; functionName: string; args: readonly unknown[] };
export type Permit = { deadline: bigint; v: number; r: Hex; s: Hex };
export type Spender = "mextStaking" | "listingDao" | "governor" | "revenueAuction";

/** One thing that a person can do: its sentence, the allowance it needs, and the call. */
export type Verb<Args> = {
  title: (args: Args, locale: string) => MessageDescriptor;
  /** Where the call has a deadline of its own, a permit for it ends then too. */
  allowance?: (args: Args) => { spender: Spender; amount: bigint; until?: bigint };
  call: (deployment: Deployment, args: Args) => Call;
  callWithPermit?: (deployment: Deployment, args: Args, permit: Permit) => Call;
};

type Amount = { tier: number; amount: bigint };
/** A proposal is named by everything that its id stands for. */
type Proposed = Proposal & { proposalId: bigint };

const voteTitles: Record<PolicyChoice, (id: string) => MessageDescriptor> = {
  For: (id) => msg`Vote for proposal ${id}`,
  Against: (id) => msg`Vote against proposal ${id}`,
  Abstain: (id) => msg`Abstain on proposal ${id}`,
};

const verb = <Args>(declared: Verb<Args>): Verb<Args> => declared;

/** Every transaction that the app can ask for. A stored flow finds its verb here again after a reload. */
export const verbs = {
  stake: verb<Amount>({
    title: ({ amount }, locale) => msg`Stake ${formatMext(amount, locale)} MEXT`,
    allowance: ({ amount }) => ({ spender: "mextStaking", amount }),
    call: stake,
    callWithPermit: (deployment, args, permit) => stakeWithPermit(deployment, { ...args, ...permit }),
  }),
  move: verb<{ from: number; to: number; amount: bigint }>({
    title: ({ amount }, locale) => msg`Move ${formatMext(amount, locale)} MEXT to a longer notice`,
    call: move,
  }),
  giveNotice: verb<Amount>({
    title: ({ amount }, locale) => msg`Give notice of ${formatMext(amount, locale)} MEXT`,
    call: giveNotice,
  }),
  cancelNotice: verb<{ exitId: bigint }>({ title: () => msg`Cancel a notice`, call: cancelNotice }),
  withdraw: verb<{ exitId: bigint; amount: bigint }>({
    title: ({ amount }, locale) => msg`Withdraw ${formatMext(amount, locale)} MEXT`,
    call: withdraw,
  }),
  leaveNow: verb<Amount & { maxPenalty: bigint }>({
    title: ({ amount }, locale) => msg`Leave now with ${formatMext(amount, locale)} MEXT`,
    call: leaveNow,
  }),
  cutNotice: verb<{ exitId: bigint; maxPenalty: bigint }>({
    title: () => msg`End a notice now`,
    call: cutNotice,
  }),
  claim: verb<{ amount: bigint }>({
    title: ({ amount }, locale) => msg`Claim ${formatMext(amount, locale)} MEXT`,
    call: (deployment) => claim(deployment),
  }),
  claimAndStake: verb<Amount>({
    title: ({ amount }, locale) => msg`Claim and stake ${formatMext(amount, locale)} MEXT`,
    call: claimAndStake,
  }),
  delegate: verb<{ delegatee: Address }>({ title: () => msg`Give your votes to a delegate`, call: delegate }),
  castBallot: verb<{ season: number; choices: readonly Choice[]; reason: string }>({
    title: ({ season }) => msg`Cast your ballot of season ${season}`,
    call: castBallot,
  }),
  withdrawBallot: verb<{ season: number }>({
    title: ({ season }) => msg`Take back your ballot of season ${season}`,
    call: (deployment) => withdrawBallot(deployment),
  }),
  applyForListing: verb<{ application: Application; bond: bigint; maxFee: bigint }>({
    title: ({ application }) => msg`Apply for a listing of ${application.symbol}`,
    allowance: ({ bond }) => ({ spender: "listingDao", amount: bond }),
    call: applyForListing,
    callWithPermit: (deployment, args, permit) => applyWithPermit(deployment, { ...args, ...permit }),
  }),
  withdrawCandidate: verb<{ candidate: number; symbol: string }>({
    title: ({ symbol }) => msg`Withdraw the application of ${symbol}`,
    call: withdrawCandidate,
  }),
  refundBond: verb<{ candidate: number; symbol: string }>({
    title: ({ symbol }) => msg`Return the bond of ${symbol}`,
    call: refundBond,
  }),
  settle: verb<{ season: number }>({
    title: ({ season }) => msg`Settle season ${season}`,
    call: (deployment) => settle(deployment),
  }),
  fileMotion: verb<{ listing: number; symbol: string; document: string; digest: Hex; bond: bigint; maxFee: bigint }>({
    title: ({ symbol }) => msg`Move to delist ${symbol}`,
    allowance: ({ bond }) => ({ spender: "listingDao", amount: bond }),
    call: fileMotion,
  }),
  listSuspended: verb<{ candidate: number; symbol: string }>({
    title: ({ symbol }) => msg`List ${symbol}, which was held back`,
    call: listSuspended,
  }),
  postUpdate: verb<{ listing: number; symbol: string; document: string; digest: Hex }>({
    title: ({ symbol }) => msg`Post an update of ${symbol}`,
    call: postUpdate,
  }),
  propose: verb<Proposal & { title: string; bond: bigint }>({
    title: ({ title }) => msg`Propose “${title}”`,
    allowance: ({ bond }) => ({ spender: "governor", amount: bond }),
    call: propose,
  }),
  castPolicyVote: verb<{ proposalId: bigint; choice: PolicyChoice; reason: string }>({
    title: ({ proposalId, choice }) => voteTitles[choice](proposalId.toString()),
    call: castPolicyVote,
  }),
  queueProposal: verb<Proposed>({
    title: ({ proposalId }) => msg`Queue proposal ${proposalId.toString()}`,
    call: queueProposal,
  }),
  executeProposal: verb<Proposed>({
    title: ({ proposalId }) => msg`Execute proposal ${proposalId.toString()}`,
    call: executeProposal,
  }),
  cancelProposal: verb<Proposed>({
    title: ({ proposalId }) => msg`Cancel proposal ${proposalId.toString()}`,
    call: cancelProposal,
  }),
  releaseBond: verb<{ proposalId: bigint }>({
    title: ({ proposalId }) => msg`Release the bond of proposal ${proposalId.toString()}`,
    call: releaseBond,
  }),
  startAuction: verb<{ asset: Address }>({
    title: ({ asset }) => msg`Start a lot of ${shortAddress(asset)}`,
    call: startAuction,
  }),
  buyLot: verb<{ lot: bigint; amount: bigint; maxPayment: bigint; deadline: bigint }>({
    title: ({ lot, maxPayment }, locale) =>
      msg`Buy of lot ${lot.toString()} for at most ${formatMext(maxPayment, locale)} MEXT`,
    allowance: ({ maxPayment, deadline }) => ({ spender: "revenueAuction", amount: maxPayment, until: deadline }),
    call: buyLot,
    callWithPermit: (deployment, args, permit) => buyLotWithPermit(deployment, { ...args, ...permit }),
  }),
  shareMext: verb<{ amount: bigint }>({
    title: ({ amount }, locale) => msg`Split ${formatMext(amount, locale)} MEXT that arrived`,
    call: (deployment) => shareMext(deployment),
  }),
  revoke: verb<{ spender: Spender }>({
    title: () => msg`Take back an allowance`,
    call: (deployment, { spender }) =>
      approve(deployment, { spender: deployment.contracts[spender].address, amount: 0n }),
  }),
} as const;

export type VerbName = keyof typeof verbs;
export type ArgsOf<Name extends VerbName> = (typeof verbs)[Name] extends Verb<infer Args> ? Args : never;

/** The verb of a stored flow. Its arguments were checked when they were stored. */
export function verbOf(name: string): Verb<never> | undefined {
  return name in verbs ? verbs[name as VerbName] : undefined;
}
