import { Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, useState } from "react";
import { digestOf, type FetchFault, fetchDocument } from "../../text/document.ts";
import { useFormat } from "../../text/useFormat.ts";
import { DigestNote } from "./DigestNote.tsx";
import { FileButton } from "../../components/FileButton.tsx";
import { type FieldProps, hintFor } from "./StepBody.tsx";
import { TextField } from "../../components/TextField.tsx";

function FetchWord({ fault }: { fault: FetchFault }) {
  const format = useFormat();
  switch (fault.kind) {
    case "no-answer":
      return (
        <Trans>
          Nothing came from there: the server is silent, or does not let other pages read it. Choose the same document
          as a file instead.
        </Trans>
      );
    case "status":
      return <Trans>The server answered {fault.status}. Correct the address, or choose the document as a file.</Trans>;
    case "large":
      return (
        <Trans>
          That is {format.number(fault.bytes)} bytes; the page reads {format.number(fault.most)} at most. Choose it as a
          file.
        </Trans>
      );
  }
}

type Told = { kind: "reading" } | { kind: "read"; bytes: number; from: string } | { kind: "fault"; fault: FetchFault };

function ToldWord({ told }: { told: Told }): ReactNode {
  const format = useFormat();
  switch (told.kind) {
    case "reading":
      return <Trans>Fetching it</Trans>;
    case "read":
      return (
        <Trans>
          Computed from {format.number(told.bytes)} bytes of <bdi>{told.from}</bdi>.
        </Trans>
      );
    case "fault":
      return <FetchWord fault={told.fault} />;
  }
}

/** An address and its digest: computed from what is there, or from the file that was put there. */
export function ElsewhereFields(props: FieldProps) {
  const { t } = useLingui();
  const { draft, faults, set } = props;
  const { uri, digest } = draft.form;
  const [told, setTold] = useState<Told>();
  const hint = hintFor(props);
  const take = (bytes: Uint8Array, from: string) => {
    set({ digest: digestOf(bytes) });
    setTold({ kind: "read", bytes: bytes.length, from });
  };
  const fetchIt = async () => {
    setTold({ kind: "reading" });
    const found = await fetchDocument(uri.trim());
    if ("bytes" in found) take(found.bytes, uri.trim());
    else setTold({ kind: "fault", fault: found.fault });
  };
  const canFetch = !faults.uri && /^https:/i.test(uri.trim());
  return (
    <>
      <TextField
        label={t`Address of the document`}
        value={uri}
        code
        placeholder="https://"
        {...hint(
          "uri",
          <Trans>https:// or ipfs://. The page asks an https:// address itself, an ipfs:// one never.</Trans>,
        )}
        onValue={(next) => set({ uri: next, digest: "" })}
      />
      <div className="flex flex-wrap gap-2">
        <button
          type="button"
          className="quiet"
          disabled={!canFetch || told?.kind === "reading"}
          onClick={() => void fetchIt()}
        >
          <Trans>Fetch it and compute the digest</Trans>
        </button>
        <FileButton accept="" onFile={async (file) => take(new Uint8Array(await file.arrayBuffer()), file.name)}>
          <Trans>Compute it from a file</Trans>
        </FileButton>
      </div>
      {told && (
        <p className="hint" role="status" data-bad={told.kind === "fault" || undefined}>
          <ToldWord told={told} />
        </p>
      )}
      <TextField
        label={t`Its keccak-256 digest`}
        value={digest}
        code
        {...hint("digest", null)}
        onValue={(next) => set({ digest: next.trim() })}
      />
      {digest !== "" && !faults.digest && <DigestNote digest={digest} inline={false} />}
    </>
  );
}
