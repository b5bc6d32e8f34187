import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { useLocation } from "wouter";
import { useMext } from "../../chain/MextContext.tsx";
import type { PolicyRules } from "../../queries/policy.ts";
import { DraftBar } from "../drafts/DraftBar.tsx";
import { StepNav } from "../drafts/StepNav.tsx";
import { useHeadingFocus } from "../drafts/useHeadingFocus.ts";
import type { Current } from "./current.ts";
import { blankDraft, type Draft, draftsOf } from "./drafts.ts";
import { fileOf } from "./file.ts";
import { ImportProposal } from "./ImportProposal.tsx";
import { StepBody } from "./StepBody.tsx";
import { after, before, pathOf, type StepName, steps, unfinished } from "./steps.ts";
import { StepTitle, StepWord } from "./StepTitle.tsx";

type Props = { step: StepName; id: string; current: Current; rules: PolicyRules };

function useDraft(id: string, step: StepName) {
  const store = draftsOf(useMext().runtime.chainId);
  const drafts = useSyncExternalStore(store.subscribe, store.all);
  const draft = drafts.find((one) => one.id === id) ?? blankDraft(id);
  /** Whatever is written by then is what changes: an answer of the node may come late. */
  const save = (change: (now: Draft) => Partial<Draft>) => {
    const now = store.get(id) ?? blankDraft(id);
    store.put({ ...now, step, ...change(now), changedAt: Date.now() });
  };
  useEffect(() => {
    const known = store.get(id);
    if (known && known.step !== step) store.put({ ...known, step });
  }, [store, id, step]);
  return { draft, store, save };
}

/** One draft, one step at a time. Every step can be opened at any time; the last one says what is missing. */
export function Wizard({ step, id, current, rules }: Props) {
  const { t } = useLingui();
  const [, navigate] = useLocation();
  const { deployment } = useMext();
  const { draft, store, save } = useDraft(id, step);
  const heading = useHeadingFocus(step);
  const [asked, setAsked] = useState<string>();
  const body = useRef<HTMLFormElement>(null);
  const back = before(step);
  const open = unfinished(deployment, draft);
  const titleOf = (one: Draft) => one.name || one.title || t`A draft without a name`;
  const isDone = (one: StepName) =>
    draft.changedAt > 0 && one !== "review" && !open.includes(one) && steps.indexOf(one) < steps.indexOf(step);

  const goOn = () => {
    if (!open.includes(step)) return navigate(pathOf(after(step), id));
    setAsked(pathOf(step, id));
    // The fields know of their faults once they are drawn again.
    requestAnimationFrame(() => body.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
  };

  return (
    <div className="wizard">
      <DraftBar
        {...{ draft, store, titleOf }}
        optionOf={titleOf}
        placeholder={draft.title}
        pathOf={(one) => pathOf(store.get(one)?.step ?? "what", one)}
        file={{ name: draft.title.replace(/\s+/g, "-") || "proposal", text: () => fileOf(deployment, draft) }}
        importer={(onOpen) => <ImportProposal store={store} onOpen={onOpen} />}
        onName={(name) => save(() => ({ name }))}
      />
      <StepNav
        label={t`Steps of the proposal`}
        steps={steps.map((one) => ({
          name: one,
          path: pathOf(one, id),
          word: <StepWord step={one} />,
          isDone: isDone(one),
          isCurrent: one === step,
        }))}
      />
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
        <StepBody {...{ step, draft, save, current, rules }} isAsked={asked === pathOf(step, id)} />
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
    </div>
  );
}
