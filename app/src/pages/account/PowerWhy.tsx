import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import type { Address } from "viem";
import { firstWeekOf, seasonAt } from "../../../../sdk/mirrors/season.ts";
import { weekOf, weekStartsAt } from "../../../../sdk/mirrors/time.ts";
import { useMext } from "../../chain/MextContext.tsx";
import { Amount } from "../../components/Amount.tsx";
import { Section } from "../../components/PageHead.tsx";
import { Shape } from "../../components/States.tsx";
import type { ShownHistory } from "../../history/useHistory.ts";
import { type Position, powersQuery } from "../../queries/staking.ts";
import { useChainTime } from "../../queries/useChainTime.ts";
import { useFormat } from "../../text/useFormat.ts";
import { PowerLines } from "./PowerLines.tsx";

type Props = { account: Address; position: Position; history: ShownHistory };

const WEEKS = 6;

/** The power of a week, line by line, down to the number that the contract gives. */
export function PowerWhy({ account, position, history }: Props) {
  const { t } = useLingui();
  const id = useId();
  const format = useFormat();
  const now = useChainTime(30);
  const current = now === undefined ? undefined : weekOf(now);
  const season = now === undefined ? undefined : seasonAt(now);
  const [chosen, choose] = useState<number>();
  const week = chosen ?? (season === undefined ? undefined : firstWeekOf(season));
  const power = useQuery(powersQuery(useMext(), account, week === undefined ? [] : [week])).data?.[0];
  if (current === undefined || season === undefined || week === undefined) return <Shape lines={5} />;

  const nameOf = (one: number) => {
    const day = format.day(weekStartsAt(one));
    if (one === firstWeekOf(season)) return t`${day}: all of season ${season}`;
    return one === current ? t`${day}: this week` : day;
  };
  return (
    <Section
      title={<Trans>Why is this power so?</Trans>}
      aside={
        <label className="week-choice" htmlFor={id}>
          <Trans>Week from</Trans>
          <select id={id} className="text-input" value={week} onChange={(event) => choose(Number(event.target.value))}>
            {Array.from({ length: WEEKS }, (_, back) => current - back).map((one) => (
              <option key={one} value={one}>
                {nameOf(one)}
              </option>
            ))}
          </select>
        </label>
      }
    >
      <p>
        <Trans>
          A week’s power is the least weight that the account voted with at any moment of the week before, from{" "}
          {format.day(weekStartsAt(week - 1))} to {format.day(weekStartsAt(week))}. Nothing done since changes it.
        </Trans>
      </p>
      {power === undefined ? (
        <Shape lines={4} />
      ) : (
        <PowerLines account={account} position={position} history={history} week={week} power={power} />
      )}
      <p className="text-note text-muted">
        <Trans>
          In force: <Amount value={position.votesNow} unit={false} /> this week; ballots of season {season} weigh what
          was in force when it began, and votes on a proposal what was in force when its vote began.
        </Trans>
      </p>
    </Section>
  );
}
