import { encodeFunctionData, type Hex, parseAbi, pad, toHex } from "viem";
import { rpc } from "../../scripts/launch/rpc.ts";

/** Where the original code stands behind a front. */
const BEHIND = "0x00000000000000000000000000000000000c0de5";
/** Whoever should have no power. */
export const MALLORY = "0x000000000000000000000000000000000badcafe";

export const verbs = parseAbi([
  "function grantRole(bytes32 role, address account)",
  "function revokeRole(bytes32 role, address account)",
  "function updateDelay(uint256 newDelay)",
  "function addOwnerWithThreshold(address owner, uint256 threshold)",
  "function swapOwner(address previous, address oldOwner, address newOwner)",
  "function changeThreshold(uint256 threshold)",
  "function enableModule(address module)",
  "function setFallbackHandler(address handler)",
  "function setEntryScreen(address screen)",
]);

/** Ways to change a local chain that no rule of it allows. */
export function tampererOf(url: string) {
  const codeOf = (address: string): Promise<Hex> => rpc(url, "eth_getCode", address, "latest");
  const setCode = (address: string, code: string): Promise<unknown> => rpc(url, "anvil_setCode", address, code);
  const slotOf = (address: string, slot: Hex): Promise<Hex> => rpc(url, "eth_getStorageAt", address, slot, "latest");
  const setSlot = (address: string, slot: Hex, word: Hex): Promise<unknown> =>
    rpc(url, "anvil_setStorageAt", address, slot, pad(word));

  return {
    codeOf,
    setCode,
    slotOf,
    setSlot,
    /** Puts code in front of a contract that lets everybody through to one function, and the rest to the original. */
    open: async (address: string, selector: Hex): Promise<void> => {
      await setCode(BEHIND, await codeOf(address));
      await setCode(address, frontOf(selector));
    },
    /** Replaces bytes wherever they stand in a contract's code; there must be some. */
    patch: async (address: string, from: string, to: string): Promise<void> => {
      const code = await codeOf(address);
      const patched = code.replaceAll(from.toLowerCase(), to.toLowerCase());
      if (patched === code) throw new Error(`There is no ${from} in the code at ${address}.`);
      await setCode(address, patched);
    },
    /** Adds to a word of storage. */
    add: async (address: string, slot: Hex, amount: bigint): Promise<void> => {
      await setSlot(address, slot, toHex(BigInt(await slotOf(address, slot)) + amount));
    },
    /** A call that a contract sends, though nobody decided it. */
    act: async (
      from: string,
      to: string,
      call: Parameters<typeof encodeFunctionData<typeof verbs>>[0],
    ): Promise<void> => {
      await rpc(url, "anvil_impersonateAccount", from);
      await rpc(url, "anvil_setBalance", from, toHex(10n ** 18n));
      const hash = await rpc<Hex>(url, "eth_sendTransaction", {
        from,
        to,
        data: encodeFunctionData(call),
        gas: "0x100000",
      });
      const { status } = await receiptOf(url, hash);
      if (status !== "0x1") throw new Error(`${call.functionName} was not done.`);
    },
    /** Runs what tampers and what looks at it, and takes all of it back. */
    inVain: async <T>(work: () => Promise<T>): Promise<T> => {
      const snapshot = await rpc(url, "evm_snapshot");
      try {
        return await work();
      } finally {
        await rpc(url, "evm_revert", snapshot);
      }
    },
  };
}

export type Tamperer = ReturnType<typeof tampererOf>;

/** Code that ends at once, and well, for one selector; everything else runs the original on the same storage. */
function frontOf(selector: Hex): Hex {
  const [stop, ok] = ["3b", "37"];
  return `0x5f3560e01c63${selector.slice(2)}1460${stop}57365f5f375f5f365f73${BEHIND.slice(2)}5af43d5f5f3e60${ok}573d5ffd5b3d5ff35b00`;
}

/** anvil answers before it has mined. */
async function receiptOf(url: string, hash: Hex): Promise<{ status: string }> {
  for (;;) {
    const receipt = await rpc<{ status: string } | null>(url, "eth_getTransactionReceipt", hash);
    if (receipt !== null) return receipt;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
