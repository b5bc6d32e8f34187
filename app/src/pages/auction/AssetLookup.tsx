import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Address } from "viem";
import { useMext } from "../../chain/MextContext.tsx";
import { AddressField } from "../../components/AddressField.tsx";
import { Section } from "../../components/PageHead.tsx";
import { Shape } from "../../components/States.tsx";
import { assetQuery, type NextLot } from "../../queries/auction.ts";
import { readAddress } from "../../text/address.ts";
import { AssetName } from "./AssetName.tsx";
import { LotCard } from "./LotCard.tsx";
import type { PurchaseProps } from "./PurchaseForm.tsx";
import { StartLot } from "./StartLot.tsx";
import { useAsset } from "./useAsset.ts";

type Props = Pick<PurchaseProps, "now" | "isChosen" | "onChoose"> & { next: NextLot | undefined };

function Found({ asset, next, ...buying }: Props & { asset: Address }) {
  const mext = useMext();
  const { data, isError } = useQuery(assetQuery(mext, asset));
  const { write } = useAsset(asset);
  if (asset === mext.deployment.contracts.mextToken.address) {
    return (
      <p role="status">
        <Trans>MEXT is never sold: what arrives of it is split directly, one share burned, the rest streamed.</Trans>
      </p>
    );
  }
  if (isError) {
    return (
      <p role="alert">
        <Trans>
          No token answers at <bdi>{asset}</bdi>, so the auction can hold nothing of it. Look the address up again.
        </Trans>
      </p>
    );
  }
  if (!data) return <Shape lines={2} />;
  const { waiting, running } = data;
  return (
    <>
      <p role="status">
        <AssetName asset={asset} />
        {": "}
        {waiting > 0n ? (
          <Trans>{write(waiting)} wait for the next lot.</Trans>
        ) : (
          <Trans>nothing waits for a next lot.</Trans>
        )}{" "}
        {!running && <Trans>No lot of it runs.</Trans>}
      </p>
      {waiting > 0n && next && <StartLot asset={asset} state={data} next={next} />}
      {running?.left !== undefined && <LotCard lot={running} left={running.left} {...buying} />}
    </>
  );
}

/** Whatever was sent to the auction can be sold, so any address may be looked at. */
export function AssetLookup(props: Props) {
  const [text, setText] = useState("");
  const typed = readAddress(text);
  return (
    <Section title={<Trans>Any asset</Trans>}>
      <AddressField label={<Trans>The asset’s address</Trans>} text={text} onText={setText} />
      {typed.kind === "ok" && <Found key={typed.address} asset={typed.address} {...props} />}
    </Section>
  );
}
