import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { useMext } from "../../chain/MextContext.tsx";
import { Account } from "../../components/Account.tsx";
import { Amount } from "../../components/Amount.tsx";
import { Counts } from "../../components/Counts.tsx";
import { PageHead, Section } from "../../components/PageHead.tsx";
import { Empty, Reading } from "../../components/States.tsx";
import { papersQuery } from "../../queries/candidateHistory.ts";
import { candidateQuery, seasonQuery } from "../../queries/season.ts";
import { stateName } from "../listings/board.ts";
import { StateWord, stateTone } from "../season/StateWord.tsx";
import { Facts } from "./Facts.tsx";
import { Paper } from "./Paper.tsx";

/** One candidate: what it says of itself, whether that is what was signed, and where it stands. */
export default function CandidatePage({ id }: { id: number }) {
  const mext = useMext();
  const candidate = useQuery(candidateQuery(mext, id));
  const papers = useQuery(papersQuery(mext, id));
  const season = useQuery(seasonQuery(mext, candidate.data?.season));
  return (
    <Reading of={candidate} lines={5}>
      {(found) => {
        const state = stateName(found.state);
        if (state === "Unknown") return <Empty title={<Trans>There is no candidate {id}</Trans>} />;
        const motion = found.motionOn > 0;
        return (
          <div className="grid gap-10">
            <PageHead
              over={
                <>
                  <Trans>Candidate {id}</Trans> ·{" "}
                  <Link href={`/listings/season/${found.season}`}>
                    <Trans>Season {found.season}</Trans>
                  </Link>
                </>
              }
              title={
                motion ? (
                  <Trans>Motion to delist {found.symbol}</Trans>
                ) : (
                  <>
                    {found.symbol} <span className="text-muted">{found.name}</span>
                  </>
                )
              }
              figure={<Amount value={found.support} unit={false} compact />}
              caption={
                <>
                  <Trans>of support</Trans>{" "}
                  <span className={`chip ${stateTone(state)}`}>
                    <StateWord state={state} motion={motion} />
                  </span>
                </>
              }
              picture={
                season.data && (
                  <div className="w-full">
                    <Counts support={found.support} objection={found.objection} quorum={season.data.season.quorum} />
                  </div>
                )
              }
            />
            <div className="two-columns">
              <div className="grid content-start gap-8">
                <Section title={<Trans>Document</Trans>}>
                  <Reading of={papers} lines={4}>
                    {(found) => <Paper papers={found} />}
                  </Reading>
                </Section>
              </div>
              <div className="grid content-start gap-8">
                <Facts candidate={found} />
                {papers.data && papers.data.wallets.length > 0 && (
                  <section className="grid gap-2">
                    <h3>
                      <Trans>The team’s own wallets</Trans>
                    </h3>
                    <ul className="grid gap-1">
                      {papers.data.wallets.map((wallet) => (
                        <li key={wallet}>
                          <Account address={wallet} />
                        </li>
                      ))}
                    </ul>
                  </section>
                )}
              </div>
            </div>
          </div>
        );
      }}
    </Reading>
  );
}
