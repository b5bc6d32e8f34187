// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";
import {GovernorSettings} from "@openzeppelin/contracts/governance/extensions/GovernorSettings.sol";
import {GovernorVotes} from "@openzeppelin/contracts/governance/extensions/GovernorVotes.sol";
import {GovernorCountingSimple} from "@openzeppelin/contracts/governance/extensions/GovernorCountingSimple.sol";
import {VotesToken} from "./VotesToken.sol";

/// @notice An ordinary governor of OpenZeppelin's parts, for one module more: a day of delay, a week of votes, a quorum of
/// 10e18, and no timelock.
abstract contract AlonePlain is Governor, GovernorSettings, GovernorVotes, GovernorCountingSimple {
    constructor(VotesToken votes) Governor("Alone") GovernorSettings(1 days, 7 days, 0) GovernorVotes(votes) {}

    function quorum(uint256) public pure override returns (uint256) {
        return 10e18;
    }

    function proposalThreshold() public view virtual override(Governor, GovernorSettings) returns (uint256) {
        return GovernorSettings.proposalThreshold();
    }
}
