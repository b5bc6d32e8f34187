import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { documentOf } from "../../text/document.ts";
import { useFormat } from "../../text/useFormat.ts";
import { type Faults, type Form, MOST } from "./application.ts";
import { TextField } from "./TextField.tsx";

type Props = {
  form: Form;
  faults: Faults;
  set: (change: Partial<Form>) => void;
  hint: (key: keyof Form, otherwise: ReactNode) => ReactNode;
};

/** What the team says: kept wholly on the chain, or elsewhere with its digest. */
export function DocumentFields({ form, faults, set, hint }: Props) {
  const { t } = useLingui();
  const format = useFormat();
  return (
    <fieldset>
      <legend>
        <Trans>The document</Trans>
      </legend>
      <div className="segmented" role="radiogroup" aria-label={t`Where the document is kept`}>
        <label>
          <input type="radio" name="kept" checked={form.onChain} onChange={() => set({ onChain: true })} />
          <Trans>Kept on the chain</Trans>
        </label>
        <label>
          <input type="radio" name="kept" checked={!form.onChain} onChange={() => set({ onChain: false })} />
          <Trans>Kept elsewhere</Trans>
        </label>
      </div>
      {form.onChain ? (
        <TextField
          label={t`What holders should know`}
          value={form.text}
          rows={9}
          bad={faults.text === "long"}
          hint={hint(
            "text",
            <Trans>
              {format.number(form.text === "" ? 0 : documentOf(form.text).bytes)} of {format.number(MOST.document)}{" "}
              bytes. It cannot be changed afterwards.
            </Trans>,
          )}
          onValue={(text) => set({ text })}
        />
      ) : (
        <>
          <TextField
            label={t`Address of the document`}
            value={form.uri}
            code
            hint={hint("uri", null)}
            bad={faults.uri === "long"}
            onValue={(uri) => set({ uri })}
          />
          <TextField
            label={t`Its keccak-256 digest`}
            value={form.digest}
            code
            bad={Boolean(faults.digest) && form.digest !== ""}
            hint={hint("digest", null)}
            onValue={(digest) => set({ digest: digest.trim() })}
          />
        </>
      )}
    </fieldset>
  );
}
