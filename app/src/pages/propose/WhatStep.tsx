import { Trans, useLingui } from "@lingui/react/macro";
import { Icon } from "../../components/Icon.tsx";
import { begun } from "./current.ts";
import type { StepProps } from "./StepBody.tsx";
import type { TemplateName } from "./templates.ts";
import { groups, templateWords } from "./words.ts";

function Chosen({ draft, save }: StepProps) {
  const { t } = useLingui();
  return (
    <ol className="chosen-calls" aria-label={t`Calls of this proposal`}>
      {draft.calls.map(({ template }, index) => {
        const title = t(templateWords[template]);
        return (
          <li key={index}>
            <span>
              {index + 1}. {title}
            </span>
            <button
              type="button"
              className="link"
              aria-label={t`Remove call ${index + 1}: ${title}`}
              onClick={() => save(({ calls }) => ({ calls: calls.filter((_, at) => at !== index) }))}
            >
              <Trans>Remove</Trans>
            </button>
          </li>
        );
      })}
    </ol>
  );
}

/** Everything that a vote can change, by a button each; a proposal may hold several, which happen together. */
export function WhatStep(props: StepProps) {
  const { draft, save, current, isAsked } = props;
  const { t } = useLingui();
  const add = (template: TemplateName) =>
    save(({ calls }) => ({ calls: [...calls, { template, fields: begun(template, current) }] }));
  return (
    <>
      <p className="text-muted">
        <Trans>Choose one or several. They happen together, in this order, or not at all.</Trans>
      </p>
      {draft.calls.length > 0 && <Chosen {...props} />}
      {isAsked && draft.calls.length === 0 && (
        <p className="hint" data-bad role="alert">
          <Trans>Nothing is chosen yet. Choose what the proposal does.</Trans>
        </p>
      )}
      {groups.map(({ title, names }, index) => (
        <fieldset key={index}>
          <legend>{t(title)}</legend>
          <div className="flex flex-wrap gap-2">
            {names.map((name) => (
              <button key={name} type="button" className="quiet" onClick={() => add(name)}>
                <Icon name="plus" size={16} />
                {t(templateWords[name])}
              </button>
            ))}
          </div>
        </fieldset>
      ))}
    </>
  );
}
