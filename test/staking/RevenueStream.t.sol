// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {RevenueStream} from "../../contracts/staking/RevenueStream.sol";
import {Cheats} from "../support/Cheats.sol";

contract RevenueStreamTest is Cheats {
    using RevenueStream for RevenueStream.Stream;

    uint256 private constant START = 3000 * WEEK;
    uint256 private constant SUPPLY = 1_000_000_000e18;

    RevenueStream.Stream private stream;

    /// @dev The reference: a bucket for every week, walked week by week, with 64 bits behind the point.
    mapping(uint256 week => uint256) private buckets;
    uint256 private walkedTo;
    uint256 private sharedFine;
    /// @dev What the stream shared, by its own accumulator.
    uint256 private shared;
    uint256 private added;

    function setUp() public {
        vm.warp(START);
        stream.settledAt = uint40(START);
        walkedTo = START;
    }

    function _add(uint256 amount) private {
        stream.add(amount);
        buckets[block.timestamp / WEEK + 1] += amount << 64;
        added += amount;
    }

    /// @dev Lets `time` pass with `weight` in all, in the stream and in the reference.
    function _pass(uint256 time, uint256 weight) private {
        vm.warp(block.timestamp + time);
        uint256 acc = stream.acc;
        shared += RevenueStream.share(weight, acc, stream.settle(weight));
        while (walkedTo < block.timestamp) {
            uint256 week = walkedTo / WEEK;
            uint256 end = (week + 1) * WEEK < block.timestamp ? (week + 1) * WEEK : block.timestamp;
            uint256 streamed = (buckets[week] * (end - walkedTo)) / WEEK;
            if (weight < 1e18) buckets[week + 1] += streamed;
            else sharedFine += streamed;
            walkedTo = end;
        }
    }

    /// @dev What is still to come.
    function _rest() private view returns (uint256) {
        return stream.current - RevenueStream.streamedBy(stream.current, block.timestamp % WEEK) + stream.next;
    }

    // ------------------------------------------------------------------------------------------------ settle, add
    // given weight
    //   in the week of the funding: nothing streams
    //   in the week after: it streams evenly, whole to the wei when the week ends
    //   after many idle weeks: it has streamed in its week, and nothing since
    // given less than 1 MEXT of weight
    //   what would have streamed joins the next bucket, over any number of weeks
    //   with weight again, the rest of the week's bucket streams, then the next
    // settling twice in a second changes nothing
    // on any input: as the reference, which walks week by week; nothing is made and at most the stated dust is lost

    function test_AFundingStreamsOverTheWholeNextWeek() public {
        _pass(1 days, 1e18);
        _add(700e18);
        _pass(6 days - 1, 1e18);
        vm.assertEq(shared, 0, "not this week");
        vm.assertEq(stream.next, 700e18);
        _pass(1, 1e18);
        vm.assertEq(stream.current, 700e18);
        vm.assertEq(stream.next, 0);
        for (uint256 day = 1; day <= 7; ++day) {
            _pass(1 days, 1e18);
            vm.assertEq(shared, day * 100e18, "a seventh a day");
        }
        _pass(30 days, 1e18);
        vm.assertEq(shared, 700e18, "and no more");
    }

    function test_OneSettlementAfterIdleWeeksIsEnough() public {
        _add(700e18);
        _pass(1 days, 1e18);
        _pass(WEEK + 1 days, 1e18);
        vm.assertEq(shared, 200e18);
        _add(70e18);
        _pass(100 * WEEK, 1e18);
        vm.assertEq(shared, 770e18);
        vm.assertEq(_rest(), 0);
    }

    function test_WithoutWeightNothingIsLost() public {
        _add(700e18);
        _pass(WEEK + 1 days, 1e18 - 1);
        vm.assertEq(shared, 0);
        vm.assertEq(stream.current, 700e18);
        vm.assertEq(stream.next, 100e18, "the first day's seventh");
        _pass(3 days, 1e18);
        vm.assertEq(shared, 300e18, "the bucket streams on");
        _pass(3 days, 0);
        vm.assertEq(stream.current, 400e18, "what nobody got, whole");
        _pass(20 * WEEK + 1 days, 0);
        vm.assertEq(stream.current, 400e18, "rolled on");
        _pass(WEEK - 1 days, 1e18);
        _pass(WEEK, 1e18);
        vm.assertApproxEqAbs(shared, 700e18, 3, "all of it, but for less than one wei a settlement");
    }

    function test_SettlingTwiceInASecondChangesNothing() public {
        _add(700e18);
        _pass(WEEK + 1 days, 1e18);
        uint256 acc = stream.acc;
        vm.assertEq(stream.settle(5e18), acc);
        vm.assertEq(stream.current, 700e18);
    }

    function testFuzz_P6_ItStreamsAsTheReferenceDoes(uint256 seed, uint8 steps) public {
        uint256 count = bound(steps, 1, 40);
        uint256 weight = 1e18;
        for (uint256 i = 0; i < count; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            if (seed % 3 != 0) _add(((seed >> 8) % 2 == 0 ? SUPPLY : 1_000) - ((seed >> 16) % 1_000));
            weight = (seed >> 40) % 4 == 0 ? (seed >> 48) % 1e18 : 1e18 + ((seed >> 48) % (2 * SUPPLY));
            _pass(_someTime(seed >> 150), weight);
            // Each step rounds at most twice, and a rounded bucket rolls on.
            vm.assertApproxEqAbs(shared, sharedFine >> 64, 4 * (i + 1), "shared");
            vm.assertApproxEqAbs(stream.current, buckets[block.timestamp / WEEK] >> 64, 4 * (i + 1), "this week");
            vm.assertApproxEqAbs(stream.next, buckets[block.timestamp / WEEK + 1] >> 64, 4 * (i + 1), "next week");
            vm.assertLe(shared + _rest(), added, "nothing is made");
            vm.assertGe(shared + _rest() + i + 1, added, "less than one wei is lost a step");
        }
    }

    /// @dev Seconds, parts of a week, exactly to a week's turn, or many weeks.
    function _someTime(uint256 seed) private view returns (uint256) {
        if (seed % 4 == 0) return (seed >> 8) % 100;
        if (seed % 4 == 1) return WEEK - (block.timestamp % WEEK) - ((seed >> 8) % 2);
        if (seed % 4 == 2) return (seed >> 8) % (2 * WEEK);
        return (seed >> 8) % (60 * WEEK);
    }

    // ------------------------------------------------------------------------------------------------------ width
    // given the whole supply streaming every week, over the least weight, for ever: every value keeps its width

    function test_TheWholeSupplyEveryWeekNeverOverflows() public pure {
        // A year at the worst rate, then as many years as the clock's 40 bits can count.
        RevenueStream.Stream memory s = RevenueStream.Stream({acc: 0, settledAt: 0, current: 0, next: 0});
        for (uint256 week = 0; week < 52; ++week) {
            s.next = uint96(SUPPLY);
            s = RevenueStream.advanced(s, 1e18, (week + 1) * WEEK);
        }
        s = RevenueStream.advanced(s, 1e18, 53 * WEEK);
        vm.assertEq(RevenueStream.share(1e18, 0, s.acc), 52 * SUPPLY);
        uint256 weeksOfTheClock = uint256(type(uint40).max) / WEEK + 1;
        uint256 most = (uint256(s.acc) / 52 + 1) * weeksOfTheClock;
        vm.assertLe(most, 1 << 148, "acc");
        vm.assertLe(most, type(uint256).max / (2 * SUPPLY), "weight times acc");
    }

    function testFuzz_AShareIsRoundedDown(uint256 weight, uint256 from, uint256 to) public pure {
        weight = bound(weight, 0, 2 * SUPPLY);
        to = bound(to, 0, 1 << 148);
        from = bound(from, 0, to);
        uint256 share = RevenueStream.share(weight, from, to);
        vm.assertLe(share << 96, weight * (to - from), "not above");
        vm.assertGt((share + 1) << 96, weight * (to - from), "within one");
    }
}
