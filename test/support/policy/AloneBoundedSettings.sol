// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";
import {GovernorSettings} from "@openzeppelin/contracts/governance/extensions/GovernorSettings.sol";
import {GovernorVotes} from "@openzeppelin/contracts/governance/extensions/GovernorVotes.sol";
import {GovernorCountingSimple} from "@openzeppelin/contracts/governance/extensions/GovernorCountingSimple.sol";
import {GovernorBoundedSettings} from "../../../contracts/policy/GovernorBoundedSettings.sol";
import {VotesToken} from "./VotesToken.sol";

/// @notice `GovernorBoundedSettings` with nothing else of ours.
contract AloneBoundedSettings is Governor, GovernorVotes, GovernorCountingSimple, GovernorBoundedSettings {
    constructor(
        VotesToken votes,
        uint48 delay,
        uint32 period
    ) Governor("Alone") GovernorVotes(votes) GovernorBoundedSettings(delay, period) {}

    function quorum(uint256) public pure override returns (uint256) {
        return 10e18;
    }

    function proposalThreshold() public view override(Governor, GovernorSettings) returns (uint256) {
        return super.proposalThreshold();
    }
}
