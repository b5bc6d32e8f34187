import { Trans } from "@lingui/react/macro";
import { Link } from "wouter";
import { proposalTitle } from "../../../../sdk/text/title.ts";
import type { ProposalState } from "../../../../sdk/types.ts";
import type { Standing } from "../../queries/policy.ts";
import type { Made } from "../../queries/proposals.ts";
import { AccountLink } from "../candidate/AccountLink.tsx";
import { RowNote } from "./RowNote.tsx";
import { StateChip } from "./StateChip.tsx";
import { TimeLeft } from "./TimeLeft.tsx";
import { VoteBars } from "./VoteBars.tsx";

export type Item = { made: Made; standing: Standing; state: ProposalState };

/** One proposal in the list: what it is called, where it is, how it stands. */
export function ProposalRow({ item: { made, standing, state }, now }: { item: Item; now: number }) {
  const title = proposalTitle(made.description);
  return (
    <article className="proposal-row">
      <div className="grid gap-2 content-start">
        <p className="flex flex-wrap gap-x-3 gap-y-1 items-center text-note text-muted">
          <StateChip state={state} />
          <span>
            <TimeLeft state={state} made={made} standing={standing} now={now} />
          </span>
        </p>
        <h3>
          <Link href={`/policy/proposal/${made.id}`}>
            <bdi>{title === "" ? <Trans>Proposal without a title</Trans> : title}</bdi>
          </Link>
        </h3>
        <p className="text-note text-muted">
          <Trans>
            Proposal {made.id.toString()} by <AccountLink address={made.proposer} />
          </Trans>
        </p>
        <RowNote standing={standing} state={state} />
      </div>
      <VoteBars standing={standing} />
    </article>
  );
}
