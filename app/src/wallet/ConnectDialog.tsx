import { Trans, useLingui } from "@lingui/react/macro";
import { lazy, Suspense, useState } from "react";
import { type Connector, useConnect, useConnection, useDisconnect } from "wagmi";
import { useMext } from "../chain/MextContext.tsx";
import { Dialog } from "../components/Dialog.tsx";
import { Icon } from "../components/Icon.tsx";
import { NoAccounts, sayConnectProblem } from "./connectProblem.ts";
import { choosePerson } from "./demoWallet.ts";
import { PeopleList } from "./PeopleList.tsx";
import { useWallets } from "./useWallets.ts";
import { WalletConnectQr } from "./WalletConnectQr.tsx";
import { WalletList } from "./WalletList.tsx";

const PhoneLinks = lazy(() => import("./PhoneLinks.tsx"));

type Props = { open: boolean; onClose: () => void };

/** Resolves once the wallet has given an account; a wallet that was connected before is let go of first. */
function useConnecting(onDone: () => void) {
  const { runtime } = useMext();
  const { isConnected } = useConnection();
  const connect = useConnect();
  const disconnect = useDisconnect();
  const [asked, setAsked] = useState<Connector>();
  const [problem, setProblem] = useState<unknown>();

  async function connectTo(connector: Connector, person?: number) {
    setProblem(undefined);
    setAsked(connector);
    try {
      if (isConnected) await disconnect.mutateAsync();
      if (person !== undefined) choosePerson(person);
      const { accounts } = await connect.mutateAsync({ connector, chainId: runtime.chainId });
      if (accounts.length === 0) throw new NoAccounts();
      onDone();
    } catch (error) {
      setProblem(error);
    } finally {
      setAsked(undefined);
    }
  }
  return { connectTo, asked, problem };
}

/** Wallets that announce themselves (EIP-6963), a phone's, and on a local chain its prepared people. */
export default function ConnectDialog({ open, onClose }: Props) {
  const { t, i18n } = useLingui();
  const { wallets, recent, demo } = useWallets();
  const { connectTo, asked, problem } = useConnecting(onClose);
  const name = asked?.name ?? "";
  return (
    <Dialog open={open} title={t`Connect`} onClose={onClose} wide={Boolean(demo)}>
      <section className="grid gap-2">
        <h3>
          <Trans>Your wallets</Trans>
        </h3>
        <WalletList wallets={wallets} recent={recent} asked={asked} onChoose={(wallet) => void connectTo(wallet)} />
        <p className="text-muted" role="status">
          {asked && asked !== demo && <Trans>{name} asks you now; answer it there.</Trans>}
        </p>
        {problem !== undefined && (
          <p className="note alarm" role="alert">
            <Icon name="alarm" />
            <span>{sayConnectProblem(i18n, problem)}</span>
          </p>
        )}
        {asked && <WalletConnectQr connector={asked} />}
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
      <Suspense fallback={null}>
        <PhoneLinks />
      </Suspense>
    </Dialog>
  );
}
