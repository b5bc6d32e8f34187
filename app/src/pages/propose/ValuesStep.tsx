import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "wouter";
import { useMext } from "../../chain/MextContext.tsx";
import { CallFields } from "./CallFields.tsx";
import { callOf, type Fields } from "./calls.ts";
import type { StepProps } from "./StepBody.tsx";
import { pathOf } from "./steps.ts";
import { templateWords } from "./words.ts";

export function ValuesStep({ draft, save, current, isAsked }: StepProps) {
  const { t } = useLingui();
  const { deployment } = useMext();
  const put = (at: number, change: (fields: Fields) => Fields) =>
    save(({ calls }) => ({
      calls: calls.map((form, index) => (index === at ? { ...form, fields: change(form.fields) } : form)),
    }));
  if (draft.calls.length === 0) {
    return (
      <p className="note">
        <span>
          <Trans>
            Nothing is chosen yet. <Link href={pathOf("what", draft.id)}>Choose what the proposal does</Link>.
          </Trans>
        </span>
      </p>
    );
  }
  return draft.calls.map((form, index) => {
    const made = callOf(deployment, form);
    return (
      <fieldset key={index}>
        <legend>
          {index + 1}. {t(templateWords[form.template])}
        </legend>
        <CallFields
          form={form}
          faults={"faults" in made ? made.faults : {}}
          current={current}
          isAsked={isAsked}
          onFields={(change) => put(index, change)}
        />
      </fieldset>
    );
  });
}
