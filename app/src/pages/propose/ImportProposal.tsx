import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import { useMext } from "../../chain/MextContext.tsx";
import { FileButton } from "../../components/FileButton.tsx";
import { newDraftId } from "../drafts/store.ts";
import { blankDraft, type ProposalDrafts } from "./drafts.ts";
import { draftFrom, type ReadFile } from "./file.ts";

type Faults = Extract<ReadFile, { faults: unknown }>["faults"];

function FaultList({ faults }: { faults: Faults }) {
  if (faults === "not-json") {
    return <Trans>The file is not JSON. Choose one that this page or the command line wrote.</Trans>;
  }
  return (
    <>
      <Trans>The file is no proposal:</Trans> <bdi lang="en">{faults.join("; ")}.</bdi>
    </>
  );
}

/** Takes in a file as the command line takes it; it becomes a draft of its own. */
export function ImportProposal({ store, onOpen }: { store: ProposalDrafts; onOpen: (id: string) => void }) {
  const { deployment } = useMext();
  const [faults, setFaults] = useState<Faults>();
  const take = async (file: File) => {
    const { knownAbis: abis } = await import("../../../../sdk/policy/analysis/knownAbis.ts");
    const read = draftFrom({ deployment, abis }, await file.text());
    if ("faults" in read) return setFaults(read.faults);
    setFaults(undefined);
    const id = newDraftId();
    const name = file.name.replace(/\.json$/i, "");
    store.put({ ...blankDraft(id), ...read.written, name, step: "review", changedAt: Date.now() });
    onOpen(id);
  };
  return (
    <>
      <FileButton accept=".json,application/json" onFile={take}>
        <Trans>Import</Trans>
      </FileButton>
      {faults && (
        <p className="hint draft-told" role="alert" data-bad>
          <FaultList faults={faults} />
        </p>
      )}
    </>
  );
}
