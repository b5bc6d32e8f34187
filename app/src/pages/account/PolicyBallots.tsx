import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { Address } from "viem";
import { plain } from "../../../../sdk/text/plain.ts";
import { Amount } from "../../components/Amount.tsx";
import { Moment } from "../../components/Moment.tsx";
import { Section } from "../../components/PageHead.tsx";
import type { ShownHistory } from "../../history/useHistory.ts";
import { choiceNames } from "../policy/words.ts";
import { type AccountVote, type Titles, votesInForce } from "./policy.ts";
import { ProposalName } from "./ProposalName.tsx";

function Vote({
  vote: { proposal, choice, power, reason, at, changes },
  title,
}: {
  vote: AccountVote;
  title?: string;
}) {
  const { i18n } = useLingui();
  return (
    <li data-choice={choice}>
      <span>
        <b>{i18n._(choiceNames[choice])}</b> <Amount value={power} unit={false} />
        {" · "}
        <ProposalName id={proposal} title={title} />
      </span>
      <span className="text-note text-muted">
        {changes > 0 && (
          <>
            <Plural value={changes} one="changed once" other="changed # times" />
            {" · "}
          </>
        )}
        <Moment at={at} />
      </span>
      {reason !== "" && (
        <blockquote className="reason w-full" dir="auto">
          {plain(reason)}
        </blockquote>
      )}
    </li>
  );
}

type Props = { account: Address; history: ShownHistory; titles: Titles };

/** How an account votes on proposals, the newest vote first, each as it is in force. */
export function PolicyBallots({ account, history, titles }: Props) {
  const votes = votesInForce(history.entries, account);
  return (
    <Section title={<Trans>Votes on proposals</Trans>}>
      {votes.length > 0 ? (
        <ul className="plain-rows">
          {votes.map((vote) => (
            <Vote key={vote.proposal.toString()} vote={vote} title={titles.get(vote.proposal) ?? ""} />
          ))}
        </ul>
      ) : (
        history.isComplete && (
          <p className="text-muted">
            <Trans>This account never voted on a proposal.</Trans>
          </p>
        )
      )}
    </Section>
  );
}
