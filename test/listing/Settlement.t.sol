// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IListingDao} from "../../contracts/interfaces/IListingDao.sol";
import {ListingTest} from "../support/ListingTest.sol";

contract SettlementTest is ListingTest {
    uint96 private constant TOTAL = ALICES + BOBS + CAROLS;

    // -------------------------------------------------------------------------------------------------------- settle
    // when the oldest unsettled season has not ended: it reverts
    // given a season without candidates: it and the idle ones after it are over
    // of the candidates with quorum and more support than objection the best win, by support, then by application
    //   quorum is 2 % of the total power of the season's first week, at least 0.1 % of genesis supply, rounded up
    // one token wins at most once; a token that was listed or suspended the season before is void
    // a candidate that a quorum refuses forfeits its bond, which is burned; all others keep theirs
    // a suspended winner holds its place

    function test_RevertWhen_TheSeasonIsNotOver() public {
        uint256 ends = (uint256(FIRST) + 1) * SEASON;
        bytes4 notOver = IListingDao.SeasonNotOver.selector;
        vm.expectRevert(abi.encodeWithSelector(notOver, FIRST, ends, block.timestamp));
        dao.settle();
        _apply(team, 1);
        vm.warp(ends - 1);
        vm.expectRevert(abi.encodeWithSelector(notOver, FIRST, ends, ends - 1));
        dao.settle();
        vm.warp(ends);
        dao.settle();
        vm.expectRevert(abi.encodeWithSelector(notOver, FIRST + 1, ends + SEASON, ends));
        dao.settle();
    }

    function test_TheBestWinBySupport() public {
        uint32[] memory ids = _live(9);
        uint256[9] memory support = [uint256(6), 10, 5, 9, 4, 8, 7, 11, 12];
        for (uint256 i = 0; i < 9; ++i) _support(ids[i], support[i]);
        uint32[] memory winners = new uint32[](7);
        uint8[7] memory order = [8, 7, 1, 3, 5, 6, 0];
        for (uint256 i = 0; i < 7; ++i) winners[i] = ids[order[i]];
        _nextSeason();
        _stateIs(ids[0], IListingDao.CandidateState.Closed);
        vm.expectEmit(address(dao));
        emit IListingDao.SeasonSettled(FIRST, QUORUM, TOTAL, winners, 0);
        dao.settle();
        for (uint32 i = 0; i < 7; ++i) {
            vm.assertEq(_listing(i + 1).candidate, winners[i]);
            _stateIs(winners[i], IListingDao.CandidateState.Won);
        }
        _stateIs(ids[2], IListingDao.CandidateState.Outranked);
        _stateIs(ids[4], IListingDao.CandidateState.Outranked);
        _countIs(7, 0, 7);
        vm.assertEq(dao.nextToSettle(), FIRST + 1);
        vm.assertEq(dao.seasonOf(FIRST).quorum, QUORUM);
    }

    function test_TiesGoToTheEarlierApplication() public {
        IListingDao.Parameters memory rules = _defaults();
        rules.slots = 2;
        _set(rules);
        // The latest stands first: withdrawing moves it into the gap.
        uint32 gone = _apply(team, 9);
        uint32 first = _apply(team, 1);
        uint32 second = _apply(team, 2);
        uint32 third = _apply(team, 3);
        _withdraw(team, gone);
        vm.assertEq(dao.candidateOf(third).place, 0);
        _warpToSeason(FIRST);
        IListingDao.Choice[] memory choices = new IListingDao.Choice[](3);
        choices[0] = IListingDao.Choice(third, 30);
        choices[1] = IListingDao.Choice(second, 30);
        choices[2] = IListingDao.Choice(first, 30);
        _cast(alice, choices);
        _settleNext();
        vm.assertEq(_listing(1).candidate, first);
        vm.assertEq(_listing(2).candidate, second);
        _stateIs(third, IListingDao.CandidateState.Outranked);
    }

    function testFuzz_QuorumIsAShareOfTotalPowerRoundedUp(uint96 weight) public {
        weight = uint96(bound(weight, 1, 80_000_000e18));
        _weigh("voter", weight);
        _live(1);
        uint256 total = 70_000_000e18 + uint256(weight);
        uint256 quorum = (total * 200 + 9_999) / 10_000;
        vm.assertEq(dao.seasonOf(FIRST).totalPower, total);
        vm.assertEq(dao.seasonOf(FIRST).quorum, quorum);
        _settleNext();
        vm.assertEq(dao.seasonOf(FIRST).totalPower, total);
        vm.assertEq(dao.seasonOf(FIRST).quorum, quorum);
    }

    function testFuzz_QuorumDecidesToTheWei(uint96 weight) public {
        // 2 % of the total of 70 million and the voter's own: met from 10/7 million on.
        weight = uint96(bound(weight, 1_428_571e18, 1_428_572e18));
        address voter = _weigh("voter", weight);
        uint32[] memory ids = _live(1);
        _cast(voter, ids[0], 100);
        _settleNext();
        uint256 quorum = ((70_000_000e18 + uint256(weight)) * 200 + 9_999) / 10_000;
        vm.assertEq(dao.seasonOf(FIRST).quorum, quorum);
        bool met = weight >= quorum;
        _stateIs(ids[0], met ? IListingDao.CandidateState.Won : IListingDao.CandidateState.BelowQuorum);
    }

    function test_TheQuorumHasAFloorOfGenesisSupply() public {
        _emptyStaking();
        address below = _weigh("below", 1_000_000e18 - 1);
        address met = _weigh("met", 1_000_000e18);
        uint32[] memory ids = _live(2);
        _cast(below, ids[0], 100);
        _cast(met, ids[1], 100);
        _settleNext();
        vm.assertEq(dao.seasonOf(FIRST).quorum, 1_000_000e18);
        _stateIs(ids[0], IListingDao.CandidateState.BelowQuorum);
        _stateIs(ids[1], IListingDao.CandidateState.Won);
    }

    function test_MoreSupportThanObjectionIsNeeded() public {
        uint32[] memory ids = _live(4);
        IListingDao.Choice[] memory fors = new IListingDao.Choice[](3);
        for (uint256 i = 0; i < 3; ++i) fors[i] = IListingDao.Choice(ids[i], 20); // 4,000,000 each
        _cast(bob, fors);
        IListingDao.Choice[] memory against = new IListingDao.Choice[](3);
        against[0] = IListingDao.Choice(ids[0], -40); // equal
        against[1] = IListingDao.Choice(ids[1], -39); // below
        against[2] = IListingDao.Choice(ids[3], -13); // below quorum, no support
        _cast(carol, against);
        uint256 burned = token.burned();
        _settleNext();
        _stateIs(ids[0], IListingDao.CandidateState.Refused);
        _stateIs(ids[1], IListingDao.CandidateState.Won);
        _stateIs(ids[2], IListingDao.CandidateState.Won);
        _stateIs(ids[3], IListingDao.CandidateState.Refused);
        vm.assertEq(token.burned(), burned, "a tie forfeits nothing, nor does an objection below quorum");
        for (uint256 i = 0; i < 4; ++i) dao.refundBond(ids[i]);
        vm.assertEq(token.balanceOf(address(dao)), 0, "P6");
    }

    function test_P2_AForfeitedBondIsBurned() public {
        uint32[] memory ids = _live(3);
        _cast(alice, _two(ids[0], -50, ids[1], -50));
        _cast(bob, ids[1], 99);
        uint256 burned = token.burned();
        _nextSeason();
        vm.expectEmit(address(dao));
        emit IListingDao.BondForfeited(ids[0], team, HELD);
        vm.expectEmit(address(dao));
        emit IListingDao.BondForfeited(ids[1], team, HELD);
        vm.expectEmit(address(dao));
        emit IListingDao.SeasonSettled(FIRST, QUORUM, TOTAL, new uint32[](0), 2 * uint256(HELD));
        dao.settle();
        vm.assertEq(token.burned(), burned + 2 * uint256(HELD));
        _stateIs(ids[0], IListingDao.CandidateState.Forfeited);
        _stateIs(ids[1], IListingDao.CandidateState.Forfeited);
        _stateIs(ids[2], IListingDao.CandidateState.BelowQuorum);
        vm.expectRevert(abi.encodeWithSelector(IListingDao.NoBondHeld.selector, ids[0]));
        dao.refundBond(ids[0]);
        vm.assertEq(token.balanceOf(address(dao)), HELD, "P6");
    }

    function testFuzz_ForfeitNeedsAnObjectionOfQuorumAboveSupport(uint96 objection, uint96 support) public {
        objection = uint96(bound(objection, 1, 3_000_000e18));
        support = uint96(bound(support, 1, 3_000_000e18));
        address foe = _weigh("foe", objection);
        address friend = _weigh("friend", support);
        uint32[] memory ids = _live(1);
        _cast(foe, ids[0], -100);
        _cast(friend, ids[0], 100);
        _settleNext();
        uint256 quorum = dao.seasonOf(FIRST).quorum;
        bool forfeited = objection >= quorum && objection > support;
        bool won = support >= quorum && support > objection;
        vm.assertEq(dao.candidateOf(ids[0]).bond, forfeited ? 0 : HELD);
        vm.assertEq(dao.stateOf(ids[0]) == IListingDao.CandidateState.Forfeited, forfeited);
        vm.assertEq(dao.stateOf(ids[0]) == IListingDao.CandidateState.Won, won);
    }

    function test_OneTokenWinsAtMostOnce() public {
        uint32 first = _apply(team, 1);
        uint32 second = _apply(rival, 1);
        uint32 other = _apply(rival, 2);
        _warpToSeason(FIRST);
        _support(second, 9);
        _support(first, 8);
        _support(other, 4);
        _settleNext();
        _stateIs(second, IListingDao.CandidateState.Won);
        _stateIs(first, IListingDao.CandidateState.Void);
        _stateIs(other, IListingDao.CandidateState.Won);
        _countIs(2, 0, 2);
        vm.assertEq(dao.listingOfToken(_tokenId(1)), 1);
        dao.refundBond(first);
    }

    function test_ACandidacyIsVoidWhenItsTokenWasListedMeanwhile() public {
        uint32 first = _apply(team, 1);
        _warpToSeason(FIRST);
        uint32 again = _apply(team, 1);
        uint32 refused = _apply(rival, 1);
        _cast(alice, first, 100);
        _nextSeason();
        dao.settle();
        _cast(alice, _two(again, 50, refused, -50));
        uint256 burned = token.burned();
        _nextSeason();
        // In the order of the settlement: the review of all, then the ranking of the chosen.
        vm.expectEmit(address(dao));
        emit IListingDao.CandidateVoided(refused);
        vm.expectEmit(address(dao));
        emit IListingDao.CandidateVoided(again);
        dao.settle();
        _stateIs(again, IListingDao.CandidateState.Void);
        _stateIs(refused, IListingDao.CandidateState.Void);
        vm.assertEq(token.burned(), burned, "a void candidacy keeps its bond");
        dao.refundBond(again);
        dao.refundBond(refused);
        _countIs(1, 0, 1);
    }

    function test_ACandidacyIsVoidWhenItsTokenWasSuspendedMeanwhile() public {
        uint32 first = _apply(team, 1);
        _warpToSeason(FIRST);
        uint32 again = _apply(rival, 1);
        _cast(alice, first, 100);
        _objectTo(first);
        _nextSeason();
        dao.settle();
        _cast(alice, again, 100);
        vm.prank(timelock);
        dao.upholdObjection(first);
        _settleNext();
        _stateIs(again, IListingDao.CandidateState.Void);
        _countIs(0, 0, 0);
        dao.refundBond(again);
    }

    function test_ASuspendedWinnerHoldsItsPlace() public {
        IListingDao.Parameters memory rules = _defaults();
        rules.slots = 1;
        _set(rules);
        uint32[] memory ids = _live(2);
        _support(ids[0], 9);
        _support(ids[1], 8);
        _objectTo(ids[0]);
        uint32[] memory winners = new uint32[](1);
        winners[0] = ids[0];
        _nextSeason();
        vm.expectEmit(address(dao));
        emit IListingDao.CandidateSuspended(ids[0], uint40(block.timestamp + 30 days));
        vm.expectEmit(address(dao));
        emit IListingDao.SeasonSettled(FIRST, QUORUM, TOTAL, winners, 0);
        dao.settle();
        _stateIs(ids[0], IListingDao.CandidateState.Suspended);
        _stateIs(ids[1], IListingDao.CandidateState.Outranked);
        _countIs(0, 0, 0);
        dao.refundBond(ids[0]);
    }

    function test_AnObjectionOfOneSeasonDoesNotHoldInTheNext() public {
        uint32 objected = _apply(team, 1);
        _warpToSeason(FIRST);
        _objectTo(objected);
        uint32 again = _apply(rival, 1);
        _nextSeason();
        dao.settle();
        _cast(alice, again, 100);
        _settleNext();
        _stateIs(again, IListingDao.CandidateState.Won);
    }

    function test_AnObjectionToALoserChangesNothing() public {
        uint32[] memory ids = _live(2);
        _support(ids[0], 9);
        _objectTo(ids[1]);
        _settleNext();
        _stateIs(ids[0], IListingDao.CandidateState.Won);
        _stateIs(ids[1], IListingDao.CandidateState.BelowQuorum);
    }

    // --------------------------------------------------------------------------------------- order, idle, late
    // seasons settle in order, and each once; empty ones are skipped together
    // settling late gives what settling at once gives

    function test_IdleSeasonsAreSkippedTogether() public {
        _warpToSeason(FIRST + 5);
        vm.expectEmit(address(dao));
        emit IListingDao.SeasonsIdle(FIRST, FIRST + 4);
        dao.settle();
        vm.assertEq(dao.nextToSettle(), FIRST + 5);
        uint32 id = _apply(team, 1);
        vm.assertEq(dao.candidateOf(id).season, FIRST + 6);
        // One empty season before one with a candidate.
        _warpToSeason(FIRST + 8);
        vm.expectEmit(address(dao));
        emit IListingDao.SeasonsIdle(FIRST + 5, FIRST + 5);
        dao.settle();
        _stateIs(id, IListingDao.CandidateState.Closed);
        dao.settle();
        vm.expectEmit(address(dao));
        emit IListingDao.SeasonsIdle(FIRST + 7, FIRST + 7);
        dao.settle();
        _stateIs(id, IListingDao.CandidateState.BelowQuorum);
    }

    function test_ASeasonThatAllHaveLeftIsIdle() public {
        uint32 id = _apply(team, 1);
        _withdraw(team, id);
        _warpToSeason(FIRST + 1);
        vm.expectEmit(address(dao));
        emit IListingDao.SeasonsIdle(FIRST, FIRST);
        dao.settle();
        _stateIs(id, IListingDao.CandidateState.Withdrawn);
    }

    function test_SeasonsSettleInOrder() public {
        uint32 first = _apply(team, 1);
        _warpToSeason(FIRST);
        uint32 second = _apply(team, 2);
        _cast(alice, first, 100);
        _nextSeason();
        // Voting in the next goes on although the last waits.
        _cast(alice, second, 100);
        _nextSeason();
        dao.settle();
        _stateIs(first, IListingDao.CandidateState.Won);
        _stateIs(second, IListingDao.CandidateState.Closed);
        dao.settle();
        _stateIs(second, IListingDao.CandidateState.Won);
    }

    /// @dev Two seasons with a token that stands in both, a suspension, a forfeit and a motion: settled at once, or all
    /// together much later, with stakes and parameters changed meanwhile.
    function test_P7_SettlingLateChangesNothing() public {
        _win(9);
        uint32 season = dao.applicationSeason();
        uint32 motion = _move(rival, 1);
        for (uint256 n = 1; n <= 4; ++n) _apply(team, n);
        _warpToSeason(season);
        _settleEnded();
        _cast(alice, _two(3, 40, 4, 30));
        _cast(bob, _two(5, -20, motion, 60));
        _objectTo(4);
        _apply(rival, 1); // 7, also in the season after
        _apply(rival, 5); // 8
        _warpToSeason(season + 1);
        uint256 snapshot = vm.snapshotState();

        dao.settle();
        _cast(carol, _two(7, 50, 8, 50));
        _warpToSeason(season + 2);
        dao.settle();
        bytes memory early = _result(8);
        vm.revertToState(snapshot);

        _cast(carol, _two(7, 50, 8, 50));
        IListingDao.Parameters memory rules = _defaults();
        (rules.slots, rules.quorumBps) = (1, 2_000);
        _set(rules);
        vm.prank(alice);
        staking.giveNotice(WEEKLY, ALICES);
        _warpToSeason(season + 9);
        dao.settle();
        dao.settle();
        vm.assertEq(early, _result(8));
    }

    // ---------------------------------------------------------------------------------------------------- refundBond
    // given no such candidate, or one that is not settled: it reverts; given no bond: it reverts
    // otherwise anyone pushes it to its applicant, once

    function test_ARefundGoesToItsApplicant() public {
        uint32 id = _win(1);
        uint256 purse = token.balanceOf(team);
        vm.expectEmit(address(dao));
        emit IListingDao.BondRefunded(id, team, HELD);
        vm.prank(rival);
        dao.refundBond(id);
        vm.assertEq(token.balanceOf(team), purse + HELD);
        vm.expectRevert(abi.encodeWithSelector(IListingDao.NoBondHeld.selector, id));
        dao.refundBond(id);
    }

    function test_RevertWhen_TheBondStillBinds() public {
        vm.expectRevert(abi.encodeWithSelector(IListingDao.CandidateUnknown.selector, 1));
        dao.refundBond(1);
        uint32 id = _apply(team, 1);
        _expectBound(id, IListingDao.CandidateState.Applied);
        _warpToSeason(FIRST);
        _expectBound(id, IListingDao.CandidateState.Live);
        _nextSeason();
        _expectBound(id, IListingDao.CandidateState.Closed);
        dao.settle();
        dao.refundBond(id);
    }

    // ----------------------------------------------------------------------------------------------------- internal

    /// @dev `count` candidates of Team, on the first second of the first season.
    function _live(uint256 count) private returns (uint32[] memory ids) {
        ids = new uint32[](count);
        for (uint256 i = 0; i < count; ++i) ids[i] = _apply(team, i + 1);
        _warpToSeason(FIRST);
    }

    /// @dev Alice's ballot keeps what it gives and gives `percent` to `candidate` besides.
    function _support(uint32 candidate, uint256 percent) private {
        (, IListingDao.Choice[] memory former) = dao.ballotOf(FIRST, alice);
        IListingDao.Choice[] memory choices = new IListingDao.Choice[](former.length + 1);
        for (uint256 i = 0; i < former.length; ++i) choices[i] = former[i];
        choices[former.length] = IListingDao.Choice(candidate, int8(uint8(percent)));
        _cast(alice, choices);
    }

    /// @dev Somebody with `weight` held long enough for the first season.
    function _weigh(string memory name, uint96 weight) private returns (address account) {
        account = person(name);
        vm.prank(funder);
        staking.stakeFor(account, WEEKLY, weight);
    }

    function _emptyStaking() private {
        vm.prank(alice);
        staking.giveNotice(WEEKLY, ALICES);
        vm.prank(bob);
        staking.giveNotice(WEEKLY, BOBS);
        vm.prank(carol);
        staking.giveNotice(WEEKLY, CAROLS);
    }

    /// @dev All that a settlement decides, without its own time.
    function _result(uint32 candidates) private view returns (bytes memory result) {
        for (uint32 id = 1; id <= candidates; ++id) {
            IListingDao.CandidateView memory page = dao.candidateOf(id);
            result = abi.encodePacked(result, page.state, page.bond, page.support, page.objection);
        }
        for (uint32 id = 1; id <= dao.listingCount(); ++id) {
            IListingDao.ListingView memory page = _listing(id);
            result = abi.encodePacked(result, page.candidate, page.origin, page.quorum, page.delistedAt != 0);
        }
        IListingDao.Tally memory tally = dao.tally();
        result = abi.encodePacked(result, tally.everListed, tally.byCouncil, tally.listed, token.burned());
    }

    function _expectBound(uint32 id, IListingDao.CandidateState state) private {
        vm.expectRevert(abi.encodeWithSelector(IListingDao.WrongState.selector, id, state));
        dao.refundBond(id);
    }
}
