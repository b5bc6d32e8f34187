// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {IMextStaking} from "../../contracts/interfaces/IMextStaking.sol";
import {StakingTest} from "../support/StakingTest.sol";

contract ExitTest is StakingTest {
    // ------------------------------------------------------------------------------------------------- giveNotice
    // when the amount is zero, the tier unknown, or holds less: it reverts
    // otherwise: the weight is gone now, the exit is open, no MEXT moves, and exits are counted from zero

    function test_RevertWhen_GivingNoticeOfNothing() public {
        vm.expectRevert(IMextStaking.ZeroAmount.selector);
        staking.giveNotice(FREE, 0);
    }

    function testFuzz_RevertWhen_GivingNoticeInAnUnknownTier(uint8 tier) public {
        tier = uint8(bound(tier, 5, 255));
        vm.expectRevert(abi.encodeWithSelector(IMextStaking.TierUnknown.selector, tier, 5));
        staking.giveNotice(tier, 1);
    }

    function testFuzz_RevertWhen_GivingNoticeOfMoreThanHeld(uint8 tier, uint256 held, uint256 amount) public {
        tier = _tier(tier);
        held = bound(held, 1, PURSE);
        amount = bound(amount, held + 1, type(uint256).max);
        _stake(alice, tier, held);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(IMextStaking.StakeTooSmall.selector, alice, tier, held, amount));
        staking.giveNotice(tier, amount);
    }

    function testFuzz_ANoticeTakesTheWeightAtOnce(uint8 tier, uint256 held, uint256 amount) public {
        tier = _tier(tier);
        held = bound(held, 1, PURSE);
        amount = bound(amount, 1, held);
        _stake(alice, tier, held);
        uint256 exitId = _giveNotice(alice, tier, amount);
        vm.assertEq(exitId, 0);
        vm.assertEq(staking.balanceOf(alice, tier), held - amount);
        vm.assertEq(staking.weightOf(alice), _weightFrom(alice));
        vm.assertEq(staking.totalWeight(), _weightFrom(alice));
        vm.assertEq(token.balanceOf(address(staking)), held);
        IMextStaking.Exit memory exit = staking.exitOf(alice, 0);
        vm.assertEq(exit.amount, amount);
        vm.assertEq(exit.tier, tier);
        vm.assertEq(exit.readyAt, block.timestamp + staking.tierOf(tier).notice);
    }

    function test_ANoticeIsTold() public {
        _stake(alice, QUARTER, 100);
        vm.expectEmit();
        emit IVotes.DelegateVotesChanged(alice, 150, 90);
        vm.expectEmit();
        emit IMextStaking.NoticeGiven(alice, 0, QUARTER, 40, block.timestamp + 90 days, 60, 90);
        _giveNotice(alice, QUARTER, 40);
    }

    function test_ExitsRunSideBySide() public {
        _stake(alice, WEEKLY, 100);
        vm.assertEq(_giveNotice(alice, WEEKLY, 10), 0);
        skip(1 days);
        vm.assertEq(_giveNotice(alice, WEEKLY, 20), 1);
        vm.assertEq(staking.exitCount(alice), 2);
        vm.assertEq(staking.exitCount(bob), 0);
        skip(6 days);
        vm.startPrank(alice);
        staking.withdraw(0);
        vm.expectRevert(
            abi.encodeWithSelector(IMextStaking.NoticeRunning.selector, 1, block.timestamp + 1 days, block.timestamp)
        );
        staking.withdraw(1);
        vm.stopPrank();
    }

    // ----------------------------------------------------------------------------------------------- cancelNotice
    // when the exit is not open (never, closed, another's): it reverts
    // otherwise: as if the notice had not been given, but for the lowest weight of the week

    function test_RevertWhen_CancellingWhatIsNotOpen() public {
        _stake(alice, WEEKLY, 100);
        _giveNotice(alice, WEEKLY, 10);
        _expectNotOpen(bob, 0);
        staking.cancelNotice(0);
        _expectNotOpen(alice, 1);
        staking.cancelNotice(1);
        vm.prank(alice);
        staking.cancelNotice(0);
        _expectNotOpen(alice, 0);
        staking.cancelNotice(0);
    }

    function testFuzz_ACancelledNoticePutsAllBack(uint8 tier, uint256 held, uint256 amount, uint256 later) public {
        tier = _tier(tier);
        held = bound(held, 1, PURSE);
        amount = bound(amount, 1, held);
        _stake(alice, tier, held);
        uint256 weight = staking.weightOf(alice);
        _giveNotice(alice, tier, amount);
        skip(bound(later, 0, 400 days));
        vm.prank(alice);
        staking.cancelNotice(0);
        vm.assertEq(staking.balanceOf(alice, tier), held);
        vm.assertEq(staking.weightOf(alice), weight);
        vm.assertEq(staking.exitOf(alice, 0).amount, 0);
        vm.assertEq(token.balanceOf(address(staking)), held);
    }

    function test_ACancelledNoticeIsTold() public {
        _stake(alice, YEAR, 100);
        _giveNotice(alice, YEAR, 40);
        vm.expectEmit();
        emit IVotes.DelegateVotesChanged(alice, 120, 200);
        vm.expectEmit();
        emit IMextStaking.NoticeCancelled(alice, 0, YEAR, 40, 100, 200);
        vm.prank(alice);
        staking.cancelNotice(0);
    }

    // --------------------------------------------------------------------------------------------------- withdraw
    // when the exit is not open (never, paid, another's): it reverts
    // when the notice still runs: it reverts
    // otherwise: it pays whole, once

    function test_RevertWhen_WithdrawingWhatIsNotOpen() public {
        _stake(alice, FREE, 100);
        _giveNotice(alice, FREE, 10);
        _expectNotOpen(bob, 0);
        staking.withdraw(0);
        _expectNotOpen(alice, 1);
        staking.withdraw(1);
        vm.prank(alice);
        staking.withdraw(0);
        _expectNotOpen(alice, 0);
        staking.withdraw(0);
    }

    function testFuzz_RevertWhen_TheNoticeStillRuns(uint8 tier, uint256 passed) public {
        tier = _tierWithNotice(tier);
        _stake(alice, tier, 100);
        uint256 readyAt = block.timestamp + staking.tierOf(tier).notice;
        _giveNotice(alice, tier, 100);
        vm.warp(bound(passed, block.timestamp, readyAt - 1));
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(IMextStaking.NoticeRunning.selector, 0, readyAt, block.timestamp));
        staking.withdraw(0);
    }

    function testFuzz_P1_AfterTheNoticeAllIsPaid(uint8 tier, uint256 held, uint256 amount, uint256 later) public {
        tier = _tier(tier);
        held = bound(held, 1, PURSE);
        amount = bound(amount, 1, held);
        _stake(alice, tier, held);
        _giveNotice(alice, tier, amount);
        skip(staking.tierOf(tier).notice + bound(later, 0, 5_000 days));
        vm.expectEmit();
        emit IMextStaking.Withdrawn(alice, 0, amount);
        vm.expectEmit();
        emit IERC20.Transfer(address(staking), alice, amount);
        vm.prank(alice);
        staking.withdraw(0);
        vm.assertEq(token.balanceOf(alice), PURSE - held + amount);
        vm.assertEq(token.burned(), 0);
        vm.assertEq(staking.exitOf(alice, 0).amount, 0);
    }

    // --------------------------------------------------------------------------------------------------- leaveNow
    // when the amount is zero, above 96 bits, the tier unknown, or holds less: it reverts
    // when the penalty is above the caller's limit: it reverts
    // otherwise: it pays the amount less the printed penalty, which is burned; weight follows
    // in the Free tier: it pays all

    function test_RevertWhen_LeavingWithNothing() public {
        vm.expectRevert(IMextStaking.ZeroAmount.selector);
        staking.leaveNow(FREE, 0, 0);
    }

    function testFuzz_RevertWhen_LeavingWithMoreThanAnyBalance(uint256 amount) public {
        amount = bound(amount, uint256(type(uint96).max) + 1, type(uint256).max);
        vm.expectRevert(abi.encodeWithSelector(IMextStaking.AmountTooLarge.selector, amount, type(uint96).max));
        staking.leaveNow(YEAR, amount, type(uint256).max);
    }

    function testFuzz_RevertWhen_LeavingAnUnknownTier(uint8 tier) public {
        tier = uint8(bound(tier, 5, 255));
        vm.expectRevert(abi.encodeWithSelector(IMextStaking.TierUnknown.selector, tier, 5));
        staking.leaveNow(tier, 1, 1);
    }

    function testFuzz_RevertWhen_LeavingWithMoreThanHeld(uint8 tier, uint256 held, uint256 amount) public {
        tier = _tier(tier);
        held = bound(held, 1, PURSE);
        amount = bound(amount, held + 1, type(uint96).max);
        _stake(alice, tier, held);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(IMextStaking.StakeTooSmall.selector, alice, tier, held, amount));
        staking.leaveNow(tier, amount, type(uint256).max);
    }

    function testFuzz_RevertWhen_ThePenaltyIsAboveTheLimit(uint8 tier, uint256 amount, uint256 limit) public {
        tier = _tierWithNotice(tier);
        amount = bound(amount, 1_000, PURSE);
        uint256 penalty = staking.penaltyToLeave(tier, amount);
        limit = bound(limit, 0, penalty - 1);
        _stake(alice, tier, amount);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(IMextStaking.PenaltyTooHigh.selector, penalty, limit));
        staking.leaveNow(tier, amount, limit);
    }

    function testFuzz_P1_LeavingCostsThePrintedPenaltyAndBurnsIt(uint8 tier, uint256 held, uint256 amount) public {
        tier = _tier(tier);
        held = bound(held, 1, PURSE);
        amount = bound(amount, 1, held);
        _stake(alice, tier, held);
        uint256 penalty = staking.penaltyToLeave(tier, amount);
        vm.assertEq(penalty, (amount * staking.tierOf(tier).penaltyBps) / 10_000);
        vm.prank(alice);
        uint256 paid = staking.leaveNow(tier, amount, penalty);
        vm.assertEq(paid, amount - penalty);
        vm.assertEq(token.balanceOf(alice), PURSE - held + paid);
        vm.assertEq(token.burned(), penalty);
        vm.assertEq(token.balanceOf(address(staking)), held - amount);
        vm.assertEq(staking.balanceOf(alice, tier), held - amount);
        vm.assertEq(staking.weightOf(alice), _weightFrom(alice));
        vm.assertEq(staking.totalWeight(), _weightFrom(alice));
    }

    function test_LeavingIsTold() public {
        _stake(alice, YEAR, 1_000);
        vm.expectEmit();
        emit IVotes.DelegateVotesChanged(alice, 2_000, 1_800);
        vm.expectEmit();
        emit IMextStaking.Left(alice, YEAR, 88, 12, 900, 1_800);
        vm.expectEmit();
        emit IERC20.Transfer(address(staking), address(0), 12);
        vm.expectEmit();
        emit IERC20.Transfer(address(staking), alice, 88);
        vm.prank(alice);
        staking.leaveNow(YEAR, 100, 12);
    }

    function test_LeavingTheFreeTierBurnsNothing() public {
        _stake(alice, FREE, 1_000);
        vm.recordLogs();
        vm.prank(alice);
        vm.assertEq(staking.leaveNow(FREE, 1_000, 0), 1_000);
        vm.assertEq(vm.getRecordedLogs().length, 3, "votes, Left, one Transfer");
        vm.assertEq(token.balanceOf(alice), PURSE);
    }

    // -------------------------------------------------------------------------------------------------- cutNotice
    // when the exit is not open: it reverts
    // when the penalty is above the caller's limit: it reverts
    // otherwise: it pays the amount less the share of the penalty whose notice is left; nothing once ready

    function test_RevertWhen_CuttingWhatIsNotOpen() public {
        _stake(alice, WEEKLY, 100);
        _giveNotice(alice, WEEKLY, 10);
        _expectNotOpen(bob, 0);
        staking.cutNotice(0, 10);
        _expectNotOpen(alice, 1);
        staking.cutNotice(1, 10);
        vm.prank(alice);
        staking.cutNotice(0, 10);
        _expectNotOpen(alice, 0);
        staking.cutNotice(0, 10);
    }

    function test_RevertWhen_TheCutCostsMoreThanTheLimit() public {
        _stake(alice, YEAR, 10_000);
        _giveNotice(alice, YEAR, 10_000);
        skip(73 days);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(IMextStaking.PenaltyTooHigh.selector, 960, 959));
        staking.cutNotice(0, 959);
    }

    function testFuzz_P1_ACutCostsTheShareThatIsLeft(uint8 tier, uint256 amount, uint256 passed) public {
        tier = _tier(tier);
        amount = bound(amount, 1, PURSE);
        uint256 notice = staking.tierOf(tier).notice;
        passed = bound(passed, 0, notice + 10 days);
        _stake(alice, tier, amount);
        _giveNotice(alice, tier, amount);
        uint256 left = passed < notice ? notice - passed : 0;
        uint256 expected = left == 0 ? 0 : (amount * staking.tierOf(tier).penaltyBps * left) / (notice * 10_000);
        vm.assertEq(staking.penaltyToCut(alice, 0, block.timestamp + passed), expected, "printed before");
        skip(passed);
        vm.expectEmit();
        emit IMextStaking.NoticeCutShort(alice, 0, tier, amount - expected, expected);
        vm.prank(alice);
        vm.assertEq(staking.cutNotice(0, expected), amount - expected);
        vm.assertEq(token.balanceOf(alice), PURSE - expected);
        vm.assertEq(token.burned(), expected);
        vm.assertEq(token.balanceOf(address(staking)), 0);
    }

    // ------------------------------------------------------------------------------------------------- P1, whatever
    // given a stream in any state, years idle, a delegate, notices: leaving works, at a cost that nobody can raise
    // given a stake left in pieces: the penalty is the same, to less than a wei a piece

    function testFuzz_P1_NothingThatHappensMeanwhileKeepsAnyoneIn(uint256 seed, uint8 tier, uint256 amount) public {
        tier = _tier(tier);
        amount = bound(amount, 1, PURSE);
        _stake(alice, tier, amount);
        for (uint256 i = 0; i < 12; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            if (seed % 4 == 0) _fund(1 + ((seed >> 8) % 1e24));
            if (seed % 4 == 1) _delegateTo(alice, (seed >> 8) % 2 == 0 ? bob : address(0));
            if (seed % 4 == 2) _stake(bob, _tier(uint8(seed >> 8)), 1 + ((seed >> 16) % 1e24));
            skip((seed >> 64) % (seed % 3 == 0 ? 4_000 days : 8 days));
        }
        uint256 penalty = staking.penaltyToLeave(tier, amount);
        uint256 gas = gasleft();
        vm.prank(alice);
        staking.leaveNow(tier, amount, penalty);
        vm.assertLe(gas - gasleft(), 200_000, "cost");
        vm.assertEq(token.balanceOf(alice), PURSE - penalty);
    }

    function testFuzz_LeavingInPiecesSavesLessThanAWeiEach(uint8 tier, uint256 amount, uint256 pieces) public {
        tier = _tierWithNotice(tier);
        pieces = bound(pieces, 2, 20);
        amount = bound(amount, pieces, PURSE);
        _stake(alice, tier, amount);
        uint256 whole = staking.penaltyToLeave(tier, amount);
        vm.startPrank(alice);
        for (uint256 i = 1; i < pieces; ++i) staking.leaveNow(tier, amount / pieces, type(uint256).max);
        staking.leaveNow(tier, staking.balanceOf(alice, tier), type(uint256).max);
        vm.stopPrank();
        vm.assertLe(token.burned(), whole, "never dearer");
        vm.assertLe(whole, token.burned() + pieces, "hardly cheaper");
    }

    // ------------------------------------------------------------------------------------------------------ views
    // exitOf, penaltyToCut: revert for an exit that is not there; exitsOf: clips to what there is

    function test_RevertWhen_AskingForAnExitNeverBegun() public {
        vm.expectRevert(abi.encodeWithSelector(IMextStaking.ExitNotOpen.selector, alice, 0));
        staking.exitOf(alice, 0);
        vm.expectRevert(abi.encodeWithSelector(IMextStaking.ExitNotOpen.selector, alice, 0));
        staking.penaltyToCut(alice, 0, block.timestamp);
    }

    function testFuzz_ExitsArePaged(uint256 first, uint256 count) public {
        _stake(alice, FREE, 100);
        for (uint256 i = 1; i <= 5; ++i) _giveNotice(alice, FREE, i);
        IMextStaking.Exit[] memory exits = staking.exitsOf(alice, first, count);
        uint256 left = first >= 5 ? 0 : 5 - first;
        vm.assertEq(exits.length, count < left ? count : left);
        for (uint256 i = 0; i < exits.length; ++i) vm.assertEq(exits[i].amount, first + i + 1);
    }

    function testFuzz_APenaltyAskedForThePastIsTheWhole(uint256 timestamp) public {
        _stake(alice, YEAR, 10_000);
        _giveNotice(alice, YEAR, 10_000);
        vm.assertEq(staking.penaltyToCut(alice, 0, bound(timestamp, 0, block.timestamp)), 1_200);
    }

    function _expectNotOpen(address account, uint256 exitId) private {
        vm.prank(account);
        vm.expectRevert(abi.encodeWithSelector(IMextStaking.ExitNotOpen.selector, account, exitId));
    }

    function _delegateTo(address account, address to) private {
        vm.prank(account);
        staking.delegate(to);
    }
}
