import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { TextField } from "../../components/TextField.tsx";
import type { CallFaults, CallForm, Fields } from "./calls.ts";
import type { Current } from "./current.ts";
import { FaultWord } from "./FaultWord.tsx";
import { type Field, governedTemplates, isGoverned } from "./templates.ts";
import { TokenField } from "./TokenField.tsx";
import { useValueWord } from "./useValueWord.ts";
import { fieldWords } from "./words.ts";

type Props = {
  form: CallForm;
  faults: CallFaults;
  current: Current;
  isAsked: boolean;
  onFields: (change: (fields: Fields) => Fields) => void;
};

/** What is in force, and what the contract would take. */
function Known({ field, current }: { field: Field; current: Current }) {
  const valueWord = useValueWord();
  const now = current[field.name];
  const { kind, bounds } = field;
  return (
    <>
      {now !== undefined && (
        <Trans>
          Now: <bdi>{valueWord(kind, now)}</bdi>.
        </Trans>
      )}{" "}
      {bounds && (
        <Trans>
          From {valueWord(kind, bounds[0])} to {valueWord(kind, bounds[1])}.
        </Trans>
      )}{" "}
      {kind === "account" && <Trans>Leave it empty for nobody.</Trans>}
    </>
  );
}

const freeFields = {
  token: ["to", "amount"],
  coin: ["to", "amount"],
  custom: ["target", "signature", "args", "data", "value"],
} as const;
const inCode = new Set(["to", "target", "signature", "args", "data"]);

export function CallFields({ form: { template, fields }, faults, current, isAsked, onFields }: Props) {
  const { t } = useLingui();
  const line = (name: string, isCode: boolean, known: ReactNode) => {
    const fault = faults[name];
    const isBad = fault !== undefined && (isAsked || (fields[name] ?? "") !== "");
    const words = fieldWords[name];
    return (
      <TextField
        key={name}
        label={words ? t(words) : name}
        value={fields[name] ?? ""}
        code={isCode}
        bad={isBad}
        hint={isBad ? <FaultWord fault={fault} /> : known}
        onValue={(value) => onFields((now) => ({ ...now, [name]: value }))}
      />
    );
  };
  if (isGoverned(template)) {
    return governedTemplates[template].fields.map((field) =>
      line(field.name, field.kind === "account", <Known field={field} current={current} />),
    );
  }
  return (
    <>
      {template === "token" && (
        <TokenField fields={fields} fault={faults["token"]} isAsked={isAsked} onFields={onFields} />
      )}
      {freeFields[template].map((name) => line(name, inCode.has(name), undefined))}
    </>
  );
}
