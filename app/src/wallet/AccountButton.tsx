import { Trans } from "@lingui/react/macro";
import { lazy, useState } from "react";
import { Icon } from "../components/Icon.tsx";
import { isOver } from "../tx/isOver.ts";
import { useTransactions } from "../tx/Transactions.tsx";
import { withWords } from "../text/words.ts";
import { shortAddress } from "../text/format.ts";
import { useConnectDialog } from "./ConnectDialogContext.ts";
import { chosenPerson } from "./demoWallet.ts";
import { Once } from "./Dialogs.tsx";
import { useAccount } from "./useAccount.ts";

const AccountDialog = lazy(() => withWords(import("./AccountDialog.tsx"), "acts"));

export function AccountButton() {
  const { address, demo } = useAccount();
  const { openConnect } = useConnectDialog();
  const { flows } = useTransactions();
  const [open, setOpen] = useState(false);
  const running = flows.filter((flow) => !isOver(flow)).length;
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
      <Once wanted={open} of={AccountDialog} open={open} onClose={() => setOpen(false)} address={address} demo={demo} />
    </>
  );
}
