import { Trans } from "@lingui/react/macro";
import { Amount } from "../../components/Amount.tsx";

type Props = { read: bigint; burned: bigint; hasFailed: boolean };

/** Whether the burns that were read explain the whole fall of the supply. */
export function SumNote({ read, burned, hasFailed }: Props) {
  if (read === burned) {
    return (
      <p className="text-note text-muted" data-sum="whole">
        <Trans>
          These burns add up to exactly what the supply has fallen since genesis. Supply can fall in no other way: a
          transfer, to another chain or anywhere else, is none of it.
        </Trans>
      </p>
    );
  }
  return (
    <p className="text-note text-muted" role="status" data-sum="part">
      <Trans>
        The supply has fallen by <Amount value={burned} />, which the token itself says; the burns read so far add up to{" "}
        <Amount value={read} />.
      </Trans>{" "}
      {hasFailed ? (
        <Trans>
          What burned the rest, and when, stands in the chain’s logs, which this node did not give. Another node may.
        </Trans>
      ) : (
        <Trans>The rest is still being read.</Trans>
      )}
    </p>
  );
}
