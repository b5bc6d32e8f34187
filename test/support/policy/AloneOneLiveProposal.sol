// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";
import {GovernorOneLiveProposal} from "../../../contracts/policy/GovernorOneLiveProposal.sol";
import {AlonePlain} from "./AlonePlain.sol";
import {VotesToken} from "./VotesToken.sol";

/// @notice `GovernorOneLiveProposal` with nothing else of ours.
contract AloneOneLiveProposal is AlonePlain, GovernorOneLiveProposal {
    constructor(VotesToken votes) AlonePlain(votes) {}

    function proposalThreshold() public view override(AlonePlain, Governor) returns (uint256) {
        return super.proposalThreshold();
    }

    function _propose(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        string memory description,
        address proposer
    ) internal override(Governor, GovernorOneLiveProposal) returns (uint256) {
        return super._propose(targets, values, calldatas, description, proposer);
    }
}
