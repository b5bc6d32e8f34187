import { Trans, useLingui } from "@lingui/react/macro";
import { Icon } from "../../components/Icon.tsx";
import { Left, Moment } from "../../components/Moment.tsx";
import type { Candidacy } from "../../../../sdk/listing/candidacy.ts";
import { councilClosesAt, endsAt, upholdUntil } from "../../../../sdk/mirrors/season.ts";
import type { Papers } from "../../queries/candidateHistory.ts";
import type { Candidate } from "../../queries/season.ts";
import { tell } from "../../text/problem.ts";

/** Where it stands and why, and what it takes to try again. */
export function Story({ story }: { story: Candidacy }) {
  const { i18n } = useLingui();
  return (
    <div className="grid gap-3">
      {story.why.map((said) => (
        <p key={said.message.id} className="text-lead">
          {tell(i18n, [said])}
        </p>
      ))}
      {story.again.is !== "needless" && (
        <p className="text-muted">
          <b>
            <Trans>To try again:</Trans>
          </b>{" "}
          {tell(i18n, story.again.said)}
        </p>
      )}
    </div>
  );
}

/** The council's objection, and the clock that runs on it. */
export function ObjectionNote({ candidate, papers, now }: { candidate: Candidate; papers: Papers; now: number }) {
  if (!papers.objection) return null;
  const { season } = candidate;
  const [voted, until] = [endsAt(season), upholdUntil(season)];
  return (
    <div className="note sea">
      <Icon name="pause" />
      <div className="grid gap-1">
        <p>
          <b>
            <Trans>The council objects:</Trans>
          </b>{" "}
          <bdi>{papers.objection.reason}</bdi>
        </p>
        {now <= until && (
          <p className="text-muted">
            {now < voted ? (
              <Trans>
                The vote goes on for <Left until={voted} />. If it wins, its place is held until <Moment at={until} />:
                a policy vote may uphold the objection by then; if none does, anybody lists it.
              </Trans>
            ) : (
              <Trans>
                A policy vote can uphold it for another <Left until={until} />, until <Moment at={until} />.
              </Trans>
            )}
          </p>
        )}
        <p className="text-note text-muted break-all">
          <Trans>Digest of its statement</Trans> <code dir="ltr">{papers.objection.digest}</code>
        </p>
      </div>
    </div>
  );
}

/** Until when the council may still object. */
export function CouncilClock({ season, now }: { season: number; now: number }) {
  const closes = councilClosesAt(season);
  if (now >= closes) return null;
  return (
    <p className="text-note text-muted">
      <Trans>
        The council may object until <Moment at={closes} />.
      </Trans>
    </p>
  );
}
