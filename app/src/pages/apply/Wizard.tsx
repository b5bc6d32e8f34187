import { Trans } from "@lingui/react/macro";
import { useEffect, useRef, useState } from "react";
import { useLocation } from "wouter";
import type { SeasonBoard } from "../../queries/season.ts";
import { useAccount } from "../../wallet/useAccount.ts";
import { useHeadingFocus } from "../drafts/useHeadingFocus.ts";
import { ApplicationBar } from "./ApplicationBar.tsx";
import { faultsOf, tokenId } from "./application.ts";
import { Applied } from "./Applied.tsx";
import { blankDraft, type Draft } from "./drafts.ts";
import type { Form } from "./form.ts";
import { useStanding } from "./standing.ts";
import { StepBody } from "./StepBody.tsx";
import { StepNav } from "./StepNav.tsx";
import { StepTitle } from "./StepTitle.tsx";
import { after, before, faultsIn, pathOf, type StepName } from "./steps.ts";
import { termsOf } from "./terms.ts";
import { useDrafts } from "./useDrafts.ts";

type Props = { step: StepName; id: string; board: SeasonBoard; season: number; unsettled: number | undefined };

function useDraft(id: string, step: StepName) {
  const { drafts, store } = useDrafts();
  const stored = drafts.find((one) => one.id === id);
  const draft = stored ?? blankDraft(id);
  const save = (change: Partial<Draft>) => store.put({ ...draft, step, ...change, changedAt: Date.now() });
  const set = (change: Partial<Form>) => save({ form: { ...draft.form, ...change } });
  useEffect(() => {
    const known = store.get(id);
    if (known && known.step !== step) store.put({ ...known, step });
  }, [store, id, step]);
  return { draft, store, save, set };
}

/** One draft, one step at a time. Every step can be opened at any time; the last one says what is missing. */
export function Wizard({ step, id, board, season, unsettled }: Props) {
  const [, navigate] = useLocation();
  const { address } = useAccount();
  const { draft, store, save, set } = useDraft(id, step);
  const heading = useHeadingFocus(step);
  const [asked, setAsked] = useState<string>();
  const body = useRef<HTMLFormElement>(null);
  const faults = faultsOf(draft.form);
  const token = faults.asset ? undefined : tokenId(draft.form);
  const shown = useStanding(token, season, address);
  const own = shown.standing?.own;
  const back = before(step);

  useEffect(() => {
    const known = store.get(id);
    if (own && known && known.applied?.candidate !== own.id)
      store.put({ ...known, applied: { season, candidate: own.id } });
  }, [own, id, season, store]);

  const goOn = () => {
    const isWhole = Object.keys(faultsIn(step, faults)).length === 0;
    if (isWhole && (step !== "bond" || !termsOf(draft, board).fault)) return navigate(pathOf(after(step), id));
    setAsked(pathOf(step, id));
    // The fields know of their faults once they are drawn again.
    requestAnimationFrame(() => {
      const wrong = body.current?.querySelector<HTMLElement>("[aria-invalid=true]");
      (wrong ?? body.current?.querySelector<HTMLElement>(".amount-input input"))?.focus();
    });
  };

  return (
    <div className="wizard">
      <ApplicationBar draft={draft} store={store} onName={(name) => save({ name })} />
      {own ? (
        <Applied candidate={own} id={id} parameters={board.season.parameters} />
      ) : (
        <>
          <StepNav step={step} id={id} faults={faults} isNew={store.get(id) === undefined} />
          <form
            ref={body}
            className="form wizard-step"
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              if (step !== "review") goOn();
            }}
          >
            <h2 ref={heading} tabIndex={-1}>
              <StepTitle step={step} />
            </h2>
            <StepBody
              {...{ step, draft, faults, set, save, board, season, unsettled, shown }}
              isAsked={asked === pathOf(step, id)}
            />
            <div className="wizard-foot">
              {back && (
                <button type="button" className="quiet" onClick={() => navigate(pathOf(back, id))}>
                  <Trans>Back</Trans>
                </button>
              )}
              {step !== "review" && (
                <button type="submit" className="primary">
                  <Trans>Continue</Trans>
                </button>
              )}
            </div>
          </form>
        </>
      )}
    </div>
  );
}
