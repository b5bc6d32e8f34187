import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import { Icon } from "../components/Icon.tsx";
import { useTransactions } from "../tx/Transactions.tsx";
import { shortAddress } from "../text/format.ts";
import { AccountDialog } from "./AccountDialog.tsx";
import { useConnectDialog } from "./ConnectDialogContext.ts";
import { chosenPerson } from "./demoWallet.ts";
import { useAccount } from "./useAccount.ts";

export function AccountButton() {
  const { address, demo } = useAccount();
  const { openConnect } = useConnectDialog();
  const { flows } = useTransactions();
  const [open, setOpen] = useState(false);
  const running = flows.filter(({ status }) => status === "running" || status === "planning").length;
  if (!address) {
    return (
      <button type="button" className="quiet" onClick={openConnect}>
        <Trans>Connect</Trans>
      </button>
    );
  }
  const person = (chosenPerson() ?? 0) + 1;
  return (
    <>
      <button type="button" className="quiet account-button" onClick={() => setOpen(true)}>
        <Icon name="person" size={18} />
        <span className="sr-only">
          <Trans>Your account</Trans>
        </span>
        {demo && (
          <span className="demo">
            <Trans>Holder {person}</Trans>
          </span>
        )}
        <bdi className="amount">{shortAddress(address)}</bdi>
        {running > 0 && (
          <span className="running">
            <Trans>{running} under way</Trans>
          </span>
        )}
      </button>
      <AccountDialog open={open} onClose={() => setOpen(false)} address={address} demo={demo} />
    </>
  );
}
