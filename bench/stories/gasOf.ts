import type { BaseContract, ContractTransactionResponse, Signer } from "ethers";

/** What a story cost, by the story's name in the table. */
export type Measured = Record<string, bigint>;

/** The receipt's `gasUsed` of a transaction that succeeds. */
export async function gasOf(sent: Promise<ContractTransactionResponse>): Promise<bigint> {
  const receipt = await (await sent).wait();
  if (!receipt) throw new Error("The transaction was not mined.");
  return receipt.gasUsed;
}

/** The same for a contract that is known by its ABI only. */
export function gasOfCall(contract: BaseContract, from: Signer, verb: string, ...args: unknown[]): Promise<bigint> {
  return gasOf(
    contract
      .connect(from)
      .getFunction(verb)
      .send(...args),
  );
}
