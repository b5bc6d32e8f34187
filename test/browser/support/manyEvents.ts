import { type Address, encodeFunctionData, numberToHex } from "viem";
import { mextTokenAbi } from "../../../sdk/generated/abi.ts";
import { accountAt, treasury } from "../../../scripts/demo/people.ts";
import { rpc } from "../../../scripts/launch/rpc.ts";

/** As many transfers as a block of a local chain takes. */
const A_BLOCK = 500;

/** `count` transfers of the smallest unit to `to`, as real transactions of the treasury, in a few dozen blocks. */
export async function transferOften(rpcUrl: string, token: Address, to: Address, count: number): Promise<void> {
  const from = accountAt(treasury).address;
  const data = encodeFunctionData({ abi: mextTokenAbi, functionName: "transfer", args: [to, 1n] });
  const first = Number(await rpc<string>(rpcUrl, "eth_getTransactionCount", from, "latest"));
  await rpc(rpcUrl, "anvil_impersonateAccount", from);
  await rpc(rpcUrl, "evm_setAutomine", false);
  for (let sent = 0; sent < count; sent += A_BLOCK) {
    const calls = Array.from({ length: Math.min(A_BLOCK, count - sent) }, (_, index) => ({
      jsonrpc: "2.0",
      id: index,
      method: "eth_sendTransaction",
      params: [{ from, to: token, data, gas: numberToHex(60_000), nonce: numberToHex(first + sent + index) }],
    }));
    const body = JSON.stringify(calls);
    const answer = await fetch(rpcUrl, { method: "POST", body, headers: { "content-type": "application/json" } });
    const failed = ((await answer.json()) as { error?: { message: string } }[]).find(({ error }) => error);
    if (failed?.error) throw new Error(`A transfer was not taken: ${failed.error.message}`);
    await rpc(rpcUrl, "evm_mine");
  }
  await rpc(rpcUrl, "evm_setAutomine", true);
  await rpc(rpcUrl, "anvil_stopImpersonatingAccount", from);
}
