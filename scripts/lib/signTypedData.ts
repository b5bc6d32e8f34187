import { type Address, getTypesForEIP712Domain, type Hex, serializeTypedData, type TypedDataDefinition } from "viem";
import type { Open } from "./open.ts";

type Signable = Pick<TypedDataDefinition, "domain" | "primaryType" | "message"> & { types: object };

/** Has one of the network's accounts sign EIP-712 data: by its key, by the node, or on a Ledger. */
export async function signTypedData(
  { request }: Pick<Open, "request">,
  signer: Address,
  { domain, types, primaryType, message }: Signable,
): Promise<Hex> {
  const data = { domain, types: { EIP712Domain: getTypesForEIP712Domain({ domain }), ...types }, primaryType, message };
  return (await request("eth_signTypedData_v4", [signer, serializeTypedData(data as TypedDataDefinition)])) as Hex;
}
