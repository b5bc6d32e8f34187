// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IEntryScreen} from "../../contracts/interfaces/IEntryScreen.sol";
import {IListingDao} from "../../contracts/interfaces/IListingDao.sol";
import {ListingDao} from "../../contracts/listing/ListingDao.sol";
import {Vm} from "../support/Cheats.sol";
import {ListingTest} from "../support/ListingTest.sol";

/// @notice What the timelock may do, within which bounds, and that nobody else can do what it or the council may.
contract PowersTest is ListingTest {
    // ------------------------------------------------------------------------------------------------------- callers
    // the timelock's verbs revert for everybody else, the council too; the council's for everybody else, the timelock too

    function testFuzz_P8_OnlyTheTimelockHasItsVerbs(address caller) public {
        vm.assume(caller != timelock);
        _refusesTimelocksVerbs(caller);
    }

    function test_P8_TheCouncilHasNoneOfTheTimelocksVerbs() public {
        _refusesTimelocksVerbs(council);
    }

    function testFuzz_P8_OnlyTheCouncilHasItsVerbs(address caller) public {
        vm.assume(caller != council);
        _refusesCouncilsVerbs(caller);
    }

    function test_P8_TheTimelockHasNoneOfTheCouncilsVerbs() public {
        _refusesCouncilsVerbs(timelock);
    }

    // ----------------------------------------------------------------------------------------------- upholdObjection
    // given a candidate that is not suspended: it reverts; when the 30 days are over: it reverts
    // otherwise: the place stays empty, nothing counts, the token may apply again

    function test_AnUpheldObjectionLeavesThePlaceEmpty() public {
        uint32 id = _suspend(1);
        vm.warp((uint256(FIRST) + 1) * SEASON + 30 days);
        vm.expectEmit(address(dao));
        emit IListingDao.ObjectionUpheld(id);
        _uphold(id);
        _stateIs(id, IListingDao.CandidateState.Upheld);
        _countIs(0, 0, 0);
        dao.settle();
        uint32 again = _apply(team, 1);
        _stateIs(again, IListingDao.CandidateState.Applied);
        dao.refundBond(id);
        skip(1);
        vm.expectRevert(abi.encodeWithSelector(IListingDao.WrongState.selector, id, IListingDao.CandidateState.Upheld));
        dao.listSuspended(id);
    }

    function test_RevertWhen_AnObjectionIsUpheldTooLate() public {
        uint32 id = _suspend(1);
        uint256 until = (uint256(FIRST) + 1) * SEASON + 30 days;
        vm.warp(until + 1);
        vm.expectRevert(abi.encodeWithSelector(IListingDao.UpholdTooLate.selector, id, until, until + 1));
        _uphold(id);
    }

    function test_RevertWhen_ThereIsNoSuspensionToUphold() public {
        vm.expectRevert(abi.encodeWithSelector(IListingDao.CandidateUnknown.selector, 1));
        _uphold(1);
        uint32 id = _apply(team, 1);
        _warpToSeason(FIRST);
        _cast(alice, id, 100);
        _objectTo(id);
        vm.expectRevert(abi.encodeWithSelector(IListingDao.WrongState.selector, id, IListingDao.CandidateState.Live));
        _uphold(id);
        _settleNext();
        _uphold(id);
        vm.expectRevert(abi.encodeWithSelector(IListingDao.WrongState.selector, id, IListingDao.CandidateState.Upheld));
        _uphold(id);
    }

    function test_AnUpheldTokenCanBeChosenAgain() public {
        uint32 id = _suspend(1);
        _uphold(id);
        uint32 again = _win(1);
        _stateIs(again, IListingDao.CandidateState.Won);
        _countIs(1, 0, 1);
        _stateIs(id, IListingDao.CandidateState.Upheld);
    }

    // -------------------------------------------------------------------------------------------------------- delist
    // given no such listing, an ended one, or an ended season that is unsettled: it reverts; otherwise it ends

    function test_TheTimelockDelists() public {
        _win(1);
        vm.expectEmit(address(dao));
        emit IListingDao.Delisted(1, 0, uint40(block.timestamp + 14 days), 0);
        _delist(1);
        _countIs(1, 0, 0);
        vm.assertEq(dao.listingOfToken(_tokenId(1)), 0);
        vm.expectRevert(abi.encodeWithSelector(IListingDao.ListingEnded.selector, 1, block.timestamp));
        _delist(1);
        vm.expectRevert(abi.encodeWithSelector(IListingDao.ListingUnknown.selector, 2));
        _delist(2);
        // The number keeps its names for ever.
        vm.assertEq(_listing(1).token, _tokenId(1));
    }

    function test_RevertWhen_DelistingWaitsForASettlement() public {
        _win(1);
        uint32 season = _nextSeason();
        vm.expectRevert(abi.encodeWithSelector(IListingDao.SeasonUnsettled.selector, season - 1));
        _delist(1);
    }

    // ------------------------------------------------------------------------------------------------- setParameters
    // when any parameter lies outside its bounds: it reverts, with the bounds; at deployment too
    // otherwise: it rules the next season and those after, never the running one (P7)

    function test_RevertWhen_AParameterIsOutOfBounds() public {
        IListingDao.Parameters memory p = _defaults();
        p.bond = 1_000e18 - 1;
        _expectBounds(p, "bond", p.bond, 1_000e18, 1_000_000e18);
        p.bond = 1_000_000e18 + 1;
        _expectBounds(p, "bond", p.bond, 1_000e18, 1_000_000e18);
        p = _defaults();
        p.feeBps = 5_001;
        _expectBounds(p, "feeBps", 5_001, 0, 5_000);
        p = _defaults();
        p.quorumBps = 49;
        _expectBounds(p, "quorumBps", 49, 50, 2_000);
        p.quorumBps = 2_001;
        _expectBounds(p, "quorumBps", 2_001, 50, 2_000);
        p = _defaults();
        p.quorumFloorBps = 4;
        _expectBounds(p, "quorumFloorBps", 4, 5, 100);
        p.quorumFloorBps = 101;
        _expectBounds(p, "quorumFloorBps", 101, 5, 100);
        p = _defaults();
        p.slots = 0;
        _expectBounds(p, "slots", 0, 1, 16);
        p.slots = 17;
        _expectBounds(p, "slots", 17, 1, 16);
        p = _defaults();
        p.councilObjections = 5;
        _expectBounds(p, "councilObjections", 5, 0, 4);
        p = _defaults();
        p.tradingStartWithin = 1 days - 1;
        _expectBounds(p, "tradingStartWithin", 1 days - 1, 1 days, 60 days);
        p.tradingStartWithin = 60 days + 1;
        _expectBounds(p, "tradingStartWithin", 60 days + 1, 1 days, 60 days);
        p = _defaults();
        p.dormantAfter = 30 days - 1;
        _expectBounds(p, "dormantAfter", 30 days - 1, 30 days, 180 days);
        p.dormantAfter = 180 days + 1;
        _expectBounds(p, "dormantAfter", 180 days + 1, 30 days, 180 days);
    }

    function testFuzz_P3_TheCommunitysShareIsNeverBelow70Percent(uint16 share) public {
        IListingDao.Parameters memory p = _defaults();
        p.communityShareBps = share;
        if (share < 7_000 || share > 10_000) _expectBounds(p, "communityShareBps", share, 7_000, 10_000);
        else _set(p);
    }

    function test_EveryBoundItselfIsAllowed() public {
        IListingDao.Parameters memory least = IListingDao.Parameters(1_000e18, 0, 50, 5, 7_000, 1, 0, 1 days, 30 days);
        IListingDao.Parameters memory most = IListingDao.Parameters(
            1_000_000e18,
            5_000,
            2_000,
            100,
            10_000,
            16,
            4,
            60 days,
            180 days
        );
        uint32 next = dao.currentSeason() + 1;
        vm.expectEmit(address(dao));
        emit IListingDao.ParametersChanged(next, _defaults(), least);
        _set(least);
        vm.expectEmit(address(dao));
        emit IListingDao.ParametersChanged(next, least, most);
        _set(most);
        _ruled(next, most);
        _ruled(next - 1, _defaults());
    }

    function test_TheRulesOfTheDeploymentAreTold() public {
        vm.recordLogs();
        ListingDao another = new ListingDao(token, staking, timelock, council, _defaults());
        IListingDao.Parameters memory none;
        Vm.Log[] memory logs = vm.getRecordedLogs();
        vm.assertEq(logs.length, 1);
        vm.assertEq(logs[0].emitter, address(another));
        vm.assertEq(logs[0].topics[0], IListingDao.ParametersChanged.selector);
        vm.assertEq(logs[0].topics[1], bytes32(uint256(another.currentSeason())));
        vm.assertEq(logs[0].data, abi.encode(none, _defaults()));
    }

    function test_P7_AChangeRulesFromTheNextSeasonOn() public {
        IListingDao.Parameters memory changed = _defaults();
        (changed.slots, changed.quorumBps, changed.bond) = (1, 2_000, 20_000e18);
        uint32 first = _apply(team, 1);
        uint32 second = _apply(team, 2);
        // On the season's first second already, it is the season's own.
        _warpToSeason(FIRST);
        _set(changed);
        _ruled(FIRST, _defaults());
        _ruled(FIRST + 1, changed);
        _ruled(FIRST + 9, changed);
        vm.assertEq(dao.seasonOf(FIRST).quorum, QUORUM);
        vm.assertEq(dao.leastBond(), 20_000e18);
        _cast(bob, _two(first, 10, second, 11));
        _settleNext();
        _stateIs(first, IListingDao.CandidateState.Won);
        _stateIs(second, IListingDao.CandidateState.Won);
        vm.assertEq(dao.seasonOf(FIRST + 1).quorum, 14_000_000e18);
    }

    function test_P7_TheLastSecondsChangeRulesTheNextSeason() public {
        IListingDao.Parameters memory changed = _defaults();
        changed.slots = 3;
        vm.warp(uint256(FIRST + 1) * SEASON - 1);
        _set(changed);
        _ruled(FIRST, _defaults());
        _ruled(FIRST + 1, changed);
    }

    function test_EverySeasonKeepsItsOwnRules() public {
        for (uint8 i = 1; i <= 5; ++i) {
            IListingDao.Parameters memory changed = _defaults();
            changed.slots = i;
            _warpToSeason(FIRST + 2 * i);
            _set(changed);
        }
        for (uint8 i = 1; i <= 5; ++i) {
            vm.assertEq(dao.parametersOf(FIRST + 2 * i).slots, i == 1 ? 7 : i - 1);
            vm.assertEq(dao.parametersOf(FIRST + 2 * i + 1).slots, i);
        }
        vm.assertEq(dao.parametersOf(0).slots, 7);
    }

    function test_BondAndFeeAreThoseOfTheApplication() public {
        uint32 id = _apply(team, 1);
        IListingDao.Parameters memory changed = _defaults();
        (changed.bond, changed.feeBps) = (50_000e18, 5_000);
        _set(changed);
        vm.assertEq(dao.candidateOf(id).bond, HELD);
        vm.assertEq(dao.candidateOf(id).fee, FEE);
        _withdraw(team, id);
    }

    // ------------------------------------------------------------------------------------------------ setEntryScreen
    // it says what it was and what it is; zero is open to all, and takes a screen away again

    function test_TheScreenIsSet() public {
        vm.expectEmit(address(dao));
        emit IListingDao.EntryScreenChanged(address(0), address(7));
        vm.prank(timelock);
        dao.setEntryScreen(IEntryScreen(address(7)));
        vm.assertEq(address(dao.entryScreen()), address(7));
        vm.expectEmit(address(dao));
        emit IListingDao.EntryScreenChanged(address(7), address(0));
        vm.prank(timelock);
        dao.setEntryScreen(IEntryScreen(address(0)));
    }

    // --------------------------------------------------------------------------------------------------- constructor
    // when a parameter lies outside its bounds: it reverts, with the bounds
    // otherwise: token, staking, timelock and council are those given, for ever

    function test_ItHoldsItsPartnersForEver() public {
        vm.assertEq(address(dao.token()), address(token));
        vm.assertEq(address(dao.staking()), address(staking));
        vm.assertEq(dao.timelock(), timelock);
        vm.assertEq(dao.council(), council);
        IListingDao.Parameters memory p = _defaults();
        p.slots = 0;
        vm.expectRevert(_outOfBounds("slots", 0, 1, 16));
        new ListingDao(token, staking, timelock, council, p);
    }

    // ----------------------------------------------------------------------------------------------------- internal

    function _refusesTimelocksVerbs(address caller) private {
        bytes memory problem = abi.encodeWithSelector(IListingDao.NotTimelock.selector, caller);
        IListingDao.Parameters memory rules = _defaults();
        vm.startPrank(caller);
        vm.expectRevert(problem);
        dao.upholdObjection(1);
        vm.expectRevert(problem);
        dao.delist(1);
        vm.expectRevert(problem);
        dao.setParameters(rules);
        vm.expectRevert(problem);
        dao.setEntryScreen(IEntryScreen(caller));
        vm.stopPrank();
    }

    function _refusesCouncilsVerbs(address caller) private {
        bytes memory problem = abi.encodeWithSelector(IListingDao.NotCouncil.selector, caller);
        vm.startPrank(caller);
        vm.expectRevert(problem);
        dao.objectTo(1, "reason", DIGEST);
        vm.expectRevert(problem);
        dao.listByCouncil(1);
        vm.expectRevert(problem);
        dao.postTradingStart(1, 0, "market");
        vm.expectRevert(problem);
        dao.postLastWithdrawal(1, 0, "notice");
        vm.stopPrank();
    }

    function _expectBounds(
        IListingDao.Parameters memory parameters,
        bytes32 name,
        uint256 value,
        uint256 least,
        uint256 most
    ) private {
        vm.expectRevert(_outOfBounds(name, value, least, most));
        _set(parameters);
    }

    function _outOfBounds(
        bytes32 name,
        uint256 value,
        uint256 least,
        uint256 most
    ) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IListingDao.ParameterOutOfBounds.selector, name, value, least, most);
    }

    function _uphold(uint32 candidate) private {
        vm.prank(timelock);
        dao.upholdObjection(candidate);
    }

    function _delist(uint32 listing) private {
        vm.prank(timelock);
        dao.delist(listing);
    }

    function _ruled(uint32 season, IListingDao.Parameters memory wanted) private view {
        vm.assertEq(keccak256(abi.encode(dao.parametersOf(season))), keccak256(abi.encode(wanted)), "rules");
    }
}
