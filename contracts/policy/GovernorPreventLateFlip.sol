// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";
import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {GovernorCountingChangeable} from "./GovernorCountingChangeable.sol";

/// @title Extension of {GovernorCountingChangeable}: nobody decides in the last minute
/// @notice `GovernorPreventLateQuorum` looks at the first quorum and then no more; here votes change, and so may the
/// outcome, any number of times. The outcome is whether the proposal would pass now: quorum reached and more for than
/// against.
///
/// ```
///   start                    deadline − w   deadline                      cap − w          cap = deadline + m
///   ├── any vote ──────────────┼── any vote ──┼── only if extended ─────────┼── downwards ────┤
///                              └ a change of the outcome at t moves the deadline to min(t + w, cap)
/// ```
///
/// In the last window before the cap no extension could answer a flip in favour, so there are none: votes move from For
/// to Abstain to Against only, and who has not voted may only be against.
abstract contract GovernorPreventLateFlip is GovernorCountingChangeable {
    /// @notice The deadline moved, because the outcome changed within the last window before it.
    event ProposalExtended(uint256 indexed proposalId, uint64 extendedDeadline);

    /// @notice In the last window before the cap a vote may only move from For to Abstain to Against, and a new one may
    /// only be against.
    error GovernorVoteOnlyDownwards(uint256 proposalId, address account, uint8 support, uint256 sinceAt);

    /// @notice w: how long a deadline lies behind the newest change of the outcome, in the clock's unit.
    function lateFlipWindow() public view virtual returns (uint256) {
        return 1 days;
    }

    /// @notice m: how far a deadline can move, in the clock's unit; not less than `lateFlipWindow`.
    function mostExtension() public view virtual returns (uint256) {
        return 7 days;
    }

    /// @notice The last timepoint that the deadline can move to.
    function proposalCap(uint256 proposalId) public view virtual returns (uint256) {
        return super.proposalDeadline(proposalId) + mostExtension();
    }

    /// @inheritdoc IGovernor
    function proposalDeadline(uint256 proposalId) public view virtual override returns (uint256) {
        return Math.max(super.proposalDeadline(proposalId), _tallies[proposalId].extendedDeadline);
    }

    /// @inheritdoc Governor
    /// @dev Reverts `GovernorVoteOnlyDownwards`.
    function _countVote(
        uint256 proposalId,
        address account,
        uint8 support,
        uint256 totalWeight,
        bytes memory params
    ) internal virtual override returns (uint256 counted) {
        uint256 extended = clock() + lateFlipWindow();
        uint256 deadline = proposalDeadline(proposalId);
        if (extended <= deadline) return super._countVote(proposalId, account, support, totalWeight, params);

        uint256 cap = proposalCap(proposalId);
        if (extended > cap) _requireDownwards(proposalId, account, support, cap - lateFlipWindow());
        bool passed = _passes(proposalId);
        counted = super._countVote(proposalId, account, support, totalWeight, params);
        if (_passes(proposalId) == passed || deadline == cap) return counted;
        uint48 moved = uint48(Math.min(extended, cap));
        _tallies[proposalId].extendedDeadline = moved;
        emit ProposalExtended(proposalId, moved);
    }

    function _passes(uint256 proposalId) private view returns (bool) {
        return _voteSucceeded(proposalId) && _quorumReached(proposalId);
    }

    function _requireDownwards(uint256 proposalId, address account, uint8 support, uint256 sinceAt) private view {
        (uint8 votes, VoteType former) = voteOf(proposalId, account);
        uint256 most = votes == 0 ? 0 : _rank(uint8(former));
        require(_rank(support) <= most, GovernorVoteOnlyDownwards(proposalId, account, support, sinceAt));
    }

    /// @dev 0 against, 1 abstaining, 2 for. What is no vote at all ranks as abstaining; counting refuses it.
    function _rank(uint8 support) private pure returns (uint256) {
        if (support == uint8(VoteType.Against)) return 0;
        return support == uint8(VoteType.For) ? 2 : 1;
    }
}
