import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import type { Address } from "viem";
import { useDisconnect } from "wagmi";
import { useMext } from "../chain/MextContext.tsx";
import { Amount } from "../components/Amount.tsx";
import { Dialog } from "../components/Dialog.tsx";
import { Reading } from "../components/States.tsx";
import { positionQuery } from "../queries/staking.ts";
import { FlowList } from "../tx/FlowList.tsx";
import { useConnectDialog } from "./ConnectDialogContext.ts";

type Props = { open: boolean; onClose: () => void; address: Address; demo: boolean };

export function AccountDialog({ open, onClose, address, demo }: Props) {
  const { t } = useLingui();
  const position = useQuery(positionQuery(useMext(), open ? address : undefined));
  const disconnect = useDisconnect();
  const { openConnect } = useConnectDialog();
  return (
    <Dialog open={open} title={t`Your account`} onClose={onClose}>
      <p className="amount break-all">{address}</p>
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
