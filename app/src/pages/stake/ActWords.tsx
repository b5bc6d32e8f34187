import { Trans } from "@lingui/react/macro";
import { penaltyToLeave } from "../../../../sdk/mirrors/penalty.ts";
import { weightDown } from "../../../../sdk/mirrors/weight.ts";
import { countsFrom } from "../../../../sdk/mirrors/weeklyVotes.ts";
import { Amount } from "../../components/Amount.tsx";
import { Moment } from "../../components/Moment.tsx";
import type { Tier } from "../../queries/staking.ts";
import { useFormat } from "../../text/useFormat.ts";

type Common = { tier: number; tiers: readonly Tier[]; balance: bigint; size: bigint; now: number };

/** What giving notice does, before it is signed. */
export function NoticeWords({ tier, tiers, size, now }: Common) {
  const notice = tiers[tier]?.notice ?? 0;
  return (
    <p className="note">
      <Trans>
        The weight of <Amount value={size} /> ends at once. The whole amount is yours <Moment at={now + notice} />.
        Nobody can stop this; you can take it back.
      </Trans>
    </p>
  );
}

/** The exact penalty of leaving at once, and that it is also the most that can be burned. */
export function LeaveWords({ tier, size }: Common) {
  const penalty = penaltyToLeave(tier, size);
  return (
    <p className="note">
      <Trans>
        Leaving now burns <Amount value={penalty} digits={6} />; you receive{" "}
        <Amount value={size - penalty} digits={6} /> in the same transaction. A higher penalty is refused.
      </Trans>
    </p>
  );
}

/** What a longer notice changes, side by side. */
export function MoveWords({ tier, to, tiers, balance, size, now }: Common & { to: number }) {
  const format = useFormat();
  const notice = (of: number) => format.duration(tiers[of]?.notice ?? 0);
  const before = weightDown(tier, balance) - weightDown(tier, balance - size);
  return (
    <>
      <table className="changes">
        <thead>
          <tr>
            <td />
            <th scope="col">
              <Trans>now</Trans>
            </th>
            <th scope="col">
              <Trans>then</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">
              <Trans>Weight</Trans>
            </th>
            <td>
              <Amount value={before} unit={false} />
            </td>
            <td>
              <Amount value={weightDown(to, size)} unit={false} />
            </td>
          </tr>
          <tr>
            <th scope="row">
              <Trans>Notice</Trans>
            </th>
            <td>{tiers[tier]?.notice === 0 ? <Trans>none</Trans> : notice(tier)}</td>
            <td>{notice(to)}</td>
          </tr>
          <tr>
            <th scope="row">
              <Trans>Leaving at once burns</Trans>
            </th>
            <td>
              <Amount value={penaltyToLeave(tier, size)} />
            </td>
            <td>
              <Amount value={penaltyToLeave(to, size)} />
            </td>
          </tr>
        </tbody>
      </table>
      <p className="note">
        <Trans>
          It does not move back to a shorter notice. The added weight counts in votes from {format.day(countsFrom(now))}
          .
        </Trans>
      </p>
    </>
  );
}
