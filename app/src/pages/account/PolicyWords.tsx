import { Trans, useLingui } from "@lingui/react/macro";
import type { Address } from "viem";
import { plain } from "../../../../sdk/text/plain.ts";
import { policyChoices } from "../../../../sdk/types.ts";
import { Amount } from "../../components/Amount.tsx";
import { Moment } from "../../components/Moment.tsx";
import type { Entry } from "../../history/entry.ts";
import { choiceNames } from "../policy/words.ts";
import { hasChanged, type PolicyLore } from "./policy.ts";
import { ProposalName } from "./ProposalName.tsx";
import { PolicyActWords } from "./PolicyActWords.tsx";

type Governors = Extract<Entry, { contract: "governor" }>;
type Props = { entry: Governors; account: Address; lore: PolicyLore };
type VoteProps = { vote: Extract<Governors, { name: "VoteCast" | "VoteCastWithParams" }>; lore: PolicyLore };

function VoteWords({ vote, lore }: VoteProps) {
  const { i18n } = useLingui();
  const { proposalId: id, support, weight, reason } = vote.args;
  const choice = policyChoices[support];
  const said = choice === undefined ? support : i18n._(choiceNames[choice]);
  const name = <ProposalName id={id} title={lore.titles.get(id)} />;
  return (
    <>
      {hasChanged(lore, vote) ? (
        <Trans>
          changed the vote on {name} to <b>{said}</b>, with <Amount value={weight} unit={false} />
        </Trans>
      ) : (
        <Trans>
          voted <b>{said}</b> on {name}, with <Amount value={weight} unit={false} />
        </Trans>
      )}
      {reason !== "" && (
        <>
          {": "}
          <q dir="auto">{plain(reason)}</q>
        </>
      )}
    </>
  );
}

/** An event of the governor in plain words, seen from an account. */
export function PolicyWords({ entry, account, lore }: Props) {
  switch (entry.name) {
    case "VoteCast":
    case "VoteCastWithParams":
      return <VoteWords vote={entry} lore={lore} />;
    case "ProposalCreated":
    case "ProposalQueued":
    case "ProposalExecuted":
    case "ProposalCanceled":
    case "ProposalExtended":
    case "ProposalBonded":
    case "ProposalBondReturned":
    case "ProposalBondForfeited": {
      const id = entry.args.proposalId;
      return (
        <PolicyActWords act={entry} account={account} name={<ProposalName id={id} title={lore.titles.get(id)} />} />
      );
    }
    case "ProposalGuardianTermSet":
      return (
        <Trans>
          was made the guardian of proposals, until <Moment at={Number(entry.args.endsAt)} />
        </Trans>
      );
    default:
      return <code>{entry.name}</code>;
  }
}
