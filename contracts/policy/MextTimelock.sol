// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";

/// @title The timelock
/// @notice OpenZeppelin's, with one governor that proposes, cancels and executes, without an admin, and with a delay
/// within bounds that no vote can leave. Everything in MEXT that answers to votes answers to this address.
contract MextTimelock is TimelockController {
    /// @notice A delay has to lie within its bounds.
    error TimelockDelayOutOfBounds(uint256 delay, uint256 least, uint256 most);

    uint256 private constant LEAST_DELAY = 2 days;
    uint256 private constant MOST_DELAY = 14 days;

    constructor(
        uint256 delay,
        address governor
    ) TimelockController(delay, _only(governor), _only(governor), address(0)) {
        _requireWithin(delay);
    }

    /// @inheritdoc TimelockController
    /// @dev Reverts `TimelockDelayOutOfBounds`.
    function updateDelay(uint256 newDelay) public override {
        super.updateDelay(newDelay);
        _requireWithin(newDelay);
    }

    function _requireWithin(uint256 delay) private pure {
        bool isWithin = delay >= LEAST_DELAY && delay <= MOST_DELAY;
        require(isWithin, TimelockDelayOutOfBounds(delay, LEAST_DELAY, MOST_DELAY));
    }

    function _only(address governor) private pure returns (address[] memory list) {
        list = new address[](1);
        list[0] = governor;
    }
}
