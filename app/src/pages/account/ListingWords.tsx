import { Trans } from "@lingui/react/macro";
import { Link } from "wouter";
import { Amount } from "../../components/Amount.tsx";
import type { Entry } from "../../history/entry.ts";

/** An event of the listing DAO in plain words; what has no words of its own is called by its name. */
export function ListingWords({ entry }: { entry: Entry }) {
  switch (entry.name) {
    case "Applied":
      return (
        <Trans>
          applied for <Link href={`/listings/candidate/${entry.args.candidate}`}>{entry.args.application.symbol}</Link>{" "}
          with a bond of <Amount value={entry.args.bond} />, and burned <Amount value={entry.args.fee} />
        </Trans>
      );
    case "MotionFiled":
      return (
        <Trans>
          filed a <Link href={`/listings/candidate/${entry.args.candidate}`}>motion to delist</Link> with a bond of{" "}
          <Amount value={entry.args.bond} />, and burned <Amount value={entry.args.fee} />
        </Trans>
      );
    case "BondRefunded":
      return (
        <Trans>
          got a bond of <Amount value={entry.args.amount} /> back from{" "}
          <Link href={`/listings/candidate/${entry.args.candidate}`}>candidate {entry.args.candidate}</Link>
        </Trans>
      );
    case "BondForfeited":
      return (
        <Trans>
          lost a bond of <Amount value={entry.args.amount} /> with{" "}
          <Link href={`/listings/candidate/${entry.args.candidate}`}>candidate {entry.args.candidate}</Link>
        </Trans>
      );
    case "BallotSkipped":
      return <Trans>a signed ballot of season {entry.args.season} did not count</Trans>;
    default:
      return <code>{entry.name}</code>;
  }
}
