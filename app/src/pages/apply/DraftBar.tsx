import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useLocation } from "wouter";
import { Download } from "../../components/Download.tsx";
import { Icon } from "../../components/Icon.tsx";
import { DeleteDraft } from "./DeleteDraft.tsx";
import { newDraftId } from "../drafts/store.ts";
import type { Draft, DraftStore } from "./drafts.ts";
import { DraftPicker } from "./DraftPicker.tsx";
import { fileOf } from "./file.ts";
import { ImportDraft } from "./ImportDraft.tsx";
import { pathOf } from "./steps.ts";

type Props = { draft: Draft; store: DraftStore; onName: (name: string) => void };

/** The drafts of this browser: which one is open, and what can be done with it. */
export function DraftBar({ draft, store, onName }: Props) {
  const { t } = useLingui();
  const [, navigate] = useLocation();
  const [asking, setAsking] = useState(false);
  const isNew = store.get(draft.id) === undefined;
  const open = (id: string) => navigate(pathOf(store.get(id)?.step ?? "token", id));
  const file = `${(draft.form.symbol || "application").replace(/[^\w-]/g, "").toLowerCase() || "application"}.json`;
  const remove = () => {
    store.remove(draft.id);
    setAsking(false);
    open(store.all()[0]?.id ?? newDraftId());
  };
  return (
    <section className="draft-bar" aria-label={t`Drafts`}>
      <DraftPicker drafts={store.all()} draft={draft} onOpen={open} onName={onName} />
      <div className="draft-acts">
        <button type="button" className="quiet" disabled={isNew} onClick={() => open(newDraftId())}>
          <Icon name="plus" size={16} />
          <Trans>New draft</Trans>
        </button>
        <ImportDraft store={store} onOpen={open} />
        {!isNew && (
          <>
            <Download name={file} type="application/json" text={() => fileOf(draft.form)}>
              <Trans>Export</Trans>
            </Download>
            <button type="button" className="quiet" onClick={() => setAsking(true)}>
              <Trans>Delete</Trans>
            </button>
          </>
        )}
      </div>
      {!store.isKept(draft.id) && (
        <p className="note alarm" role="alert">
          <Icon name="alarm" />
          <Trans>
            This browser’s storage is full or closed to the page: the draft lasts only as long as this page. Export it
            as a file.
          </Trans>
        </p>
      )}
      <DeleteDraft open={asking} draft={draft} onClose={() => setAsking(false)} onDelete={remove} />
    </section>
  );
}
