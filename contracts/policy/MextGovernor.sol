// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";
import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";
import {GovernorProposalGuardian} from "@openzeppelin/contracts/governance/extensions/GovernorProposalGuardian.sol";
import {GovernorSequentialProposalId} from "@openzeppelin/contracts/governance/extensions/GovernorSequentialProposalId.sol";
import {GovernorSettings} from "@openzeppelin/contracts/governance/extensions/GovernorSettings.sol";
import {GovernorTimelockControl} from "@openzeppelin/contracts/governance/extensions/GovernorTimelockControl.sol";
import {GovernorVotes} from "@openzeppelin/contracts/governance/extensions/GovernorVotes.sol";
import {IMextStaking} from "../interfaces/IMextStaking.sol";
import {GovernorBoundedSettings} from "./GovernorBoundedSettings.sol";
import {GovernorCodePinning} from "./GovernorCodePinning.sol";
import {GovernorCountingChangeable} from "./GovernorCountingChangeable.sol";
import {GovernorGuardianTerm} from "./GovernorGuardianTerm.sol";
import {GovernorOneLiveProposal} from "./GovernorOneLiveProposal.sol";
import {GovernorPreventLateFlip} from "./GovernorPreventLateFlip.sol";
import {GovernorProposalBond} from "./GovernorProposalBond.sol";
import {GovernorProposerThreshold} from "./GovernorProposerThreshold.sol";
import {GovernorQuorumFloor} from "./GovernorQuorumFloor.sol";
import {GovernorVoteSignatures} from "./GovernorVoteSignatures.sol";
import {MextTimelock} from "./MextTimelock.sol";

/// @title Policy: holders govern
/// @notice OpenZeppelin's Governor over the votes of `MextStaking`, one module for each rule that it lacks, and the
/// timelock that it makes for itself. This contract decides nothing; it lists its parts.
///
/// PROPERTIES
/// - Votes (P4): a vote weighs the power in force at the snapshot, which nothing can change by then.
/// - Count (P5): every tally is the sum of the votes in force; no signature undoes a newer vote.
/// - Solvency (P6): it holds the bonds of proposals that are not released, and what somebody sent by mistake.
/// - Frozen rules (P7): quorum and floor are those of the snapshot; bond and threshold, delay and period those of the
///   moment of proposing. No role moves a deadline; a late change of the outcome does, by seven days at most.
/// - Powers (P8): the timelock has no admin; this is its only proposer, canceller and executor. The guardian cancels,
///   for a term. Nothing else is anybody's alone.
/// - Trust: calls `MextToken`, `MextStaking`, the timelock, and signers' ERC-1271 checks, which cannot write.
contract MextGovernor is
    Governor,
    GovernorBoundedSettings,
    GovernorPreventLateFlip,
    GovernorVoteSignatures,
    GovernorQuorumFloor,
    GovernorProposerThreshold,
    GovernorOneLiveProposal,
    GovernorGuardianTerm,
    GovernorSequentialProposalId,
    GovernorTimelockControl,
    GovernorCodePinning,
    GovernorProposalBond
{
    /// @notice What a deployment chooses, each within the bounds of its module.
    struct Terms {
        uint48 votingDelay; // seconds from proposing to the snapshot
        uint32 votingPeriod; // seconds from the snapshot to the deadline
        uint40 timelockDelay; // seconds from queueing to the earliest execution
        uint16 quorumBps; // of all votes
        uint16 quorumFloorBps; // of the genesis supply
        uint96 proposalBond; // MEXT
        uint40 guardianTerm; // seconds
    }

    /// @notice Nothing is passed on from here: what the governor holds are other people's bonds.
    error GovernorRelayClosed();
    /// @notice The timelock is the one that the governor made.
    error GovernorTimelockFixed();

    constructor(
        IMextStaking staking,
        address guardian,
        Terms memory terms
    )
        Governor("MEXT Policy")
        GovernorBoundedSettings(terms.votingDelay, terms.votingPeriod)
        GovernorVotes(staking)
        GovernorQuorumFloor(staking.token().GENESIS_SUPPLY(), terms.quorumBps, terms.quorumFloorBps)
        GovernorProposerThreshold(staking.token().GENESIS_SUPPLY() / 10_000) // 0.01 %
        GovernorProposalBond(staking.token(), terms.proposalBond)
        GovernorGuardianTerm(guardian, terms.guardianTerm)
        GovernorTimelockControl(new MextTimelock(terms.timelockDelay, address(this)))
    {}

    /// @notice Closed: reverts `GovernorRelayClosed`.
    function relay(address, uint256, bytes calldata) public payable override {
        revert GovernorRelayClosed();
    }

    /// @notice Closed: reverts `GovernorTimelockFixed`.
    function updateTimelock(TimelockController) public pure override {
        revert GovernorTimelockFixed();
    }

    /// @inheritdoc GovernorProposalBond
    function proposalBondBounds() public pure override returns (uint256 least, uint256 most) {
        return (5_000e18, 500_000e18);
    }

    /// @inheritdoc GovernorVotes
    function clock() public view override(Governor, GovernorVotes) returns (uint48) {
        return uint48(block.timestamp);
    }

    /// @inheritdoc GovernorVotes
    // solhint-disable-next-line func-name-mixedcase
    function CLOCK_MODE() public pure override(Governor, GovernorVotes) returns (string memory) {
        return "mode=timestamp";
    }

    // ---- what several parts have to say, in the order of the list above

    /// @inheritdoc Governor
    function state(uint256 proposalId) public view override(Governor, GovernorTimelockControl) returns (ProposalState) {
        return super.state(proposalId);
    }

    /// @inheritdoc GovernorTimelockControl
    function proposalNeedsQueuing(
        uint256 proposalId
    ) public view override(Governor, GovernorTimelockControl) returns (bool) {
        return super.proposalNeedsQueuing(proposalId);
    }

    /// @inheritdoc GovernorProposerThreshold
    function proposalThreshold()
        public
        view
        override(Governor, GovernorSettings, GovernorProposerThreshold)
        returns (uint256)
    {
        return GovernorProposerThreshold.proposalThreshold();
    }

    /// @inheritdoc GovernorSequentialProposalId
    function getProposalId(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) public view override(Governor, GovernorSequentialProposalId) returns (uint256) {
        return super.getProposalId(targets, values, calldatas, descriptionHash);
    }

    /// @inheritdoc GovernorPreventLateFlip
    function proposalDeadline(
        uint256 proposalId
    ) public view override(Governor, GovernorPreventLateFlip) returns (uint256) {
        return super.proposalDeadline(proposalId);
    }

    /// @inheritdoc GovernorGuardianTerm
    function cancel(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) public override(Governor, GovernorGuardianTerm) returns (uint256) {
        return super.cancel(targets, values, calldatas, descriptionHash);
    }

    /// @inheritdoc GovernorVoteSignatures
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

    /// @dev Whether another proposal is live is asked before this one is made; what it keeps is written afterwards, and
    /// the bond is taken last.
    function _propose(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        string memory description,
        address proposer
    )
        internal
        override(
            Governor,
            GovernorProposerThreshold,
            GovernorOneLiveProposal,
            GovernorProposalBond,
            GovernorSequentialProposalId,
            GovernorCodePinning
        )
        returns (uint256)
    {
        return super._propose(targets, values, calldatas, description, proposer);
    }

    function _countVote(
        uint256 proposalId,
        address account,
        uint8 support,
        uint256 totalWeight,
        bytes memory params
    ) internal override(Governor, GovernorCountingChangeable, GovernorPreventLateFlip) returns (uint256) {
        return super._countVote(proposalId, account, support, totalWeight, params);
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

    function _queueOperations(
        uint256 proposalId,
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) internal override(Governor, GovernorTimelockControl) returns (uint48) {
        return super._queueOperations(proposalId, targets, values, calldatas, descriptionHash);
    }

    /// @dev The pinned code is compared, then the timelock is asked.
    function _executeOperations(
        uint256 proposalId,
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) internal override(Governor, GovernorCodePinning, GovernorTimelockControl) {
        super._executeOperations(proposalId, targets, values, calldatas, descriptionHash);
    }

    function _validateCancel(
        uint256 proposalId,
        address caller
    ) internal view override(Governor, GovernorProposerThreshold, GovernorProposalGuardian) returns (bool) {
        return super._validateCancel(proposalId, caller);
    }

    function _cancel(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) internal override(Governor, GovernorTimelockControl) returns (uint256) {
        return super._cancel(targets, values, calldatas, descriptionHash);
    }

    function _executor() internal view override(Governor, GovernorTimelockControl) returns (address) {
        return super._executor();
    }
}
