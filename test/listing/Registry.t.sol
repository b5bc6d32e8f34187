// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IListingDao} from "../../contracts/interfaces/IListingDao.sol";
import {ListingTest} from "../support/ListingTest.sol";

/// @notice What the council and listed teams do, and what follows. The timelock's verbs are in Powers.t.sol.
contract RegistryTest is ListingTest {
    // ------------------------------------------------------------------------------------------------------ objectTo
    // given an ended season that is unsettled: it reverts
    // given no such candidate, one that does not live, a motion, or one objected to already: it reverts
    // when fewer than 48 hours are left, or the season's objections are used up: it reverts
    // when the reason is empty or too long, or the digest missing: it reverts
    // otherwise: the objection shows; the count, quorum and deadline stay as they are (P7)

    function test_P7_AnObjectionShowsAndMovesNothing() public {
        uint32 id = _live(1);
        _cast(alice, id, 60);
        vm.expectEmit(address(dao));
        emit IListingDao.CouncilObjected(id, FIRST, 1, "unclear issuer", DIGEST);
        _objectTo(id);
        IListingDao.CandidateView memory page = dao.candidateOf(id);
        vm.assertTrue(page.objected);
        vm.assertEq(page.support, 24_000_000e18);
        _stateIs(id, IListingDao.CandidateState.Live);
        vm.assertEq(dao.seasonOf(FIRST).objections, 1);
        vm.assertEq(dao.seasonOf(FIRST).quorum, QUORUM);
        _cast(bob, id, 100);
        _talliesAre(id, 44_000_000e18, 0);
    }

    function test_RevertWhen_ObjectingToOneThatDoesNotLive() public {
        uint32 id = _apply(team, 1);
        bytes4 notLive = IListingDao.CandidateNotLive.selector;
        _expectObjection(id, abi.encodeWithSelector(notLive, id, FIRST, FIRST - 2));
        _expectObjection(9, abi.encodeWithSelector(IListingDao.CandidateUnknown.selector, 9));
        _warpToSeason(FIRST + 1);
        _expectObjection(id, abi.encodeWithSelector(IListingDao.SeasonUnsettled.selector, FIRST));
        dao.settle();
        _expectObjection(id, abi.encodeWithSelector(notLive, id, FIRST, FIRST + 1));
    }

    function test_RevertWhen_ObjectingTwice() public {
        uint32 id = _live(1);
        _objectTo(id);
        _expectObjection(id, abi.encodeWithSelector(IListingDao.ObjectedAlready.selector, id));
    }

    function test_RevertWhen_ObjectingToAMotion() public {
        _win(1);
        uint32 motion = _move(rival, 1);
        _settleNext();
        _expectObjection(motion, abi.encodeWithSelector(IListingDao.ObjectionToMotion.selector, motion));
    }

    function test_RevertWhen_ObjectingInTheLast48Hours() public {
        uint32 id = _live(1);
        uint256 closedAt = (uint256(FIRST) + 1) * SEASON - 48 hours;
        vm.warp(closedAt);
        _expectObjection(id, abi.encodeWithSelector(IListingDao.ObjectionTooLate.selector, id, closedAt, closedAt));
        vm.warp(closedAt - 1);
        _objectTo(id);
    }

    function test_RevertWhen_TheObjectionsAreUsedUp() public {
        uint32 id = _live(3);
        _objectTo(id);
        _objectTo(id - 1);
        _expectObjection(id - 2, abi.encodeWithSelector(IListingDao.ObjectionsUsedUp.selector, FIRST, 2));
        // Another season has its own.
        uint32 later = _apply(team, 9);
        _settleNext();
        _objectTo(later);
    }

    function test_RevertWhen_AnObjectionSaysNothing() public {
        uint32 id = _live(1);
        vm.startPrank(council);
        vm.expectRevert(abi.encodeWithSelector(IListingDao.TextLength.selector, bytes32("reason"), 0, 1024));
        dao.objectTo(id, "", DIGEST);
        string memory long_ = string(new bytes(1025));
        vm.expectRevert(abi.encodeWithSelector(IListingDao.TextLength.selector, bytes32("reason"), 1025, 1024));
        dao.objectTo(id, long_, DIGEST);
        vm.expectRevert(IListingDao.DigestMissing.selector);
        dao.objectTo(id, "unclear issuer", 0);
        vm.stopPrank();
    }

    // ------------------------------------------------------------------------------------------------- listByCouncil
    // given an ended season that is unsettled: it reverts
    // given a candidate that is unknown, unsettled, withdrawn, displaced, a motion, or whose objection exceeds its
    //   support: it reverts; older than the last four settled seasons: it reverts
    // given a token that was listed, delisted, suspended, objected to, or is a candidate now or next: it reverts
    // when the community would be left with less than its share: it reverts
    // otherwise: it is listed, and counts as the council's

    function test_TheCouncilListsWithinItsShare() public {
        uint32 id = _sevenToThree();
        vm.expectEmit(address(dao));
        emit IListingDao.Listed(8, id, IListingDao.Origin.Council, uint40(block.timestamp + 14 days), 8, 1, 8);
        _list(id);
        vm.assertEq(uint256(_listing(8).origin), uint256(IListingDao.Origin.Council));
        vm.assertEq(_listing(8).candidate, id);
        vm.assertEq(dao.listingOfToken(_tokenId(8)), 8);
    }

    function test_P3_TheThirdOfTenIsTheLast() public {
        uint32 id = _sevenToThree();
        _list(id);
        _list(id + 1);
        _list(id + 2);
        _countIs(10, 3, 10);
        _expectListing(id + 3, abi.encodeWithSelector(IListingDao.CouncilShareExceeded.selector, 3, 10, 7_000));
        // Delisting gives nothing back: what was ever listed counts.
        vm.startPrank(timelock);
        dao.delist(8);
        dao.delist(9);
        vm.stopPrank();
        _countIs(10, 3, 8);
        _expectListing(id + 3, abi.encodeWithSelector(IListingDao.CouncilShareExceeded.selector, 3, 10, 7_000));
    }

    function test_P3_TheFirstListingCannotBeTheCouncils() public {
        uint32 id = _live(1);
        _settleNext();
        _expectListing(id, abi.encodeWithSelector(IListingDao.CouncilShareExceeded.selector, 0, 0, 7_000));
    }

    function test_P3_ARaisedShareBindsTheNextSeason() public {
        IListingDao.Parameters memory rules = _defaults();
        rules.communityShareBps = 8_000;
        uint32 id = _sevenToThree();
        _set(rules);
        // Not yet: the running season has its own rules.
        uint256 snapshot = vm.snapshotState();
        _list(id);
        _list(id + 1);
        _list(id + 2);
        _countIs(10, 3, 10);
        vm.revertToState(snapshot);
        _list(id);
        _nextSeason();
        dao.settle();
        // One of eight; two of nine would leave 77.8 %.
        _expectListing(id + 1, abi.encodeWithSelector(IListingDao.CouncilShareExceeded.selector, 1, 8, 8_000));
    }

    function test_RevertWhen_ACouncilListingWaitsForASettlement() public {
        uint32 id = _sevenToThree();
        uint32 season = _nextSeason();
        _expectListing(id, abi.encodeWithSelector(IListingDao.SeasonUnsettled.selector, season - 1));
    }

    function test_RevertWhen_TheCandidateIsNoneForTheCouncil() public {
        uint32 id = _sevenToThree();
        _expectListing(99, abi.encodeWithSelector(IListingDao.CandidateUnknown.selector, 99));
        uint32 next = _apply(team, 50);
        _expectWrongState(next, IListingDao.CandidateState.Applied);
        uint32 withdrawn = _apply(team, 51);
        _withdraw(team, withdrawn);
        uint32 motion = _move(rival, 1);
        _nextSeason();
        dao.settle();
        _expectWrongState(next, IListingDao.CandidateState.Live);
        _cast(alice, next, -1);
        _settleNext();
        _expectWrongState(next, IListingDao.CandidateState.Refused);
        _expectWrongState(withdrawn, IListingDao.CandidateState.Withdrawn);
        _expectWrongState(motion, IListingDao.CandidateState.BelowQuorum);
        _list(id);
    }

    function test_AnEqualObjectionIsNoHindrance() public {
        uint32 id = _sevenToThree();
        uint32 tied = _apply(team, 50);
        _nextSeason();
        dao.settle();
        _cast(alice, tied, 10);
        _cast(bob, tied, -20);
        _settleNext();
        _stateIs(tied, IListingDao.CandidateState.Refused);
        _list(tied);
        _list(id);
    }

    function test_RevertWhen_TheCandidateIsDisplaced() public {
        _sevenToThree();
        uint32 first = _apply(team, 100);
        for (uint256 n = 101; n < 164; ++n) _apply(team, n);
        _applyWith(rival, 200, 11_000e18);
        uint32 displaced = first + 63;
        _nextSeason();
        dao.settle();
        _settleNext();
        _expectWrongState(displaced, IListingDao.CandidateState.Displaced);
    }

    function test_TheCouncilReachesBackFourSettledSeasons() public {
        uint32 id = _sevenToThree(); // of season FIRST, settled
        _warpToSeason(FIRST + 4);
        dao.settle();
        vm.assertEq(dao.nextToSettle(), FIRST + 4);
        uint256 snapshot = vm.snapshotState();
        _list(id);
        vm.revertToState(snapshot);
        _settleNext();
        _expectListing(id, abi.encodeWithSelector(IListingDao.CandidateTooOld.selector, id, FIRST, FIRST + 1));
    }

    function test_RevertWhen_TheTokenWasListed() public {
        uint32 id = _sevenToThree();
        uint32 won = _listing(1).candidate;
        _expectBarred(won, 1);
        vm.prank(timelock);
        dao.delist(1);
        _expectBarred(won, 1);
        _list(id);
        _expectBarred(id, 8);
    }

    function test_RevertWhen_TheTokenIsACandidateNowOrNext() public {
        uint32 id = _sevenToThree();
        uint32 again = _apply(rival, 8);
        _expectBarred(id, 8);
        _withdraw(rival, again);
        uint256 snapshot = vm.snapshotState();
        _list(id);
        vm.revertToState(snapshot);
        _apply(rival, 8);
        _nextSeason();
        dao.settle();
        _expectBarred(id, 8);
        _settleNext();
        _list(id);
    }

    function test_RevertWhen_TheTokenWasObjectedToOrSuspended() public {
        _sevenToThree();
        uint32 suspended = _apply(team, 50);
        uint32 loser = _apply(team, 51);
        uint32 twin = _apply(rival, 50);
        _nextSeason();
        dao.settle();
        _cast(alice, suspended, 100);
        _objectTo(suspended);
        _objectTo(loser);
        _settleNext();
        _stateIs(suspended, IListingDao.CandidateState.Suspended);
        _expectBarred(suspended, 50);
        _expectBarred(twin, 50);
        _expectBarred(loser, 51);
        vm.prank(timelock);
        dao.upholdObjection(suspended);
        _expectBarred(suspended, 50);
        _expectBarred(twin, 50);
    }

    // ---------------------------------------------------------------------------------------------- postTradingStart
    // given no such listing or an ended one: it reverts; when posted before, in the past, or more than 90 days ahead:
    // it reverts
    // past the due date without one, the listing reads overdue

    function test_ATradingStartIsPostedOnce() public {
        _win(1);
        uint40 startsAt = uint40(block.timestamp);
        vm.expectEmit(address(dao));
        emit IListingDao.TradingStartPosted(1, startsAt, "https://market");
        _post(1, startsAt, "https://market");
        vm.assertEq(_listing(1).tradingStartsAt, startsAt);
        vm.expectRevert(abi.encodeWithSelector(IListingDao.DatePosted.selector, 1, startsAt));
        _post(1, startsAt + 1 days, "https://market");
        vm.warp(_listing(1).tradingDueAt + 1);
        vm.assertFalse(_listing(1).overdue);
    }

    function test_RevertWhen_ATradingStartIsNone() public {
        vm.expectRevert(abi.encodeWithSelector(IListingDao.ListingUnknown.selector, 1));
        _post(1, uint40(block.timestamp), "https://market");
        _win(1);
        uint40 past = uint40(block.timestamp - 1);
        uint40 latest = uint40(block.timestamp + 90 days);
        _expectDateOutOfRange(past, block.timestamp, latest);
        _post(1, past, "https://market");
        _expectDateOutOfRange(latest + 1, block.timestamp, latest);
        _post(1, latest + 1, "https://market");
        vm.expectRevert(abi.encodeWithSelector(IListingDao.TextLength.selector, bytes32("market"), 0, 1024));
        _post(1, uint40(block.timestamp), "");
        vm.prank(timelock);
        dao.delist(1);
        vm.expectRevert(abi.encodeWithSelector(IListingDao.ListingEnded.selector, 1, block.timestamp));
        _post(1, uint40(block.timestamp), "https://market");
    }

    function test_P11_AFarTradingStartCannotStandForAPromise() public {
        _win(1);
        uint40 latest = uint40(block.timestamp + 90 days);
        _expectDateOutOfRange(type(uint40).max, block.timestamp, latest);
        _post(1, type(uint40).max, "https://market");
        _post(1, latest, "https://market");
        vm.assertEq(_listing(1).tradingStartsAt, latest);
    }

    function test_P11_WithoutATradingStartAListingReadsOverdue() public {
        _win(1);
        uint256 dueAt = _listing(1).tradingDueAt;
        vm.assertEq(dueAt, block.timestamp + 14 days);
        vm.warp(dueAt);
        vm.assertFalse(_listing(1).overdue);
        vm.warp(dueAt + 1);
        vm.assertTrue(_listing(1).overdue);
        _post(1, uint40(block.timestamp), "https://market");
        vm.assertFalse(_listing(1).overdue);
    }

    // -------------------------------------------------------------------------------------------- postLastWithdrawal
    // given a listing that has not ended: it reverts; when posted before, or less than 30 days ahead: it reverts
    // past the due date without one, the ended listing reads overdue

    function test_P11_WithoutALastWithdrawalAnEndedListingReadsOverdue() public {
        _win(1);
        _post(1, uint40(block.timestamp), "https://market");
        vm.expectRevert(abi.encodeWithSelector(IListingDao.ListingNotEnded.selector, 1));
        _postLast(1, uint40(block.timestamp + 30 days));
        vm.prank(timelock);
        dao.delist(1);
        uint256 dueAt = _listing(1).withdrawalDueAt;
        vm.warp(dueAt);
        vm.assertFalse(_listing(1).overdue);
        vm.warp(dueAt + 1);
        vm.assertTrue(_listing(1).overdue);
        vm.assertFalse(_listing(1).dormant);

        uint40 lastAt = uint40(block.timestamp + 30 days);
        vm.expectEmit(address(dao));
        emit IListingDao.LastWithdrawalPosted(1, lastAt, "until then");
        _postLast(1, lastAt);
        vm.assertFalse(_listing(1).overdue);
        vm.expectRevert(abi.encodeWithSelector(IListingDao.DatePosted.selector, 1, lastAt));
        _postLast(1, lastAt);
        vm.expectRevert(abi.encodeWithSelector(IListingDao.ListingUnknown.selector, 2));
        _postLast(2, lastAt);
    }

    function test_HoldersOfADelistedTokenHaveAMonthAtLeast() public {
        _win(1);
        vm.prank(timelock);
        dao.delist(1);
        uint40 earliest = uint40(block.timestamp + 30 days);
        _expectDateOutOfRange(earliest - 1, earliest, type(uint40).max);
        _postLast(1, earliest - 1);
        _postLast(1, type(uint40).max);
        vm.assertEq(_listing(1).lastWithdrawalAt, type(uint40).max);
    }

    // ---------------------------------------------------------------------------------------------------- postUpdate
    // when the caller is not the applicant, the listing has ended, or the document is missing: it reverts
    // without an update for 90 days a listing reads dormant

    function test_P11_WithoutAnUpdateAListingReadsDormant() public {
        _win(1);
        uint256 listedAt = block.timestamp;
        vm.warp(listedAt + 90 days);
        vm.assertFalse(_listing(1).dormant);
        vm.warp(listedAt + 90 days + 1);
        vm.assertTrue(_listing(1).dormant);
        vm.expectEmit(address(dao));
        emit IListingDao.UpdatePosted(1, "ipfs://update", DIGEST);
        vm.prank(team);
        dao.postUpdate(1, "ipfs://update", DIGEST);
        vm.assertFalse(_listing(1).dormant);
        vm.assertEq(_listing(1).updatedAt, block.timestamp);
    }

    function test_RevertWhen_AnUpdateIsNone() public {
        vm.expectRevert(abi.encodeWithSelector(IListingDao.ListingUnknown.selector, 1));
        dao.postUpdate(1, "ipfs://update", DIGEST);
        _win(1);
        vm.expectRevert(abi.encodeWithSelector(IListingDao.NotApplicant.selector, rival, team));
        vm.prank(rival);
        dao.postUpdate(1, "ipfs://update", DIGEST);
        vm.expectRevert(abi.encodeWithSelector(IListingDao.TextLength.selector, bytes32("document"), 0, 8192));
        vm.prank(team);
        dao.postUpdate(1, "", DIGEST);
        vm.expectRevert(IListingDao.DigestMissing.selector);
        vm.prank(team);
        dao.postUpdate(1, "ipfs://update", 0);
        vm.prank(timelock);
        dao.delist(1);
        vm.expectRevert(abi.encodeWithSelector(IListingDao.ListingEnded.selector, 1, block.timestamp));
        vm.prank(team);
        dao.postUpdate(1, "ipfs://update", DIGEST);
    }

    // ------------------------------------------------------------------------------------------------- listSuspended
    // given a candidate that is not suspended: it reverts
    // when the 30 days still run: it reverts; afterwards anyone lists it, as the community's, once

    function test_P7_ASuspensionEndsAfter30Days() public {
        uint32 id = _suspend(1);
        uint256 until = (uint256(FIRST) + 1) * SEASON + 30 days;
        vm.warp(until);
        vm.expectRevert(abi.encodeWithSelector(IListingDao.SuspensionRunning.selector, id, until, until));
        dao.listSuspended(id);
        vm.warp(until + 1);
        vm.expectEmit(address(dao));
        emit IListingDao.Listed(1, id, IListingDao.Origin.Community, uint40(until + 1 + 14 days), 1, 0, 1);
        vm.prank(rival);
        dao.listSuspended(id);
        _stateIs(id, IListingDao.CandidateState.Won);
        _countIs(1, 0, 1);
        vm.assertEq(dao.listingOfToken(_tokenId(1)), 1);
        vm.expectRevert(abi.encodeWithSelector(IListingDao.WrongState.selector, id, IListingDao.CandidateState.Won));
        dao.listSuspended(id);
    }

    function test_RevertWhen_ListingOneThatIsNotSuspended() public {
        vm.expectRevert(abi.encodeWithSelector(IListingDao.CandidateUnknown.selector, 1));
        dao.listSuspended(1);
        uint32 id = _live(1);
        vm.expectRevert(abi.encodeWithSelector(IListingDao.WrongState.selector, id, IListingDao.CandidateState.Live));
        dao.listSuspended(id);
    }

    // --------------------------------------------------------------------------------------------------- listingsOf
    // a page is cut to what there is; numbers begin at one

    function test_TheRegistryIsReadByPage() public {
        _sevenToThree();
        vm.assertEq(dao.listingCount(), 7);
        vm.assertEq(dao.listingsOf(0, 3)[0].id, 1);
        vm.assertEq(dao.listingsOf(1, type(uint32).max).length, 7);
        vm.assertEq(dao.listingsOf(6, 5).length, 2);
        vm.assertEq(dao.listingsOf(7, 1)[0].id, 7);
        vm.assertEq(dao.listingsOf(8, 1).length, 0);
        vm.assertEq(dao.listingsOf(1, 0).length, 0);
        IListingDao.ListingView memory page = dao.listingsOf(1, 1)[0];
        vm.assertEq(page.season, FIRST);
        vm.assertEq(page.support, 4_000_000e18);
        vm.assertEq(page.quorum, QUORUM);
        vm.assertEq(page.digest, DIGEST);
        vm.assertEq(page.applicant, team);
        vm.assertEq(page.token, _tokenId(1));
        vm.assertEq(page.name, "Token");
        vm.assertEq(page.symbol, "TKN");
        vm.assertEq(uint256(page.origin), uint256(IListingDao.Origin.Community));
    }

    // ----------------------------------------------------------------------------------------------------- internal

    /// @dev `count` candidates live now; the number of the last.
    function _live(uint256 count) private returns (uint32 last) {
        for (uint256 n = 1; n <= count; ++n) last = _apply(team, n);
        _warpToSeason(FIRST);
    }

    /// @dev Seven tokens of the community are listed, and four more candidates, from the returned number on, were not
    /// chosen; tokens 8 to 11. Settled on the first second of the season after.
    function _sevenToThree() private returns (uint32 first) {
        for (uint256 n = 1; n <= 11; ++n) _apply(team, n);
        _warpToSeason(FIRST);
        IListingDao.Choice[] memory choices = new IListingDao.Choice[](7);
        for (uint32 i = 0; i < 7; ++i) choices[i] = IListingDao.Choice(i + 1, 10);
        _cast(alice, choices);
        _settleNext();
        _countIs(7, 0, 7);
        return 8;
    }

    function _list(uint32 id) private {
        vm.prank(council);
        dao.listByCouncil(id);
    }

    function _expectListing(uint32 id, bytes memory problem) private {
        vm.expectRevert(problem);
        _list(id);
    }

    function _expectWrongState(uint32 id, IListingDao.CandidateState state) private {
        _expectListing(id, abi.encodeWithSelector(IListingDao.WrongState.selector, id, state));
    }

    function _expectBarred(uint32 id, uint256 n) private {
        _expectListing(id, abi.encodeWithSelector(IListingDao.TokenBarred.selector, _tokenId(n)));
    }

    function _expectObjection(uint32 id, bytes memory problem) private {
        vm.expectRevert(problem);
        _objectTo(id);
    }

    function _expectDateOutOfRange(uint256 date, uint256 earliest, uint256 latest) private {
        vm.expectRevert(abi.encodeWithSelector(IListingDao.DateOutOfRange.selector, date, earliest, latest));
    }

    function _post(uint32 listing, uint40 startsAt, string memory market) private {
        vm.prank(council);
        dao.postTradingStart(listing, startsAt, market);
    }

    function _postLast(uint32 listing, uint40 lastAt) private {
        vm.prank(council);
        dao.postLastWithdrawal(listing, lastAt, "until then");
    }
}
