import { Trans, useLingui } from "@lingui/react/macro";
import { isApproved, reachesQuorum } from "../../../../sdk/mirrors/policyVote.ts";
import { along } from "../../chart/along.ts";
import { Amount } from "../../components/Amount.tsx";
import { Icon } from "../../components/Icon.tsx";
import type { Standing } from "../../queries/policy.ts";
import { useFormat } from "../../text/useFormat.ts";

type Props = { standing: Pick<Standing, "tally" | "quorum" | "isQuorumFixed"> };

const most = (...values: readonly bigint[]): bigint =>
  values.reduce((best, value) => (value > best ? value : best), 1n);

/** Two questions, each with its own bar: whether enough are for it, and whether more are for it than against it. */
export function VoteBars({ standing: { tally, quorum, isQuorumFixed } }: Props) {
  const { t } = useLingui();
  const format = useFormat();
  const scale = most((quorum * 5n) / 4n, tally.for, tally.against, tally.abstain);
  const decided = tally.for + tally.against;
  const share = decided === 0n ? 50 : along(tally.for, decided);
  const isEnough = reachesQuorum(tally, quorum);
  const [forIt, against, needed] = [format.mext(tally.for), format.mext(tally.against), format.mext(quorum)];
  return (
    <dl className="vote-bars">
      <dt>
        <Trans>Quorum</Trans> <Verdict is={isEnough} />
      </dt>
      <dd>
        <div className="vote-track" role="img" aria-label={t`${forIt} for, of ${needed} needed`}>
          <span className="fill for" style={{ inlineSize: `${along(tally.for, scale)}%` }} />
          <span className="mark" style={{ insetInlineStart: `${along(quorum, scale)}%` }} />
        </div>
        <p>
          <Trans>
            <Amount value={tally.for} unit={false} /> for, of <Amount value={quorum} unit={false} /> needed
          </Trans>
          {!isQuorumFixed && (
            <>
              {" · "}
              <Trans>as of now; fixed when votes begin to count</Trans>
            </>
          )}
        </p>
      </dd>
      <dt>
        <Trans>Approval</Trans> <Verdict is={isApproved(tally)} />
      </dt>
      <dd>
        <div className="vote-track" role="img" aria-label={t`${forIt} for, ${against} against`}>
          {decided > 0n && <span className="fill for" style={{ inlineSize: `${share}%` }} />}
          {decided > 0n && <span className="fill against" style={{ inlineSize: `${100 - share}%` }} />}
          <span className="mark" style={{ insetInlineStart: "50%" }} />
        </div>
        <p>
          {decided === 0n ? (
            <Trans>nobody is for or against it yet</Trans>
          ) : (
            <Trans>
              {format.share(tally.for, decided)} for, <Amount value={tally.against} unit={false} /> against
            </Trans>
          )}
          {tally.abstain > 0n && (
            <>
              {" · "}
              <Trans>
                <Amount value={tally.abstain} unit={false} /> abstain
              </Trans>
            </>
          )}
        </p>
      </dd>
    </dl>
  );
}

function Verdict({ is }: { is: boolean }) {
  return is ? (
    <span className="verdict moss">
      <Icon name="done" size={14} /> <Trans>met</Trans>
    </span>
  ) : (
    <span className="verdict">
      <Trans>not met</Trans>
    </span>
  );
}
