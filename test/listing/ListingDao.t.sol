// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IListingDao} from "../../contracts/interfaces/IListingDao.sol";
import {ListingTest} from "../support/ListingTest.sol";

/// @notice The pages' views of seasons; those of the registry are with `Registry`, callers with the powers.
contract ListingDaoTest is ListingTest {
    // -------------------------------------------------------------------------------------------------------- seasonOf
    // given a settled season: its quorum and total are those of its settlement
    // given one that is not settled
    //   when its first week has not begun: total and quorum are those of the running week
    //   when its first week runs: those of that week
    //   when its first week is over: still those of that week, whatever has been staked or has left since

    function test_AComingSeasonShowsTheRunningWeeksTotal() public {
        _pageIs(FIRST, false, 0);
        // What is staked in a week has been held for a whole one when the turn after next comes.
        warpToWeek(_week() + 2);
        _pageIs(FIRST, false, ALICES + BOBS + CAROLS);
        _pageIs(FIRST + 7, false, ALICES + BOBS + CAROLS);
    }

    function test_ASeasonKeepsItsFirstWeeksTotal() public {
        _apply(team, 1);
        _warpToSeason(FIRST);
        _pageIs(FIRST, false, ALICES + BOBS + CAROLS);
        vm.prank(alice);
        staking.giveNotice(WEEKLY, ALICES);
        skip(WEEK);
        vm.assertEq(staking.totalPowerIn(_week()), BOBS + CAROLS, "the second week's is another");
        _pageIs(FIRST, false, ALICES + BOBS + CAROLS);
        _nextSeason();
        _pageIs(FIRST, false, ALICES + BOBS + CAROLS);
        dao.settle();
        _pageIs(FIRST, true, ALICES + BOBS + CAROLS);
    }

    function test_AnIdleSeasonIsSettledWithoutATotal() public {
        _settleNext();
        _settleNext();
        _settleNext();
        IListingDao.SeasonView memory page = dao.seasonOf(FIRST);
        vm.assertTrue(page.settled);
        vm.assertEq(page.totalPower, 0);
        vm.assertEq(page.quorum, 0);
    }

    /// @dev The page of a season with the default rules.
    function _pageIs(uint32 season, bool settled, uint256 totalPower) private view {
        IListingDao.SeasonView memory page = dao.seasonOf(season);
        vm.assertEq(page.season, season);
        vm.assertEq(page.startsAt, uint256(season) * SEASON);
        vm.assertEq(page.endsAt, (uint256(season) + 1) * SEASON);
        vm.assertEq(page.settled, settled);
        vm.assertEq(page.totalPower, totalPower, "total power");
        // 2 % of the total, at least 0.1 % of genesis supply.
        uint256 quorum = totalPower / 50;
        vm.assertEq(page.quorum, quorum > 1_000_000e18 ? quorum : 1_000_000e18, "quorum");
    }
}
