// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";

/// @notice A contract wallet: by ERC-1271 it accepts what its owner signed. It can be told to refuse, or to vote while it
/// is asked.
contract OwnedWallet {
    address private immutable _owner;
    address public strikes;
    bytes public strike;

    constructor(address owner) {
        _owner = owner;
    }

    /// @notice From now on it makes this call while it is asked for a signature.
    function arm(address target, bytes calldata data) external {
        (strikes, strike) = (target, data);
    }

    function isValidSignature(bytes32 digest, bytes calldata signature) external returns (bytes4) {
        if (strikes != address(0)) {
            (bool done, ) = strikes.call(strike);
            if (!done) return 0xffffffff;
        }
        return ECDSA.recover(digest, signature) == _owner ? bytes4(0x1626ba7e) : bytes4(0xffffffff);
    }
}
