import { Trans, useLingui } from "@lingui/react/macro";
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

/** One line of the ballot: which way, and how much of one's power. */
export function ChoiceLine({ candidate, symbol, percent, room, power, before, objectionsOnly, act }: Props) {
  const { t } = useLingui();
  const format = useFormat();
  const against = percent < 0;
  const share = Math.abs(percent);
  const most = share + room;
  const weight = power === undefined ? undefined : amountOf(power, percent);
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
        <output className="amount share">{format.percent(share)}</output>
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
        onChange={(event) => act({ type: "share", candidate, percent: Number(event.target.value) })}
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
