// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title Many reads in one call
/// @notice Never deployed: a page hands this code to the node for a single `eth_call` (a state override), so that all it
/// reads is of one block. It can only read, for it makes static calls alone.
contract ReadMany {
    struct Read {
        address target;
        bytes data;
    }

    struct Answer {
        bool success;
        bytes data;
    }

    /// @notice The answer to each read, in order: what it returned, or the error that it reverted with.
    function readMany(Read[] calldata reads) external view returns (Answer[] memory answers) {
        answers = new Answer[](reads.length);
        for (uint256 i = 0; i < reads.length; ++i) {
            (answers[i].success, answers[i].data) = reads[i].target.staticcall(reads[i].data);
        }
    }

    /// @notice keccak256 of the code at each account, in order: `EXTCODEHASH` (EIP-1052). Zero where there is no account.
    function codeHashes(address[] calldata accounts) external view returns (bytes32[] memory hashes) {
        hashes = new bytes32[](accounts.length);
        for (uint256 i = 0; i < accounts.length; ++i) hashes[i] = accounts[i].codehash;
    }
}
