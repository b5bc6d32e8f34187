// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IListingDao} from "../../contracts/interfaces/IListingDao.sol";
import {ListingTest} from "../support/ListingTest.sol";

/// @notice Delisting by motion: filing one, and what its count decides.
contract MotionsTest is ListingTest {
    uint96 private constant TOTAL = ALICES + BOBS + CAROLS;

    // --------------------------------------------------------------------------------------------------- fileMotion
    // given an ended season that is unsettled, no such listing, an ended one, a motion on it for that season, or a
    //   shield: it reverts
    // when document or digest are missing, the bond is too small or the fee above the mover's limit: it reverts
    // otherwise: a candidacy like any other, under the listing's names

    function test_AMotionIsACandidacyUnderTheListingsNames() public {
        _win(1);
        uint32 season = dao.applicationSeason();
        uint256 burned = token.burned();
        vm.expectEmit(address(dao));
        emit IListingDao.MotionFiled(2, season, rival, 0, HELD, FEE, 1, "ipfs://motion", DIGEST);
        uint32 id = _move(rival, 1);
        IListingDao.CandidateView memory page = dao.candidateOf(id);
        vm.assertEq(page.motionOn, 1);
        vm.assertEq(page.season, season);
        vm.assertEq(page.token, _tokenId(1));
        vm.assertEq(page.name, "Token");
        vm.assertEq(page.bond, HELD);
        vm.assertEq(token.burned(), burned + FEE);
    }

    function test_RevertWhen_AMotionHasNoRunningListing() public {
        _expectMotion(abi.encodeWithSelector(IListingDao.ListingUnknown.selector, 1), 1);
        _win(1);
        vm.prank(timelock);
        dao.delist(1);
        _expectMotion(abi.encodeWithSelector(IListingDao.ListingEnded.selector, 1, block.timestamp), 1);
    }

    function test_RevertWhen_AMotionWaitsForASettlement() public {
        _win(1);
        uint32 season = _nextSeason();
        _expectMotion(abi.encodeWithSelector(IListingDao.SeasonUnsettled.selector, season - 1), 1);
    }

    function test_RevertWhen_ThereIsAMotionAlready() public {
        _win(1);
        uint32 season = dao.applicationSeason();
        uint32 id = _move(team, 1);
        _expectMotion(abi.encodeWithSelector(IListingDao.DuplicateMotion.selector, 1, season), 1);
        _withdraw(team, id);
        _move(rival, 1);
        _nextSeason();
        dao.settle();
        _move(rival, 1);
    }

    function test_RevertWhen_AMotionLacksItsDocumentOrBond() public {
        _win(1);
        vm.expectRevert(abi.encodeWithSelector(IListingDao.TextLength.selector, bytes32("document"), 0, 8192));
        vm.prank(rival);
        dao.fileMotion(1, "", DIGEST, BOND, FEE);
        vm.expectRevert(IListingDao.DigestMissing.selector);
        vm.prank(rival);
        dao.fileMotion(1, "ipfs://motion", 0, BOND, FEE);
        vm.expectRevert(abi.encodeWithSelector(IListingDao.BondTooSmall.selector, BOND - 1, BOND));
        vm.prank(rival);
        dao.fileMotion(1, "ipfs://motion", DIGEST, BOND - 1, FEE);
    }

    function test_RevertWhen_AMotionsFeeRoseAboveItsMoversLimit() public {
        _win(1);
        vm.expectRevert(abi.encodeWithSelector(IListingDao.FeeTooHigh.selector, FEE, FEE - 1));
        vm.prank(team);
        dao.fileMotion(1, "ipfs://motion", DIGEST, BOND, FEE - 1);
    }

    // ----------------------------------------------------------------------------------------------- settling motions
    // a motion with quorum and more support delists, without a slot; a failed one whose support had quorum shields for
    //   two seasons, any other does not; void if its listing was delisted meanwhile

    function test_AMotionThatPassesDelists() public {
        IListingDao.Parameters memory rules = _defaults();
        rules.slots = 1;
        _set(rules);
        _win(1);
        uint32 motion = _move(rival, 1);
        uint32 other = _apply(team, 2);
        uint32 season = _settleNext();
        _cast(alice, _two(motion, 50, other, 50));
        uint32[] memory winners = new uint32[](1);
        winners[0] = other;
        _nextSeason();
        vm.expectEmit(address(dao));
        emit IListingDao.Delisted(1, motion, uint40(block.timestamp + 14 days), 0);
        vm.expectEmit(address(dao));
        emit IListingDao.SeasonSettled(season, QUORUM, TOTAL, winners, 0);
        dao.settle();
        _stateIs(motion, IListingDao.CandidateState.Won);
        _countIs(2, 0, 1);
        vm.assertEq(_listing(1).delistedAt, block.timestamp);
        vm.assertEq(_listing(1).withdrawalDueAt, block.timestamp + 14 days);
        vm.assertEq(dao.listingOfToken(_tokenId(1)), 0);
        dao.refundBond(motion);
        // Listed again, it is not counted twice.
        uint32 again = _win(1);
        _countIs(2, 0, 2);
        vm.assertEq(_listing(3).candidate, again);
        vm.assertEq(dao.listingOfToken(_tokenId(1)), 3);
    }

    function test_AFailedMotionWithQuorumShieldsForTwoSeasons() public {
        _win(1);
        uint32 motion = _move(rival, 1);
        uint32 season = _settleNext();
        _cast(alice, motion, -50);
        _cast(bob, motion, 99);
        _cast(carol, motion, 2);
        _talliesAre(motion, 20_000_000e18, 20_000_000e18);
        _nextSeason();
        vm.expectEmit(address(dao));
        emit IListingDao.ListingProtected(1, motion, season + 2);
        dao.settle();
        _stateIs(motion, IListingDao.CandidateState.Refused);
        _expectShield(1, season + 2);
        _settleNext();
        vm.assertEq(dao.applicationSeason(), season + 3);
        _move(rival, 1);
    }

    function test_AMotionFiledBeforeTheShieldIsVoidUnderIt() public {
        _win(1);
        uint32 motion = _move(rival, 1);
        _settleNext();
        uint32 next = _move(team, 1);
        _cast(alice, motion, -50);
        _cast(bob, motion, 100);
        _nextSeason();
        dao.settle();
        _cast(alice, next, 100);
        _nextSeason();
        vm.expectEmit(address(dao));
        emit IListingDao.CandidateVoided(next);
        dao.settle();
        _stateIs(next, IListingDao.CandidateState.Void);
        _countIs(1, 0, 1);
        dao.refundBond(next);
        // A void motion shields nothing: the shield is still that of the first.
        _move(rival, 1);
    }

    function test_AForfeitedMotionWithQuorumOfSupportShieldsToo() public {
        _win(1);
        uint32 motion = _move(rival, 1);
        uint32 season = _settleNext();
        _cast(alice, motion, -100);
        _cast(bob, motion, 100);
        uint256 burned = token.burned();
        _settleNext();
        _stateIs(motion, IListingDao.CandidateState.Forfeited);
        vm.assertEq(token.burned(), burned + HELD);
        _expectShield(1, season + 2);
    }

    function test_AFailedMotionWithoutQuorumShieldsNothing() public {
        _win(1);
        uint32 motion = _move(rival, 1);
        _settleNext();
        _cast(bob, motion, 5);
        _settleNext();
        _stateIs(motion, IListingDao.CandidateState.BelowQuorum);
        motion = _move(rival, 1);
        _settleNext();
        _cast(bob, _one(motion, -50));
        _cast(carol, _one(motion, 10));
        _settleNext();
        _stateIs(motion, IListingDao.CandidateState.Forfeited);
        _move(rival, 1);
    }

    function test_AMotionIsVoidWhenItsListingEndedMeanwhile() public {
        _win(1);
        uint32 refused = _move(rival, 1);
        _settleNext();
        vm.prank(timelock);
        dao.delist(1);
        _cast(alice, refused, -100);
        uint256 burned = token.burned();
        _settleNext();
        _stateIs(refused, IListingDao.CandidateState.Void);
        vm.assertEq(token.burned(), burned);
        dao.refundBond(refused);
    }

    function test_AMotionThatPassesIsVoidWhenItsListingEndedMeanwhile() public {
        _win(1);
        uint32 motion = _move(rival, 1);
        _settleNext();
        vm.prank(timelock);
        dao.delist(1);
        uint256 endedAt = block.timestamp;
        _cast(alice, motion, 100);
        _settleNext();
        _stateIs(motion, IListingDao.CandidateState.Void);
        vm.assertEq(_listing(1).delistedAt, endedAt);
        _countIs(1, 0, 0);
    }

    // ----------------------------------------------------------------------------------------------------- internal

    function _expectMotion(bytes memory problem, uint32 listing) private {
        vm.expectRevert(problem);
        vm.prank(rival);
        dao.fileMotion(listing, "ipfs://motion", DIGEST, BOND, FEE);
    }

    function _expectShield(uint32 listing, uint32 through) private {
        vm.expectRevert(abi.encodeWithSelector(IListingDao.ListingShielded.selector, listing, through));
        _move(rival, listing);
    }
}
