import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { checkCaip19 } from "../../../../sdk/mirrors/caip19.ts";
import { knownChains } from "../../text/caip.ts";
import { useFormat } from "../../text/useFormat.ts";
import { faultsOf, type Form, tokenId } from "./application.ts";
import { DocumentFields } from "./DocumentFields.tsx";
import { FaultWord } from "./FaultWord.tsx";
import { TextField } from "./TextField.tsx";

type Props = { form: Form; onForm: (form: Form) => void };

function Identifier({ form }: { form: Form }) {
  const format = useFormat();
  const token = tokenId(form);
  if (form.asset.trim() === "")
    return <Trans>A contract’s address, or namespace:reference as CAIP-19 writes it.</Trans>;
  const check = checkCaip19(token);
  return (
    <>
      <code className="break-all" dir="ltr">
        {token}
      </code>{" "}
      {check.ok ? (
        <Trans>is canonical.</Trans>
      ) : (
        <Trans>is not canonical: look at position {format.number(check.position + 1)}.</Trans>
      )}
    </>
  );
}

export function ApplyForm({ form, onForm }: Props) {
  const { t } = useLingui();
  const faults = faultsOf(form);
  const set = (change: Partial<Form>) => onForm({ ...form, ...change });
  const hint = (key: keyof Form, otherwise: ReactNode) =>
    faults[key] && form[key] !== "" ? <FaultWord fault={faults[key]} /> : otherwise;
  return (
    <div className="form">
      <fieldset>
        <legend>
          <Trans>The token</Trans>
        </legend>
        <div className="field">
          <label htmlFor="chain">
            <Trans>Chain</Trans>
          </label>
          <select
            id="chain"
            className="text-input"
            value={form.chain}
            onChange={(event) => set({ chain: event.target.value })}
          >
            {knownChains.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
            <option value="">{t`Another: write the whole identifier`}</option>
          </select>
        </div>
        <TextField
          label={t`Token address or identifier`}
          value={form.asset}
          code
          bad={Boolean(faults.asset) && form.asset !== ""}
          hint={<Identifier form={form} />}
          onValue={(asset) => set({ asset })}
        />
        <div className="pair">
          <TextField
            label={t`Name`}
            value={form.name}
            bad={faults.name === "long"}
            hint={hint("name", null)}
            onValue={(name) => set({ name })}
          />
          <TextField
            label={t`Symbol`}
            value={form.symbol}
            bad={faults.symbol === "long"}
            hint={hint("symbol", null)}
            onValue={(symbol) => set({ symbol })}
          />
        </div>
      </fieldset>
      <DocumentFields form={form} set={set} hint={hint} faults={faults} />
      <fieldset>
        <legend>
          <Trans>The team</Trans>
        </legend>
        <TextField
          label={t`The team’s own wallets`}
          value={form.wallets}
          rows={3}
          code
          bad={Boolean(faults.wallets)}
          hint={hint("wallets", <Trans>One a line. Ballots from them are marked for everybody, not barred.</Trans>)}
          onValue={(wallets) => set({ wallets })}
        />
      </fieldset>
    </div>
  );
}
