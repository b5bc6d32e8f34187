import { Trans } from "@lingui/react/macro";
import { withdrawalsCloseAt } from "../../../../sdk/mirrors/season.ts";
import { Amount } from "../../components/Amount.tsx";
import { Moment } from "../../components/Moment.tsx";
import { WriteButton } from "../../components/WriteButton.tsx";
import type { Candidate } from "../../queries/season.ts";
import { useChainTime } from "../../queries/useChainTime.ts";
import { useTransactions } from "../../tx/Transactions.tsx";
import { useAccount } from "../../wallet/useAccount.ts";
import { stateName } from "../listings/board.ts";
import { HeldBackUntil } from "../listings/HeldBack.tsx";

const settled = new Set(["Void", "BelowQuorum", "Refused", "Outranked", "Upheld", "Won"]);

/** What can be done with a bond: taken back by its applicant before the season, returned by anyone after it. */
export function CandidateActs({ candidate }: { candidate: Candidate }) {
  const { id, season, symbol, applicant, bond } = candidate;
  const { start } = useTransactions();
  const { address } = useAccount();
  const now = useChainTime(5);
  const state = stateName(candidate.state);
  const closesAt = withdrawalsCloseAt(season);
  if (state === "Applied" && address === applicant) {
    const closed = now !== undefined && now >= closesAt;
    return (
      <div className="grid gap-2">
        <p className="text-note text-muted">
          <Trans>
            You may withdraw until <Moment at={closesAt} />; <Amount value={bond} /> come back.
          </Trans>
        </p>
        <WriteButton
          verb="withdrawCandidate"
          blocked={closed ? <Trans>Withdrawals are closed.</Trans> : undefined}
          onWrite={() => start("withdrawCandidate", { candidate: id, symbol })}
        >
          <Trans>Withdraw the application</Trans>
        </WriteButton>
      </div>
    );
  }
  if (state === "Suspended" && now !== undefined) {
    return (
      <div className="grid gap-3">
        <HeldBackUntil candidate={candidate} now={now} />
        {bond > 0n && <Refund candidate={candidate} />}
      </div>
    );
  }
  return settled.has(state) && bond > 0n ? <Refund candidate={candidate} /> : null;
}

function Refund({ candidate: { id, symbol, bond } }: { candidate: Candidate }) {
  const { start } = useTransactions();
  return (
    <div className="grid gap-2">
      <p className="text-note text-muted">
        <Trans>
          <Amount value={bond} /> belong to the applicant. Anybody may send them back.
        </Trans>
      </p>
      <WriteButton verb="refundBond" onWrite={() => start("refundBond", { candidate: id, symbol })}>
        <Trans>Return the bond</Trans>
      </WriteButton>
    </div>
  );
}
