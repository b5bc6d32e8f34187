import { Plural, Trans } from "@lingui/react/macro";
import { Amount } from "../../components/Amount.tsx";
import type { Basis } from "./estimate.ts";

/** What an estimate rests on, and that it is one. */
export function BasisWords({ basis }: { basis: Basis }) {
  const { weeks, mean } = basis;
  if (weeks === 0) return <Trans>No revenue has arrived yet, so there is nothing to estimate from.</Trans>;
  return (
    <>
      <Trans>
        An estimate, not a promise: the mean of the last <Plural value={weeks} one="week" other="# weeks" />,{" "}
        <Amount value={mean} /> a week, shared by weight as it is now.
      </Trans>{" "}
      <Trans>Revenue of coming weeks is not known in advance.</Trans>
    </>
  );
}
