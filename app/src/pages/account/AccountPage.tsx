import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import type { Address } from "viem";
import { useMext } from "../../chain/MextContext.tsx";
import { Amount } from "../../components/Amount.tsx";
import { PageHead } from "../../components/PageHead.tsx";
import { Empty, Reading, useRead } from "../../components/States.tsx";
import { StillReading } from "../../history/StillReading.tsx";
import { useClock } from "../../queries/useChainTime.ts";
import { positionQuery } from "../../queries/staking.ts";
import { readAddress } from "../../text/address.ts";
import { useAccount } from "../../wallet/useAccount.ts";
import { useConnectDialog } from "../../wallet/ConnectDialogContext.ts";
import { Opening } from "../Opening.tsx";
import { AccountTitle, openings } from "../openings.tsx";
import { Applications } from "./Applications.tsx";
import { Ballots } from "./Ballots.tsx";
import { Delegations } from "./Delegations.tsx";
import { History } from "./History.tsx";
import { Holdings } from "./Holdings.tsx";
import { Lookup } from "./Lookup.tsx";
import { OwnProposals } from "./OwnProposals.tsx";
import { PolicyBallots } from "./PolicyBallots.tsx";
import { PowerByWeek } from "./PowerByWeek.tsx";
import { PowerWhy } from "./PowerWhy.tsx";
import { useAccountHistory } from "./useAccountHistory.ts";

function Whole({ account, isOwn }: { account: Address; isOwn: boolean }) {
  const mext = useMext();
  const { t } = useLingui();
  const position = useQuery(positionQuery(mext, account));
  const { history, titles } = useAccountHistory(account);
  const isUnknown =
    history.isComplete && history.entries.length === 0 && position.data?.wallet === 0n && position.data.weight === 0n;
  const isRead = useRead(useClock(), position);
  if (!isRead) return <Opening />;
  return (
    <div className="grid gap-12">
      <PageHead
        over={isOwn ? <Trans>Your account</Trans> : <Trans>Account</Trans>}
        title={<AccountTitle address={account} />}
        figure={position.data && <Amount value={position.data.votesNow} unit={false} />}
        caption={<Trans>votes in force this week</Trans>}
        picture={<Lookup />}
      />
      {isUnknown ? (
        <Empty level={2} title={<Trans>Nothing is known of this address</Trans>}>
          <p>
            <Trans>It holds no MEXT, has no stake, and no event of the contracts names it. Check the address.</Trans>
          </p>
        </Empty>
      ) : (
        <>
          <Reading of={position} lines={6}>
            {(own) => (
              <>
                <div className="two-columns even">
                  <PowerWhy account={account} position={own} history={history} />
                  <Holdings position={own} isOwn={isOwn} />
                </div>
                <PowerByWeek account={account} history={history} />
              </>
            )}
          </Reading>
          <StillReading of={history} />
          <Ballots account={account} history={history} />
          <div className="two-columns even">
            <PolicyBallots {...{ account, history, titles }} />
            <Delegations account={account} history={history} />
          </div>
          <div className="two-columns even">
            <Applications account={account} history={history} />
            <OwnProposals {...{ account, history, titles }} />
          </div>
          <section aria-label={t`History`}>
            <History {...{ account, history, titles }} />
          </section>
        </>
      )}
    </div>
  );
}

/** Whose page it is: the address asked for, or that of the wallet. */
export default function AccountPage({ asked }: { asked: string | undefined }) {
  const { address } = useAccount();
  const { openConnect } = useConnectDialog();
  const typed = readAddress(asked ?? address ?? "");
  if (typed.kind === "ok") return <Whole account={typed.address} isOwn={typed.address === address} />;
  return (
    <div className="grid gap-12">
      <PageHead over={openings.accounts.over} title={openings.accounts.title} picture={<Lookup first={asked} />} />
      {asked === undefined ? (
        <Empty level={2} title={<Trans>No wallet is connected</Trans>}>
          <p>
            <Trans>Connect to see your own power and why it is so, or look up any address: no wallet is needed.</Trans>
          </p>
          <button type="button" className="primary" onClick={openConnect}>
            <Trans>Connect to see yours</Trans>
          </button>
        </Empty>
      ) : (
        <Empty level={2} title={<Trans>That is no address</Trans>}>
          <p>
            <Trans>Correct it in the field above.</Trans>
          </p>
        </Empty>
      )}
    </div>
  );
}
