import { Trans } from "@lingui/react/macro";
import type { OpeningOf, Parameters } from "./openings.tsx";

/** How the pages about policy votes open. */
export const policyOpenings = {
  propose: {
    path: "/policy/new/:step?/:draft?",
    over: <Trans>Policy</Trans>,
    title: <Trans>Ask the holders to change a rule or to pay.</Trans>,
    hasFigure: true,
  },
  policy: {
    path: "/policy",
    over: <Trans>Policy</Trans>,
    title: <Trans>Holders change the rules, within bounds that nobody can move.</Trans>,
    hasFigure: true,
  },
  proposal: {
    path: "/policy/proposal/:id",
    over: <Trans>Policy</Trans>,
    title: ({ id }: Parameters) => <Trans>Proposal {id}</Trans>,
    hasFigure: true,
    lead: (
      <Trans>
        What it says and what it calls, who votes for it and against it and why, and when it can take effect or be
        stopped.
      </Trans>
    ),
  },
  delegates: {
    path: "/policy/delegates",
    over: <Trans>Policy</Trans>,
    title: <Trans>Give your votes to somebody who uses them.</Trans>,
    hasFigure: true,
  },
} as const satisfies Record<string, OpeningOf>;
