import { Trans } from "@lingui/react/macro";
import { Amount } from "../../components/Amount.tsx";
import type { Purchase } from "./purchase.ts";

type Props = {
  purchase: Purchase & { fault: NonNullable<Purchase["fault"]> };
  places: number;
  left: string;
  purse: bigint | undefined;
};

/** Why a purchase cannot be made as it is written, with the value that stands in its way. */
export function PurchaseFault({ purchase: { fault, cost, most }, places, left, purse = 0n }: Props) {
  switch (fault) {
    case "empty":
      return <Trans>Write how much of the lot you want.</Trans>;
    case "bad":
      return <Trans>Write the amount as a number, with at most {places} decimals.</Trans>;
    case "zero":
      return <Trans>A purchase of nothing does nothing: write an amount above zero.</Trans>;
    case "over":
      return <Trans>That is more than is left: {left}.</Trans>;
    case "badHighest":
      return <Trans>Write the highest payment as a number, with at most 18 decimals.</Trans>;
    case "tooLow":
      return (
        <Trans>
          It costs <Amount value={cost} digits={6} /> now, more than the <Amount value={most} digits={6} /> that you
          would pay. Accept more, buy less, or wait until it has fallen.
        </Trans>
      );
    case "poor":
      return (
        <Trans>
          It costs <Amount value={cost} />, and your wallet holds <Amount value={purse} />. Buy less, or wait until it
          has fallen.
        </Trans>
      );
  }
}
