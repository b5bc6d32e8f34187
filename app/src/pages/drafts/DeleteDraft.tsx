import { Trans, useLingui } from "@lingui/react/macro";
import { Dialog } from "../../components/Dialog.tsx";

type Props = { open: boolean; title: string; onClose: () => void; onDelete: () => void };

export function DeleteDraft({ open, title, onClose, onDelete }: Props) {
  const { t } = useLingui();
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
