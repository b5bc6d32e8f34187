// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {WeeklyVotes} from "../../contracts/staking/WeeklyVotes.sol";
import {Cheats} from "../support/Cheats.sol";

contract WeeklyVotesTest is Cheats {
    using WeeklyVotes for WeeklyVotes.Trace;

    WeeklyVotes.Trace private trace;

    /// @dev The weight of the last change, which the next one tells as the one before.
    uint256 private last;

    function _shift(uint256 week, uint256 weight) private {
        (uint256 before, uint256 afterwards) = trace.shift(week, trace.latest(), weight);
        vm.assertEq(before, last, "before");
        vm.assertEq(afterwards, weight, "afterwards");
        last = weight;
    }

    // -------------------------------------------------------------------------------------------- shift and powerIn
    // given no change ever: power is zero in every week
    // given changes
    //   when the week before had none: power is the last weight before it
    //   when the week before had some: power is the lowest of them and of what it began with
    //   when the week is before the first change: power is zero
    // given many weeks
    //   it finds the right one, and a later change never alters it: WeeklyVotesModel.t.sol

    function test_PowerIsZeroBeforeAnyChange() public view {
        vm.assertEq(trace.powerIn(0), 0);
        vm.assertEq(trace.powerIn(3000), 0);
        vm.assertEq(trace.latest(), 0);
    }

    function test_AFirstWeightCountsAfterOneWholeWeek() public {
        _shift(3000, 50);
        vm.assertEq(trace.latest(), 50);
        vm.assertEq(trace.powerIn(3000), 0);
        vm.assertEq(trace.powerIn(3001), 0);
        vm.assertEq(trace.powerIn(3002), 50);
        vm.assertEq(trace.powerIn(4000), 50);
    }

    function test_P4_ALoanThatComesAndGoesCountsNothing() public {
        _shift(3000, 50);
        _shift(3002, 1_000_000);
        _shift(3002, 50);
        vm.assertEq(trace.powerIn(3003), 50);
        vm.assertEq(trace.powerIn(3004), 50);
    }

    function test_P4_AWeightThatGoesAndComesBackCountsAtItsLowest() public {
        _shift(3000, 50);
        _shift(3002, 7);
        _shift(3002, 90);
        vm.assertEq(trace.powerIn(3002), 50);
        vm.assertEq(trace.powerIn(3003), 7);
        vm.assertEq(trace.powerIn(3004), 90);
    }

    function test_AChangeInTheFirstWeekOfAllIsKept() public {
        _shift(0, 50);
        _shift(3, 20);
        vm.assertEq(trace.powerIn(0), 0);
        vm.assertEq(trace.powerIn(1), 0);
        vm.assertEq(trace.powerIn(2), 50);
        vm.assertEq(trace.powerIn(3), 50);
        vm.assertEq(trace.powerIn(4), 20);
    }

    function testFuzz_ShiftKeepsWidth(uint96 first, uint96 second) public {
        trace.shift(3000, 0, first);
        trace.shift(3001, first, second);
        vm.assertEq(trace.latest(), second);
        vm.assertEq(trace.powerIn(3002), first < second ? first : second);
        vm.assertEq(trace.head.count, 1);
        vm.assertEq(trace.past[0].last, first);
    }

    // ------------------------------------------------------------------------------------------------------- cost
    // it does not follow the number of changes, and only the logarithm of the number of weeks; in gas: votesGas.test.ts

    function test_TenThousandChangesInAWeekCostOneSlot() public {
        trace.shift(3000, 0, 5);
        for (uint256 i = 0; i < 10_000; ++i) trace.shift(3001, i % 2 == 0 ? 0 : 1, i % 2 == 0 ? 1 : 0);
        vm.assertEq(trace.head.count, 1);
        vm.assertEq(trace.powerIn(3002), 5);
    }

    function test_TenThousandWeeksCostAFewReadsMore() public {
        for (uint256 i = 0; i < 16; ++i) trace.shift(3000 + i, 0, 1);
        vm.assertLe(_readsFor(3001), 2 + 4 + 1, "log2 of 16");
        for (uint256 i = 16; i < 10_000; ++i) trace.shift(3000 + i, 0, 1);
        vm.assertEq(trace.powerIn(5_000), 1_999);
        vm.assertLe(_readsFor(3001), 2 + 14 + 1, "log2 of 10,000: the oldest");
        vm.assertLe(_readsFor(9_000), 2 + 14 + 1, "in the middle");
        vm.assertEq(_readsFor(13_001), 1, "the newest: the head alone");
        vm.assertEq(_readsFor(13_000), 1, "this week's");
        vm.assertEq(_readsFor(12_999), 2, "one read more");
    }

    /// @dev Slots read to find the power of `week`.
    function _readsFor(uint256 week) private returns (uint256) {
        vm.record();
        trace.powerIn(week);
        (bytes32[] memory reads, ) = vm.accesses(address(this));
        return reads.length;
    }
}
