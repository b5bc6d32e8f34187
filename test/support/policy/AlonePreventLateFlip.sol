// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";
import {GovernorCountingChangeable} from "../../../contracts/policy/GovernorCountingChangeable.sol";
import {GovernorPreventLateFlip} from "../../../contracts/policy/GovernorPreventLateFlip.sol";
import {AloneChangeable} from "./AloneChangeable.sol";
import {VotesToken} from "./VotesToken.sol";

/// @notice `GovernorPreventLateFlip` with nothing else of ours but the count that it extends: a window of an hour, and two
/// days of extension at most.
contract AlonePreventLateFlip is AloneChangeable, GovernorPreventLateFlip {
    constructor(VotesToken votes) AloneChangeable(votes) {}

    function proposalThreshold() public view override(AloneChangeable, Governor) returns (uint256) {
        return super.proposalThreshold();
    }

    function proposalDeadline(
        uint256 proposalId
    ) public view override(Governor, GovernorPreventLateFlip) returns (uint256) {
        return super.proposalDeadline(proposalId);
    }

    function lateFlipWindow() public pure override returns (uint256) {
        return 1 hours;
    }

    function mostExtension() public pure override returns (uint256) {
        return 2 days;
    }

    function _countVote(
        uint256 proposalId,
        address account,
        uint8 support,
        uint256 totalWeight,
        bytes memory params
    ) internal override(Governor, GovernorCountingChangeable, GovernorPreventLateFlip) returns (uint256) {
        return super._countVote(proposalId, account, support, totalWeight, params);
    }
}
