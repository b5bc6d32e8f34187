import { Trans, useLingui } from "@lingui/react/macro";
import { useMext } from "../../chain/MextContext.tsx";
import { exampleOn, knownChains, splitToken } from "../../text/caip.ts";
import { tokenId } from "./application.ts";
import { ChainFacts } from "./ChainFacts.tsx";
import { StandingNote } from "./StandingNote.tsx";
import { hintFor, type StepProps } from "./StepBody.tsx";
import { TextField } from "../../components/TextField.tsx";
import { TokenHelp } from "./TokenHelp.tsx";

export function TokenStep(props: StepProps) {
  const { t } = useLingui();
  const { runtime } = useMext();
  const { draft, set } = props;
  const { form } = draft;
  const hint = hintFor(props);
  const own = `eip155:${runtime.chainId}`;
  const chains = knownChains.some(({ id }) => id === own)
    ? knownChains
    : [...knownChains, { id: own, name: t`The chain of this page (${runtime.chainId})` }];
  const isToken = !props.faults.asset;
  const takeAsset = (asset: string) => set(asset.includes("/") && form.chain !== "" ? splitToken(asset) : { asset });
  return (
    <>
      <div className="field">
        <label htmlFor="chain">
          <Trans>Chain</Trans>
        </label>
        <select
          id="chain"
          className="text-input"
          value={form.chain}
          onChange={(event) => set({ chain: event.target.value })}
        >
          {chains.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          <option value="">{t`Another: write the whole identifier`}</option>
        </select>
      </div>
      <TextField
        label={t`Token address or identifier`}
        value={form.asset}
        code
        placeholder={form.chain === "" ? "near:mainnet/nep141:wrap.near" : exampleOn(form.chain)}
        {...hint(
          "asset",
          isToken ? (
            <>
              <code className="break-all" dir="ltr">
                {tokenId(form)}
              </code>{" "}
              <Trans>is canonical.</Trans>
            </>
          ) : (
            <Trans>A contract’s address, or namespace:reference as CAIP-19 writes it.</Trans>
          ),
        )}
        onValue={takeAsset}
      />
      <TokenHelp chain={form.chain} />
      {isToken && <StandingNote {...props} />}
      <div className="pair">
        <TextField
          label={t`Name`}
          value={form.name}
          {...hint("name", <Trans>As holders know it; up to 64 bytes.</Trans>)}
          onValue={(name) => set({ name })}
        />
        <TextField
          label={t`Symbol`}
          value={form.symbol}
          {...hint("symbol", <Trans>As exchanges write it; up to 16 bytes.</Trans>)}
          onValue={(symbol) => set({ symbol })}
        />
      </div>
      {isToken && <ChainFacts form={form} set={set} />}
    </>
  );
}
