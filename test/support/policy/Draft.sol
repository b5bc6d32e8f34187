// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice What somebody proposes: calls and a text.
struct Draft {
    address[] targets;
    uint256[] values;
    bytes[] calldatas;
    string description;
}
