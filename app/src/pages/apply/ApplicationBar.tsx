import { useLingui } from "@lingui/react/macro";
import { DraftBar } from "../drafts/DraftBar.tsx";
import type { Draft, DraftStore } from "./drafts.ts";
import { fileOf } from "./file.ts";
import { ImportDraft } from "./ImportDraft.tsx";
import { pathOf } from "./steps.ts";
import { useDraftTitle } from "./useDraftTitle.ts";

type Props = { draft: Draft; store: DraftStore; onName: (name: string) => void };

/** The applications that this browser keeps. */
export function ApplicationBar({ draft, store, onName }: Props) {
  const { t } = useLingui();
  const titleOf = useDraftTitle();
  return (
    <DraftBar
      {...{ draft, store, titleOf, onName }}
      optionOf={(one) => (one.applied ? t`${titleOf(one)} (sent)` : titleOf(one))}
      placeholder={draft.form.symbol}
      pathOf={(id) => pathOf(store.get(id)?.step ?? "token", id)}
      file={{ name: draft.form.symbol || "application", text: () => fileOf(draft.form) }}
      importer={(onOpen) => <ImportDraft store={store} onOpen={onOpen} />}
    />
  );
}
