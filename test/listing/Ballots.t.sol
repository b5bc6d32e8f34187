// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IListingDao} from "../../contracts/interfaces/IListingDao.sol";
import {ListingTest} from "../support/ListingTest.sol";

/// @notice Ballots cast directly. Signed ones and batches are in SignedBallots.t.sol.
contract BallotsTest is ListingTest {
    uint32 private a;
    uint32 private b;
    uint32 private c;
    uint256 private lastDay;

    /// @dev Three candidates live, on the first second of the first season.
    function setUp() public override {
        super.setUp();
        a = _apply(team, 1);
        b = _apply(team, 2);
        c = _apply(rival, 3);
        _warpToSeason(FIRST);
        lastDay = (uint256(FIRST) + 1) * SEASON - 24 hours;
    }

    // ---------------------------------------------------------------------------------------------------- castBallot
    // when there is no choice, more than 16, a percent of zero or beyond 100, over 100 together, a candidate twice, or
    //   one that does not live (unknown, of another season, withdrawn): it reverts
    // given no weight held through the whole week before the season: it reverts
    // given a season before the first: it reverts
    // otherwise: version, choices, tallies and event; the reason's event only with a reason

    function test_ABallotIsCountedBothWays() public {
        uint256 packed = (uint256(1) << 224) | (((25 << 7) | (1 << 6) | 2) << 14) | ((60 << 7) | 0);
        vm.expectEmit(address(dao));
        emit IListingDao.BallotCast(FIRST, alice, ALICES, packed);
        _cast(alice, _two(a, 60, c, -25));
        _talliesAre(a, 24_000_000e18, 0);
        _talliesAre(b, 0, 0);
        _talliesAre(c, 0, 10_000_000e18);
        _cast(bob, _two(c, 10, a, -90));
        _talliesAre(a, 24_000_000e18, 18_000_000e18);
        _talliesAre(c, 2_000_000e18, 10_000_000e18);
        _ballotIs(alice, 1, _two(a, 60, c, -25));
        _ballotIs(bob, 1, _two(c, 10, a, -90));
        _ballotIs(carol, 0, new IListingDao.Choice[](0));
    }

    function test_AReasonIsAnEvent() public {
        vm.expectEmit(address(dao));
        emit IListingDao.BallotReason(FIRST, alice, 1, "open source");
        vm.prank(alice);
        dao.castBallot(_one(a, 100), "open source");
        vm.recordLogs();
        _cast(alice, a, 99);
        vm.assertEq(vm.getRecordedLogs().length, 1);
    }

    function test_RevertWhen_ABallotIsEmpty() public {
        vm.expectRevert(IListingDao.EmptyBallot.selector);
        _cast(alice, new IListingDao.Choice[](0));
    }

    function test_RevertWhen_ABallotHasMoreThan16Choices() public {
        IListingDao.Choice[] memory choices = new IListingDao.Choice[](17);
        _expect(alice, choices, abi.encodeWithSelector(IListingDao.TooManyChoices.selector, 17, 16));
    }

    function testFuzz_RevertWhen_APercentIsOutOfRange(int8 percent) public {
        if (percent >= -100 && percent <= 100) percent = 0;
        _expect(alice, a, percent, abi.encodeWithSelector(IListingDao.PercentOutOfRange.selector, a, percent));
    }

    function test_RevertWhen_SharesAddUpToMoreThanTheWhole() public {
        _expect(alice, _two(a, 60, b, -41), abi.encodeWithSelector(IListingDao.OverHundredPercent.selector, 101));
        _expect(alice, _two(a, -100, b, -100), abi.encodeWithSelector(IListingDao.OverHundredPercent.selector, 200));
        _cast(alice, _two(a, 60, b, -40));
    }

    function test_RevertWhen_ACandidateStandsTwice() public {
        _expect(alice, _two(a, 10, a, -10), abi.encodeWithSelector(IListingDao.CandidateTwice.selector, a));
    }

    function test_RevertWhen_TheCandidateDoesNotLive() public {
        _expect(alice, 99, 1, _notLive(99, 0));
        _expect(alice, 0, 1, _notLive(0, 0));
        uint32 later = _apply(team, 4);
        _expect(alice, later, 1, _notLive(later, FIRST + 1));
        _nextSeason();
        _expect(alice, a, 1, abi.encodeWithSelector(IListingDao.CandidateNotLive.selector, a, FIRST, FIRST + 1));
        // Voting goes on while the season before waits for its settlement.
        _cast(alice, later, 1);
    }

    function test_RevertWhen_TheCandidateIsGone() public {
        uint32 gone = _apply(team, 4);
        _withdraw(team, gone);
        _apply(team, 5);
        dao.currentSeason();
        _nextSeason();
        bytes memory problem = abi.encodeWithSelector(
            IListingDao.CandidateNotLive.selector,
            gone,
            FIRST + 1,
            FIRST + 1
        );
        _expect(alice, gone, 1, problem);
    }

    function test_RevertWhen_TheVoterHeldNothingThroughTheWholeWeek() public {
        address dave = person("dave");
        _expect(dave, a, 1, abi.encodeWithSelector(IListingDao.NoPower.selector, dave, FIRST));
        // A stake in the season's own first week does not count in it; nor one that left for a moment the week before.
        vm.prank(funder);
        staking.stakeFor(dave, WEEKLY, 1e18);
        skip(7 days);
        _expect(dave, a, 1, abi.encodeWithSelector(IListingDao.NoPower.selector, dave, FIRST));
    }

    function test_RevertWhen_VotingHasNotBegun() public {
        vm.warp(uint256(FIRST) * SEASON - 1);
        bytes memory problem = abi.encodeWithSelector(
            IListingDao.VotingNotBegun.selector,
            FIRST,
            uint256(FIRST) * SEASON,
            block.timestamp
        );
        _expect(alice, a, 1, problem);
        vm.expectRevert(problem);
        vm.prank(alice);
        dao.withdrawBallot();
    }

    function test_P4_ABallotWeighsThePowerOfTheSeasonsFirstWeek() public {
        vm.prank(alice);
        staking.leaveNow(WEEKLY, 30_000_000e18, 300_000e18);
        _cast(alice, a, 100);
        _talliesAre(a, ALICES, 0);
        skip(7 days);
        _cast(alice, b, -50);
        _talliesAre(a, 0, 0);
        _talliesAre(b, 0, 20_000_000e18);
        // The next season asks again.
        uint32 later = _apply(team, 4);
        _nextSeason();
        _cast(alice, later, 100);
        _talliesAre(later, 10_000_000e18, 0);
    }

    // ------------------------------------------------------------------------------------------- replace and withdraw
    // given a ballot: a new one replaces all of it; kept, changed, dropped and new candidates are all recounted
    // withdrawing takes all back, raises the version, and a ballot can be cast again; given none: it reverts

    function test_P5_ANewBallotReplacesAllOfTheFormer() public {
        _cast(alice, _two(a, 60, b, -40));
        _cast(alice, _two(b, -30, c, 70));
        _talliesAre(a, 0, 0);
        _talliesAre(b, 0, 12_000_000e18);
        _talliesAre(c, 28_000_000e18, 0);
        _cast(alice, _two(c, -10, b, 10));
        _talliesAre(b, 4_000_000e18, 0);
        _talliesAre(c, 0, 4_000_000e18);
        _ballotIs(alice, 3, _two(c, -10, b, 10));
        _cast(alice, _two(c, -10, b, 10));
        _talliesAre(b, 4_000_000e18, 0);
        _talliesAre(c, 0, 4_000_000e18);
        _ballotIs(alice, 4, _two(c, -10, b, 10));
    }

    function test_P5_WithdrawingTakesAllBack() public {
        _cast(alice, _two(a, 60, b, -40));
        vm.expectEmit(address(dao));
        emit IListingDao.BallotCast(FIRST, alice, ALICES, uint256(2) << 224);
        _withdrawBallot(alice);
        _talliesAre(a, 0, 0);
        _talliesAre(b, 0, 0);
        _ballotIs(alice, 2, new IListingDao.Choice[](0));
        _cast(alice, a, 1);
        _ballotIs(alice, 3, _one(a, 1));
    }

    function test_RevertWhen_ThereIsNoBallotToTakeBack() public {
        vm.expectRevert(abi.encodeWithSelector(IListingDao.NoBallot.selector, alice, FIRST));
        _withdrawBallot(alice);
        _cast(alice, a, 1);
        _withdrawBallot(alice);
        vm.expectRevert(abi.encodeWithSelector(IListingDao.NoBallot.selector, alice, FIRST));
        _withdrawBallot(alice);
    }

    /// @dev Odd powers and any two ballots in a row leave exactly what the last one gives, rounded down per share.
    function testFuzz_P5_ARecountLeavesNoDust(uint96 weight, uint256 first, uint256 second) public {
        weight = uint96(bound(weight, 1, 50_000_000e18));
        address voter = person("odd");
        vm.warp(uint256(FIRST - 1) * SEASON);
        vm.prank(funder);
        staking.stakeFor(voter, WEEKLY, weight);
        _warpToSeason(FIRST);
        _cast(bob, _two(a, 33, b, -67));
        _cast(voter, _random(first));
        IListingDao.Choice[] memory last = _random(second);
        _cast(voter, last);
        for (uint256 i = 0; i < last.length; ++i) {
            uint256 given = (uint256(weight) * _size(last[i].percent)) / 100;
            bool isFor = last[i].percent > 0;
            uint256 support = (isFor ? given : 0) + (last[i].candidate == a ? (uint256(BOBS) * 33) / 100 : 0);
            uint256 objection = (isFor ? 0 : given) + (last[i].candidate == b ? (uint256(BOBS) * 67) / 100 : 0);
            _talliesAre(last[i].candidate, support, objection);
        }
        _withdrawBallot(voter);
        _talliesAre(a, (uint256(BOBS) * 33) / 100, 0);
        _talliesAre(b, 0, (uint256(BOBS) * 67) / 100);
        _talliesAre(c, 0, 0);
    }

    function test_ABallotHolds16ChoicesOnAnyOf64Places() public {
        for (uint256 n = 10; n < 74; ++n) _apply(team, n);
        _nextSeason();
        IListingDao.Choice[] memory choices = new IListingDao.Choice[](16);
        for (uint32 i = 0; i < 16; ++i) choices[i] = IListingDao.Choice(67 - 4 * i, i % 2 == 0 ? int8(6) : -6);
        _cast(alice, choices);
        for (uint32 i = 0; i < 16; ++i) choices[i].percent = -choices[i].percent;
        _cast(alice, choices);
        for (uint32 i = 0; i < 16; ++i) {
            _talliesAre(67 - 4 * i, i % 2 == 0 ? 0 : 2_400_000e18, i % 2 == 0 ? 2_400_000e18 : 0);
            choices[i].candidate -= 1;
        }
        _cast(alice, choices);
        for (uint32 i = 0; i < 16; ++i) {
            _talliesAre(67 - 4 * i, 0, 0);
            _talliesAre(66 - 4 * i, i % 2 == 0 ? 0 : 2_400_000e18, i % 2 == 0 ? 2_400_000e18 : 0);
        }
        _ballotIs(FIRST + 1, alice, 3, choices);
    }

    // ------------------------------------------------------------------------------------------------ the last 24 hours
    // up to the second before: anything goes
    // from then on, per candidate: support may only shrink and objection only grow
    //   a new voter may only object; a supporter may lower, drop or turn; an objector may only stay or raise
    //   a ballot may be taken back unless it objects to somebody

    function test_UpToTheSecondBeforeAnythingGoes() public {
        vm.warp(lastDay - 1);
        _cast(alice, a, -50);
        _cast(alice, a, 50);
        _cast(alice, a, 100);
        _withdrawBallot(alice);
        _cast(alice, a, -10);
        _withdrawBallot(alice);
    }

    function test_InTheLastDayNewVotersMayOnlyObject() public {
        vm.warp(lastDay);
        _expect(alice, a, 1, _objectionsOnly(a, 0, 1));
        _expect(alice, _two(a, -50, b, 1), _objectionsOnly(b, 0, 1));
        _cast(alice, a, -50);
        vm.warp(lastDay + 24 hours - 1);
        _expect(bob, a, 1, _objectionsOnly(a, 0, 1));
        _cast(bob, a, -100);
        _talliesAre(a, 0, 40_000_000e18);
    }

    function test_InTheLastDaySupportMayOnlyShrink() public {
        _cast(alice, a, 50);
        vm.warp(lastDay);
        _expect(alice, a, 51, _objectionsOnly(a, 50, 51));
        _cast(alice, a, 50);
        _cast(alice, a, 49);
        _cast(alice, _two(b, -10, a, 49));
        _expect(alice, a, 49, _objectionsOnly(b, -10, 0));
        _cast(alice, _two(a, -1, b, -10));
        _expect(alice, _two(a, 49, b, -10), _objectionsOnly(a, -1, 49));
        _talliesAre(a, 0, 400_000e18);
    }

    function test_InTheLastDayObjectionMayOnlyGrow() public {
        _cast(alice, _two(a, -50, b, 50));
        vm.warp(lastDay);
        _expect(alice, _two(a, -49, b, 50), _objectionsOnly(a, -50, -49));
        _expect(alice, _two(a, 1, b, 50), _objectionsOnly(a, -50, 1));
        _expect(alice, b, 50, _objectionsOnly(a, -50, 0));
        vm.expectRevert(_objectionsOnly(a, -50, 0));
        _withdrawBallot(alice);
        _cast(alice, a, -50);
        _cast(alice, a, -100);
        _talliesAre(a, 0, ALICES);
        _talliesAre(b, 0, 0);
    }

    function test_InTheLastDayASupporterMayTakeAllBack() public {
        _cast(alice, _two(a, 50, b, 50));
        vm.warp(lastDay);
        _withdrawBallot(alice);
        _talliesAre(a, 0, 0);
        _expect(alice, a, 1, _objectionsOnly(a, 0, 1));
        _ballotIs(alice, 2, new IListingDao.Choice[](0));
    }

    /// @dev Whatever is tried in the last day, no candidate's support ever rises and no objection ever falls.
    function testFuzz_P5_InTheLastDayNothingHelpsACandidate(uint256 before, uint256 wanted, bool withdraws) public {
        _cast(alice, _random(before));
        vm.warp(lastDay);
        uint32[3] memory ids = [a, b, c];
        IListingDao.CandidateView[3] memory then_;
        for (uint256 i = 0; i < 3; ++i) then_[i] = dao.candidateOf(ids[i]);
        vm.prank(alice);
        if (withdraws) try dao.withdrawBallot() {} catch {}
        else try dao.castBallot(_random(wanted), "") {} catch {}
        for (uint256 i = 0; i < 3; ++i) {
            IListingDao.CandidateView memory now_ = dao.candidateOf(ids[i]);
            vm.assertLe(now_.support, then_[i].support, "support");
            vm.assertGe(now_.objection, then_[i].objection, "objection");
        }
    }

    // ----------------------------------------------------------------------------------------------- raw calldata
    // when a candidate's word has bits above its 32: it does not live; when a percent's word has bits above its eight:
    //   it is out of range; neither is ever counted as what its low bits say

    function test_RevertWhen_AWordHasBitsBeyondItsType() public {
        _expectRaw((1 << 32) | uint256(a), 50);
        _expectRaw((1 << 255) | uint256(a), 50);
        _expectRaw(a, (1 << 8) | 50);
        _expectRaw(a, (1 << 255) | 50);
        _expectRaw(a, 1 << 255);
        _expectRaw(a, (type(uint256).max - 255) | 50);
        _expectRaw(a, 206); // -50 in eight bits, without its sign
        _talliesAre(a, 0, 0);
    }

    function _expectRaw(uint256 candidate, uint256 percent) private {
        bytes memory call_ = abi.encodeWithSelector(IListingDao.castBallot.selector, 64, 192, 1, candidate, percent, 0);
        vm.prank(alice);
        (bool done, ) = address(dao).call(call_);
        vm.assertFalse(done, "refused");
    }

    // ----------------------------------------------------------------------------------------------------- internal

    function _expect(address voter, uint32 candidate, int8 percent, bytes memory problem) private {
        _expect(voter, _one(candidate, percent), problem);
    }

    function _expect(address voter, IListingDao.Choice[] memory choices, bytes memory problem) private {
        vm.expectRevert(problem);
        _cast(voter, choices);
    }

    function _withdrawBallot(address voter) private {
        vm.prank(voter);
        dao.withdrawBallot();
    }

    function _ballotIs(address voter, uint32 version, IListingDao.Choice[] memory choices) private view {
        _ballotIs(FIRST, voter, version, choices);
    }

    function _ballotIs(uint32 season, address voter, uint32 version, IListingDao.Choice[] memory choices) private view {
        (uint32 gotVersion, IListingDao.Choice[] memory got) = dao.ballotOf(season, voter);
        vm.assertEq(gotVersion, version, "version");
        vm.assertEq(keccak256(abi.encode(got)), keccak256(abi.encode(choices)), "choices");
    }

    function _notLive(uint32 candidate, uint32 season) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IListingDao.CandidateNotLive.selector, candidate, season, FIRST);
    }

    function _objectionsOnly(uint32 candidate, int8 before, int8 wanted) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IListingDao.ObjectionsOnly.selector, candidate, before, wanted);
    }

    /// @dev One to three choices over the three candidates, in any order, at most 100 % together.
    function _random(uint256 seed) private view returns (IListingDao.Choice[] memory choices) {
        uint32[3] memory ids = [a, b, c];
        choices = new IListingDao.Choice[](1 + (seed % 3));
        for (uint256 i = 0; i < choices.length; ++i) {
            int8 percent = int8(uint8(1 + ((seed >> (8 + 16 * i)) % (100 / choices.length))));
            bool isAgainst = (seed >> (16 + 16 * i)) % 2 == 1;
            choices[i] = IListingDao.Choice(ids[(i + (seed >> 80)) % 3], isAgainst ? -percent : percent);
        }
    }

    function _size(int8 percent) private pure returns (uint256) {
        return uint8(percent > 0 ? percent : -percent);
    }
}
