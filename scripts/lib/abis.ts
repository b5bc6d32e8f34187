import { keccak256, parseAbi, stringToHex, zeroHash } from "viem";
import { timelockErrorsAbi } from "../../sdk/policy/errors/timelockErrorsAbi.ts";

export const erc20MetadataAbi = parseAbi([
  "function name() view returns (string)",
  "function symbol() view returns (string)",
  "function decimals() view returns (uint8)",
]);

export const timelockAbi = [
  ...parseAbi([
    "function getMinDelay() view returns (uint256)",
    "function hasRole(bytes32 role, address account) view returns (bool)",
    "function getRoleAdmin(bytes32 role) view returns (bytes32)",
    "event RoleGranted(bytes32 indexed role, address indexed account, address indexed sender)",
    "event RoleRevoked(bytes32 indexed role, address indexed account, address indexed sender)",
  ]),
  ...timelockErrorsAbi,
] as const;

/** The roles of a timelock. */
export const timelockRoles = {
  admin: zeroHash,
  proposer: keccak256(stringToHex("PROPOSER_ROLE")),
  executor: keccak256(stringToHex("EXECUTOR_ROLE")),
  canceller: keccak256(stringToHex("CANCELLER_ROLE")),
} as const;

/** What is asked of the council's Safe. */
export const safeAbi = parseAbi([
  "function VERSION() view returns (string)",
  "function nonce() view returns (uint256)",
  "function getOwners() view returns (address[])",
  "function getThreshold() view returns (uint256)",
  "function getModulesPaginated(address start, uint256 pageSize) view returns (address[] array, address next)",
  "function execTransaction(address to, uint256 value, bytes data, uint8 operation, uint256 safeTxGas, uint256 baseGas, uint256 gasPrice, address gasToken, address refundReceiver, bytes signatures) payable returns (bool success)",
  "function addOwnerWithThreshold(address owner, uint256 _threshold)",
  "function removeOwner(address prevOwner, address owner, uint256 _threshold)",
  "function swapOwner(address prevOwner, address oldOwner, address newOwner)",
  "function changeThreshold(uint256 _threshold)",
  "event ExecutionSuccess(bytes32 indexed txHash, uint256 payment)",
  "event ExecutionFailure(bytes32 indexed txHash, uint256 payment)",
]);

/** Where a Safe keeps what it has no getter for. */
export const safeSlots = {
  sentinel: "0x0000000000000000000000000000000000000001",
  singleton: zeroHash,
  guard: keccak256(stringToHex("guard_manager.guard.address")),
  moduleGuard: keccak256(stringToHex("module_manager.module_guard.address")),
  fallbackHandler: keccak256(stringToHex("fallback_manager.handler.address")),
} as const;
