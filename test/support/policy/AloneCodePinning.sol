// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";
import {GovernorCodePinning} from "../../../contracts/policy/GovernorCodePinning.sol";
import {AlonePlain} from "./AlonePlain.sol";
import {VotesToken} from "./VotesToken.sol";

/// @notice `GovernorCodePinning` with nothing else of ours.
contract AloneCodePinning is AlonePlain, GovernorCodePinning {
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
    ) internal override(Governor, GovernorCodePinning) returns (uint256) {
        return super._propose(targets, values, calldatas, description, proposer);
    }

    function _executeOperations(
        uint256 proposalId,
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) internal override(Governor, GovernorCodePinning) {
        super._executeOperations(proposalId, targets, values, calldatas, descriptionHash);
    }
}
