// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";
import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

/// @title Extension of {Governor}: votes that can be changed for as long as the vote runs
/// @notice For, Against or Abstain with the voter's whole weight, as in `GovernorCountingSimple`; but a later vote takes
/// the place of an earlier one, and the quorum is reached by For alone.
///
/// A voter's vote on a proposal is one byte, and 32 of them share a slot, so that with sequential ids
/// (`GovernorSequentialProposalId`) who voted before pays for a slot that exists:
///
/// ```
///   7         2 1        0
///   [ votes 6 ][ vote 2  ]      vote: 0 none, else support + 1       votes: how many were cast; 63 and more read 63
/// ```
///
/// The weight is not stored: `_getVotes(account, snapshot)` must answer the same for as long as the vote runs, so that a
/// change takes off exactly what it added (every tally is the sum of the votes in force).
abstract contract GovernorCountingChangeable is Governor {
    enum VoteType {
        Against,
        For,
        Abstain
    }

    struct Tally {
        uint104 againstVotes; // slot 0
        uint104 forVotes; // slot 0
        uint48 extendedDeadline; // slot 0: for an extension that moves deadlines; every vote asks for it
        uint104 abstainVotes; // slot 1
    }

    /// @notice Weight counts only if it was held before the vote began; this account's was zero then.
    error GovernorNoVotingPower(uint256 proposalId, address account);

    /// @dev From so many votes on, the number no longer tells one from the next.
    uint8 internal constant MOST_VOTES = 63;

    mapping(uint256 proposalId => Tally) internal _tallies;
    mapping(address account => mapping(uint256 group => uint256)) private _votes;

    /// @inheritdoc IGovernor
    // solhint-disable-next-line func-name-mixedcase
    function COUNTING_MODE() public pure virtual override returns (string memory) {
        return "support=bravo&quorum=for";
    }

    /// @inheritdoc IGovernor
    function hasVoted(uint256 proposalId, address account) public view virtual override returns (bool) {
        (uint8 votes, ) = voteOf(proposalId, account);
        return votes != 0;
    }

    /// @notice The vote of `account` that is in force.
    /// @return votes how many votes it has cast on the proposal, 63 meaning 63 or more; zero if it has not voted. What a
    /// signature has to name as its nonce
    /// @return support the vote in force; means nothing while `votes` is zero
    function voteOf(uint256 proposalId, address account) public view virtual returns (uint8 votes, VoteType support) {
        uint256 vote = (_votes[account][proposalId >> 5] >> ((proposalId & 31) << 3)) & 0xff;
        if (vote != 0) return (uint8(vote >> 2), VoteType((vote & 3) - 1));
    }

    /// @notice The sums of the votes in force.
    function proposalVotes(
        uint256 proposalId
    ) public view virtual returns (uint256 againstVotes, uint256 forVotes, uint256 abstainVotes) {
        Tally storage tally = _tallies[proposalId];
        return (tally.againstVotes, tally.forVotes, tally.abstainVotes);
    }

    /// @inheritdoc Governor
    function _quorumReached(uint256 proposalId) internal view virtual override returns (bool) {
        return quorum(proposalSnapshot(proposalId)) <= _tallies[proposalId].forVotes;
    }

    /// @inheritdoc Governor
    function _voteSucceeded(uint256 proposalId) internal view virtual override returns (bool) {
        return _tallies[proposalId].forVotes > _tallies[proposalId].againstVotes;
    }

    /// @inheritdoc Governor
    /// @dev Reverts `GovernorInvalidVoteType`, `GovernorInvalidVoteParams` (there are none), `GovernorNoVotingPower`.
    function _countVote(
        uint256 proposalId,
        address account,
        uint8 support,
        uint256 totalWeight,
        bytes memory params
    ) internal virtual override returns (uint256) {
        require(support <= uint8(type(VoteType).max), GovernorInvalidVoteType());
        require(params.length == 0, GovernorInvalidVoteParams());
        require(totalWeight != 0, GovernorNoVotingPower(proposalId, account));
        uint104 weight = SafeCast.toUint104(totalWeight);
        uint256 former = _replace(proposalId, account, support + 1);
        Tally storage tally = _tallies[proposalId];
        if (former != 0) _recount(tally, (former & 3) - 1, weight, 0);
        _recount(tally, support, 0, weight);
        return totalWeight;
    }

    function _recount(Tally storage tally, uint256 support, uint104 removed, uint104 added) private {
        if (support == uint256(VoteType.For)) tally.forVotes = tally.forVotes - removed + added;
        else if (support == uint256(VoteType.Against)) tally.againstVotes = tally.againstVotes - removed + added;
        else tally.abstainVotes = tally.abstainVotes - removed + added;
    }

    /// @dev Puts a vote in the place of the former one, which it returns.
    function _replace(uint256 proposalId, address account, uint256 vote) private returns (uint256 former) {
        mapping(uint256 group => uint256) storage votes = _votes[account];
        uint256 shift = (proposalId & 31) << 3;
        uint256 group = votes[proposalId >> 5];
        former = (group >> shift) & 0xff;
        uint256 count = former >> 2;
        if (count < MOST_VOTES) ++count;
        votes[proposalId >> 5] = group ^ ((former ^ ((count << 2) | vote)) << shift);
    }
}
