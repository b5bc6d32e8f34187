import { useLingui } from "@lingui/react/macro";
import { type ReactNode, useId } from "react";

type Sides<Side extends string> = {
  label: string;
  names: Record<Side, string>;
  chosen: Side;
  onChoose: (side: Side) => void;
};

type Props<Side extends string> = {
  /** what is looked through */
  label: string;
  words: string;
  onWords: (words: string) => void;
  /** the ways to vote, where one may look at each alone; the first named stands first */
  sides?: Sides<Side>;
  /** how many are shown */
  children: ReactNode;
};

/** Whether an account is looked for by these words. */
export const isSought = (account: string, words: string): boolean =>
  account.toLowerCase().includes(words.trim().toLowerCase());

function SideFilter<Side extends string>({ label, names, chosen, onChoose }: Sides<Side>) {
  const name = useId();
  return (
    <span className="segmented" role="radiogroup" aria-label={label}>
      {(Object.keys(names) as Side[]).map((side) => (
        <label key={side}>
          <input type="radio" name={name} checked={chosen === side} onChange={() => onChoose(side)} />
          {names[side]}
        </label>
      ))}
    </span>
  );
}

/** Finds the votes or ballots of an account, and those of one side. */
export function VoterTools<Side extends string>({ label, words, onWords, sides, children }: Props<Side>) {
  const { t } = useLingui();
  return (
    <div className="board-tools" role="search" aria-label={label}>
      <input
        type="search"
        className="text-input amount"
        dir="ltr"
        placeholder="0x…"
        aria-label={t`Find an account`}
        value={words}
        onChange={({ target }) => onWords(target.value)}
      />
      {sides && <SideFilter {...sides} />}
      <output className="text-note text-muted">{children}</output>
    </div>
  );
}
