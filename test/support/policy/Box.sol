// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice What a vote can change in the tests of Policy: a number that only its owner sets. It takes ether with it.
contract Box {
    /// @notice Only the owner may.
    error NotOwner(address caller);
    /// @notice The box was told to fail.
    error Refused();

    address public immutable owner;
    uint256 public value;

    constructor(address owner_) {
        owner = owner_;
    }

    receive() external payable {}

    function set(uint256 newValue) external payable {
        require(msg.sender == owner, NotOwner(msg.sender));
        value = newValue;
    }

    function fail() external pure {
        revert Refused();
    }
}
