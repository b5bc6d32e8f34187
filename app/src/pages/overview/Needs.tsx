import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { seasonAt } from "../../../../sdk/mirrors/season.ts";
import { useMext } from "../../chain/MextContext.tsx";
import { Amount } from "../../components/Amount.tsx";
import { Shape } from "../../components/States.tsx";
import { ballotQuery } from "../../queries/ballot.ts";
import { calendarQuery, seasonQuery } from "../../queries/season.ts";
import { positionQuery, powerQuery } from "../../queries/staking.ts";
import { useChainTime } from "../../queries/useChainTime.ts";
import { useConnectDialog } from "../../wallet/ConnectDialogContext.ts";
import { useAccount } from "../../wallet/useAccount.ts";

type Need = { key: string; href: string; words: ReactNode };

const WORTH_CLAIMING = 10n ** 16n;

function useNeeds(): Need[] | undefined {
  const mext = useMext();
  const { address } = useAccount();
  const now = useChainTime(10);
  const season = now === undefined ? undefined : seasonAt(now);
  const begun = season !== undefined && season >= mext.deployment.firstSeason ? season : undefined;
  const board = useQuery(seasonQuery(mext, begun));
  const power = useQuery(powerQuery(mext, address, begun));
  const ballot = useQuery(ballotQuery(mext, begun, address));
  const position = useQuery(positionQuery(mext, address));
  const calendar = useQuery(calendarQuery(mext));
  if (now === undefined || season === undefined || !calendar.data || (address && !position.data)) return undefined;

  const needs: Need[] = [];
  const { nextToSettle } = calendar.data;
  if (board.data && board.data.candidates.length > 0 && power.data && ballot.data?.choices.length === 0) {
    needs.push({
      key: "vote",
      href: "/listings",
      words: (
        <Trans>
          Your vote of season {season} is unused: <Amount value={power.data} unit={false} />.
        </Trans>
      ),
    });
  }
  if (position.data && position.data.earned >= WORTH_CLAIMING) {
    needs.push({
      key: "claim",
      href: "/stake",
      words: (
        <Trans>
          <Amount value={position.data.earned} /> of revenue to claim.
        </Trans>
      ),
    });
  }
  for (const exit of position.data?.exits ?? []) {
    if (exit.readyAt > now) continue;
    needs.push({
      key: `exit-${exit.id}`,
      href: "/stake",
      words: (
        <Trans>
          <Amount value={exit.amount} /> have run their notice: withdraw.
        </Trans>
      ),
    });
  }
  if (nextToSettle < season) {
    needs.push({
      key: "settle",
      href: "/listings",
      words: <Trans>Season {nextToSettle} waits to be settled; anybody may.</Trans>,
    });
  }
  return needs;
}

/** What waits for the reader, and nothing else. */
export function Needs() {
  const { address } = useAccount();
  const { openConnect } = useConnectDialog();
  const needs = useNeeds();
  return (
    <section className="needs">
      <h2>
        <Trans>What needs you</Trans>
      </h2>
      {needs === undefined ? (
        <Shape lines={2} />
      ) : (
        <ul>
          {needs.map(({ key, href, words }) => (
            <li key={key}>
              <Link href={href}>{words}</Link>
            </li>
          ))}
          {needs.length === 0 && address && (
            <li className="text-muted">
              <Trans>Nothing. Come back when a season turns.</Trans>
            </li>
          )}
        </ul>
      )}
      {!address && (
        <button type="button" className="primary" onClick={openConnect}>
          <Trans>Connect to see yours</Trans>
        </button>
      )}
    </section>
  );
}
