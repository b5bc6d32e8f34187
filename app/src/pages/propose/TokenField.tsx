import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { Address } from "viem";
import { type Mext, useMext } from "../../chain/MextContext.tsx";
import { readContract } from "../../chain/readContract.ts";
import { TextField } from "../../components/TextField.tsx";
import { readAddress } from "../../text/address.ts";
import type { Fields } from "./calls.ts";
import { FaultWord } from "./FaultWord.tsx";
import type { Fault } from "./values.ts";

const decimalsAbi = [
  { type: "function", name: "decimals", stateMutability: "view", inputs: [], outputs: [{ type: "uint8" }] },
] as const;

const readDecimals = (mext: Mext, address: Address): Promise<number | undefined> =>
  readContract(mext.config, { address, abi: decimalsAbi, functionName: "decimals" }).catch(() => undefined);

type Props = {
  fields: Fields;
  fault: Fault | undefined;
  isAsked: boolean;
  onFields: (change: (fields: Fields) => Fields) => void;
};

/** The token that is paid. An amount has no meaning without its decimals, so the token is asked as soon as it is named. */
export function TokenField({ fields, fault, isAsked, onFields }: Props) {
  const { t } = useLingui();
  const mext = useMext();
  const [asking, setAsking] = useState(false);
  const take = async (token: string) => {
    onFields((now) => ({ ...now, token, decimals: "" }));
    const typed = readAddress(token);
    if (typed.kind !== "ok") return;
    setAsking(true);
    const decimals = await readDecimals(mext, typed.address);
    setAsking(false);
    if (decimals === undefined) return;
    // Another token may stand there by now.
    onFields((now) => (now["token"] === token ? { ...now, decimals: String(decimals) } : now));
  };
  const isBad = !asking && fault !== undefined && (isAsked || (fields["token"] ?? "") !== "");
  const decimals = fields["decimals"] ?? "";
  return (
    <>
      <TextField
        label={t`Token`}
        value={fields["token"] ?? ""}
        code
        bad={isBad}
        hint={
          isBad ? <FaultWord fault={fault} /> : decimals !== "" && <Trans>It counts with {decimals} decimals.</Trans>
        }
        onValue={(token) => void take(token.trim())}
      />
      <button
        type="button"
        className="link justify-self-start"
        onClick={() => void take(mext.deployment.contracts.mextToken.address)}
      >
        <Trans>Take MEXT</Trans>
      </button>
    </>
  );
}
