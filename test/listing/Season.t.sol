// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Season} from "../../contracts/listing/Season.sol";
import {Cheats} from "../support/Cheats.sol";

contract SeasonTest is Cheats {
    uint256 private constant LENGTH = 14 days;

    // ------------------------------------------------------------------------------------ containing, starts and ends
    // a season contains its first second and its last; the second after belongs to the next
    // every timestamp lies in exactly one season, which begins where the one before ends

    function test_ASeasonContainsItsFirstAndItsLastSecond() public pure {
        vm.assertEq(Season.startsAt(1502), 1502 * LENGTH);
        vm.assertEq(Season.endsAt(1502), 1503 * LENGTH);
        vm.assertEq(Season.containing(1502 * LENGTH - 1), 1501);
        vm.assertEq(Season.containing(1502 * LENGTH), 1502);
        vm.assertEq(Season.containing(1503 * LENGTH - 1), 1502);
        vm.assertEq(Season.containing(1503 * LENGTH), 1503);
    }

    function testFuzz_EveryTimestampLiesInOneSeason(uint40 timestamp) public pure {
        uint32 season = Season.containing(timestamp);
        vm.assertLe(Season.startsAt(season), timestamp, "begun");
        vm.assertLt(timestamp, Season.endsAt(season), "not over");
        vm.assertEq(Season.endsAt(season), Season.startsAt(uint256(season) + 1));
    }

    // ---------------------------------------------------------------------------------------------------- first week
    // a season begins with a UTC week and covers two whole ones

    function testFuzz_ASeasonCoversTwoWholeWeeks(uint32 season) public pure {
        uint256 week = Season.firstWeek(season);
        vm.assertEq(week * WEEK, Season.startsAt(season));
        vm.assertEq((week + 2) * WEEK, Season.endsAt(season));
    }

    // ------------------------------------------------------------------------------------------------------ deadlines
    // withdrawals close 48 hours before the season, council objections 48 hours before its end
    // an objection can be upheld up to 30 days after its end

    function testFuzz_DeadlinesFollowTheSeason(uint32 season) public pure {
        season = uint32(bound(season, 1, type(uint32).max));
        vm.assertEq(Season.withdrawalsCloseAt(season) + 48 hours, Season.startsAt(season));
        vm.assertEq(Season.councilClosesAt(season) + 48 hours, Season.endsAt(season));
        vm.assertEq(Season.upholdUntil(season), Season.endsAt(season) + 30 days);
    }

    // ------------------------------------------------------------------------------------------------- objections only
    // exactly the last 24 hours of every season

    function test_OnlyTheLastDayIsForObjections() public pure {
        uint256 ends = Season.endsAt(1502);
        vm.assertFalse(Season.isObjectionsOnly(ends - 24 hours - 1));
        vm.assertTrue(Season.isObjectionsOnly(ends - 24 hours));
        vm.assertTrue(Season.isObjectionsOnly(ends - 1));
        vm.assertFalse(Season.isObjectionsOnly(ends));
    }

    function testFuzz_OnlyTheLastDayIsForObjections(uint40 timestamp) public pure {
        bool last = Season.endsAt(Season.containing(timestamp)) - timestamp <= 24 hours;
        vm.assertEq(Season.isObjectionsOnly(timestamp), last);
    }
}
