import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import { useLocation } from "wouter";
import { AddressField } from "../../components/AddressField.tsx";
import { readAddress } from "../../text/address.ts";

/** Goes to the page of any address. */
export function Lookup({ first = "" }: { first?: string | undefined }) {
  const [text, setText] = useState(first);
  const [, go] = useLocation();
  const typed = readAddress(text);
  return (
    <form
      className="lookup"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.kind === "ok") go(`/account/${typed.address}`);
      }}
    >
      <AddressField label={<Trans>Look up an address</Trans>} text={text} onText={setText} />
      <button type="submit" className="quiet" disabled={typed.kind !== "ok"}>
        <Trans>Show this account</Trans>
      </button>
    </form>
  );
}
