import { Trans } from "@lingui/react/macro";
import { useSwitchChain } from "wagmi";
import { useMext } from "../chain/MextContext.tsx";
import { codeOf } from "../tx/walletErrors.ts";

/** A wallet on another network is asked for nothing but to switch; one that does not know the network is told of it. */
export function SwitchButton({ look }: { look: string }) {
  const { chainId } = useMext().runtime;
  const { mutate: switchChain, error, isPending } = useSwitchChain();
  return (
    <span className="write">
      <button type="button" className={look} disabled={isPending} onClick={() => switchChain({ chainId })}>
        <Trans>Switch your wallet to chain {chainId}</Trans>
      </button>
      {error && (
        <span className="why" role="alert">
          {codeOf(error) === 4001 ? (
            <Trans>You refused it in your wallet.</Trans>
          ) : (
            <Trans>Your wallet did not switch. Choose chain {chainId} in the wallet itself.</Trans>
          )}
        </span>
      )}
    </span>
  );
}
