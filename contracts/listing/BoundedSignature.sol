// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {IListingDao} from "../interfaces/IListingDao.sol";

/// @title Signature checks that a signer cannot make expensive
/// @notice An account signs with ECDSA, a contract answers ERC-1271. The contract gets at most `GAS` and only the first
/// 32 bytes of its answer are read, so that a hostile signer cannot burn a relay's gas; and it is never asked with
/// less, so that a relay cannot have an honest signer's answer fail for want of gas.
library BoundedSignature {
    uint256 internal constant GAS = 150_000;
    /// @dev What must be left before the call: EIP-150 keeps one part in 64 back, and the rest of the work needs gas.
    uint256 internal constant NEEDED = GAS + GAS / 63 + 20_000;

    /// @notice Whether `signature` over `digest` is `signer`'s. Reverts `GasTooLow`.
    function isValid(address signer, bytes32 digest, bytes calldata signature) internal view returns (bool) {
        (address recovered, ECDSA.RecoverError problem, ) = ECDSA.tryRecoverCalldata(digest, signature);
        if (problem == ECDSA.RecoverError.NoError && recovered == signer) return true;
        if (signer.code.length == 0) return false;

        bytes memory question = abi.encodeCall(IERC1271.isValidSignature, (digest, signature));
        require(gasleft() >= NEEDED, IListingDao.GasTooLow(gasleft(), NEEDED));
        bool answered;
        bytes32 answer;
        // The answer goes to scratch space: a long one is never copied into memory.
        assembly ("memory-safe") {
            mstore(0, 0)
            answered := staticcall(GAS, signer, add(question, 32), mload(question), 0, 32)
            answered := and(answered, gt(returndatasize(), 31))
            answer := mload(0)
        }
        return answered && answer == bytes32(IERC1271.isValidSignature.selector);
    }
}
