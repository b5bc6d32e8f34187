import { Trans } from "@lingui/react/macro";
import { queryOptions, useQuery } from "@tanstack/react-query";
import type { Address } from "viem";
import { type Mext, useMext } from "../../chain/MextContext.tsx";
import { readContract } from "../../chain/readContract.ts";
import { Icon } from "../../components/Icon.tsx";
import { ownTokenOf } from "../../text/caip.ts";
import { tokenId } from "./application.ts";
import type { Form } from "./form.ts";

const text = (name: "name" | "symbol") =>
  ({ type: "function", name, stateMutability: "view", inputs: [], outputs: [{ type: "string" }] }) as const;
const erc20 = [
  text("name"),
  text("symbol"),
  { type: "function", name: "decimals", stateMutability: "view", inputs: [], outputs: [{ type: "uint8" }] },
] as const;

const factsQuery = (mext: Mext, address: Address | undefined) =>
  queryOptions({
    queryKey: ["fixed", mext.runtime.chainId, "erc20", address],
    enabled: address !== undefined,
    staleTime: Infinity,
    retry: false,
    queryFn: async () => {
      const token = { address: address ?? "0x", abi: erc20 } as const;
      const [name, symbol, decimals] = await Promise.all([
        readContract(mext.config, { ...token, functionName: "name" }),
        readContract(mext.config, { ...token, functionName: "symbol" }),
        readContract(mext.config, { ...token, functionName: "decimals" }),
      ]);
      return { name, symbol, decimals };
    },
  });

/** What the contract says of itself; only the chain of this page can be asked. */
export function ChainFacts({ form, set }: { form: Form; set: (change: Partial<Form>) => void }) {
  const mext = useMext();
  const token = ownTokenOf(tokenId(form), mext.runtime.chainId);
  const facts = useQuery(factsQuery(mext, token));
  if (token === undefined) {
    return (
      <p className="text-note text-muted">
        <Trans>This page reads its own chain only, so name and symbol are yours to write; holders compare them.</Trans>
      </p>
    );
  }
  if (facts.isError) {
    return (
      <p className="note alarm">
        <Icon name="alarm" />
        <Trans>No ERC-20 token answers at this address on this chain. Check the address.</Trans>
      </p>
    );
  }
  if (!facts.data) return null;
  const { name, symbol, decimals } = facts.data;
  const isSame = name === form.name && symbol === form.symbol;
  return (
    <div className={`note ${isSame ? "moss" : "sea"}`}>
      <Icon name={isSame ? "done" : "link"} />
      <p>
        <Trans>
          The contract calls itself <bdi>{name}</bdi> (<bdi>{symbol}</bdi>), with {decimals} decimals.
        </Trans>{" "}
        {!isSame && (
          <button type="button" className="link" onClick={() => set({ name, symbol })}>
            <Trans>Take that</Trans>
          </button>
        )}
      </p>
    </div>
  );
}
