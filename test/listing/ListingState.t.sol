// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IListingDao} from "../../contracts/interfaces/IListingDao.sol";
import {Listing, ListingState} from "../../contracts/listing/ListingState.sol";
import {ListingTest} from "../support/ListingTest.sol";

contract ListingStateTest is ListingTest {
    Listing private entry;

    // ------------------------------------------------------------------------------------------------------ isShielded
    // given no failed motion with quorum: no season is shielded
    // given one
    //   when the season is the motion's own, or before it: it is not shielded
    //   when it is one of the two after: it is
    //   when it is later: it is not

    function testFuzz_WithoutAFailedMotionNoSeasonIsShielded(uint32 season) public view {
        vm.assertFalse(ListingState.isShielded(entry, season));
    }

    function testFuzz_AShieldCoversTheTwoSeasonsAfterItsMotion(uint32 motion, uint32 season) public {
        motion = uint32(bound(motion, 1, type(uint32).max - 3));
        entry.shieldSeason = motion;
        vm.assertFalse(ListingState.isShielded(entry, motion - 1), "before");
        vm.assertFalse(ListingState.isShielded(entry, motion), "its own");
        vm.assertTrue(ListingState.isShielded(entry, motion + 1), "the first after");
        vm.assertTrue(ListingState.isShielded(entry, motion + 2), "the second after");
        vm.assertFalse(ListingState.isShielded(entry, motion + 3), "the third after");
        bool covered = season == motion + 1 || season == motion + 2;
        vm.assertEq(ListingState.isShielded(entry, season), covered);
    }

    // --------------------------------------------------------------------------------------------------------- stateOf
    // given no such candidate: Unknown
    // given one that withdrew, or was displaced: that, whatever the time
    // before its season: Applied; in it: Live; after it, until it is settled: Closed
    // once settled: Void, Suspended, Upheld or Won, where that happened; otherwise by the count
    //   a quorum objected, and more than supported: Forfeited
    //   objection is not below support: Refused
    //   support is below quorum: BelowQuorum
    //   none of these: Outranked

    function testFuzz_ACandidateThatNeverAppliedIsUnknown(uint32 id) public {
        uint32 known = _apply(team, 1);
        vm.assume(id != known);
        _stateIs(id, IListingDao.CandidateState.Unknown);
        _warpToSeason(FIRST + 1);
        _stateIs(id, IListingDao.CandidateState.Unknown);
    }

    function test_ACandidateGoesFromAppliedToLiveToClosed() public {
        uint32 id = _apply(team, 1);
        uint256 starts = uint256(FIRST) * SEASON;
        _stateIs(id, IListingDao.CandidateState.Applied);
        vm.warp(starts - 1);
        _stateIs(id, IListingDao.CandidateState.Applied);
        vm.warp(starts);
        _stateIs(id, IListingDao.CandidateState.Live);
        vm.warp(starts + SEASON - 1);
        _stateIs(id, IListingDao.CandidateState.Live);
        vm.warp(starts + SEASON);
        _stateIs(id, IListingDao.CandidateState.Closed);
        dao.settle();
        _stateIs(id, IListingDao.CandidateState.BelowQuorum);
    }

    function test_AWithdrawnCandidateStaysWithdrawn() public {
        uint32 id = _apply(team, 1);
        _withdraw(team, id);
        _stateIs(id, IListingDao.CandidateState.Withdrawn);
        _warpToSeason(FIRST);
        _stateIs(id, IListingDao.CandidateState.Withdrawn);
        _settleNext();
        _stateIs(id, IListingDao.CandidateState.Withdrawn);
    }

    function test_AnUnchosenCandidateSaysWhy() public {
        uint32 forfeited = _apply(team, 1);
        uint32 refused = _apply(team, 2);
        uint32 below = _apply(team, 3);
        _warpToSeason(FIRST);
        // 2 % of all is a quorum: Alice's 40 of 70 million for, Bob's 20 against.
        _cast(alice, _two(refused, 10, below, 1));
        _cast(bob, _two(refused, -20, forfeited, -50));
        _settleNext();
        _stateIs(forfeited, IListingDao.CandidateState.Forfeited);
        _stateIs(refused, IListingDao.CandidateState.Refused);
        _stateIs(below, IListingDao.CandidateState.BelowQuorum);
    }
}
