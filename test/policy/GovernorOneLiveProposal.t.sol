// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {GovernorOneLiveProposal} from "../../contracts/policy/GovernorOneLiveProposal.sol";
import {AloneOneLiveProposal} from "../support/policy/AloneOneLiveProposal.sol";
import {PolicyTest} from "../support/policy/PolicyTest.sol";

contract GovernorOneLiveProposalTest is PolicyTest {
    // --------------------------------------------------------------------------------------------------------- propose
    // when the proposer's last proposal is pending or active: it reverts
    // otherwise, once it is cancelled, or its vote is over however it ended: a new one is made

    function test_RevertWhen_TheLastOneIsPending() public {
        uint256 id = _propose(paula, _setBox(1));
        vm.warp(governor.proposalSnapshot(id));
        _expectLive(id, IGovernor.ProposalState.Pending);
        _propose(paula, _setBox(2));
    }

    function test_RevertWhen_TheLastOneIsActive() public {
        uint256 id = _open(_setBox(1));
        _expectLive(id, IGovernor.ProposalState.Active);
        _propose(paula, _setBox(2));
        vm.warp(governor.proposalDeadline(id));
        _expectLive(id, IGovernor.ProposalState.Active);
        _propose(paula, _setBox(2));
    }

    function test_RevertWhen_TheLastOnesVoteIsExtended() public {
        uint256 id = _open(_setBox(1));
        uint256 deadline = governor.proposalDeadline(id);
        vm.warp(deadline);
        _vote(alice, id, FOR);
        vm.warp(deadline + 1 days);
        _expectLive(id, IGovernor.ProposalState.Active);
        _propose(paula, _setBox(2));
    }

    function test_AfterADefeatOneProposesAgain() public {
        _toClose(_open(_setBox(1)));
        vm.assertEq(_propose(paula, _setBox(2)), 2);
    }

    function test_OneProposesAgainBeforeTheLastOneIsQueued() public {
        uint256 id = _succeed(_setBox(1));
        vm.assertEq(governor.liveProposalOf(paula), 0);
        vm.assertEq(_propose(paula, _setBox(2)), 2);
        vm.assertEq(governor.liveProposalOf(paula), 2);
        _queue(_setBox(1));
        _toEta(id);
        _execute(_setBox(1));
    }

    function test_AfterACancellationOneProposesAgain() public {
        _propose(paula, _setBox(1));
        _cancel(paula, _setBox(1));
        uint256 id = _open(_setBox(2));
        _cancel(guardian, _setBox(2));
        _stateIs(id, IGovernor.ProposalState.Canceled);
        vm.assertEq(_propose(paula, _setBox(3)), 3);
    }

    function test_ProposersDoNotWaitForOneAnother() public {
        _propose(paula, _setBox(1));
        vm.assertEq(_propose(alice, _setBox(2)), 2);
        vm.assertEq(governor.liveProposalOf(paula), 1);
        vm.assertEq(governor.liveProposalOf(alice), 2);
        vm.assertEq(governor.liveProposalOf(bob), 0);
    }

    function test_AProposalThatFailsToBeMadeLeavesNoTrace() public {
        vm.prank(paula);
        token.approve(address(governor), 0);
        vm.expectRevert(
            abi.encodeWithSelector(IERC20Errors.ERC20InsufficientAllowance.selector, address(governor), 0, BOND)
        );
        _propose(paula, _setBox(1));
        vm.assertEq(governor.liveProposalOf(paula), 0);
        vm.assertEq(governor.latestProposalId(), 0);
    }

    // ---------------------------------------------------------------------------------------------------------- alone

    function test_AloneItKeepsOneLiveProposal() public {
        AloneOneLiveProposal alone = new AloneOneLiveProposal(_votesToken());
        subject = alone;
        uint256 id = _open(_setBox(1));
        _expectLive(id, IGovernor.ProposalState.Active);
        _propose(paula, _setBox(2));
        _toClose(id);
        vm.assertEq(alone.liveProposalOf(paula), 0);
        _propose(paula, _setBox(2));
    }

    function _expectLive(uint256 id, IGovernor.ProposalState state) private {
        vm.expectRevert(
            abi.encodeWithSelector(GovernorOneLiveProposal.GovernorProposalLive.selector, paula, id, state)
        );
    }
}
