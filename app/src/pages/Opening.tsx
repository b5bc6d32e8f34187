import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { matchRoute, useLocation, useRouter } from "wouter";
import { PageHead } from "../components/PageHead.tsx";
import { Shape } from "../components/States.tsx";

type Parameters = Record<string, string | undefined>;
type Page = {
  path: string;
  over: ReactNode;
  /** a function where the address itself tells more */
  title: ReactNode | ((parameters: Parameters) => ReactNode);
  /** it opens with a number, whose place is kept */
  hasFigure?: boolean;
};

/** How each page opens, before anything was read: the sentences that do not depend on it. */
export const openings = {
  overview: {
    path: "/",
    over: <Trans>Overview</Trans>,
    title: <Trans>Supply only falls, and the book lies open.</Trans>,
    hasFigure: true,
  },
  listings: {
    path: "/listings",
    over: <Trans>Listings</Trans>,
    title: <Trans>Holders decide which tokens are listed next.</Trans>,
    hasFigure: true,
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
  },
  season: {
    path: "/listings/season/:season",
    over: <Trans>Listings</Trans>,
    title: ({ season }: Parameters) => <Trans>Season {season}</Trans>,
  },
  motion: {
    path: "/listings/motion/:listing",
    over: <Trans>Registry</Trans>,
    title: <Trans>Ask the holders to delist a token.</Trans>,
    hasFigure: true,
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
  },
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
  },
} as const satisfies Record<string, Page>;

export function AccountTitle({ address }: { address: string }) {
  return (
    <bdi className="amount account-title" dir="ltr">
      {address}
    </bdi>
  );
}

/** The page of the address as it opens: painted with the frame, before the chain's code is there. */
export function Opening() {
  const [location] = useLocation();
  const { parser } = useRouter();
  const path = location.split("?")[0] ?? location;
  for (const page of Object.values<Page>(openings)) {
    const [isIt, parameters] = matchRoute(parser, page.path, path);
    if (!isIt) continue;
    const { over, title, hasFigure } = page;
    return (
      <div className="grid gap-12">
        <PageHead
          over={over}
          title={typeof title === "function" ? title(parameters) : title}
          figure={hasFigure && "…"}
        />
        <Shape lines={5} />
      </div>
    );
  }
  return <Shape lines={5} />;
}
