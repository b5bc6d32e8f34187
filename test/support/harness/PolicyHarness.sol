// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";
import {GovernorVotes} from "@openzeppelin/contracts/governance/extensions/GovernorVotes.sol";
import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {GovernorCountingChangeable} from "../../../contracts/policy/GovernorCountingChangeable.sol";
import {GovernorPreventLateFlip} from "../../../contracts/policy/GovernorPreventLateFlip.sol";
import {GovernorProposerThreshold} from "../../../contracts/policy/GovernorProposerThreshold.sol";
import {GovernorQuorumFloor} from "../../../contracts/policy/GovernorQuorumFloor.sol";
import {GovernorVoteSignatures} from "../../../contracts/policy/GovernorVoteSignatures.sol";

/// @notice A proposal's first deadline as a test sets it; later modules see it as the Governor's own.
abstract contract SetDeadline is Governor {
    uint256 internal _end;

    function proposalDeadline(uint256) public view virtual override returns (uint256) {
        return _end;
    }
}

/// @notice What the modules of policy compute, with everything that they ask set by a test.
contract PolicyHarness is
    SetDeadline,
    GovernorPreventLateFlip,
    GovernorVoteSignatures,
    GovernorQuorumFloor,
    GovernorProposerThreshold
{
    struct Case {
        uint48 time;
        uint256 end;
        uint48 extended; // zero while the deadline has not moved
        uint256 quorum;
        uint104 against;
        uint104 inFavour;
        uint104 abstain;
        uint104 weight; // of the voter, within the former vote's sum
        uint8 former; // 3 for none
        uint8 support;
    }

    uint256 private constant ID = 1;
    uint256 private constant GENESIS = 1e27;
    uint48 private _now = 1;
    uint256 private _total;
    uint256 private _quorum;
    bool private _isSet;

    constructor()
        Governor("MEXT Policy")
        GovernorVotes(IVotes(address(this)))
        GovernorQuorumFloor(GENESIS, 400, 100)
        GovernorProposerThreshold(GENESIS / 10_000)
    {}

    /// @notice One vote: the deadline and the sums after it.
    function vote(
        Case calldata c
    ) external returns (uint256 deadline, uint256 against, uint256 inFavour, uint256 abstain) {
        (_isSet, _quorum, _end) = (true, c.quorum, c.end);
        // The former vote, long before; then the sums that it is part of.
        if (c.former != 3) _countVote(ID, msg.sender, c.former, c.weight, "");
        _tallies[ID] = Tally(c.against, c.inFavour, c.extended, c.abstain);
        _now = c.time;
        _countVote(ID, msg.sender, c.support, c.weight, "");
        (against, inFavour, abstain) = proposalVotes(ID);
        return (proposalDeadline(ID), against, inFavour, abstain);
    }

    /// @notice Quorum and threshold of a total.
    function shares(uint256 total, uint256 bps, uint256 floorBps) external returns (uint256, uint256) {
        _total = total;
        _updateQuorumNumerator(bps);
        this.updateQuorumFloor(floorBps);
        return (quorum(_now), proposalThreshold());
    }

    /// @notice Whether a proposal with these votes passes.
    function outcome(uint256 quorum_, uint104 against, uint104 inFavour) external returns (bool) {
        (_isSet, _quorum) = (true, quorum_);
        _tallies[ID] = Tally(against, inFavour, 0, 0);
        return _quorumReached(ID) && _voteSucceeded(ID);
    }

    /// @notice Whether `hash` is what the module has this account sign as its vote after `votes` others.
    function isSigned(
        uint256 id,
        uint8 support,
        uint256 votes,
        string calldata reason,
        bytes calldata params,
        bytes32 hash
    ) external returns (bool) {
        _end = type(uint48).max;
        for (uint256 i = 0; i < votes; ++i) _countVote(id, address(this), 1, 1, "");
        return _validateExtendedVoteSig(id, support, address(this), reason, params, abi.encode(hash));
    }

    /// @notice ERC-1271: a signature is the hash that it is meant for.
    function isValidSignature(bytes32 hash, bytes calldata signature) external pure returns (bytes4) {
        return abi.decode(signature, (bytes32)) == hash ? this.isValidSignature.selector : bytes4(0);
    }

    /// @notice As the votes' token.
    function getPastTotalSupply(uint256) external view returns (uint256) {
        return _total;
    }

    function clock() public view override(Governor, GovernorVotes) returns (uint48) {
        return _now;
    }

    // solhint-disable-next-line func-name-mixedcase
    function CLOCK_MODE() public pure override(Governor, GovernorVotes) returns (string memory) {
        return "mode=timestamp";
    }

    function votingDelay() public pure override returns (uint256) {
        return 1;
    }

    function votingPeriod() public pure override returns (uint256) {
        return 1;
    }

    function quorum(uint256 timepoint) public view override(Governor, GovernorQuorumFloor) returns (uint256) {
        return _isSet ? _quorum : super.quorum(timepoint);
    }

    function proposalThreshold() public view override(Governor, GovernorProposerThreshold) returns (uint256) {
        return super.proposalThreshold();
    }

    function proposalDeadline(
        uint256 id
    ) public view override(Governor, SetDeadline, GovernorPreventLateFlip) returns (uint256) {
        return super.proposalDeadline(id);
    }

    function _countVote(
        uint256 id,
        address account,
        uint8 support,
        uint256 weight,
        bytes memory params
    ) internal override(Governor, GovernorCountingChangeable, GovernorPreventLateFlip) returns (uint256) {
        return super._countVote(id, account, support, weight, params);
    }

    function castVoteWithReasonAndParamsBySig(
        uint256 id,
        uint8 support,
        address voter,
        string calldata reason,
        bytes memory params,
        bytes memory signature
    ) public override(Governor, GovernorVoteSignatures) returns (uint256) {
        return super.castVoteWithReasonAndParamsBySig(id, support, voter, reason, params, signature);
    }

    function _validateVoteSig(
        uint256 id,
        uint8 support,
        address voter,
        bytes memory signature
    ) internal override(Governor, GovernorVoteSignatures) returns (bool) {
        return super._validateVoteSig(id, support, voter, signature);
    }

    function _validateExtendedVoteSig(
        uint256 id,
        uint8 support,
        address voter,
        string memory reason,
        bytes memory params,
        bytes memory signature
    ) internal override(Governor, GovernorVoteSignatures) returns (bool) {
        return super._validateExtendedVoteSig(id, support, voter, reason, params, signature);
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
        uint256 id,
        address caller
    ) internal view override(Governor, GovernorProposerThreshold) returns (bool) {
        return super._validateCancel(id, caller);
    }
}
