import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { documentOf, textOf } from "../../text/document.ts";
import { useFormat } from "../../text/useFormat.ts";
import { MOST } from "./application.ts";
import { DigestNote } from "./DigestNote.tsx";
import { ElsewhereFields } from "./ElsewhereFields.tsx";
import { FileButton } from "../../components/FileButton.tsx";
import { type FieldProps, hintFor } from "./StepBody.tsx";
import { TextField } from "../../components/TextField.tsx";

function InlineFields(props: FieldProps) {
  const { t } = useLingui();
  const format = useFormat();
  const { draft, set } = props;
  const { text } = draft.form;
  const [refused, setRefused] = useState<string>();
  const hint = hintFor(props);
  const take = async (file: File) => {
    const read = textOf(new Uint8Array(await file.arrayBuffer()));
    setRefused(read === null ? file.name : undefined);
    if (read !== null) set({ text: read });
  };
  return (
    <>
      <TextField
        label={t`What holders should know`}
        value={text}
        rows={9}
        {...hint(
          "text",
          <Trans>
            {format.number(text === "" ? 0 : documentOf(text).bytes)} of {format.number(MOST.document)} bytes, as the
            chain keeps it. It cannot be changed afterwards.
          </Trans>,
        )}
        onValue={(next) => set({ text: next })}
      />
      <FileButton accept=".md,.txt,text/markdown,text/plain" onFile={take}>
        <Trans>Take the text of a file</Trans>
      </FileButton>
      {refused !== undefined && (
        <p className="hint" data-bad role="alert">
          <Trans>
            <bdi>{refused}</bdi> is no text in UTF-8. Save it as one, or keep the document elsewhere.
          </Trans>
        </p>
      )}
      {text.trim() !== "" && <DigestNote digest={documentOf(text).digest} inline />}
    </>
  );
}

/** What the team says: kept wholly on the chain, or elsewhere with its digest. */
export function DocumentStep(props: FieldProps) {
  const { t } = useLingui();
  const { draft, set } = props;
  const { onChain } = draft.form;
  return (
    <>
      <div className="segmented" role="radiogroup" aria-label={t`Where the document is kept`}>
        <label>
          <input type="radio" name="kept" checked={onChain} onChange={() => set({ onChain: true })} />
          <Trans>Kept on the chain</Trans>
        </label>
        <label>
          <input type="radio" name="kept" checked={!onChain} onChange={() => set({ onChain: false })} />
          <Trans>Kept elsewhere</Trans>
        </label>
      </div>
      <p className="text-note text-muted">
        {onChain ? (
          <Trans>
            The whole text goes into the chain’s log: nobody has to keep a server running. Markdown is welcome.
          </Trans>
        ) : (
          <Trans>The chain keeps the address and the digest: whoever changes the document is found out.</Trans>
        )}
      </p>
      {onChain ? <InlineFields {...props} /> : <ElsewhereFields {...props} />}
    </>
  );
}
