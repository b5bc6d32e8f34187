import { Trans } from "@lingui/react/macro";
import { losesBond } from "../../../../sdk/mirrors/policyVote.ts";
import { Amount } from "../../components/Amount.tsx";
import type { Item } from "./ProposalRow.tsx";
import { isLive, isWeak } from "./stage.ts";

/** What anybody may do with a proposal that its state does not say; its page has the acts. */
export function RowNote({ standing, state }: Pick<Item, "standing" | "state">) {
  const { bond, tally, quorum } = standing;
  if (isWeak(state, standing)) {
    return (
      <p className="text-note">
        <Trans>Its proposer’s power fell below what it has to keep: anybody may cancel it.</Trans>
      </p>
    );
  }
  if (bond === 0n || isLive(state)) return null;
  return (
    <p className="text-note text-muted">
      {losesBond(tally, quorum) ? (
        <Trans>
          Its bond of <Amount value={bond} /> waits to be burned; anybody may have it done.
        </Trans>
      ) : (
        <Trans>
          Its bond of <Amount value={bond} /> waits to go back; anybody may send it.
        </Trans>
      )}
    </p>
  );
}
