import { Trans } from "@lingui/react/macro";
import { type Address, zeroAddress } from "viem";
import { Link } from "wouter";
import { plain } from "../../../../sdk/text/plain.ts";
import { Account } from "../../components/Account.tsx";
import { Amount } from "../../components/Amount.tsx";
import type { Entry } from "../../history/entry.ts";
import { AuctionWords } from "./AuctionWords.tsx";
import { StakeActWords } from "./CauseWords.tsx";
import { ListingWords } from "./ListingWords.tsx";
import { Party } from "./Party.tsx";
import type { PolicyLore } from "./policy.ts";
import { PolicyWords } from "./PolicyWords.tsx";

type Props = { entry: Entry; account: Address; lore: PolicyLore };

function TransferWords({ from, to, value, account }: { from: Address; to: Address; value: bigint; account: Address }) {
  if (to === zeroAddress) {
    return (
      <Trans>
        burned <Amount value={value} />
      </Trans>
    );
  }
  if (from === account) {
    return (
      <Trans>
        sent <Amount value={value} /> to <Party address={to} />
      </Trans>
    );
  }
  return (
    <Trans>
      received <Amount value={value} /> from <Party address={from} />
    </Trans>
  );
}

/** One event in plain words, seen from the account whose page it stands on. */
export function EntryWords({ entry, account, lore }: Props) {
  if (entry.contract === "governor") return <PolicyWords entry={entry} account={account} lore={lore} />;
  switch (entry.name) {
    case "Staked":
    case "Moved":
    case "NoticeGiven":
    case "NoticeCancelled":
    case "Left":
      return <StakeActWords act={entry} />;
    case "Withdrawn":
      return (
        <Trans>
          withdrew <Amount value={entry.args.amount} />
        </Trans>
      );
    case "NoticeCutShort":
      return (
        <Trans>
          cut a notice short: received <Amount value={entry.args.paid} />, burned <Amount value={entry.args.penalty} />
        </Trans>
      );
    case "Claimed":
      return (
        <Trans>
          claimed <Amount value={entry.args.amount} />
        </Trans>
      );
    case "Funded":
      return (
        <Trans>
          funded the stakers with <Amount value={entry.args.amount} />
        </Trans>
      );
    case "Transfer":
      return <TransferWords {...entry.args} account={account} />;
    case "Approval":
      return (
        <Trans>
          allowed <Party address={entry.args.spender} /> to take <Amount value={entry.args.value} />
        </Trans>
      );
    case "DelegateChanged":
      return (
        <Trans>
          <Account address={entry.args.delegator} /> gave their votes to <Account address={entry.args.toDelegate} />
        </Trans>
      );
    case "DelegateVotesChanged":
      return (
        <Trans>
          votes with <Amount value={entry.args.newVotes} unit={false} />, before{" "}
          <Amount value={entry.args.previousVotes} unit={false} />
        </Trans>
      );
    case "BallotCast":
      return (
        <Trans>
          cast a ballot of{" "}
          <Link href={`/listings/season/${entry.args.season}`}>
            <Trans>Season {entry.args.season}</Trans>
          </Link>{" "}
          with <Amount value={entry.args.power} unit={false} />
        </Trans>
      );
    case "BallotReason":
      return <Trans>said why: {plain(entry.args.reason)}</Trans>;
    case "LotBought":
    case "LotStarted":
    case "MextShared":
    case "CoinWrapped":
      return <AuctionWords entry={entry} />;
    default:
      return <ListingWords entry={entry} />;
  }
}
