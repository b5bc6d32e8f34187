import { Plural, useLingui } from "@lingui/react/macro";
import { along } from "../../chart/along.ts";
import { useFormat } from "../../text/useFormat.ts";
import { holdersOfHalf } from "./record.ts";

/** Thinner than this a share cannot be told from the next one: they are drawn together. */
const LEAST = 0.4;

/** How all votes are split among those who hold them, and how few of them hold half. */
export function PowerShares({ powers }: { powers: readonly bigint[] }) {
  const { t } = useLingui();
  const format = useFormat();
  const whole = powers.reduce((sum, power) => sum + power, 0n);
  const half = holdersOfHalf(powers);
  if (whole === 0n) return null;
  const shares = powers.map((power) => along(power, whole)).filter((share) => share >= LEAST);
  const [largest] = powers;
  const most = format.share(largest ?? 0n, whole);
  return (
    <figure className="power-shares">
      <div
        className="power-strip"
        role="img"
        aria-label={t`All votes, split among those who hold them; the largest part is ${most}`}
      >
        {shares.map((share, index) => (
          <span key={index} data-half={index < half || undefined} style={{ inlineSize: `${share}%` }} />
        ))}
        <i />
      </div>
      <figcaption>
        <Plural value={half} one="# of them holds half of all votes" other="# of them hold half of all votes" />
      </figcaption>
    </figure>
  );
}
