// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";
import {GovernorGuardianTerm} from "../../../contracts/policy/GovernorGuardianTerm.sol";
import {GovernorProposalGuardian} from "@openzeppelin/contracts/governance/extensions/GovernorProposalGuardian.sol";
import {AlonePlain} from "./AlonePlain.sol";
import {VotesToken} from "./VotesToken.sol";

/// @notice `GovernorGuardianTerm` with nothing else of ours.
contract AloneGuardianTerm is AlonePlain, GovernorGuardianTerm {
    constructor(
        VotesToken votes,
        address guardian,
        uint256 term
    ) AlonePlain(votes) GovernorGuardianTerm(guardian, term) {}

    function proposalThreshold() public view override(AlonePlain, Governor) returns (uint256) {
        return super.proposalThreshold();
    }

    function cancel(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) public override(Governor, GovernorGuardianTerm) returns (uint256) {
        return super.cancel(targets, values, calldatas, descriptionHash);
    }

    function _validateCancel(
        uint256 proposalId,
        address caller
    ) internal view override(Governor, GovernorProposalGuardian) returns (bool) {
        return super._validateCancel(proposalId, caller);
    }
}
