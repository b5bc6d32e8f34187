import { Trans } from "@lingui/react/macro";
import { exampleOn } from "../../text/caip.ts";

/** Where the two halves of a CAIP-19 name come from. */
export function TokenHelp({ chain }: { chain: string }) {
  return (
    <details className="why-power">
      <summary>
        <Trans>Where do I find it?</Trans>
      </summary>
      <div className="grid gap-2 text-note text-muted">
        <p>
          <Trans>
            One token has one name here, as CAIP-19 writes it: the chain, a slash, and the token on that chain. Nobody
            can list the same token twice under another spelling.
          </Trans>
        </p>
        <ul className="wizard-hints">
          <li>
            <Trans>
              On Ethereum and chains like it: copy the contract’s address from a block explorer. The page writes it in
              lower case.
            </Trans>
          </li>
          <li>
            <Trans>
              A chain’s own coin: slip44: and its number in the SLIP-44 list, such as <code dir="ltr">slip44:60</code>.
            </Trans>
          </li>
          <li>
            <Trans>
              On Solana: the mint’s address. On NEAR: <code dir="ltr">nep141:</code> and the contract’s account.
            </Trans>
          </li>
          <li>
            <Trans>Any other chain: paste the whole identifier, chain and all.</Trans>
          </li>
        </ul>
        {chain !== "" && (
          <p>
            <Trans>
              An example on this chain: <code dir="ltr">{exampleOn(chain)}</code>
            </Trans>
          </p>
        )}
      </div>
    </details>
  );
}
