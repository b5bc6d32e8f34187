import { Trans, useLingui } from "@lingui/react/macro";
import type { Connector } from "wagmi";
import { Icon } from "../components/Icon.tsx";
import { moveFocus } from "./moveFocus.ts";

type Props = {
  wallets: readonly Connector[];
  recent: string | undefined;
  /** The one that is being asked. */
  asked: Connector | undefined;
  onChoose: (wallet: Connector) => void;
};

export function WalletList({ wallets, recent, asked, onChoose }: Props) {
  const { t } = useLingui();
  if (wallets.length === 0) {
    return (
      <p className="text-muted">
        <Trans>No wallet announced itself in this browser. Install one, or open this page inside a wallet.</Trans>
      </p>
    );
  }
  return (
    <ul className="choices" onKeyDown={moveFocus} aria-label={t`Your wallets`}>
      {wallets.map((wallet) => (
        <li key={wallet.uid}>
          <button
            type="button"
            className="choice"
            aria-busy={asked?.uid === wallet.uid}
            onClick={() => onChoose(wallet)}
          >
            {wallet.icon ? <img src={wallet.icon} alt="" width="28" height="28" /> : <Icon name="person" size={28} />}
            <span>{wallet.name}</span>
            {wallet.id === recent && (
              <span className="text-muted text-note ms-auto">
                <Trans>used last</Trans>
              </span>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}
