import { Trans } from "@lingui/react/macro";
import { useQueries } from "@tanstack/react-query";
import type { Address } from "viem";
import { useMext } from "../../chain/MextContext.tsx";
import { Amount } from "../../components/Amount.tsx";
import { Section } from "../../components/PageHead.tsx";
import type { ShownHistory } from "../../history/useHistory.ts";
import { standingQuery } from "../../queries/policy.ts";
import { type Fate, fateIn, type Made, proposalsIn } from "../../queries/proposals.ts";
import { useChainTime } from "../../queries/useChainTime.ts";
import { stateAt } from "../policy/stage.ts";
import { StateChip } from "../policy/StateChip.tsx";
import type { Titles } from "./policy.ts";
import { ProposalName } from "./ProposalName.tsx";

function Bond({ fate, held }: { fate: Fate; held: bigint }) {
  if (fate.bond?.burned) {
    return (
      <Trans>
        its bond of <Amount value={fate.bond.amount} className="burned" /> was burned
      </Trans>
    );
  }
  if (fate.bond) {
    return (
      <Trans>
        its bond of <Amount value={fate.bond.amount} /> went back
      </Trans>
    );
  }
  return (
    <Trans>
      its bond of <Amount value={held} /> is held
    </Trans>
  );
}

type Props = { account: Address; history: ShownHistory; titles: Titles };

/** What an account proposed, where that is, and what became of its bonds; the newest first. */
export function OwnProposals({ account, history, titles }: Props) {
  const mext = useMext();
  const now = useChainTime(10);
  const made: Made[] = proposalsIn(history.entries)
    .filter(({ proposer }) => proposer === account)
    .reverse();
  const standings = useQueries({ queries: made.map((one) => standingQuery(mext, one)) });
  return (
    <Section title={<Trans>Proposals and their bonds</Trans>}>
      {made.length > 0 ? (
        <ul className="plain-rows">
          {made.map((one, index) => {
            const standing = standings[index]?.data;
            return (
              <li key={one.id.toString()}>
                <span>
                  <ProposalName id={one.id} title={titles.get(one.id)} />
                </span>
                {standing && now !== undefined && (
                  <>
                    <StateChip state={stateAt(standing, one, now)} />
                    <span className="text-note">
                      <Bond fate={fateIn(history.entries, one.id)} held={standing.bond} />
                    </span>
                  </>
                )}
              </li>
            );
          })}
        </ul>
      ) : (
        history.isComplete && (
          <p className="text-muted">
            <Trans>This account never made a proposal.</Trans>
          </p>
        )
      )}
    </Section>
  );
}
