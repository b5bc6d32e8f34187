import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useMext } from "../../chain/MextContext.tsx";
import { Amount } from "../../components/Amount.tsx";
import { PageHead, Section } from "../../components/PageHead.tsx";
import { Reading, useRead } from "../../components/States.tsx";
import { useClock } from "../../queries/useChainTime.ts";
import { positionQuery, tiersQuery } from "../../queries/staking.ts";
import { useAccount } from "../../wallet/useAccount.ts";
import { Opening } from "../Opening.tsx";
import { openings } from "../openings.tsx";
import { Calculator } from "./Calculator.tsx";
import { Delegation } from "./Delegation.tsx";
import { Earnings } from "./Earnings.tsx";
import { Exits } from "./Exits.tsx";
import { Positions } from "./Positions.tsx";
import { RevenueWeeks } from "./RevenueWeeks.tsx";
import { Shares } from "./Shares.tsx";
import { TierPenalties } from "./TierPenalties.tsx";
import { TierTable } from "./TierTable.tsx";
import { useRevenue } from "./useRevenue.ts";

/** Commit, vote, earn, and leave: the whole of a holder's stake. */
export default function Stake() {
  const mext = useMext();
  const { address } = useAccount();
  const [tier, setTier] = useState(1);
  const tiers = useQuery(tiersQuery(mext));
  const position = useQuery(positionQuery(mext, address));
  const { history, weeks, basis, now, totalWeight } = useRevenue();
  const staked = position.data?.balances.reduce((sum, balance) => sum + balance, 0n);
  const shared = { basis, totalWeight };
  const isRead = useRead(useClock(), tiers, address ? position : undefined);
  if (!isRead) return <Opening />;
  return (
    <div className="grid gap-12">
      <PageHead
        over={openings.stake.over}
        title={openings.stake.title}
        figure={staked === undefined ? undefined : <Amount value={staked} unit={false} />}
        caption={<Trans>MEXT staked by you</Trans>}
        picture={position.data && <Shares position={position.data} />}
      />
      <Reading of={tiers} lines={6}>
        {(terms) => (
          <>
            <div className="two-columns even">
              <Section title={<Trans>Five ways to commit</Trans>}>
                <TierTable tiers={terms} chosen={tier} onChoose={setTier} {...shared} />
                <TierPenalties tiers={terms} chosen={tier} />
              </Section>
              <Calculator tiers={terms} tier={tier} position={position.data} {...shared} />
            </div>
            {address && (
              <Reading of={position} lines={5}>
                {(own) => (
                  <>
                    <Section title={<Trans>Your stakes</Trans>}>
                      <Positions tiers={terms} position={own} />
                    </Section>
                    {own.exits.length > 0 && (
                      <Section title={<Trans>On the way out</Trans>}>
                        <Exits tiers={terms} exits={own.exits} />
                      </Section>
                    )}
                    <div className="two-columns even">
                      <Delegation position={own} account={address} />
                      <Earnings position={own} account={address} />
                    </div>
                  </>
                )}
              </Reading>
            )}
          </>
        )}
      </Reading>
      {now !== undefined && (
        <RevenueWeeks history={history} weeks={weeks} now={now} account={address} totalWeight={totalWeight} />
      )}
    </div>
  );
}
