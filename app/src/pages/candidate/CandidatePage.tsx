import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { useMext } from "../../chain/MextContext.tsx";
import { Amount } from "../../components/Amount.tsx";
import { Counts } from "../../components/Counts.tsx";
import { PageHead } from "../../components/PageHead.tsx";
import { Empty, Reading, useRead } from "../../components/States.tsx";
import { bookQuery } from "../../queries/book.ts";
import { useClock } from "../../queries/useChainTime.ts";
import { type Candidate, candidateQuery, seasonQuery } from "../../queries/season.ts";
import { stateName } from "../listings/board.ts";
import { StateWord, stateTone } from "../season/StateWord.tsx";
import { Opening } from "../Opening.tsx";
import { CandidateBody } from "./CandidateBody.tsx";

function Head({ candidate, quorum }: { candidate: Candidate; quorum: bigint | undefined }) {
  const { id, season, symbol, name, support, objection, motionOn } = candidate;
  const state = stateName(candidate.state);
  return (
    <PageHead
      over={
        <>
          {motionOn > 0 ? <Trans>Motion {id}</Trans> : <Trans>Candidate {id}</Trans>} ·{" "}
          <Link href={`/listings/season/${season}`}>
            <Trans>Season {season}</Trans>
          </Link>
        </>
      }
      title={
        motionOn > 0 ? (
          <Trans>Motion to delist {symbol}</Trans>
        ) : (
          <>
            {symbol} <span className="text-muted">{name}</span>
          </>
        )
      }
      figure={<Amount value={support} unit={false} compact />}
      caption={
        <>
          {motionOn > 0 ? <Trans>want it delisted</Trans> : <Trans>of support</Trans>}{" "}
          <span className={`chip ${stateTone(state)}`}>
            <StateWord state={state} motion={motionOn > 0} />
          </span>
        </>
      }
      picture={
        quorum !== undefined && (
          <div className="w-full">
            <Counts support={support} objection={objection} quorum={quorum} />
          </div>
        )
      }
    />
  );
}

/** One candidate or motion: what it says of itself, whether that is what was signed, who votes how, what became of it. */
export default function CandidatePage({ id }: { id: number }) {
  const mext = useMext();
  const candidate = useQuery(candidateQuery(mext, id));
  const season = useQuery(seasonQuery(mext, candidate.data?.season || undefined));
  const book = useQuery(bookQuery(mext, candidate.data?.season || undefined));
  const own = candidate.data?.season ? [season, book] : [];
  const isRead = useRead(useClock(), candidate, ...own);
  if (!isRead) return <Opening />;
  return (
    <Reading of={candidate} lines={5}>
      {(found) =>
        stateName(found.state) === "Unknown" ? (
          <Empty level={2} title={<Trans>There is no candidate {id}</Trans>} />
        ) : (
          <div className="grid gap-10">
            <Head candidate={found} quorum={season.data?.season.quorum} />
            <CandidateBody candidate={found} season={season.data} />
          </div>
        )
      }
    </Reading>
  );
}
