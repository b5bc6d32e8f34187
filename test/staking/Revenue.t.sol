// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IMextStaking} from "../../contracts/interfaces/IMextStaking.sol";
import {StakingTest} from "../support/StakingTest.sol";

contract RevenueTest is StakingTest {
    // ------------------------------------------------------------------------------------------------------- fund
    // when the amount is zero, or above 96 bits: it reverts
    // otherwise: it adds to next week's bucket, by anyone, as often as they like

    function test_RevertWhen_FundingNothing() public {
        vm.expectRevert(IMextStaking.ZeroAmount.selector);
        staking.fund(0);
    }

    function testFuzz_RevertWhen_FundingMoreThanAnyBalance(uint256 amount) public {
        amount = bound(amount, uint256(type(uint96).max) + 1, type(uint256).max);
        vm.expectRevert(abi.encodeWithSelector(IMextStaking.AmountTooLarge.selector, amount, type(uint96).max));
        staking.fund(amount);
    }

    function testFuzz_AFundingJoinsNextWeek(uint256 first, uint256 second) public {
        first = bound(first, 1, PURSE / 2);
        second = bound(second, 1, PURSE / 2);
        _stake(alice, WEEKLY, 10e18);
        _fund(first);
        vm.expectEmit();
        emit IMextStaking.Funded(funder, _week() + 1, second, first + second, first + second);
        vm.expectEmit();
        emit IERC20.Transfer(funder, address(staking), second);
        _fund(second);
        (uint256 thisWeek, uint256 nextWeek) = staking.revenue();
        vm.assertEq(thisWeek, 0);
        vm.assertEq(nextWeek, first + second);
        vm.assertEq(staking.revenueHeld(), first + second);
        warpToWeek(_week() + 1);
        (thisWeek, nextWeek) = staking.revenue();
        vm.assertEq(thisWeek, first + second);
        vm.assertEq(nextWeek, 0);
    }

    function test_AFundingAfterAnIdleTurnJoinsItsOwnNextWeek() public {
        _stake(alice, WEEKLY, 10e18);
        _fund(70e18);
        warpToWeek(_week() + 1);
        vm.expectEmit();
        emit IMextStaking.Funded(funder, _week() + 1, 7e18, 7e18, staking.revenueHeld() + 7e18);
        _fund(7e18);
        (uint256 thisWeek, uint256 nextWeek) = staking.revenue();
        vm.assertEq(thisWeek, 70e18);
        vm.assertEq(nextWeek, 7e18);
    }

    // ------------------------------------------------------------------------------------------------------ claim
    // when nothing was earned: it reverts
    // otherwise: it pays what earned() printed, once; after leaving too, for ever
    // shares are by weight

    function test_RevertWhen_NothingWasEarned() public {
        _stake(alice, WEEKLY, 10e18);
        _fund(70e18);
        skip(1 days);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(IMextStaking.NothingToClaim.selector, alice));
        staking.claim();
    }

    function test_SharesAreByWeight() public {
        _stake(alice, YEAR, 10e18);
        _stake(bob, FREE, 40e18);
        _stake(carol, WEEKLY, 60e18);
        _fund(100e18);
        skip(2 * WEEK);
        vm.assertApproxEqAbs(staking.earned(alice), 20e18, 1, "20 of 100");
        vm.assertApproxEqAbs(staking.earned(bob), 20e18, 1, "20 of 100");
        vm.assertApproxEqAbs(staking.earned(carol), 60e18, 1, "60 of 100");
    }

    function testFuzz_AClaimPaysWhatWasPrintedOnce(uint256 amount, uint256 funded, uint256 time) public {
        amount = bound(amount, 1e18, PURSE);
        funded = bound(funded, 1e18, PURSE);
        _stake(alice, WEEKLY, amount);
        _fund(funded);
        skip(bound(time, WEEK, 3 * WEEK));
        uint256 earned = staking.earned(alice);
        vm.expectEmit();
        emit IMextStaking.Claimed(alice, earned, funded - earned);
        vm.prank(alice);
        vm.assertEq(staking.claim(), earned);
        vm.assertEq(token.balanceOf(alice), PURSE - amount + earned);
        vm.assertEq(staking.revenueHeld(), funded - earned);
        vm.assertEq(staking.earned(alice), 0);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(IMextStaking.NothingToClaim.selector, alice));
        staking.claim();
    }

    function testFuzz_P6_WhatWasEarnedStaysClaimableAfterLeaving(uint8 tier, uint256 later) public {
        tier = _tier(tier);
        _stake(alice, tier, 10e18);
        _stake(bob, WEEKLY, 10e18);
        _fund(70e18);
        warpToWeek(_week() + 2);
        uint256 earned = staking.earned(alice);
        vm.prank(alice);
        staking.leaveNow(tier, 10e18, 10e18);
        _fund(70e18);
        skip(bound(later, 0, 4_000 days));
        vm.assertEq(staking.earned(alice), earned);
        vm.prank(alice);
        vm.assertEq(staking.claim(), earned);
    }

    function test_AStakeEarnsNothingForTheTimeBefore() public {
        _stake(alice, WEEKLY, 10e18);
        _fund(70e18);
        warpToWeek(_week() + 1);
        skip(3 days);
        _stake(bob, WEEKLY, 10e18);
        skip(4 days);
        vm.assertApproxEqAbs(staking.earned(alice), 50e18, 1, "30 alone and half of 40");
        vm.assertApproxEqAbs(staking.earned(bob), 20e18, 1, "half of 40");
    }

    // ---------------------------------------------------------------------------------------------- claimAndStake
    // when nothing was earned, or the tier is unknown: it reverts
    // otherwise: it stakes what earned() printed; no MEXT moves

    function test_RevertWhen_NothingWasEarnedToStake() public {
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(IMextStaking.NothingToClaim.selector, alice));
        staking.claimAndStake(WEEKLY);
    }

    function test_RevertWhen_StakingAClaimInAnUnknownTier() public {
        _stake(alice, WEEKLY, 10e18);
        _fund(70e18);
        skip(2 * WEEK);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(IMextStaking.TierUnknown.selector, 5, 5));
        staking.claimAndStake(5);
    }

    function testFuzz_AClaimCanBeStaked(uint8 tier, uint256 funded) public {
        tier = _tier(tier);
        funded = bound(funded, 1e18, PURSE);
        _stake(alice, WEEKLY, 10e18);
        _fund(funded);
        skip(2 * WEEK);
        uint256 earned = staking.earned(alice);
        uint256 before = staking.balanceOf(alice, tier);
        uint256 held = token.balanceOf(address(staking));
        vm.expectEmit();
        emit IMextStaking.Claimed(alice, earned, funded - earned);
        vm.prank(alice);
        vm.assertEq(staking.claimAndStake(tier), earned);
        vm.assertEq(staking.balanceOf(alice, tier), before + earned);
        vm.assertEq(staking.weightOf(alice), _weightFrom(alice));
        vm.assertEq(staking.revenueHeld(), funded - earned);
        vm.assertEq(token.balanceOf(address(staking)), held);
    }

    function test_AStakedClaimIsTold() public {
        _stake(alice, WEEKLY, 10e18);
        _fund(70e18);
        skip(2 * WEEK);
        uint256 earned = staking.earned(alice);
        vm.expectEmit();
        emit IMextStaking.Staked(alice, YEAR, alice, earned, earned, 10e18 + 2 * earned);
        vm.prank(alice);
        staking.claimAndStake(YEAR);
    }

    // -------------------------------------------------------------------------------------- who tries to take more
    // given MEXT sent by a plain transfer: it is nobody's
    // given no stakers: the revenue waits for them; dust staked first takes nothing of it
    // given a stake of the last second: it earns a second
    // given dust staked for another: it costs them less than a wei each time

    function test_P6_MextSentByAPlainTransferIsNobodysRevenue() public {
        _stake(alice, WEEKLY, 10e18);
        vm.prank(bob);
        token.transfer(address(staking), 1_000e18);
        skip(3 * WEEK);
        vm.assertEq(staking.earned(alice), 0);
        vm.assertEq(staking.revenueHeld(), 0);
    }

    function test_P6_RevenueWithoutStakersWaitsForThem() public {
        _fund(70e18);
        skip(5 * WEEK);
        _stake(alice, WEEKLY, 1e18 - 1);
        skip(5 * WEEK);
        vm.assertEq(staking.earned(alice), 0, "below 1 MEXT nothing is shared");
        _stake(alice, WEEKLY, 1);
        skip(3 * WEEK);
        vm.assertApproxEqAbs(staking.earned(alice), 70e18, 2, "then all of it");
    }

    function test_P6_AFirstDepositorsDustTakesNothingFromTheNext() public {
        _stake(alice, FREE, 2);
        _fund(70e18);
        warpToWeek(_week() + 1);
        _stake(bob, WEEKLY, 10e18);
        skip(WEEK);
        vm.assertApproxEqAbs(staking.earned(bob), 70e18, 10, "the whole week but for that dust's share");
        vm.assertLe(staking.earned(alice), 8, "a wei of weight's share");
    }

    function test_P6_StakingInTheLastSecondEarnsASecond() public {
        _stake(alice, WEEKLY, 1e18);
        _fund(604_800e18);
        warpToWeek(_week() + 2);
        vm.warp(block.timestamp - 1);
        _stake(bob, WEEKLY, PURSE);
        skip(1);
        vm.assertLe(staking.earned(bob), 1e18, "one second's revenue");
        vm.assertGe(staking.earned(alice), 604_799e18 - 1, "the week's");
    }

    function testFuzz_P6_DustStakedForAnotherCostsThemLessThanAWeiEach(uint256 seed) public {
        _stake(alice, WEEKLY, 3e18);
        _stake(carol, WEEKLY, 5e18);
        _fund(1e18);
        warpToWeek(_week() + 1);
        for (uint256 i = 0; i < 50; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            skip(1 + (seed % 600));
            vm.prank(bob);
            staking.stakeFor(alice, FREE, 1);
        }
        uint256 streamed = (1e18 * (block.timestamp % WEEK)) / WEEK;
        vm.assertApproxEqAbs(staking.earned(alice), (streamed * 3) / 8, 200, "she keeps her share");
    }
}
