import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { policyOpenings } from "./policyOpenings.tsx";

export type Parameters = Record<string, string | undefined>;
export type OpeningOf = {
  path: string;
  over: ReactNode;
  /** a function where the address itself tells more */
  title: ReactNode | ((parameters: Parameters) => ReactNode);
  /** it opens with a number, whose place is kept */
  hasFigure?: boolean;
  /** what will stand here, where the title alone does not tell */
  lead?: ReactNode;
};

/** How each page opens, before anything was read: the sentences that do not depend on it. */
export const openings = {
  overview: {
    path: "/",
    over: <Trans>Overview</Trans>,
    title: <Trans>Supply only falls, and the book lies open.</Trans>,
    hasFigure: true,
  },
  burns: {
    path: "/burns",
    over: <Trans>Burns</Trans>,
    title: <Trans>Every burn since genesis, by what burned it.</Trans>,
    hasFigure: true,
  },
  auction: {
    path: "/auction",
    over: <Trans>Revenue auction</Trans>,
    title: <Trans>What the exchange earns is sold for MEXT, at a price that falls to nothing.</Trans>,
    hasFigure: true,
  },
  listings: {
    path: "/listings",
    over: <Trans>Listings</Trans>,
    title: <Trans>Holders decide which tokens are listed next.</Trans>,
    hasFigure: true,
    lead: (
      <Trans>
        What you had staked all through the week before a season is your vote in it: split it among the candidates, for
        or against, and change it until the season closes.
      </Trans>
    ),
  },
  apply: {
    path: "/listings/apply/:step?/:draft?",
    over: <Trans>Listings</Trans>,
    title: <Trans>Ask the holders to list your token.</Trans>,
    hasFigure: true,
  },
  candidate: {
    path: "/listings/candidate/:id",
    over: <Trans>Listings</Trans>,
    title: ({ id }: Parameters) => <Trans>Candidate {id}</Trans>,
    hasFigure: true,
    lead: (
      <Trans>
        What it says of itself, whether that is what was signed, which wallets its team disclosed, who votes for it and
        against it and why, and what became of it.
      </Trans>
    ),
  },
  season: {
    path: "/listings/season/:season",
    over: <Trans>Listings</Trans>,
    title: ({ season }: Parameters) => <Trans>Season {season}</Trans>,
    lead: (
      <Trans>
        Who won a place and who did not, by how much and why, what was burned and returned, and every ballot that was
        cast with its reason.
      </Trans>
    ),
  },
  motion: {
    path: "/listings/motion/:listing",
    over: <Trans>Registry</Trans>,
    title: <Trans>Ask the holders to delist a token.</Trans>,
    hasFigure: true,
    lead: (
      <Trans>
        A motion names a listed token and says why it should go. Holders vote on it in the next season, beside the
        candidates.
      </Trans>
    ),
  },
  registry: {
    path: "/registry",
    over: <Trans>Registry</Trans>,
    title: <Trans>Seven of ten listings, at least, were chosen by holders.</Trans>,
    hasFigure: true,
  },
  listing: {
    path: "/registry/:id",
    over: <Trans>Registry</Trans>,
    title: <Trans>A listing of the registry</Trans>,
    hasFigure: true,
    lead: (
      <Trans>
        Who chose this token and when, where and since when it trades, what its team has announced, and what became of
        it.
      </Trans>
    ),
  },
  ...policyOpenings,
  stake: {
    path: "/stake",
    over: <Trans>Stake</Trans>,
    title: <Trans>You choose how much notice you give; nobody can stop you from leaving.</Trans>,
  },
  accounts: {
    path: "/account",
    over: <Trans>Account</Trans>,
    title: <Trans>Every account’s part lies open, yours and anybody’s.</Trans>,
  },
  account: {
    path: "/account/:address",
    over: <Trans>Account</Trans>,
    title: ({ address = "" }: Parameters) => <AccountTitle address={address} />,
    lead: (
      <Trans>
        What it holds and has on notice, what it votes with and why, to whom it gave its votes and who gave theirs, and
        everything that it did here, each with its date.
      </Trans>
    ),
  },
} as const satisfies Record<string, OpeningOf>;

export function AccountTitle({ address }: { address: string }) {
  return (
    <bdi className="amount account-title" dir="ltr">
      {address}
    </bdi>
  );
}
