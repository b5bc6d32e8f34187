// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {GovernorProposalBond} from "../../contracts/policy/GovernorProposalBond.sol";
import {AloneProposalBond} from "../support/policy/AloneProposalBond.sol";
import {Draft} from "../support/policy/Draft.sol";
import {IPolicy} from "../support/policy/IPolicy.sol";
import {PolicyTest} from "../support/policy/PolicyTest.sol";

contract GovernorProposalBondTest is PolicyTest {
    uint256 private purse;

    function setUp() public override {
        super.setUp();
        purse = token.balanceOf(paula);
    }

    // --------------------------------------------------------------------------- at the deployment, and setProposalBond
    // when the bond is not of 5,000 to 500,000 MEXT, or it is not the timelock that sets it: it reverts
    // otherwise: proposals to come cost as much; those that are made keep theirs

    function test_ADeploymentTakesEveryBound() public {
        IPolicy.Terms memory terms = _terms();
        terms.proposalBond = 5_000e18;
        vm.assertEq(_deploy(terms).proposalBond(), 5_000e18);
        terms.proposalBond = 500_000e18;
        vm.assertEq(_deploy(terms).proposalBond(), 500_000e18);
    }

    function testFuzz_RevertWhen_DeployedWithABondOutOfBounds(uint96 bond, bool isLow) public {
        IPolicy.Terms memory terms = _terms();
        terms.proposalBond = uint96(
            isLow ? bound(bond, 0, 5_000e18 - 1) : bound(bond, 500_000e18 + 1, type(uint96).max)
        );
        vm.expectRevert(_outOfBounds(terms.proposalBond));
        _deploy(terms);
    }

    function test_AVoteSetsTheBondToEveryBound() public {
        Draft memory draft = _call(address(governor), abi.encodeCall(IPolicy.setProposalBond, (5_000e18)));
        _ready(draft);
        vm.expectEmit(address(governor));
        emit GovernorProposalBond.ProposalBondSet(BOND, 5_000e18);
        _execute(draft);
        _pass(_call(address(governor), abi.encodeCall(IPolicy.setProposalBond, (500_000e18))));
        vm.assertEq(governor.proposalBond(), 500_000e18);
    }

    function test_RevertWhen_AVoteSetsABondBeyondABound() public {
        uint256 low = 5_000e18 - 1;
        uint256 high = 500_000e18 + 1;
        _expectPassFails(abi.encodeCall(IPolicy.setProposalBond, (low)), _outOfBounds(low));
        _expectPassFails(abi.encodeCall(IPolicy.setProposalBond, (high)), _outOfBounds(high));
    }

    function test_RevertWhen_SomebodyElseSetsTheBond() public {
        vm.prank(guardian);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorOnlyExecutor.selector, guardian));
        governor.setProposalBond(BOND);
    }

    function test_P7_ALiveProposalKeepsItsBond() public {
        Draft memory draft = _call(address(governor), abi.encodeCall(IPolicy.setProposalBond, (500_000e18)));
        uint256 first = _ready(draft);
        uint256 live = _propose(alice, _setBox(1));
        _execute(draft);
        vm.assertEq(governor.bondOf(live), BOND);
        governor.releaseBond(first);
        _toClose(live);
        uint256 before = token.balanceOf(alice);
        governor.releaseBond(live);
        vm.assertEq(token.balanceOf(alice) - before, BOND);
    }

    // --------------------------------------------------------------------------------------------------------- propose
    // when the proposer has not the bond, or not allowed it: it reverts
    // otherwise: the bond is the governor's to hold

    function test_P6_ProposingPaysTheBond() public {
        vm.expectEmit(address(governor));
        emit GovernorProposalBond.ProposalBonded(1, paula, BOND);
        _propose(paula, _setBox(1));
        vm.assertEq(token.balanceOf(paula), purse - BOND);
        vm.assertEq(token.balanceOf(address(governor)), BOND);
        vm.assertEq(governor.bondOf(1), BOND);
    }

    function test_RevertWhen_TheBondIsNotAllowed() public {
        vm.prank(paula);
        token.approve(address(governor), BOND - 1);
        vm.expectRevert(
            abi.encodeWithSelector(IERC20Errors.ERC20InsufficientAllowance.selector, governor, BOND - 1, BOND)
        );
        _propose(paula, _setBox(1));
    }

    function test_RevertWhen_TheBondIsNotThere() public {
        vm.prank(paula);
        token.transfer(stranger, purse - BOND + 1);
        vm.expectRevert(abi.encodeWithSelector(IERC20Errors.ERC20InsufficientBalance.selector, paula, BOND - 1, BOND));
        _propose(paula, _setBox(1));
    }

    // ------------------------------------------------------------------------------------------------------ releaseBond
    // when nothing is held, or the vote is not over: it reverts
    // when against is more than for, and the quorum by itself: it is burned
    // otherwise: it goes back to the proposer, whoever asks

    function test_RevertWhen_NothingIsHeld() public {
        vm.expectRevert(abi.encodeWithSelector(GovernorProposalBond.GovernorBondNotHeld.selector, 1));
        governor.releaseBond(1);
        _toClose(_open(_setBox(1)));
        governor.releaseBond(1);
        vm.expectRevert(abi.encodeWithSelector(GovernorProposalBond.GovernorBondNotHeld.selector, 1));
        governor.releaseBond(1);
    }

    function test_RevertWhen_TheVoteIsNotOver() public {
        uint256 id = _propose(paula, _setBox(1));
        _expectHeld(id, IGovernor.ProposalState.Pending);
        governor.releaseBond(id);
        _toVote(id);
        _vote(alice, id, AGAINST);
        vm.warp(governor.proposalDeadline(id));
        _expectHeld(id, IGovernor.ProposalState.Active);
        governor.releaseBond(id);
    }

    function test_P6_WithoutAVoteTheBondGoesBack() public {
        uint256 id = _open(_setBox(1));
        _toClose(id);
        vm.expectEmit(address(governor));
        emit GovernorProposalBond.ProposalBondReturned(id, paula, BOND);
        vm.prank(stranger);
        governor.releaseBond(id);
        vm.assertEq(token.balanceOf(paula), purse);
        vm.assertEq(token.balanceOf(address(governor)), 0);
        vm.assertEq(governor.bondOf(id), 0);
    }

    function test_TheBondGoesBackOnceTheVoteIsWon() public {
        uint256 id = _succeed(_setBox(1));
        _returns(id);
        // The decision stands.
        _queue(_setBox(1));
        _toEta(id);
        _execute(_setBox(1));
        vm.assertEq(box.value(), 1);
    }

    function test_P6_ARefusedProposalsBondIsBurned() public {
        uint256 id = _open(_setBox(1));
        _vote(carol, id, AGAINST);
        _toClose(id);
        vm.expectEmit(address(governor));
        emit GovernorProposalBond.ProposalBondForfeited(id, paula, BOND);
        governor.releaseBond(id);
        vm.assertEq(token.burned(), BOND);
        vm.assertEq(token.balanceOf(paula), purse - BOND);
        vm.assertEq(token.balanceOf(address(governor)), 0);
    }

    function test_AWeiBelowAQuorumAgainstBurnsNothing() public {
        _giveNotice(carol, WEEKLY, 1);
        warpToWeek(3003);
        uint256 id = _open(_setBox(1));
        _vote(carol, id, AGAINST);
        _toClose(id);
        _returns(id);
    }

    function test_AsManyForAsAgainstBurnsNothing() public {
        vm.prank(alice);
        staking.giveNotice(WEEKLY, 20_000_000e18);
        warpToWeek(3003);
        uint256 id = _open(_setBox(1));
        _vote(alice, id, AGAINST);
        _vote(bob, id, FOR);
        _talliesAre(id, BOBS, BOBS, 0);
        _toClose(id);
        _returns(id);
    }

    function test_ADefeatByAbsenceBurnsNothing() public {
        uint256 id = _open(_setBox(1));
        _vote(paula, id, AGAINST);
        _vote(alice, id, ABSTAIN);
        _toClose(id);
        _returns(id);
    }

    function test_CancelledWhilePendingTheBondGoesBack() public {
        uint256 id = _propose(paula, _setBox(1));
        _cancel(paula, _setBox(1));
        _returns(id);
    }

    function test_CancelledAtTheSnapshotItselfTheBondGoesBack() public {
        uint256 id = _propose(paula, _setBox(1));
        vm.warp(governor.proposalSnapshot(id));
        _cancel(paula, _setBox(1));
        _returns(id);
    }

    function test_CancelledAfterAQuorumAgainstTheBondIsBurned() public {
        uint256 id = _open(_setBox(1));
        _vote(bob, id, AGAINST);
        _cancel(guardian, _setBox(1));
        governor.releaseBond(id);
        vm.assertEq(token.burned(), BOND);
    }

    function test_CancelledBeforeAQuorumAgainstTheBondGoesBack() public {
        uint256 id = _open(_setBox(1));
        _vote(bob, id, FOR);
        _vote(carol, id, AGAINST);
        _cancel(guardian, _setBox(1));
        _returns(id);
    }

    function test_P6_WhatSomebodySendsIsNobodysBond() public {
        vm.prank(alice);
        token.transfer(address(governor), 123);
        uint256 first = _propose(paula, _setBox(1));
        uint256 second = _propose(bob, _setBox(2));
        vm.assertEq(token.balanceOf(address(governor)), 2 * uint256(BOND) + 123);
        _toVote(second);
        _vote(alice, second, AGAINST);
        _toClose(second);
        governor.releaseBond(second);
        vm.assertEq(token.balanceOf(address(governor)), uint256(BOND) + 123);
        governor.releaseBond(first);
        vm.assertEq(token.balanceOf(address(governor)), 123);
    }

    // ---------------------------------------------------------------------------------------------------------- alone

    function test_AloneItHoldsABondOfAnotherToken() public {
        AloneProposalBond alone = new AloneProposalBond(_votesToken(), 1e18);
        subject = alone;
        vm.prank(paula);
        votesToken.approve(address(alone), type(uint256).max);
        uint256 id = _open(_setBox(1));
        vm.assertEq(votesToken.balanceOf(address(alone)), 1e18);
        _vote(alice, id, AGAINST);
        _toClose(id);
        alone.releaseBond(id);
        vm.assertEq(votesToken.totalSupply(), 70e18);
        vm.expectRevert(
            abi.encodeWithSelector(GovernorProposalBond.GovernorBondOutOfBounds.selector, 9e18 + 1, 1e18, 9e18)
        );
        new AloneProposalBond(votesToken, 9e18 + 1);
    }

    function _returns(uint256 id) private {
        governor.releaseBond(id);
        vm.assertEq(token.balanceOf(paula), purse);
        vm.assertEq(token.burned(), 0);
    }

    function _outOfBounds(uint256 bond) private pure returns (bytes memory) {
        return
            abi.encodeWithSelector(GovernorProposalBond.GovernorBondOutOfBounds.selector, bond, 5_000e18, 500_000e18);
    }

    function _expectHeld(uint256 id, IGovernor.ProposalState state) private {
        vm.expectRevert(abi.encodeWithSelector(GovernorProposalBond.GovernorBondHeld.selector, id, state));
    }
}
