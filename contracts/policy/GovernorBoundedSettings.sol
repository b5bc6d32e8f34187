// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {GovernorSettings} from "@openzeppelin/contracts/governance/extensions/GovernorSettings.sol";

/// @title Extension of {GovernorSettings}: delay and period within bounds that no vote can leave
/// @notice OpenZeppelin's settings can be set to anything: to a delay of zero, a period of a second or of a century. The
/// proposal threshold is not a setting here: another module computes it, and the one of `GovernorSettings` stays zero.
abstract contract GovernorBoundedSettings is GovernorSettings {
    /// @notice A voting delay has to lie within its bounds.
    error GovernorDelayOutOfBounds(uint256 delay, uint256 least, uint256 most);
    /// @notice A voting period has to lie within its bounds.
    error GovernorPeriodOutOfBounds(uint256 period, uint256 least, uint256 most);
    /// @notice The proposal threshold is computed and cannot be set.
    error GovernorThresholdIsComputed(uint256 newThreshold);

    uint256 private constant LEAST_DELAY = 1 days;
    uint256 private constant MOST_DELAY = 7 days;
    uint256 private constant LEAST_PERIOD = 5 days;
    uint256 private constant MOST_PERIOD = 14 days;

    constructor(uint48 delay, uint32 period) GovernorSettings(delay, period, 0) {}

    /// @inheritdoc GovernorSettings
    function _setVotingDelay(uint48 newVotingDelay) internal virtual override {
        bool isWithin = newVotingDelay >= LEAST_DELAY && newVotingDelay <= MOST_DELAY;
        require(isWithin, GovernorDelayOutOfBounds(newVotingDelay, LEAST_DELAY, MOST_DELAY));
        super._setVotingDelay(newVotingDelay);
    }

    /// @inheritdoc GovernorSettings
    function _setVotingPeriod(uint32 newVotingPeriod) internal virtual override {
        bool isWithin = newVotingPeriod >= LEAST_PERIOD && newVotingPeriod <= MOST_PERIOD;
        require(isWithin, GovernorPeriodOutOfBounds(newVotingPeriod, LEAST_PERIOD, MOST_PERIOD));
        super._setVotingPeriod(newVotingPeriod);
    }

    /// @inheritdoc GovernorSettings
    function _setProposalThreshold(uint256 newProposalThreshold) internal virtual override {
        require(newProposalThreshold == 0, GovernorThresholdIsComputed(newProposalThreshold));
        super._setProposalThreshold(newProposalThreshold);
    }
}
