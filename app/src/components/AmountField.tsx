import { Trans } from "@lingui/react/macro";
import { type ReactNode, useId } from "react";
import { decimalOf } from "../text/format.ts";
import { parseMext } from "../text/parse.ts";
import { Amount } from "./Amount.tsx";

type Props = {
  label: ReactNode;
  text: string;
  onText: (text: string) => void;
  /** The most that can be entered; offered as a shortcut. */
  most?: bigint;
  mostLabel?: ReactNode;
  /** What holds while nothing is written. */
  hint?: ReactNode;
};

/** What is wrong with an amount, or the amount. */
export function checkAmount(
  text: string,
  most?: bigint,
): { amount?: bigint; fault?: "empty" | "bad" | "zero" | "over" } {
  const parsed = parseMext(text);
  if (parsed.kind !== "ok") return { fault: parsed.kind };
  if (parsed.amount === 0n) return { fault: "zero" };
  if (most !== undefined && parsed.amount > most) return { fault: "over" };
  return { amount: parsed.amount };
}

export function AmountField({ label, text, onText, most, mostLabel, hint }: Props) {
  const id = useId();
  const { fault } = checkAmount(text, most);
  const shown = fault === "bad" || fault === "over";
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="amount-input" data-bad={shown || undefined}>
        <input
          id={id}
          inputMode="decimal"
          autoComplete="off"
          value={text}
          placeholder="0"
          aria-invalid={shown || undefined}
          aria-describedby={`${id}-hint`}
          onChange={(event) => onText(event.target.value)}
        />
        <span className="unit">MEXT</span>
        {most !== undefined && (
          <button type="button" className="link" onClick={() => onText(decimalOf(most))}>
            <Trans>All</Trans>
          </button>
        )}
      </div>
      <p className="hint" id={`${id}-hint`}>
        {fault === "bad" && <Trans>Write a number, with at most 18 decimals.</Trans>}
        {fault === "over" && most !== undefined && (
          <Trans>
            That is more than there is: <Amount value={most} />.
          </Trans>
        )}
        {!shown && most === undefined && hint}
        {!shown && most !== undefined && (
          <>
            {mostLabel ?? <Trans>You have</Trans>} <Amount value={most} />
          </>
        )}
      </p>
    </div>
  );
}
