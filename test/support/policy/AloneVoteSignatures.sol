// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";
import {GovernorVoteSignatures} from "../../../contracts/policy/GovernorVoteSignatures.sol";
import {AloneChangeable} from "./AloneChangeable.sol";
import {VotesToken} from "./VotesToken.sol";

/// @notice `GovernorVoteSignatures` with nothing else of ours but the count that it extends.
contract AloneVoteSignatures is AloneChangeable, GovernorVoteSignatures {
    constructor(VotesToken votes) AloneChangeable(votes) {}

    function proposalThreshold() public view override(AloneChangeable, Governor) returns (uint256) {
        return super.proposalThreshold();
    }

    function castVoteWithReasonAndParamsBySig(
        uint256 proposalId,
        uint8 support,
        address voter,
        string calldata reason,
        bytes memory params,
        bytes memory signature
    ) public override(Governor, GovernorVoteSignatures) returns (uint256) {
        return super.castVoteWithReasonAndParamsBySig(proposalId, support, voter, reason, params, signature);
    }

    function _validateVoteSig(
        uint256 proposalId,
        uint8 support,
        address voter,
        bytes memory signature
    ) internal override(Governor, GovernorVoteSignatures) returns (bool) {
        return super._validateVoteSig(proposalId, support, voter, signature);
    }

    function _validateExtendedVoteSig(
        uint256 proposalId,
        uint8 support,
        address voter,
        string memory reason,
        bytes memory params,
        bytes memory signature
    ) internal override(Governor, GovernorVoteSignatures) returns (bool) {
        return super._validateExtendedVoteSig(proposalId, support, voter, reason, params, signature);
    }
}
