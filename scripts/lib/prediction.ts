import SafeProxy from "@safe-global/safe-smart-account/build/artifacts/contracts/proxies/SafeProxy.sol/SafeProxy.json" with { type: "json" };
import SafeL2 from "@safe-global/safe-smart-account/build/artifacts/contracts/SafeL2.sol/SafeL2.json" with { type: "json" };
import {
  type Abi,
  type Address,
  concat,
  encodeFunctionData,
  encodePacked,
  getContractAddress,
  type Hex,
  keccak256,
  pad,
  zeroAddress,
} from "viem";
import type { ContractName, LibraryName } from "../../sdk/deployment.ts";
import type { DeployConfig } from "./config.ts";

/** Where a deployment from `deployer`, whose next nonce is `nonce`, will stand: the order is that of ignition/modules. */
export function predictAddresses(
  deployer: Address,
  nonce: number,
  config: DeployConfig,
): Record<ContractName | LibraryName, Address> {
  const at = (step: number) => getContractAddress({ from: deployer, nonce: BigInt(nonce + step) });
  const [singleton, factory, handler] = [at(0), at(1), at(2)];
  return {
    council: safeAddress({ singleton, factory, handler, ...config.council }),
    mextToken: at(4),
    mextStaking: at(5),
    timelock: at(6),
    applications: at(7),
    settlement: at(8),
    registry: at(9),
    listingDao: at(10),
  };
}

function safeAddress(args: {
  singleton: Address;
  factory: Address;
  handler: Address;
  owners: Address[];
  threshold: number;
  saltNonce: number;
}): Address {
  const { owners, threshold, handler } = args;
  const initializer = encodeFunctionData({
    abi: SafeL2.abi as Abi,
    functionName: "setup",
    args: [owners, BigInt(threshold), zeroAddress, "0x", handler, zeroAddress, 0n, zeroAddress],
  });
  const salt = keccak256(encodePacked(["bytes32", "uint256"], [keccak256(initializer), BigInt(args.saltNonce)]));
  const bytecode = concat([SafeProxy.bytecode as Hex, pad(args.singleton)]);
  return getContractAddress({ opcode: "CREATE2", from: args.factory, salt, bytecode });
}
