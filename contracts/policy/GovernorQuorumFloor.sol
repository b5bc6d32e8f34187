// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {GovernorVotesQuorumFraction} from "@openzeppelin/contracts/governance/extensions/GovernorVotesQuorumFraction.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {Checkpoints} from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";

/// @title Extension of {GovernorVotesQuorumFraction}: a quorum with a floor, both within bounds that no vote can leave
/// @notice A share of all votes is easily reached while few are staked. So the quorum is at least a share of a supply
/// that does not change. Shares are in basis points, kept by timepoint: a proposal has those of its snapshot, whatever is
/// set later.
abstract contract GovernorQuorumFloor is GovernorVotesQuorumFraction {
    using Checkpoints for Checkpoints.Trace208;

    /// @notice The floor changed; in basis points of the supply that it is a share of.
    event QuorumFloorUpdated(uint256 oldFloorBps, uint256 newFloorBps);

    /// @notice A quorum has to lie within its bounds.
    error GovernorQuorumOutOfBounds(uint256 quorumBps, uint256 least, uint256 most);
    /// @notice A quorum's floor has to lie within its bounds.
    error GovernorQuorumFloorOutOfBounds(uint256 floorBps, uint256 least, uint256 most);

    uint256 private constant LEAST_QUORUM_BPS = 200; // 2 %
    uint256 private constant MOST_QUORUM_BPS = 1_000; // 10 %
    uint256 private constant LEAST_FLOOR_BPS = 50; // 0.5 %
    uint256 private constant MOST_FLOOR_BPS = 200; // 2 %

    uint256 private immutable _floorSupply;
    Checkpoints.Trace208 private _floorHistory;

    constructor(uint256 floorSupply, uint256 quorumBps, uint256 floorBps) GovernorVotesQuorumFraction(quorumBps) {
        _floorSupply = floorSupply;
        _updateQuorumFloor(floorBps);
    }

    /// @notice Sets the floor of quorums from now on. Reverts `GovernorQuorumFloorOutOfBounds`.
    function updateQuorumFloor(uint256 newFloorBps) external virtual onlyGovernance {
        _updateQuorumFloor(newFloorBps);
    }

    /// @notice The floor in force now, in basis points.
    function quorumFloorBps() public view virtual returns (uint256) {
        return _floorHistory.latest();
    }

    /// @inheritdoc GovernorVotesQuorumFraction
    function quorumDenominator() public view virtual override returns (uint256) {
        return 10_000;
    }

    /// @notice For votes that a proposal with this snapshot needs: the share of all votes, or the floor where that is
    /// more; both rounded down.
    function quorum(uint256 timepoint) public view virtual override returns (uint256) {
        uint256 floorBps = _optimisticUpperLookupRecent(_floorHistory, timepoint);
        return Math.max(super.quorum(timepoint), (_floorSupply * floorBps) / 10_000);
    }

    /// @inheritdoc GovernorVotesQuorumFraction
    /// @dev Reverts `GovernorQuorumOutOfBounds`.
    function _updateQuorumNumerator(uint256 newQuorumNumerator) internal virtual override {
        bool isWithin = newQuorumNumerator >= LEAST_QUORUM_BPS && newQuorumNumerator <= MOST_QUORUM_BPS;
        require(isWithin, GovernorQuorumOutOfBounds(newQuorumNumerator, LEAST_QUORUM_BPS, MOST_QUORUM_BPS));
        super._updateQuorumNumerator(newQuorumNumerator);
    }

    function _updateQuorumFloor(uint256 newFloorBps) private {
        bool isWithin = newFloorBps >= LEAST_FLOOR_BPS && newFloorBps <= MOST_FLOOR_BPS;
        require(isWithin, GovernorQuorumFloorOutOfBounds(newFloorBps, LEAST_FLOOR_BPS, MOST_FLOOR_BPS));
        emit QuorumFloorUpdated(quorumFloorBps(), newFloorBps);
        _floorHistory.push(clock(), uint208(newFloorBps));
    }
}
