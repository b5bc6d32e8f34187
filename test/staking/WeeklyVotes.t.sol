// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {WeeklyVotes} from "../../contracts/staking/WeeklyVotes.sol";
import {Cheats} from "../support/Cheats.sol";

contract WeeklyVotesTest is Cheats {
    using WeeklyVotes for WeeklyVotes.Trace;

    WeeklyVotes.Trace private trace;

    /// @dev The reference: every change ever made, and nothing clever.
    struct Moment {
        uint256 week;
        uint256 weight;
    }
    Moment[] private moments;

    function _shift(uint256 week, uint256 weight) private {
        (uint256 before, uint256 afterwards) = trace.shift(week, trace.latest(), weight);
        vm.assertEq(before, moments.length == 0 ? 0 : moments[moments.length - 1].weight, "before");
        vm.assertEq(afterwards, weight, "afterwards");
        moments.push(Moment(week, weight));
    }

    /// @dev The lowest weight at any moment of the week before `week`, from every change.
    function _lowest(uint256 week) private view returns (uint256 low) {
        if (week == 0) return 0;
        uint256 i = 0;
        uint256 weight = 0;
        for (; i < moments.length && moments[i].week < week - 1; ++i) weight = moments[i].weight;
        low = weight;
        for (; i < moments.length && moments[i].week == week - 1; ++i) {
            if (moments[i].weight < low) low = moments[i].weight;
        }
    }

    // -------------------------------------------------------------------------------------------- shift and powerIn
    // given no change ever: power is zero in every week
    // given changes
    //   when the week before had none: power is the last weight before it
    //   when the week before had some: power is the lowest of them and of what it began with
    //   when the week is before the first change: power is zero
    // given many weeks
    //   it finds the right one, as the reference does, in a cost that does not follow their number
    //   a later change never alters the power of a week that has begun

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

    function testFuzz_P4_PowerIsTheLowestOfTheWholeWeekBefore(uint256 seed, uint8 changes) public {
        uint256 week = 3000;
        uint256 count = bound(changes, 1, 60);
        for (uint256 i = 0; i < count; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            // Half of the changes stay in the week; gaps are of one to four weeks.
            if (seed % 2 == 0) week += 1 + ((seed >> 8) % 4);
            // Few values, so that equal ones and zero come up.
            _shift(week, (seed >> 16) % 3 == 0 ? (seed >> 32) % 4 : (seed >> 32) % 2 ** 96);
        }
        for (uint256 w = 2998; w <= week + 2; ++w) vm.assertEq(trace.powerIn(w), _lowest(w), "power");
    }

    function testFuzz_P4_NoLaterChangeAltersAWeekThatHasBegun(uint256 seed) public {
        uint256 week = 3000;
        uint256[] memory fixedPower = new uint256[](40);
        for (uint256 i = 0; i < 40; ++i) {
            for (uint256 k = 0; k < 1 + (seed % 3); ++k) {
                seed = uint256(keccak256(abi.encode(seed)));
                _shift(week, seed % 1e27);
            }
            fixedPower[i] = trace.powerIn(week);
            ++week;
        }
        for (uint256 i = 0; i < 40; ++i) vm.assertEq(trace.powerIn(3000 + i), fixedPower[i], "fixed");
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
    // it does not follow the number of changes, and only the logarithm of the number of weeks

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
