import { Trans } from "@lingui/react/macro";
import { type ReactNode, useId } from "react";
import { readAddress } from "../text/address.ts";

type Props = { label: ReactNode; text: string; onText: (text: string) => void; children?: ReactNode };

/** A field for an account's address: mistakes are named, and a right one is shown with its checksum. */
export function AddressField({ label, text, onText, children }: Props) {
  const id = useId();
  const typed = readAddress(text);
  const isBad = typed.kind === "malformed" || typed.kind === "checksum" || typed.kind === "nobody";
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="text-input amount"
        dir="ltr"
        autoComplete="off"
        spellCheck={false}
        placeholder="0x…"
        value={text}
        aria-invalid={isBad || undefined}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onText(event.target.value.trim())}
      />
      <p className="hint address-hint" id={`${id}-hint`}>
        {typed.kind === "malformed" && <Trans>An address is 0x and 40 digits from 0 to 9 and a to f.</Trans>}
        {typed.kind === "checksum" && (
          <Trans>The capital letters do not fit: a character of this address is mistaken.</Trans>
        )}
        {typed.kind === "nobody" && <Trans>This is the address of nobody.</Trans>}
        {typed.kind === "ok" && typed.address !== text && <bdi className="amount">{typed.address}</bdi>}
        {children}
      </p>
    </div>
  );
}
