import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { amountOf } from "../../../../sdk/mirrors/ballot.ts";
import { Amount } from "../../components/Amount.tsx";
import { Icon } from "../../components/Icon.tsx";
import { useFormat } from "../../text/useFormat.ts";
import type { DraftAction } from "./draft.ts";

type Props = {
  candidate: number;
  symbol: string;
  percent: number;
  room: number;
  power: bigint | undefined;
  before: number;
  objectionsOnly: boolean;
  act: (action: DraftAction) => void;
};

/** Digits of any script that a number field may get, as a whole number; nothing for anything else. */
function wholeOf(text: string): number | undefined {
  const plain = text.trim().replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660));
  return /^\d{1,3}$/.test(plain) ? Number(plain) : undefined;
}

type FieldProps = { label: string; share: number; most: number; onShare: (percent: number) => void };

/** The same share as a number. What is typed counts at once where it fits, and is mended when the field is left. */
function PercentField({ label, share, most, onShare }: FieldProps) {
  const [typed, setTyped] = useState<string>();
  const read = typed === undefined ? share : wholeOf(typed);
  const isBad = read === undefined || read < 1 || read > most;
  return (
    <span className="percent-field">
      <input
        inputMode="numeric"
        autoComplete="off"
        aria-label={label}
        aria-invalid={isBad || undefined}
        value={typed ?? String(share)}
        onChange={({ target }) => {
          setTyped(target.value);
          const whole = wholeOf(target.value);
          if (whole !== undefined && whole >= 1) onShare(whole);
        }}
        onKeyDown={(event) => {
          const step = { ArrowUp: 1, ArrowDown: -1 }[event.key];
          if (step === undefined) return;
          event.preventDefault();
          setTyped(undefined);
          onShare(share + step);
        }}
        onBlur={() => setTyped(undefined)}
      />
      <span aria-hidden="true">%</span>
    </span>
  );
}

/** One line of the ballot: which way, and how much of one's power. */
export function ChoiceLine({ candidate, symbol, percent, room, power, before, objectionsOnly, act }: Props) {
  const { t } = useLingui();
  const format = useFormat();
  const against = percent < 0;
  const share = Math.abs(percent);
  const most = share + room;
  const weight = power === undefined ? undefined : amountOf(power, percent);
  const setShare = (to: number) => act({ type: "share", candidate, percent: to });
  return (
    <li className="choice-line" data-against={against || undefined}>
      <span className="flex items-center gap-2">
        <b className="grow truncate">{symbol}</b>
        <button
          type="button"
          className="way"
          aria-label={against ? t`${symbol}: against; turn to for` : t`${symbol}: for; turn to against`}
          disabled={objectionsOnly && against && before <= 0}
          onClick={() => act({ type: "turn", candidate })}
        >
          {against ? <Trans>against</Trans> : <Trans>for</Trans>}
        </button>
        <PercentField label={t`Percent for ${symbol}`} share={share} most={most} onShare={setShare} />
        <button
          type="button"
          className="quiet icon"
          aria-label={t`Take ${symbol} off the ballot`}
          onClick={() => act({ type: "remove", candidate })}
        >
          <Icon name="close" size={16} />
        </button>
      </span>
      <input
        type="range"
        min={1}
        max={100}
        step={1}
        value={share}
        aria-label={t`Share for ${symbol}`}
        aria-valuetext={`${format.percent(share)} ${against ? t`against` : t`for`}`}
        style={{ "--most": `${most}%`, "--share": `${share}%` } as React.CSSProperties}
        onChange={(event) => setShare(Number(event.target.value))}
      />
      {weight && (
        <span className="text-muted text-note">
          <Amount value={against ? weight.objection : weight.support} unit={false} />{" "}
          {against ? <Trans>of objection</Trans> : <Trans>of support</Trans>}
        </span>
      )}
    </li>
  );
}
