import { Trans } from "@lingui/react/macro";
import { useMemo } from "react";
import { parseDescription } from "../../../../sdk/policy/proposal.ts";
import type { ProposalState } from "../../../../sdk/types.ts";
import { useMext } from "../../chain/MextContext.tsx";
import { Section } from "../../components/PageHead.tsx";
import { policyVotesScan } from "../../history/scans.ts";
import { StillReading } from "../../history/StillReading.tsx";
import { useHistory } from "../../history/useHistory.ts";
import type { Standing } from "../../queries/policy.ts";
import { type Fate, type Made, votesIn } from "../../queries/proposals.ts";
import { Acts } from "./Acts.tsx";
import { LaterAnalysis } from "./analysis/LaterAnalysis.tsx";
import { Description } from "./Description.tsx";
import { PolicyVotes } from "./PolicyVotes.tsx";
import { ProposalFacts } from "./ProposalFacts.tsx";
import { Stages } from "./Stages.tsx";
import { stagesOf } from "./stages.ts";
import { TimeLeft } from "./TimeLeft.tsx";
import { VotePanel } from "./VotePanel.tsx";

type Props = { made: Made; standing: Standing; state: ProposalState; fate: Fate; now: number };

const ended: ReadonlySet<ProposalState> = new Set(["Canceled", "Defeated", "Expired", "Executed"]);

/** What a voter asks, in that order: what it says, what it does, when, who is for it; beside it, one's own part. */
export function ProposalBody({ made, standing, state, fate, now }: Props) {
  const votes = useHistory(policyVotesScan(useMext()));
  const cast = useMemo(() => votesIn(votes.entries, made.id), [votes.entries, made.id]);
  const isOpen = !ended.has(state);
  const { body } = parseDescription(made.description);
  return (
    <div className="two-columns">
      <div className="grid content-start gap-10">
        <Section title={<Trans>What it says</Trans>}>
          {body === "" ? (
            <p className="text-muted">
              <Trans>Its proposer wrote nothing but the title.</Trans>
            </p>
          ) : (
            <Description body={body} />
          )}
        </Section>
        <LaterAnalysis proposal={made} isOpen={isOpen} />
        <Section title={<Trans>Its way</Trans>}>
          <Stages stages={stagesOf({ made, fate, standing, state, now })} />
        </Section>
        <Section title={<Trans>Who voted how</Trans>}>
          <StillReading of={votes} />
          {(votes.isComplete || cast.length > 0) && <PolicyVotes votes={cast} />}
        </Section>
      </div>
      <div className="grid content-start gap-8">
        <VotePanel {...{ made, standing, state, now }} />
        <Acts {...{ made, standing, state, now }} />
        <ProposalFacts made={made} standing={standing} />
      </div>
      {state === "Active" && (
        <button
          type="button"
          className="ballot-jump"
          onClick={() => document.querySelector(".two-columns .slip")?.scrollIntoView({ block: "start" })}
        >
          <b>
            <Trans>Your vote</Trans>
          </b>
          <span>
            <TimeLeft {...{ made, standing, state, now }} />
          </span>
        </button>
      )}
    </div>
  );
}
