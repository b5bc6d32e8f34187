import { Trans, useLingui } from "@lingui/react/macro";
import { useFormat } from "../text/useFormat.ts";

type Props = { everListed: number; byCouncil: number; communityShareBps: number };

/** How far the council's end hangs: 0 with nothing on it, 1 resting on the floor. */
export function loadOf({ everListed, byCouncil, communityShareBps }: Props): number {
  const councilMost = 10_000 - communityShareBps;
  if (everListed === 0 || councilMost === 0) return 0;
  return Math.min(1, (byCouncil * 10_000) / everListed / councilMost);
}

const HIGH = -7;
const LOW = 5;
/** So many weights have room on each arm; of more tokens, one weight stands for several. */
const ROOM = { community: 40, council: 21 };

export const tokensAWeight = (byCommunity: number, byCouncil: number): number =>
  Math.max(1, Math.ceil(byCommunity / ROOM.community), Math.ceil(byCouncil / ROOM.council));

/** A balance beam with the floor drawn on it: the council's end cannot tip past it. */
export function Beam(props: Props) {
  const { everListed, byCouncil, communityShareBps } = props;
  const { t } = useLingui();
  const format = useFormat();
  const load = loadOf(props);
  const byCommunity = everListed - byCouncil;
  const each = tokensAWeight(byCommunity, byCouncil);
  const angle = HIGH + load * (LOW - HIGH);
  const rest = 76 + Math.sin((LOW * Math.PI) / 180) * 176;
  const share = format.share(BigInt(byCouncil), BigInt(everListed));
  const floor = format.bps(10_000 - communityShareBps);
  return (
    <figure className="beam">
      <svg
        viewBox="0 0 400 150"
        role="img"
        aria-label={t`The council chose ${share} of all tokens ever listed; its limit is ${floor}.`}
      >
        <path d="M200 78 l-16 58 h32z" className="beam-stand" />
        <line x1="120" x2="280" y1="136" y2="136" className="beam-ground" />
        <g className="beam-floor">
          <line x1="352" x2="396" y1={rest + 9} y2={rest + 9} />
          <line x1="374" x2="374" y1={rest + 9} y2="136" />
          <line x1="352" x2="396" y1="136" y2="136" />
        </g>
        <g transform={`rotate(${angle} 200 76)`} className="beam-arm">
          <line x1="24" x2="376" y1="76" y2="76" />
          {Array.from({ length: Math.ceil(byCommunity / each) }, (_, index) => (
            <rect
              key={index}
              x={30 + (index % 10) * 15}
              y={60 - Math.floor(index / 10) * 14}
              width="12"
              height="11"
              className="weight community"
            />
          ))}
          {Array.from({ length: Math.ceil(byCouncil / each) }, (_, index) => (
            <rect
              key={index}
              x={358 - (index % 7) * 15}
              y={60 - Math.floor(index / 7) * 14}
              width="12"
              height="11"
              className="weight council"
            />
          ))}
        </g>
        <circle cx="200" cy="76" r="5" className="beam-pin" />
      </svg>
      <figcaption>
        <span>
          <i className="swatch community" aria-hidden="true" />
          <Trans>Community: {format.number(byCommunity)}</Trans>
        </span>
        <span>
          <i className="swatch council" aria-hidden="true" />
          <Trans>Council: {format.number(byCouncil)}</Trans>
        </span>
        <span className="text-muted">
          <Trans>floor at {floor}</Trans>
        </span>
        {each > 1 && (
          <span className="text-muted">
            <Trans>Each weight stands for {format.number(each)} tokens.</Trans>
          </span>
        )}
      </figcaption>
    </figure>
  );
}
