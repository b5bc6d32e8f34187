import "../../../../sdk/policy/errors/learn.ts";
import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { Link } from "wouter";
import { useMext } from "../../chain/MextContext.tsx";
import { PageHead } from "../../components/PageHead.tsx";
import { Empty, Reading, useRead } from "../../components/States.tsx";
import { policyScan } from "../../history/scans.ts";
import { StillReading } from "../../history/StillReading.tsx";
import { useHistory } from "../../history/useHistory.ts";
import { standingQuery } from "../../queries/policy.ts";
import { fateIn, type Made, proposalsIn } from "../../queries/proposals.ts";
import { useChainTime, useClock } from "../../queries/useChainTime.ts";
import type { Entry } from "../../history/entry.ts";
import { Opening } from "../Opening.tsx";
import { openings } from "../openings.tsx";
import { ProposalBody } from "./ProposalBody.tsx";
import { ProposalHead } from "./ProposalHead.tsx";
import { stateAt } from "./stage.ts";

function Found({ made, entries }: { made: Made; entries: readonly Entry[] }) {
  const now = useChainTime(1);
  const standing = useQuery(standingQuery(useMext(), made));
  const fate = useMemo(() => fateIn(entries, made.id), [entries, made.id]);
  const isRead = useRead(useClock(), standing);
  if (!isRead || now === undefined) return <Opening />;
  return (
    <Reading of={standing} lines={5}>
      {(read) => {
        const state = stateAt(read, made, now);
        const known = { made, standing: read, state, now };
        return (
          <div className="grid gap-10">
            <ProposalHead {...known} />
            <ProposalBody {...known} fate={fate} />
          </div>
        );
      }}
    </Reading>
  );
}

/** One proposal: what it says, what it calls, where it is on its way, who votes how, and what can be done with it. */
export default function ProposalPage({ id }: { id: string }) {
  const past = useHistory(policyScan(useMext()));
  const all = useMemo(() => proposalsIn(past.entries), [past.entries]);
  const made = all.find((one) => one.id.toString() === id);
  if (made) return <Found made={made} entries={past.entries} />;
  if (!past.isComplete && !past.error) return <Opening />;
  return (
    <div className="grid gap-6">
      <PageHead
        over={
          <Link href="/policy">
            <Trans>Policy</Trans>
          </Link>
        }
        title={openings.proposal.title({ id })}
      />
      <StillReading of={past} />
      {past.isComplete && (
        <Empty level={2} title={<Trans>There is no proposal {id}</Trans>}>
          <p>
            <Link href="/policy">
              <Trans>To all proposals</Trans>
            </Link>
          </p>
        </Empty>
      )}
    </div>
  );
}
