// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {AloneProposerThreshold} from "../support/policy/AloneProposerThreshold.sol";
import {PolicyTest} from "../support/policy/PolicyTest.sol";

contract GovernorProposerThresholdTest is PolicyTest {
    // ----------------------------------------------------------------------------------------------- proposalThreshold
    // 0.1 % of all votes, or 0.01 % of the genesis supply where that is more

    function test_TheThresholdHasAFloor() public view {
        vm.assertEq(staking.totalWeight() / 1_000 < LEAST_THRESHOLD, true);
        vm.assertEq(governor.proposalThreshold(), LEAST_THRESHOLD);
        vm.assertEq(governor.proposalThresholdBps(), 10);
    }

    function test_AboveTheFloorItIsAShareOfAllVotes() public {
        _treasuryStakes();
        vm.assertEq(governor.proposalThreshold(), LEAST_THRESHOLD);
        warpToWeek(3004);
        // In the first second of a week the votes are still those of the week before.
        vm.assertEq(governor.proposalThreshold(), LEAST_THRESHOLD);
        skip(1);
        vm.assertEq(governor.proposalThreshold(), (70_200_000e18 + 600_000_000e18) / 1_000);
    }

    // --------------------------------------------------------------------------------------------------------- propose
    // when the proposer has less than the threshold: it reverts
    // otherwise: the threshold stays the proposal's own

    function test_WhoHasTheThresholdToTheWeiProposes() public {
        _giveNotice(paula, WEEKLY, PAULAS - LEAST_THRESHOLD);
        vm.warp(3003 * WEEK + 1);
        _propose(paula, _setBox(1));
        vm.assertEq(governor.thresholdOf(1), LEAST_THRESHOLD);
        vm.assertEq(governor.thresholdOf(2), 0);
    }

    function test_RevertWhen_AProposerLacksAWei() public {
        _giveNotice(paula, WEEKLY, PAULAS - LEAST_THRESHOLD + 1);
        vm.warp(3003 * WEEK + 1);
        vm.expectRevert(
            abi.encodeWithSelector(
                IGovernor.GovernorInsufficientProposerVotes.selector,
                paula,
                LEAST_THRESHOLD - 1,
                LEAST_THRESHOLD
            )
        );
        _propose(paula, _setBox(1));
    }

    function test_P7_AProposalKeepsItsThreshold() public {
        _treasuryStakes();
        vm.warp(3003 * WEEK + 6 days);
        uint256 id = _propose(paula, _setBox(1));
        // A week later 0.1 % are more than Paula has; her proposal needs what it needed.
        vm.warp(3004 * WEEK + 1);
        vm.assertGt(governor.proposalThreshold(), PAULAS, "threshold");
        vm.assertEq(governor.thresholdOf(id), LEAST_THRESHOLD);
        _expectUnable(id, stranger);
        _cancel(stranger, _setBox(1));
    }

    // ---------------------------------------------------------------------------------------------------------- cancel
    // when the proposer has the threshold, or the vote is closed: only the proposer, while it is pending
    // when the proposer has less, and the vote is not closed: anyone

    function test_TheProposerCancelsWhileItIsPending() public {
        uint256 id = _propose(paula, _setBox(1));
        _cancel(paula, _setBox(1));
        _stateIs(id, IGovernor.ProposalState.Canceled);
    }

    function test_RevertWhen_TheProposerCancelsLater() public {
        uint256 id = _open(_setBox(1));
        _expectUnable(id, paula);
        _cancel(paula, _setBox(1));
    }

    function test_RevertWhen_TheProposerHasTheThresholdToTheWei() public {
        uint256 id = _propose(paula, _setBox(1));
        _giveNotice(paula, WEEKLY, PAULAS - LEAST_THRESHOLD);
        warpToWeek(3003);
        skip(1);
        _expectUnable(id, stranger);
        _cancel(stranger, _setBox(1));
    }

    function test_AnyoneCancelsAPendingProposalWhoseProposerFell() public {
        vm.warp(3002 * WEEK + 6 days);
        uint256 id = _propose(paula, _setBox(1));
        _giveNotice(paula, WEEKLY, PAULAS - LEAST_THRESHOLD + 1);
        // Until the first second of the week is over, the proposer's votes are those of the week before.
        warpToWeek(3003);
        _expectUnable(id, stranger);
        _cancel(stranger, _setBox(1));
        skip(1);
        _stateIs(id, IGovernor.ProposalState.Pending);
        _cancel(stranger, _setBox(1));
        _stateIs(id, IGovernor.ProposalState.Canceled);
    }

    function test_AnyoneCancelsWhileVotesRun() public {
        uint256 id = _propose(paula, _setBox(1));
        _giveNotice(paula, WEEKLY, PAULAS);
        warpToWeek(3003);
        skip(1);
        _vote(alice, id, FOR);
        _stateIs(id, IGovernor.ProposalState.Active);
        _cancel(stranger, _setBox(1));
        _stateIs(id, IGovernor.ProposalState.Canceled);
    }

    function test_RevertWhen_TheVoteIsClosed() public {
        uint256 id = _open(_setBox(1));
        _giveNotice(paula, WEEKLY, PAULAS);
        _vote(alice, id, FOR);
        _toClose(id);
        vm.assertEq(governor.getVotes(paula, block.timestamp - 1), 0);
        _expectUnable(id, stranger);
        _cancel(stranger, _setBox(1));
        _queue(_setBox(1));
        _expectUnable(id, stranger);
        _cancel(stranger, _setBox(1));
        _toEta(id);
        _execute(_setBox(1));
        _expectUnable(id, stranger);
        _cancel(stranger, _setBox(1));
    }

    // ---------------------------------------------------------------------------------------------------------- alone

    function test_AloneItNeedsTheLeastOrAShare() public {
        AloneProposerThreshold alone = new AloneProposerThreshold(_votesToken(), 1e18);
        subject = alone;
        vm.assertEq(alone.proposalThreshold(), 1e18);
        uint256 id = _open(_setBox(1));
        vm.assertEq(alone.thresholdOf(id), 1e18);
        _expectUnable(id, stranger);
        _cancel(stranger, _setBox(1));
        vm.prank(paula);
        votesToken.transfer(bob, 1);
        _expectUnable(id, stranger);
        _cancel(stranger, _setBox(1));
        skip(1);
        _cancel(stranger, _setBox(1));
        votesToken.mint(alice, 10_000e18);
        skip(1);
        vm.assertEq(alone.proposalThreshold(), 10.071e18);
    }

    function _expectUnable(uint256 id, address caller) private {
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorUnableToCancel.selector, id, caller));
    }
}
