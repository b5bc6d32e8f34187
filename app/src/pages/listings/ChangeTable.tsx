import { Trans, useLingui } from "@lingui/react/macro";
import { Amount } from "../../components/Amount.tsx";
import { useFormat } from "../../text/useFormat.ts";
import type { Change, Weight } from "./change.ts";
import type { Row } from "./board.ts";
import { OutcomeWord } from "./OutcomeWord.tsx";

function WeightWord({ weight }: { weight: Weight }) {
  const format = useFormat();
  if (weight.percent === 0) return <span className="text-muted">–</span>;
  const share = format.percent(Math.abs(weight.percent));
  return (
    <span className={weight.percent > 0 ? "weight for" : "weight against"}>
      {weight.percent > 0 ? <Trans>{share} for</Trans> : <Trans>{share} against</Trans>}{" "}
      <Amount value={weight.amount} unit={false} />
    </span>
  );
}

/** Points the way one reads. */
const Arrow = () => <span className="arrow">→</span>;

/** A candidate's place and verdict, and what they would become. */
export function Move({ row }: { row: Row }) {
  const format = useFormat();
  const motion = row.rank === null;
  const [rank, then] = [row.rank, row.rankThen].map((place) => (place === null ? "" : format.number(place)));
  return (
    <>
      {!motion && (
        <span className="amount">
          {rank === then ? (
            <Trans>place {rank}</Trans>
          ) : (
            <Trans>
              place {rank} <Arrow /> {then}
            </Trans>
          )}
        </span>
      )}
      {row.outcome === row.outcomeThen ? (
        <span className="text-muted">
          <OutcomeWord outcome={row.outcomeThen} motion={motion} />
        </span>
      ) : (
        <b>
          <OutcomeWord outcome={row.outcome} motion={motion} /> <Arrow />{" "}
          <OutcomeWord outcome={row.outcomeThen} motion={motion} />
        </b>
      )}
    </>
  );
}

type Props = { changes: readonly Change[]; hasBefore: boolean };

/** Candidate by candidate: what is taken back, what is given, and where that puts it. */
export function ChangeTable({ changes, hasBefore }: Props) {
  const { t } = useLingui();
  return (
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={t`What this ballot does`}>
      <table className="change-table">
        <thead>
          <tr>
            <th scope="col">
              <Trans>Candidate</Trans>
            </th>
            {hasBefore && (
              <th scope="col">
                <Trans>Taken back</Trans>
              </th>
            )}
            <th scope="col">
              <Trans>Given</Trans>
            </th>
            <th scope="col">
              <Trans>If the season ended now</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ row, before, after }) => (
            <tr key={row.candidate.id}>
              <th scope="row">
                <bdi>{row.candidate.symbol}</bdi>
                {row.candidate.motionOn > 0 && (
                  <span className="text-muted">
                    {" "}
                    <Trans>(delist)</Trans>
                  </span>
                )}
              </th>
              {hasBefore && (
                <td>
                  <WeightWord weight={before} />
                </td>
              )}
              <td>
                <WeightWord weight={after} />
              </td>
              <td className="move">
                <Move row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
