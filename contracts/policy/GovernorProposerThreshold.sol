// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {GovernorVotes} from "@openzeppelin/contracts/governance/extensions/GovernorVotes.sol";

/// @title Extension of {GovernorVotes}: a proposer keeps the power that it takes to propose
/// @notice The threshold is a share of all votes, and never below a fixed number of them. What it was when a proposal
/// was made stays its threshold: when the proposer's votes have fallen below that, anyone may cancel the proposal, until
/// its vote closes. What holders have decided is not the proposer's to undo.
abstract contract GovernorProposerThreshold is GovernorVotes {
    uint256 private immutable _leastThreshold;

    mapping(uint256 proposalId => uint256) private _thresholds;

    constructor(uint256 leastThreshold) {
        _leastThreshold = leastThreshold;
    }

    /// @notice The share of all votes that a proposer needs, in basis points.
    function proposalThresholdBps() public view virtual returns (uint256) {
        return 10; // 0.1 %
    }

    /// @notice What it takes to propose now: `proposalThresholdBps` of all votes, rounded down, or the least threshold
    /// where that is more.
    function proposalThreshold() public view virtual override returns (uint256) {
        uint256 votes = token().getPastTotalSupply(clock() - 1);
        return Math.max((votes * proposalThresholdBps()) / 10_000, _leastThreshold);
    }

    /// @notice What it took when this proposal was made.
    function thresholdOf(uint256 proposalId) public view virtual returns (uint256) {
        return _thresholds[proposalId];
    }

    /// @inheritdoc Governor
    function _propose(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        string memory description,
        address proposer
    ) internal virtual override returns (uint256 proposalId) {
        proposalId = super._propose(targets, values, calldatas, description, proposer);
        _thresholds[proposalId] = proposalThreshold();
    }

    /// @inheritdoc Governor
    function _validateCancel(uint256 proposalId, address caller) internal view virtual override returns (bool) {
        if (super._validateCancel(proposalId, caller)) return true;
        ProposalState current = state(proposalId);
        if (current != ProposalState.Pending && current != ProposalState.Active) return false;
        return getVotes(proposalProposer(proposalId), clock() - 1) < _thresholds[proposalId];
    }
}
