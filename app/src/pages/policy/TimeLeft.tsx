import { Trans } from "@lingui/react/macro";
import type { ProposalState } from "../../../../sdk/types.ts";
import { Left, Moment } from "../../components/Moment.tsx";
import type { Standing } from "../../queries/policy.ts";
import type { Made } from "../../queries/proposals.ts";

type Props = { state: ProposalState; made: Made; standing: Standing; now: number };

/** What is waited for, and how long, by the chain's clock. */
export function TimeLeft({ state, made, standing: { deadline, eta }, now }: Props) {
  switch (state) {
    case "Pending":
      return (
        <Trans>
          votes count in <Left until={made.snapshot} />
        </Trans>
      );
    case "Active":
      return (
        <Trans>
          <Left until={deadline} /> left to vote
        </Trans>
      );
    case "Succeeded":
      return <Trans>waits for anybody to queue it</Trans>;
    case "Queued":
      if (eta === undefined || eta <= now) return <Trans>waits for anybody to execute it</Trans>;
      return (
        <Trans>
          can be executed in <Left until={eta} />
        </Trans>
      );
    default:
      return (
        <Trans>
          proposed <Moment at={made.at} day />
        </Trans>
      );
  }
}
