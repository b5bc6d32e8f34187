import { type ReactNode, useId } from "react";

type Props = {
  label: string;
  value: string;
  onValue: (value: string) => void;
  onLeave?: (() => void) | undefined;
  hint?: ReactNode;
  bad?: boolean;
  rows?: number;
  code?: boolean;
  placeholder?: string;
};

export function TextField({
  label,
  value,
  onValue,
  onLeave,
  hint,
  bad = false,
  rows,
  code = false,
  placeholder,
}: Props) {
  const id = useId();
  const common = {
    id,
    value,
    placeholder,
    onBlur: onLeave,
    className: `text-input ${code ? "amount" : ""}`,
    dir: code ? ("ltr" as const) : undefined,
    spellCheck: !code,
    autoComplete: "off",
    "aria-invalid": bad || undefined,
    "aria-describedby": hint ? `${id}-hint` : undefined,
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {rows ? (
        <textarea {...common} rows={rows} onChange={(event) => onValue(event.target.value)} />
      ) : (
        <input {...common} onChange={(event) => onValue(event.target.value)} />
      )}
      {hint && (
        <p className="hint" id={`${id}-hint`} data-bad={bad || undefined}>
          {hint}
        </p>
      )}
    </div>
  );
}
