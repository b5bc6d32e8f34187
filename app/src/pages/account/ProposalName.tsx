import { Trans } from "@lingui/react/macro";
import { Link } from "wouter";

/** A proposal by its number, which leads to it, and by what it is called. */
export function ProposalName({ id, title = "" }: { id: bigint; title?: string | undefined }) {
  const number = id.toString();
  return (
    <>
      <Link href={`/policy/proposal/${number}`}>
        <Trans>proposal {number}</Trans>
      </Link>
      {title !== "" && (
        <>
          {" "}
          <bdi>“{title}”</bdi>
        </>
      )}
    </>
  );
}
