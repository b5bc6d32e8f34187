import type { Signer, TransactionReceipt } from "ethers";
import {
  type Abi,
  type Address,
  type ContractFunctionArgs,
  type ContractFunctionName,
  decodeFunctionResult,
  type DecodeFunctionResultReturnType,
  encodeFunctionData,
  type Hex,
} from "viem";
import { type DecodedError, decodeError } from "../../sdk/errors/decodeError.ts";

type Sender = { send: (method: string, params: unknown[]) => Promise<unknown> };

/** One contract of a chain, spoken to through its typed ABI: read, tried without effect, and written to. */
export function onChain<const Spec extends Abi>(provider: Sender, address: Address, abi: Spec) {
  // Encoding by a name that is not known beforehand needs the ABI as any ABI.
  const anyAbi: Abi = abi;
  const encode = (functionName: string, args: readonly unknown[]): Hex =>
    encodeFunctionData({ abi: anyAbi, functionName, args });

  async function call(from: Address | undefined, functionName: string, args: readonly unknown[]): Promise<Hex> {
    const data = encode(functionName, args);
    return (await provider.send("eth_call", [{ to: address, data, from }, "latest"])) as Hex;
  }

  return {
    address,
    abi,
    async read<Name extends ContractFunctionName<Spec, "view" | "pure">>(
      functionName: Name,
      args: ContractFunctionArgs<Spec, "view" | "pure", Name>,
    ): Promise<DecodeFunctionResultReturnType<Spec, Name>> {
      const data = await call(undefined, functionName, args as readonly unknown[]);
      const name: string = functionName;
      return decodeFunctionResult({ abi: anyAbi, functionName: name, data }) as DecodeFunctionResultReturnType<
        Spec,
        Name
      >;
    },
    /** The contract's refusal; `undefined` where it would do it. */
    async faultOf(from: Address, functionName: string, args: readonly unknown[]): Promise<DecodedError | undefined> {
      try {
        await call(from, functionName, args);
        return undefined;
      } catch (thrown) {
        const error = decodeError(thrown);
        if (error === undefined) throw thrown;
        return error;
      }
    },
    async send(signer: Signer, functionName: string, args: readonly unknown[]): Promise<TransactionReceipt> {
      const data = encode(functionName, args);
      const sent = await signer.sendTransaction({ to: address, data, gasLimit: 8_000_000 });
      const receipt = await sent.wait();
      if (receipt === null) throw new Error(`${functionName} was not mined.`);
      return receipt;
    },
  };
}
