import { Trans, useLingui } from "@lingui/react/macro";
import { Icon } from "../../components/Icon.tsx";
import { useFormat } from "../../text/useFormat.ts";
import { useAccount } from "../../wallet/useAccount.ts";
import { MOST, walletsOf } from "./application.ts";
import { FaultWord } from "./FaultWord.tsx";
import { hintFor, type StepProps } from "./StepBody.tsx";
import { TextField } from "../../components/TextField.tsx";

/** Wallets that the team discloses; each is written with its checksum, none of them twice. */
export function TeamStep(props: StepProps) {
  const { t } = useLingui();
  const format = useFormat();
  const { address } = useAccount();
  const { draft, set } = props;
  const wallets = walletsOf(draft.form.wallets);
  const hasOwn = wallets.some((wallet) => wallet.address === address);
  const isLineBad = wallets.some(({ fault }) => fault);
  /** A line that is wrong says so itself, below. */
  const hint: ReturnType<typeof hintFor> = (key, otherwise) =>
    isLineBad ? { bad: true, hint: <Trans>Correct what is marked below.</Trans> } : hintFor(props)(key, otherwise);
  const tidy = () => set({ wallets: wallets.map((wallet) => wallet.address ?? wallet.written).join("\n") });
  return (
    <>
      <p className="text-muted">
        <Trans>
          Ballots from these wallets are marked for everybody, not barred. A wallet that is found out later is worse
          than one that was named.
        </Trans>
      </p>
      <TextField
        label={t`The team’s own wallets`}
        value={draft.form.wallets}
        rows={4}
        code
        {...hint(
          "wallets",
          <Trans>
            One a line, {format.number(MOST.wallets)} at most; {format.number(wallets.length)} so far. Leave it empty if
            there are none.
          </Trans>,
        )}
        onValue={(next) => set({ wallets: next })}
        onLeave={wallets.length > 0 ? tidy : undefined}
      />
      {wallets.length > 0 && (
        <ul className="wizard-wallets" aria-label={t`Wallets as they were read`}>
          {wallets.map((wallet) => (
            <li key={wallet.at} data-bad={wallet.fault ? true : undefined}>
              <Icon name={wallet.fault ? "alarm" : "done"} size={16} />
              <code dir="ltr">{wallet.address ?? wallet.written}</code>
              {wallet.fault && (
                <span className="hint" data-bad>
                  <FaultWord fault={wallet.fault} />
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {address && !hasOwn && (
        <button
          type="button"
          className="quiet"
          onClick={() => set({ wallets: [...wallets.map(({ written }) => written), address].join("\n") })}
        >
          <Trans>Add the connected account</Trans>
        </button>
      )}
    </>
  );
}
