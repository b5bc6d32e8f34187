import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { Address } from "viem";
import { Amount } from "../../components/Amount.tsx";
import { Moment } from "../../components/Moment.tsx";
import type { Entry } from "../../history/entry.ts";

type Named<Name extends Entry["name"]> = Extract<Entry, { name: Name }>;
type Act = Named<
  | "ProposalCreated"
  | "ProposalQueued"
  | "ProposalExecuted"
  | "ProposalCanceled"
  | "ProposalExtended"
  | "ProposalBonded"
  | "ProposalBondReturned"
  | "ProposalBondForfeited"
>;

/** A step of a proposal's way, as a clause: what the account did with it, or what became of the account's own. */
export function PolicyActWords({ act, account, name }: { act: Act; account: Address; name: ReactNode }) {
  const isOwnAct = act.sender === account;
  switch (act.name) {
    case "ProposalCreated":
      return <Trans>made {name}</Trans>;
    case "ProposalQueued":
      return isOwnAct ? <Trans>queued {name}</Trans> : <Trans>{name} was queued</Trans>;
    case "ProposalExecuted":
      return isOwnAct ? <Trans>executed {name}</Trans> : <Trans>{name} was executed</Trans>;
    case "ProposalCanceled":
      return isOwnAct ? <Trans>cancelled {name}</Trans> : <Trans>{name} was cancelled</Trans>;
    case "ProposalExtended":
      return (
        <Trans>
          the outcome of {name} changed late: its vote went on until <Moment at={Number(act.args.extendedDeadline)} />
        </Trans>
      );
    case "ProposalBonded":
      return (
        <Trans>
          paid a bond of <Amount value={act.args.bond} /> for {name}
        </Trans>
      );
    case "ProposalBondReturned":
      return (
        <Trans>
          got the bond of <Amount value={act.args.bond} /> back from {name}
        </Trans>
      );
    case "ProposalBondForfeited":
      return (
        <Trans>
          lost the bond of <Amount value={act.args.bond} className="burned" /> with {name}: it was burned
        </Trans>
      );
  }
}
