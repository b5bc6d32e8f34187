import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { useMext } from "../../chain/MextContext.tsx";
import { Icon } from "../../components/Icon.tsx";
import { PageHead, Section } from "../../components/PageHead.tsx";
import { Empty, Reading, useRead } from "../../components/States.tsx";
import { VirtualRows } from "../../components/VirtualRows.tsx";
import { policyScan } from "../../history/scans.ts";
import { StillReading } from "../../history/StillReading.tsx";
import { useHistory } from "../../history/useHistory.ts";
import { policyRulesQuery } from "../../queries/policy.ts";
import { useChainTime, useClock } from "../../queries/useChainTime.ts";
import { useFormat } from "../../text/useFormat.ts";
import { Opening } from "../Opening.tsx";
import { openings } from "../openings.tsx";
import { ProposalRow } from "./ProposalRow.tsx";
import { Road } from "./Road.tsx";
import { RulesCard } from "./RulesCard.tsx";
import { useProposals } from "./useProposals.ts";
import { isLive, isWaiting } from "./stage.ts";

/** Every proposal, those that wait for votes or for anybody first, beside the rules that bind the next one. */
export default function Policy() {
  const mext = useMext();
  const { t } = useLingui();
  const format = useFormat();
  const now = useChainTime(5);
  const past = useHistory(policyScan(mext));
  const rules = useQuery(policyRulesQuery(mext));
  const { made, items, standings } = useProposals(past.entries, now);
  const isRead = useRead(useClock(), rules);
  if (!isRead) return <Opening />;
  const isKnown = past.isComplete && standings.every(({ data, isError }) => data !== undefined || isError);
  const open = items.filter(({ state }) => isLive(state) || isWaiting(state)).length;
  return (
    <div className="grid gap-10">
      <PageHead
        over={openings.policy.over}
        title={openings.policy.title}
        figure={
          rules.data &&
          format.duration(rules.data.votingDelay + rules.data.votingPeriod + rules.data.timelockDelay, "long")
        }
        caption={<Trans>at least, from a proposal to its effect</Trans>}
        picture={rules.data && <Road {...rules.data} />}
      />
      <div className="two-columns">
        <Section
          title={<Trans>Proposals</Trans>}
          aside={
            isKnown &&
            open > 0 && (
              <span className="text-note text-muted">
                <Plural value={open} one="# is under way" other="# are under way" />
              </span>
            )
          }
        >
          <Link href="/policy/new" className="quiet justify-self-start">
            <Icon name="plus" size={16} />
            <Trans>Write a proposal</Trans>
          </Link>
          <StillReading of={past} />
          {isKnown && made.length === 0 && (
            <Empty title={<Trans>Nobody has proposed anything yet</Trans>}>
              <p>
                <Trans>
                  Proposals will stand here: changes of the rules, payments from the treasury, and what a vote alone can
                  decide.
                </Trans>
              </p>
            </Empty>
          )}
          {now !== undefined && items.length > 0 && (
            <VirtualRows rows={items} keyOf={(item) => item.made.id.toString()} label={t`Proposals`} estimate={190}>
              {(item) => <ProposalRow item={item} now={now} />}
            </VirtualRows>
          )}
        </Section>
        <Reading of={rules} lines={7}>
          {(read) => <RulesCard rules={read} />}
        </Reading>
      </div>
    </div>
  );
}
