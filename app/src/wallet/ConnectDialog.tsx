import { Trans, useLingui } from "@lingui/react/macro";
import { type Connector, useConnect, useConnection, useConnectors, useDisconnect } from "wagmi";
import { useMext } from "../chain/MextContext.tsx";
import { Dialog } from "../components/Dialog.tsx";
import { Icon } from "../components/Icon.tsx";
import { choosePerson, DEMO_WALLET_ID } from "./demoWallet.ts";
import { PeopleList } from "./PeopleList.tsx";

type Props = { open: boolean; onClose: () => void };

/** Wallets that announce themselves (EIP-6963) and, on a local chain, its prepared people. */
export function ConnectDialog({ open, onClose }: Props) {
  const { t } = useLingui();
  const { runtime } = useMext();
  const connectors = useConnectors();
  const { isConnected } = useConnection();
  const connect = useConnect();
  const disconnect = useDisconnect();
  const wallets = connectors.filter(({ id }) => id !== DEMO_WALLET_ID);
  const demo = connectors.find(({ id }) => id === DEMO_WALLET_ID);

  async function connectTo(connector: Connector, person?: number) {
    if (isConnected) await disconnect.mutateAsync();
    if (person !== undefined) choosePerson(person);
    connect.mutate({ connector, chainId: runtime.chainId }, { onSuccess: onClose });
  }

  return (
    <Dialog open={open} title={t`Connect`} onClose={onClose} wide={Boolean(demo)}>
      <section className="grid gap-2">
        <h3>
          <Trans>Your wallets</Trans>
        </h3>
        {wallets.length === 0 && (
          <p className="text-muted">
            <Trans>No wallet announced itself in this browser. Install one, or open this page inside a wallet.</Trans>
          </p>
        )}
        <ul className="choices">
          {wallets.map((connector) => (
            <li key={connector.uid}>
              <button type="button" className="choice" onClick={() => void connectTo(connector)}>
                {connector.icon ? (
                  <img src={connector.icon} alt="" width="28" height="28" />
                ) : (
                  <Icon name="person" size={28} />
                )}
                <span>{connector.name}</span>
              </button>
            </li>
          ))}
        </ul>
        {connect.error && (
          <p className="note alarm" role="alert">
            <Icon name="alarm" />
            <Trans>The wallet did not connect: {connect.error.message.split("\n")[0]}</Trans>
          </p>
        )}
      </section>
      {demo && (
        <section className="grid gap-2">
          <h3>
            <Trans>Demo wallet</Trans>
          </h3>
          <p className="note">
            <Icon name="person" />
            <Trans>
              Prepared people of this local chain. Their keys are public and nothing here has value; the wallet signs at
              once, without asking.
            </Trans>
          </p>
          <PeopleList shown={open} onChoose={(person) => void connectTo(demo, person)} />
        </section>
      )}
    </Dialog>
  );
}
