import { Trans } from "@lingui/react/macro";
import { type ReactNode, useId } from "react";
import type { VerbName } from "../tx/verbs.ts";
import { useBusy } from "../tx/Transactions.tsx";
import { useNodeTrouble } from "../queries/useNodeTrouble.ts";
import { useConnectDialog } from "../wallet/ConnectDialogContext.ts";
import { SwitchButton } from "../wallet/SwitchButton.tsx";
import { useAccount } from "../wallet/useAccount.ts";

type Props = {
  verb: VerbName;
  onWrite: () => void;
  children: ReactNode;
  primary?: boolean;
  /** Why it cannot be pressed now; it is said beneath the button. */
  blocked?: ReactNode;
  /** Where no sentence is wanted (a row of small buttons). */
  terse?: boolean;
};

/** A button that writes. Without a wallet it connects, on another chain it switches, and it always says why. */
export function WriteButton({ verb, onWrite, children, primary = false, blocked: own, terse = false }: Props) {
  const { address, wrongChain } = useAccount();
  const { openConnect } = useConnectDialog();
  const busy = useBusy(verb);
  const blocked = useNodeTrouble() ? <Trans>The node is silent or behind; set another RPC first.</Trans> : own;
  const why = useId();
  const look = primary ? "primary" : "quiet";

  if (!address) {
    return (
      <button type="button" className={look} onClick={openConnect}>
        {terse ? children : <Trans>Connect to continue</Trans>}
      </button>
    );
  }
  if (wrongChain) return <SwitchButton look={look} />;
  return (
    <span className="write">
      <button
        type="button"
        className={look}
        disabled={Boolean(blocked) || busy}
        aria-describedby={blocked ? why : undefined}
        onClick={onWrite}
      >
        {children}
      </button>
      {blocked && !terse && (
        <span className="why" id={why}>
          {blocked}
        </span>
      )}
    </span>
  );
}
