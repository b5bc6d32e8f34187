import { Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, useState } from "react";
import { useLocation } from "wouter";
import { Download } from "../../components/Download.tsx";
import { Icon } from "../../components/Icon.tsx";
import { DeleteDraft } from "./DeleteDraft.tsx";
import { DraftPicker } from "./DraftPicker.tsx";
import { type Drafts, type Kept, newDraftId } from "./store.ts";

/** A draft with what its writer calls it. */
export type Named = Kept & { name: string };

type Props<Draft extends Named> = {
  draft: Draft;
  store: Drafts<Draft>;
  titleOf: (draft: Draft) => string;
  optionOf: (draft: Draft) => string;
  placeholder: string;
  /** Where a draft was left; where one begins, if there is none of that name. */
  pathOf: (id: string) => string;
  file: { name: string; text: () => string };
  importer: (onOpen: (id: string) => void) => ReactNode;
  onName: (name: string) => void;
};

const fileName = (name: string): string => `${name.replace(/[^\w-]/g, "").toLowerCase() || "draft"}.json`;

/** The drafts of this browser: which one is open, and what can be done with it. */
export function DraftBar<Draft extends Named>(props: Props<Draft>) {
  const { draft, store, titleOf, optionOf, placeholder, pathOf, file, importer, onName } = props;
  const { t } = useLingui();
  const [, navigate] = useLocation();
  const [asking, setAsking] = useState(false);
  const isNew = store.get(draft.id) === undefined;
  const open = (id: string) => navigate(pathOf(id));
  const remove = () => {
    store.remove(draft.id);
    setAsking(false);
    open(store.all()[0]?.id ?? newDraftId());
  };
  return (
    <section className="draft-bar" aria-label={t`Drafts`}>
      <DraftPicker {...{ draft, optionOf, placeholder, onName }} drafts={store.all()} onOpen={open} />
      <div className="draft-acts">
        <button type="button" className="quiet" disabled={isNew} onClick={() => open(newDraftId())}>
          <Icon name="plus" size={16} />
          <Trans>New draft</Trans>
        </button>
        {importer(open)}
        {!isNew && (
          <>
            <Download name={fileName(file.name)} type="application/json" text={file.text}>
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
      <DeleteDraft open={asking} title={titleOf(draft)} onClose={() => setAsking(false)} onDelete={remove} />
    </section>
  );
}
