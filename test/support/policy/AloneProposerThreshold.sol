// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";
import {GovernorProposerThreshold} from "../../../contracts/policy/GovernorProposerThreshold.sol";
import {AlonePlain} from "./AlonePlain.sol";
import {VotesToken} from "./VotesToken.sol";

/// @notice `GovernorProposerThreshold` with nothing else of ours.
contract AloneProposerThreshold is AlonePlain, GovernorProposerThreshold {
    constructor(VotesToken votes, uint256 least) AlonePlain(votes) GovernorProposerThreshold(least) {}

    function proposalThreshold() public view override(AlonePlain, GovernorProposerThreshold) returns (uint256) {
        return GovernorProposerThreshold.proposalThreshold();
    }

    function _propose(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        string memory description,
        address proposer
    ) internal override(Governor, GovernorProposerThreshold) returns (uint256) {
        return super._propose(targets, values, calldatas, description, proposer);
    }

    function _validateCancel(
        uint256 proposalId,
        address caller
    ) internal view override(Governor, GovernorProposerThreshold) returns (bool) {
        return super._validateCancel(proposalId, caller);
    }
}
