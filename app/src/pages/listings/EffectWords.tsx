import { Trans } from "@lingui/react/macro";
import type { Board } from "./board.ts";
import { type Effect, effectsOf } from "./words.ts";

/** Two names side by side run together in a right-to-left line unless each is isolated. */
const isolated = (name: string) => `\u2068${name}\u2069`;

function Words({ effect: said }: { effect: Effect }) {
  const effect = { ...said, symbol: isolated(said.symbol) };
  if (effect.kind === "enters" && effect.passes !== null) effect.passes = isolated(effect.passes);
  switch (effect.kind) {
    case "enters":
      return effect.passes === null ? (
        <Trans>{effect.symbol} would win a place.</Trans>
      ) : (
        <Trans>
          {effect.symbol} would pass {effect.passes}.
        </Trans>
      );
    case "leaves":
      return <Trans>{effect.symbol} would lose its place.</Trans>;
    case "quorum":
      return <Trans>{effect.symbol} would reach the quorum.</Trans>;
  }
}

/** What signing this ballot would change, in words; the bars beside say the same. */
export function EffectWords({ board, chosen }: { board: Board; chosen: ReadonlySet<number> }) {
  if (chosen.size === 0) return null;
  const effects = effectsOf(board, chosen);
  return (
    <ul className="effects" aria-live="polite">
      {effects.length === 0 && (
        <li>
          <Trans>The bars grow; no place changes hands.</Trans>
        </li>
      )}
      {effects.slice(0, 4).map((effect, index) => (
        <li key={index} data-kind={effect.kind}>
          <Words effect={effect} />
        </li>
      ))}
    </ul>
  );
}
