import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Link, useLocation } from "wouter";
import { useMext } from "../../chain/MextContext.tsx";
import { PageHead } from "../../components/PageHead.tsx";
import { Reading, Shape, useRead } from "../../components/States.tsx";
import { policyRulesQuery } from "../../queries/policy.ts";
import { useClock } from "../../queries/useChainTime.ts";
import { useFormat } from "../../text/useFormat.ts";
import { newDraftId } from "../drafts/store.ts";
import { Opening } from "../Opening.tsx";
import { openings } from "../openings.tsx";
import { currentOf, rulesElsewhereQuery } from "./current.ts";
import { draftsOf } from "./drafts.ts";
import { isStep, pathOf } from "./steps.ts";
import { Wizard } from "./Wizard.tsx";

type Props = { step: string | undefined; draft: string | undefined };

/** Which draft and step the address means: without a word of its own, the draft that was written last, where it was left. */
function usePlace({ step, draft }: Props) {
  const store = draftsOf(useMext().runtime.chainId);
  const [, navigate] = useLocation();
  const [fresh] = useState(newDraftId);
  const id = draft ?? store.all()[0]?.id ?? fresh;
  const at = isStep(step) ? step : (store.get(id)?.step ?? "what");
  const isWhole = step === at && draft === id;
  useEffect(() => {
    if (!isWhole) navigate(pathOf(at, id), { replace: true });
  }, [at, id, isWhole, navigate]);
  return isWhole ? { at, id } : undefined;
}

/** Somebody asks the holders for a change, a step at a time; what is written stays until it is sent. */
export default function Propose(props: Props) {
  const mext = useMext();
  const format = useFormat();
  const place = usePlace(props);
  const rules = useQuery(policyRulesQuery(mext));
  const listing = useQuery(rulesElsewhereQuery(mext));
  const isRead = useRead(useClock(), rules, listing);
  if (!isRead) return <Opening />;
  return (
    <div className="grid gap-8">
      <PageHead
        over={
          <Link href="/policy">
            <Trans>Policy</Trans>
          </Link>
        }
        title={openings.propose.title}
        figure={
          rules.data && format.duration(rules.data.votingDelay + rules.data.votingPeriod + rules.data.timelockDelay)
        }
        caption={<Trans>at least, from your proposal to its effect</Trans>}
      />
      <Reading of={rules} lines={5}>
        {(read) => (
          <Reading of={listing} lines={5}>
            {(known) =>
              place ? (
                <Wizard step={place.at} id={place.id} current={currentOf(known, read)} rules={read} />
              ) : (
                <Shape lines={5} />
              )
            }
          </Reading>
        )}
      </Reading>
    </div>
  );
}
