import { Trans } from "@lingui/react/macro";
import { Link } from "wouter";
import { proposalTitle } from "../../../../sdk/text/title.ts";
import type { ProposalState } from "../../../../sdk/types.ts";
import { Amount } from "../../components/Amount.tsx";
import { PageHead } from "../../components/PageHead.tsx";
import type { Standing } from "../../queries/policy.ts";
import type { Made } from "../../queries/proposals.ts";
import { StateChip } from "./StateChip.tsx";
import { TimeLeft } from "./TimeLeft.tsx";
import { VoteBars } from "./VoteBars.tsx";

type Props = { made: Made; standing: Standing; state: ProposalState; now: number };

export function ProposalHead({ made, standing, state, now }: Props) {
  const title = proposalTitle(made.description);
  return (
    <PageHead
      over={
        <>
          <Link href="/policy">
            <Trans>Policy</Trans>
          </Link>{" "}
          · <Trans>Proposal {made.id.toString()}</Trans>
        </>
      }
      title={<bdi>{title === "" ? <Trans>Proposal without a title</Trans> : title}</bdi>}
      figure={<Amount value={standing.tally.for} unit={false} compact />}
      caption={
        <>
          <Trans>for it</Trans> <StateChip state={state} />{" "}
          <span>
            <TimeLeft state={state} made={made} standing={standing} now={now} />
          </span>
        </>
      }
      picture={
        <div className="w-full">
          <VoteBars standing={standing} />
        </div>
      }
    />
  );
}
