// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";

/// @title Extension of {Governor}: one live proposal per proposer
/// @notice A proposal is live while it is pending or active. Whoever has one waits until its vote is over, or cancels it
/// while it is pending, before they propose again.
abstract contract GovernorOneLiveProposal is Governor {
    /// @notice The proposer's last proposal is still live.
    error GovernorProposalLive(address proposer, uint256 proposalId, ProposalState current);

    mapping(address proposer => uint256) private _lastProposal;

    /// @notice The proposer's live proposal, zero if there is none.
    function liveProposalOf(address proposer) public view virtual returns (uint256 proposalId) {
        proposalId = _lastProposal[proposer];
        if (proposalId == 0) return 0;
        ProposalState current = state(proposalId);
        return current == ProposalState.Pending || current == ProposalState.Active ? proposalId : 0;
    }

    /// @inheritdoc Governor
    function _propose(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        string memory description,
        address proposer
    ) internal virtual override returns (uint256 proposalId) {
        uint256 live = liveProposalOf(proposer);
        if (live != 0) revert GovernorProposalLive(proposer, live, state(live));
        proposalId = super._propose(targets, values, calldatas, description, proposer);
        _lastProposal[proposer] = proposalId;
    }
}
