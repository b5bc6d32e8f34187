import { Trans, useLingui } from "@lingui/react/macro";
import { Dialog } from "../../components/Dialog.tsx";
import type { Draft } from "./drafts.ts";
import { useDraftTitle } from "./useDraftTitle.ts";

type Props = { open: boolean; draft: Draft; onClose: () => void; onDelete: () => void };

export function DeleteDraft({ open, draft, onClose, onDelete }: Props) {
  const { t } = useLingui();
  const title = useDraftTitle()(draft);
  return (
    <Dialog open={open} title={t`Delete this draft?`} onClose={onClose}>
      <p>
        <Trans>
          <b>{title}</b> is kept in this browser only. What was sent to the chain stays there; what was only written is
          gone.
        </Trans>
      </p>
      <div className="flex flex-wrap gap-2">
        <button type="button" className="quiet" onClick={onClose}>
          <Trans>Keep it</Trans>
        </button>
        <button type="button" className="quiet" onClick={onDelete}>
          <Trans>Delete it</Trans>
        </button>
      </div>
    </Dialog>
  );
}
