import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Link, useLocation } from "wouter";
import { startsAt } from "../../../../sdk/mirrors/season.ts";
import { useMext } from "../../chain/MextContext.tsx";
import { Left } from "../../components/Moment.tsx";
import { PageHead } from "../../components/PageHead.tsx";
import { Reading, Shape, useRead } from "../../components/States.tsx";
import { useClock } from "../../queries/useChainTime.ts";
import { calendarQuery, seasonQuery } from "../../queries/season.ts";
import { SettleCard } from "../listings/SettleCard.tsx";
import { Opening } from "../Opening.tsx";
import { openings } from "../openings.tsx";
import { Deadline } from "./Deadline.tsx";
import { newDraftId } from "../drafts/store.ts";
import { isStep, pathOf } from "./steps.ts";
import { useDrafts } from "./useDrafts.ts";
import { Wizard } from "./Wizard.tsx";

type Props = { step: string | undefined; draft: string | undefined };

/** Which draft and step the address means: without a word of its own, the draft that was written last, where it was left. */
function usePlace({ step, draft }: Props) {
  const { drafts } = useDrafts();
  const [, navigate] = useLocation();
  const [fresh] = useState(newDraftId);
  const id = draft ?? drafts.find(({ applied }) => applied === undefined)?.id ?? fresh;
  const at = isStep(step) ? step : (drafts.find((one) => one.id === id)?.step ?? "token");
  const isWhole = step === at && draft === id;
  useEffect(() => {
    if (!isWhole) navigate(pathOf(at, id), { replace: true });
  }, [at, id, isWhole, navigate]);
  return isWhole ? { at, id } : undefined;
}

/** A team applies for the next season, a step at a time; what is written stays until it is sent. */
export default function Apply(props: Props) {
  const mext = useMext();
  const place = usePlace(props);
  const calendar = useQuery(calendarQuery(mext));
  const board = useQuery(seasonQuery(mext, calendar.data?.applying));
  const isRead = useRead(useClock(), calendar, calendar.isError ? undefined : board);
  if (!isRead) return <Opening />;
  return (
    <div className="grid gap-8">
      <PageHead
        over={
          <Link href="/listings">
            <Trans>Listings</Trans>
          </Link>
        }
        title={openings.apply.title}
        figure={calendar.data && <Left until={startsAt(calendar.data.applying)} />}
        caption={calendar.data && <Deadline season={calendar.data.applying} />}
      />
      <Reading of={calendar} lines={5}>
        {({ applying, nextToSettle, current }) => {
          const unsettled = nextToSettle < current ? nextToSettle : undefined;
          return (
            <>
              {unsettled !== undefined && <SettleCard season={unsettled} />}
              <Reading of={board} lines={5}>
                {(next) =>
                  place ? (
                    <Wizard step={place.at} id={place.id} board={next} season={applying} unsettled={unsettled} />
                  ) : (
                    <Shape lines={5} />
                  )
                }
              </Reading>
            </>
          );
        }}
      </Reading>
    </div>
  );
}
