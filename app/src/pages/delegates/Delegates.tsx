import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { Link } from "wouter";
import { countsFrom } from "../../../../sdk/mirrors/weeklyVotes.ts";
import { useMext } from "../../chain/MextContext.tsx";
import { FirstRows } from "../../components/FirstRows.tsx";
import { PageHead, Section } from "../../components/PageHead.tsx";
import { Empty, Shape } from "../../components/States.tsx";
import { allBallotsScan, policyScan, policyVotesScan, powersScan } from "../../history/scans.ts";
import { StillReading } from "../../history/StillReading.tsx";
import { useHistory } from "../../history/useHistory.ts";
import { positionQuery } from "../../queries/staking.ts";
import { useChainTime } from "../../queries/useChainTime.ts";
import { useFormat } from "../../text/useFormat.ts";
import { useAccount } from "../../wallet/useAccount.ts";
import { openings } from "../openings.tsx";
import { DelegateRow } from "./DelegateRow.tsx";
import { DelegateTools } from "./DelegateTools.tsx";
import { PowerShares } from "./PowerShares.tsx";
import { recordsOf, shownOf, type View } from "./record.ts";

/** Everybody who votes, with what they did with it. */
export default function Delegates() {
  const mext = useMext();
  const { t } = useLingui();
  const format = useFormat();
  const { address } = useAccount();
  const now = useChainTime(60);
  const position = useQuery(positionQuery(mext, address));
  const [view, setView] = useState<View>({ words: "", order: "power" });
  const scans = [
    useHistory(powersScan(mext)),
    useHistory(policyScan(mext)),
    useHistory(policyVotesScan(mext)),
    useHistory(allBallotsScan(mext)),
  ] as const;
  const [staking, policy, policyVotes, ballots] = scans.map(({ entries }) => entries);
  const waiting = scans.find(({ isComplete }) => !isComplete);
  const { firstSeason } = mext.deployment;
  const records = useMemo(() => {
    if (waiting !== undefined || now === undefined || !staking || !policy || !policyVotes || !ballots) return undefined;
    return recordsOf({ staking, policy, policyVotes, ballots }, now, firstSeason);
  }, [waiting, now, staking, policy, policyVotes, ballots, firstSeason]);
  const shown = records && shownOf(records, view);
  return (
    <div className="grid gap-10">
      <PageHead
        over={openings.delegates.over}
        title={openings.delegates.title}
        figure={records && format.number(records.length)}
        caption={<Plural value={records?.length ?? 0} one="account holds votes" other="accounts hold votes" />}
        picture={records && records.length > 0 && <PowerShares powers={records.map(({ power }) => power)} />}
      />
      <Section
        title={<Trans>Delegates</Trans>}
        aside={
          <Link href="/policy">
            <Trans>To the proposals</Trans>
          </Link>
        }
      >
        <p className="lead">
          <Trans>
            Who votes for you never holds your MEXT: your stake, its revenue and the way out stay yours, and you take
            your votes back whenever you like.
          </Trans>{" "}
          {now !== undefined && (
            <Trans>
              What you give now counts for them from {format.day(countsFrom(now))}, and no longer for whom you had
              chosen before from next Thursday.
            </Trans>
          )}
        </p>
        {waiting && <StillReading of={waiting} />}
        {records === undefined && !waiting?.error && <Shape lines={8} />}
        {records?.length === 0 && (
          <Empty title={<Trans>Nobody holds votes yet</Trans>}>
            <p>
              <Trans>A stake gives votes from the second Thursday after it. Whoever holds them then stands here.</Trans>
            </p>
          </Empty>
        )}
        {shown && records && records.length > 0 && (
          <>
            <DelegateTools view={view} onView={setView} shown={shown.length} />
            <FirstRows rows={shown} keyOf={({ account }) => account} label={t`Delegates`} estimate={220}>
              {(record) => <DelegateRow record={record} isChosen={record.account === position.data?.delegate} />}
            </FirstRows>
          </>
        )}
      </Section>
    </div>
  );
}
