// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";
import {GovernorVotes} from "@openzeppelin/contracts/governance/extensions/GovernorVotes.sol";
import {GovernorCountingSimple} from "@openzeppelin/contracts/governance/extensions/GovernorCountingSimple.sol";
import {GovernorQuorumFloor} from "../../../contracts/policy/GovernorQuorumFloor.sol";
import {VotesToken} from "./VotesToken.sol";

/// @notice `GovernorQuorumFloor` with nothing else of ours, over a supply of 1,000e18.
contract AloneQuorumFloor is Governor, GovernorCountingSimple, GovernorQuorumFloor {
    constructor(
        VotesToken votes,
        uint256 quorumBps,
        uint256 floorBps
    ) Governor("Alone") GovernorVotes(votes) GovernorQuorumFloor(1_000e18, quorumBps, floorBps) {}

    function votingDelay() public pure override returns (uint256) {
        return 1 days;
    }

    function votingPeriod() public pure override returns (uint256) {
        return 7 days;
    }
}
