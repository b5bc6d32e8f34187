import { useLingui } from "@lingui/react/macro";
import { along } from "../chart/along.ts";
import { useFormat } from "../text/useFormat.ts";

type Props = { support: bigint; objection: bigint; quorum: bigint };

/** Support against objection, with the quorum of that season as a dotted line. */
export function Counts({ support, objection, quorum }: Props) {
  const { t } = useLingui();
  const format = useFormat();
  const scale = [support, objection, (quorum * 5n) / 4n, 1n].reduce((best, value) => (value > best ? value : best));
  return (
    <div
      className="provenance"
      role="img"
      aria-label={t`Support ${format.mext(support)}, objection ${format.mext(objection)}, quorum ${format.mext(quorum)}`}
    >
      <span className="bar support">
        <span className="count" style={{ inlineSize: `${along(support, scale)}%` }} />
      </span>
      <span className="bar objection">
        <span className="count" style={{ inlineSize: `${along(objection, scale)}%` }} />
      </span>
      <span className="mark quorum" style={{ insetInlineStart: `${along(quorum, scale)}%` }} />
    </div>
  );
}
