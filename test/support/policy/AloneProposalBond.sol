// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";
import {IMextToken} from "../../../contracts/interfaces/IMextToken.sol";
import {GovernorProposalBond} from "../../../contracts/policy/GovernorProposalBond.sol";
import {AloneChangeable} from "./AloneChangeable.sol";
import {VotesToken} from "./VotesToken.sol";

/// @notice `GovernorProposalBond` with nothing else of ours but the count that it extends: a bond of 1e18 to 9e18 votes.
contract AloneProposalBond is AloneChangeable, GovernorProposalBond {
    constructor(
        VotesToken votes,
        uint256 bond
    ) AloneChangeable(votes) GovernorProposalBond(IMextToken(address(votes)), bond) {}

    function proposalThreshold() public view override(AloneChangeable, Governor) returns (uint256) {
        return super.proposalThreshold();
    }

    function proposalBondBounds() public pure override returns (uint256 least, uint256 most) {
        return (1e18, 9e18);
    }

    function _propose(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        string memory description,
        address proposer
    ) internal override(Governor, GovernorProposalBond) returns (uint256) {
        return super._propose(targets, values, calldatas, description, proposer);
    }
}
