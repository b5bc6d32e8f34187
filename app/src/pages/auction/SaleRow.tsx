import { Trans } from "@lingui/react/macro";
import type { Address } from "viem";
import { Account } from "../../components/Account.tsx";
import { Amount } from "../../components/Amount.tsx";
import { Moment } from "../../components/Moment.tsx";
import type { Sale } from "../../queries/sales.ts";
import { useAsset } from "./useAsset.ts";

function BoughtWords({ lot, asset, amount }: { lot: bigint; asset: Address; amount: bigint }) {
  const { symbol, write } = useAsset(asset);
  return (
    <Trans>
      {write(amount)} <bdi>{symbol}</bdi> of lot {lot.toString()}
    </Trans>
  );
}

/** One purchase, or one splitting of MEXT: what was paid or had arrived, and where it went. */
export function SaleRow({ sale }: { sale: Sale }) {
  const { at, account, paid, burned, funded } = sale;
  return (
    <div className="sale-row">
      <span className="when">
        <Moment at={at} />
      </span>
      <span className="what">
        {sale.kind === "bought" ? <BoughtWords {...sale} /> : <Trans>MEXT that had arrived was split</Trans>}
      </span>
      <Amount value={paid} />
      <span className="ways">
        <Trans>
          burned <Amount value={burned} />
        </Trans>
      </span>
      <span className="ways">
        <Trans>
          streamed <Amount value={funded} />
        </Trans>
      </span>
      <Account address={account} />
    </div>
  );
}
