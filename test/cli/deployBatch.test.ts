import { readFileSync } from "node:fs";
import { join } from "node:path";
import MultiSend from "@safe-global/safe-smart-account/build/artifacts/contracts/libraries/MultiSend.sol/MultiSend.json" with { type: "json" };
import SafeProxyFactory from "@safe-global/safe-smart-account/build/artifacts/contracts/proxies/SafeProxyFactory.sol/SafeProxyFactory.json" with { type: "json" };
import SafeL2 from "@safe-global/safe-smart-account/build/artifacts/contracts/SafeL2.sol/SafeL2.json" with { type: "json" };
import {
  type Abi,
  type Address,
  concat,
  createWalletClient,
  encodeFunctionData,
  encodePacked,
  type Hex,
  http,
  pad,
  parseEventLogs,
  size,
  zeroAddress,
} from "viem";
import { mnemonicToAccount } from "viem/accounts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MNEMONIC } from "../../scripts/launch/places.ts";
import { batchChecksum } from "../../scripts/lib/safeBatch.ts";
import { openTarget, type Target } from "./support/target.ts";

type Batch = { chainId: string; meta: { checksum: string }; transactions: { to: Address; value: string; data: Hex }[] };

const owner = mnemonicToAccount(MNEMONIC, { addressIndex: 3 });

describe("deploy --safe-batch", () => {
  let target: Target;
  beforeAll(async () => {
    target = await openTarget({ chainId: 4245 });
  });
  afterAll(() => target.close());

  const wallet = () => createWalletClient({ account: owner, transport: http(target.rpcUrl) });
  const mined = (hash: Hex) => target.client.waitForTransactionReceipt({ hash, pollingInterval: 20 });

  /** An owner's Safe and MultiSend, as Safe's pages have them on a chain. */
  async function ownersSafe(): Promise<{ safe: Address; multiSend: Address }> {
    const put = async ({ abi, bytecode }: { abi: unknown[]; bytecode: string }): Promise<Address> => {
      const hash = await wallet().deployContract({ abi: abi as Abi, bytecode: bytecode as Hex, chain: null });
      return (await mined(hash)).contractAddress ?? zeroAddress;
    };
    const [singleton, factory, multiSend] = [await put(SafeL2), await put(SafeProxyFactory), await put(MultiSend)];
    const setup = encodeFunctionData({
      abi: SafeL2.abi as Abi,
      functionName: "setup",
      args: [[owner.address], 1n, zeroAddress, "0x", zeroAddress, zeroAddress, 0n, zeroAddress],
    });
    const abi = SafeProxyFactory.abi as Abi;
    const args = [singleton, setup, 7n];
    const hash = await wallet().writeContract({
      address: factory,
      abi,
      functionName: "createProxyWithNonce",
      args,
      chain: null,
    });
    const [made] = parseEventLogs({ abi, logs: (await mined(hash)).logs, eventName: "ProxyCreation" });
    return { safe: (made as unknown as { args: { proxy: Address } }).args.proxy, multiSend };
  }

  /** What the Transaction Builder does with a batch: one call of MultiSend in the Safe's name, signed by sending it. */
  async function execute({ safe, multiSend }: { safe: Address; multiSend: Address }, batch: Batch): Promise<bigint> {
    const packed = concat(
      batch.transactions.map(({ to, value, data }) =>
        encodePacked(
          ["uint8", "address", "uint256", "uint256", "bytes"],
          [0, to, BigInt(value), BigInt(size(data)), data],
        ),
      ),
    );
    const data = encodeFunctionData({ abi: MultiSend.abi as Abi, functionName: "multiSend", args: [packed] });
    const approved = concat([pad(owner.address), pad("0x0"), "0x01"]);
    const hash = await wallet().writeContract({
      address: safe,
      abi: SafeL2.abi as Abi,
      functionName: "execTransaction",
      args: [multiSend, 0n, data, 1, 0n, 0n, 0n, zeroAddress, zeroAddress, approved],
      chain: null,
      gas: 16_700_000n,
    });
    const receipt = await mined(hash);
    expect(receipt.status).toBe("success");
    return receipt.gasUsed;
  }

  it("writes files that a Safe's owners execute; then deploy finds everything and sends nothing", async () => {
    const file = join(target.home, "batch.json");
    const written = await target.deployWith(
      { MEXT_KEY: undefined },
      "--network",
      "watch",
      "--safe-batch",
      file,
      "--json",
    );
    expect([written.code, written.json?.status], written.err + written.out).toEqual([0, "batch"]);
    const files = written.json.files as { file: string; parts: string[]; gas: string }[];
    expect(files.length).toBeGreaterThan(1);
    expect(files.flatMap(({ parts }) => parts)).toHaveLength(13);
    expect(await target.created()).toBe(0);

    const safe = await ownersSafe();
    for (const { file: path, gas } of files) {
      const batch = JSON.parse(readFileSync(path, "utf8")) as Batch;
      expect(batch.chainId).toBe("4245");
      expect(batchChecksum(batch)).toBe(batch.meta.checksum);
      expect(await execute(safe, batch)).toBeLessThan(BigInt(gas) + 1_000_000n);
    }
    expect(await target.created()).toBe(12);

    const { code, json, err } = await target.deployWith({ MEXT_KEY: undefined }, "--network", "watch", "--json");
    expect([code, json?.status], err).toEqual([0, "deployed"]);
    const nothing = await target.deployWith({}, "--safe-batch", file, "--json");
    expect([nothing.code, nothing.json.status]).toEqual([0, "unchanged"]);
  });
});
