import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import { FileButton } from "../../components/FileButton.tsx";
import { newDraftId } from "../drafts/store.ts";
import { blankDraft, type DraftStore } from "./drafts.ts";
import { type FileFault, formFrom } from "./file.ts";

function FaultSentence({ fault }: { fault: FileFault }) {
  switch (fault.kind) {
    case "not-json":
      return <Trans>The file is not JSON. Choose one that this page or the command line wrote.</Trans>;
    case "not-object":
      return <Trans>The file holds no application: it must be an object with token, name, symbol and document.</Trans>;
    case "unknown":
      return (
        <Trans>
          An application has no “<bdi>{fault.key}</bdi>”. Take it out of the file.
        </Trans>
      );
    case "not-text":
      return (
        <Trans>
          “<bdi>{fault.key}</bdi>” must be text in quotes.
        </Trans>
      );
    case "not-addresses":
      return <Trans>“wallets” must be a list of addresses in quotes.</Trans>;
    case "not-readable":
      return <Trans>The document’s data: URI cannot be read. Export the draft again.</Trans>;
    case "other-digest":
      return (
        <Trans>
          The document’s digest is <bdi>{fault.found}</bdi>, but the file says <bdi>{fault.digest}</bdi>. Correct the
          one or the other.
        </Trans>
      );
  }
}

type Told = { fault: FileFault } | { path: string };

/** Takes in a file as the command line takes it; it becomes a draft of its own. */
export function ImportDraft({ store, onOpen }: { store: DraftStore; onOpen: (id: string) => void }) {
  const [told, setTold] = useState<Told>();
  const take = async (file: File) => {
    const read = formFrom(await file.text());
    if ("fault" in read) return setTold(read);
    setTold(read.path === undefined ? undefined : { path: read.path });
    const id = newDraftId();
    store.put({ ...blankDraft(id), name: file.name.replace(/\.json$/i, ""), form: read.form, changedAt: Date.now() });
    onOpen(id);
  };
  return (
    <>
      <FileButton accept=".json,application/json" onFile={take}>
        <Trans>Import</Trans>
      </FileButton>
      {told && (
        <p className="hint draft-told" role="alert" data-bad={"fault" in told || undefined}>
          {"fault" in told ? (
            <FaultSentence fault={told.fault} />
          ) : (
            <Trans>
              The draft is here; its document is the file <bdi>{told.path}</bdi>, which a page cannot open by itself.
              Choose it in the step Document.
            </Trans>
          )}
        </p>
      )}
    </>
  );
}
