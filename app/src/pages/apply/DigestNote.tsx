import { Trans } from "@lingui/react/macro";

/** The digest as it will stand on the chain, and what it is to a voter. */
export function DigestNote({ digest, inline }: { digest: string; inline: boolean }) {
  return (
    <div className="note">
      <div className="grid gap-1">
        <p>
          <Trans>Digest (keccak-256):</Trans>{" "}
          <code className="break-all" dir="ltr">
            {digest}
          </code>
        </p>
        <p className="text-muted">
          {inline ? (
            <Trans>
              Every voter’s page computes it again from the text on the chain and says whether it is the same.
            </Trans>
          ) : (
            <Trans>
              A voter downloads the document and computes its keccak-256; any other result means another document. The
              command line does it with <code dir="ltr">listing check --fetch</code>.
            </Trans>
          )}
        </p>
      </div>
    </div>
  );
}
