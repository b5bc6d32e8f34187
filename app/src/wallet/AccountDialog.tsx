import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import type { Address } from "viem";
import { useConnection, useDisconnect } from "wagmi";
import { useMext } from "../chain/MextContext.tsx";
import { Amount } from "../components/Amount.tsx";
import { Dialog } from "../components/Dialog.tsx";
import { Reading } from "../components/States.tsx";
import { positionQuery } from "../queries/staking.ts";
import { FlowList } from "../tx/FlowList.tsx";
import { Allowances } from "./Allowances.tsx";
import { CopyText } from "./CopyText.tsx";
import { useConnectDialog } from "./ConnectDialogContext.ts";

type Props = { open: boolean; onClose: () => void; address: Address; demo: boolean };

function NetworkWord() {
  const { chainId } = useMext().runtime;
  const connection = useConnection();
  const other = connection.chainId ?? 0;
  if (other === chainId) return <Trans>On MEXT’s own chain, {chainId}</Trans>;
  return (
    <Trans>
      On chain {other}; MEXT is on chain {chainId}
    </Trans>
  );
}

export default function AccountDialog({ open, onClose, address, demo }: Props) {
  const { t } = useLingui();
  const position = useQuery(positionQuery(useMext(), open ? address : undefined));
  const disconnect = useDisconnect();
  const { connector } = useConnection();
  const { openConnect } = useConnectDialog();
  return (
    <Dialog open={open} title={t`Your account`} onClose={onClose}>
      <p className="grid gap-1">
        <CopyText text={address} />
        <span className="text-muted">
          <NetworkWord /> · {connector?.name}
        </span>
      </p>
      <Reading of={position} lines={2}>
        {({ wallet, weight, earned }) => (
          <dl className="facts">
            <dt>
              <Trans>In the wallet</Trans>
            </dt>
            <dd>
              <Amount value={wallet} />
            </dd>
            <dt>
              <Trans>Weight</Trans>
            </dt>
            <dd>
              <Amount value={weight} unit={false} />
            </dd>
            <dt>
              <Trans>To claim</Trans>
            </dt>
            <dd>
              <Amount value={earned} />
            </dd>
          </dl>
        )}
      </Reading>
      <section className="grid gap-2">
        <h3>
          <Trans>Allowances</Trans>
        </h3>
        <Allowances address={address} shown={open} onRevoke={onClose} />
      </section>
      <section className="grid gap-2">
        <h3>
          <Trans>Recent transactions</Trans>
        </h3>
        <FlowList onOpen={onClose} />
      </section>
      <p className="flex flex-wrap gap-3">
        <button
          type="button"
          className="quiet"
          onClick={() => {
            onClose();
            openConnect();
          }}
        >
          {demo ? <Trans>Be somebody else</Trans> : <Trans>Change wallet</Trans>}
        </button>
        <button
          type="button"
          className="quiet"
          onClick={() => {
            disconnect.mutate();
            onClose();
          }}
        >
          <Trans>Disconnect</Trans>
        </button>
      </p>
    </Dialog>
  );
}
