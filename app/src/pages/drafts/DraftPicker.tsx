import { Trans, useLingui } from "@lingui/react/macro";
import type { Named } from "./DraftBar.tsx";

type Props<Draft> = {
  drafts: readonly Draft[];
  draft: Draft;
  /** what the others are called in the list */
  optionOf: (draft: Draft) => string;
  placeholder: string;
  onOpen: (id: string) => void;
  onName: (name: string) => void;
};

export function DraftPicker<Draft extends Named>(props: Props<Draft>) {
  const { drafts, draft, optionOf, placeholder, onOpen, onName } = props;
  const { t } = useLingui();
  const isKnown = drafts.some(({ id }) => id === draft.id);
  const others = isKnown ? drafts.length - 1 : drafts.length;
  // The order in which they were begun stays put while one types; ids are random, so it is only steady.
  const shown = [...(isKnown ? drafts : [draft, ...drafts])].sort((a, b) => a.id.localeCompare(b.id));
  return (
    <div className="draft-names">
      <div className="field">
        <label htmlFor="draft-name">
          <Trans>Name of this draft</Trans>
        </label>
        <input
          id="draft-name"
          className="text-input"
          autoComplete="off"
          value={draft.name}
          placeholder={placeholder || t`Only you see it`}
          onChange={(event) => onName(event.target.value)}
        />
      </div>
      {others > 0 && (
        <div className="field">
          <label htmlFor="draft">
            <Trans>Open draft</Trans>
          </label>
          <select id="draft" className="text-input" value={draft.id} onChange={(event) => onOpen(event.target.value)}>
            {shown.map((one) => (
              <option key={one.id} value={one.id}>
                {optionOf(one)}
              </option>
            ))}
          </select>
        </div>
      )}
    </div>
  );
}
