// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IListingDao} from "../../contracts/interfaces/IListingDao.sol";
import {ListingTest} from "../support/ListingTest.sol";

/// @notice The pages' views; the registry's are with `Registry`, and who may call what with the powers.
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

    // ------------------------------------------------------------------------------------ candidateOf, candidatesOf
    // given no such candidate: it reverts
    // otherwise: its names and numbers; for a motion, the names of its listing
    // a season's page holds its candidates by place; none for a season without

    function testFuzz_RevertWhen_AskingForACandidateThatIsNone(uint32 id) public {
        uint32 known = _apply(team, 1);
        vm.assume(id != known);
        vm.expectRevert(abi.encodeWithSelector(IListingDao.CandidateUnknown.selector, id));
        dao.candidateOf(id);
    }

    function test_ASeasonsCandidatesAreReadByPlace() public {
        vm.assertEq(dao.candidatesOf(FIRST).length, 0);
        uint32[2] memory ids = [_apply(team, 1), _apply(rival, 2)];
        IListingDao.CandidateView[] memory page = dao.candidatesOf(FIRST);
        vm.assertEq(page.length, 2);
        for (uint256 i = 0; i < 2; ++i) {
            vm.assertEq(page[i].id, ids[i]);
            vm.assertEq(page[i].place, i);
            vm.assertEq(page[i].token, _tokenId(i + 1));
        }
        vm.assertEq(page[1].applicant, rival);
    }

    // -------------------------------------------------------------------------------------------------- listingOfToken
    // given a token that was never listed, or is delisted: zero; otherwise: its listing

    function test_OnlyAListedTokenHasAListing() public {
        vm.assertEq(dao.listingOfToken(_tokenId(1)), 0);
        _win(1);
        vm.assertEq(dao.listingOfToken(_tokenId(1)), 1);
        vm.assertEq(dao.listingOfToken(_tokenId(2)), 0);
        vm.prank(timelock);
        dao.delist(1);
        vm.assertEq(dao.listingOfToken(_tokenId(1)), 0);
    }

    // -------------------------------------------------------------------------------------------------------- ballotOf
    // given no ballot: version zero, no choices
    // given one: how often it has changed, and its choices in their order
    // given one that was taken back: the version stays, without choices

    function test_ABallotIsReadAsItWasCast() public {
        uint32 first = _apply(team, 1);
        uint32 second = _apply(team, 2);
        _warpToSeason(FIRST);
        _ballotIs(0, new IListingDao.Choice[](0));
        _cast(alice, _two(second, -40, first, 60));
        _ballotIs(1, _two(second, -40, first, 60));
        vm.prank(alice);
        dao.withdrawBallot();
        _ballotIs(2, new IListingDao.Choice[](0));
    }

    function _ballotIs(uint32 version, IListingDao.Choice[] memory choices) private view {
        (uint32 changes, IListingDao.Choice[] memory found) = dao.ballotOf(FIRST, alice);
        vm.assertEq(changes, version, "version");
        vm.assertEq(abi.encode(found), abi.encode(choices));
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
