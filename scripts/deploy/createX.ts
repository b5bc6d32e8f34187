import { type Address, getContractAddress, type Hex, keccak256, parseAbi, type PublicClient } from "viem";
import { LOCAL_CHAIN_ID } from "../launch/places.ts";
import { Problem } from "../lib/problem.ts";

/** The factory that puts code at addresses which follow from the code alone; at the same address on every chain. */
export const CREATE_X: Address = "0xba5Ed099633D3B313e4D5F7bdc1305d3c28ba5Ed";

const CODE_HASH: Hex = "0xbd8a7ea8cfca7b4e5f5041d7d4b17bc317c5ce42cfbc42066a00cf26b43eb53f";

export const createXAbi = parseAbi([
  "function deployCreate2(bytes32 salt, bytes initCode) payable returns (address newContract)",
  "event ContractCreation(address indexed newContract, bytes32 indexed salt)",
]);

/**
 * Where CreateX puts code under a salt that anybody may use: it hashes such a salt once more, so that nobody can pass one
 * of the kinds it reserves to a sender or a chain.
 */
export function addressUnder(salt: Hex, initCode: Hex): Address {
  return getContractAddress({ opcode: "CREATE2", from: CREATE_X, salt: keccak256(salt), bytecode: initCode });
}

/** CreateX must be there; on a local chain Ignition puts it there. */
export async function requireCreateX(client: PublicClient, chainId: number): Promise<void> {
  const code = await client.getCode({ address: CREATE_X });
  if (code === undefined && chainId === LOCAL_CHAIN_ID) return;
  if (code === undefined) {
    throw new Problem(`Chain ${chainId} has no CreateX at ${CREATE_X}, through which every part is deployed.`, {
      todo: "Ask CreateX's makers to deploy it there (their transaction is signed already), or choose another chain.",
    });
  }
  if (keccak256(code) === CODE_HASH) return;
  throw new Problem(`At ${CREATE_X} chain ${chainId} has other code than CreateX.`, {
    todo: "Do not deploy to this chain: addresses would not be the ones that are printed.",
  });
}

/** A salt whose first 20 bytes are an account's address is that account's own, and would give it other addresses. */
export function requireOpenSalt(salt: Hex, deployer: Address): void {
  if (!salt.toLowerCase().startsWith(deployer.toLowerCase())) return;
  throw new Problem(`The salt ${salt} begins with the deployer's address ${deployer}; CreateX reserves such salts.`, {
    todo: "Choose another salt in the configuration.",
    exitCode: 2,
  });
}
