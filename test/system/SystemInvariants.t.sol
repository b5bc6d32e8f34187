// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {SystemTest} from "../support/system/SystemTest.sol";
import {Verbs} from "../support/system/Verbs.sol";

/// @notice Whatever stakers, delegates, funders, voters, relays, wallets, teams, displacers, motion makers, buyers, the
/// council and the timelock do, in whatever order, at whatever second, however long nobody comes and however late anybody
/// settles:
/// - P1: everyone can leave with everything now, for the printed penalty at most, or whole after the notice
/// - P2: supply is the genesis less penalties, fees, forfeited bonds and what holders and the auction burned, never more
/// - P3: the council's listings are at most three of ten ever listed; each token counts once, under its first origin
/// - P4: powers are the lowest weights of the whole week before; together they never exceed total power
/// - P5: support and objection are the sums of the ballots in force; ballots and versions are those of the voters' acts
/// - P6: each contract holds what it owes and owes what it holds: stakes, notices, revenue, bonds, lots
/// - P7: rules, deadline and quorum of the running season are those from before it; results are those of a settlement that
///   sorts by support and number, whoever settles and whenever; every lot has the terms of its start
///
/// Each function is a campaign of its own, which checks it after every call; at the end of every run of every campaign
/// all of them are checked, over everything there ever was. The runner finds the handler by its artifact: run this file
/// alone only after a build.
contract SystemInvariantsTest is SystemTest, Verbs {
    // ------------------------------------------------------------------------------------------------- invariants

    function invariant_P1_EveryoneCanLeaveNowForThePrintedPenalty() public {
        uint256 snapshot = vm.snapshotState();
        _runALot();
        _leaveWithEverything(handler.calls() % PEOPLE);
        _nobodyWasCalled();
        vm.revertToState(snapshot);
    }

    function invariant_P1_EveryoneCanLeaveWholeAfterTheNotice() public {
        uint256 snapshot = vm.snapshotState();
        _runALot();
        _withdrawEverything(handler.calls() % PEOPLE);
        _nobodyWasCalled();
        vm.revertToState(snapshot);
    }

    function invariant_P2_SupplyFallsByWhatIsBurnedAndNeverRises() public view {
        _compareSupply();
    }

    function invariant_P3_TheCouncilHasAtMostThreeOfTen() public view {
        _compareCounts();
    }

    function invariant_P4_PowersAreTheLowestWeightsAndNeverExceedTheTotal() public view {
        _comparePowers();
    }

    function invariant_P5_TalliesAreTheSumsOfTheBallotsInForce() public view {
        uint32 season = handler.currentSeason();
        if (_isPageDue(season)) _compareTallies(season);
        if (_isPageDue(season - 1)) _compareTallies(season - 1);
        _compareBallots(season);
    }

    function invariant_P6_StakingHoldsWhatItOwesAndOwesWhatItHolds() public view {
        _compareHoldings();
        _compareEarnings();
    }

    function invariant_P6_TheDaoHoldsTheBondsAndWhatWasSentToIt() public view {
        _compareBonds();
    }

    /// @dev What it funded is among the revenue that staking holds and streams.
    function invariant_P6_TheAuctionHoldsTheUnsoldAndWhatWaits() public view {
        _compareRevenue();
        _compareHoldings();
    }

    function invariant_P7_EveryLotHasTheTermsOfItsStart() public view {
        _compareLots();
    }

    function invariant_P7_RulesDeadlineAndQuorumAreThoseFromBeforeTheSeason() public view {
        _compareRules();
    }

    function invariant_P7_ResultsAreThoseOfTheNaiveSettlement() public view {
        if (handler.lastSettledIn() == handler.calls() && handler.calls() != 0) _compareResult(handler.lastSettled());
        _compareWindow();
    }

    function invariant_EveryViewOfStakingSaysWhatTheModelSays() public view {
        _compareStakes();
    }

    // ----------------------------------------------------------------------------------------------- after each run

    function afterInvariant() public {
        uint256 sum = 0;
        for (uint256 verb = 0; verb < VERBS; ++verb) sum += handler.done(_verbs()[verb]);
        vm.assertEq(sum, handler.calls(), "every call did its verb");
        _compareAll();
        _everybodyLeaves();
        _sellEverything();
    }

    // ----------------------------------------------------------------------------------------------- floor of calls

    /// @dev A campaign that never got to a verb would prove nothing: here each is done ten times, in a shuffled order.
    function test_EveryVerbOfTheHandlerDoesItsWork() public {
        uint256 seed = 1;
        // While the first season is full.
        for (uint256 call = 0; call < 5; ++call) handler.displace(call, call, call);
        for (uint256 call = 0; call < 10 * VERBS; ++call) {
            seed = uint256(keccak256(abi.encode(seed)));
            _do(handler, (call * 7 + call / VERBS) % VERBS, seed);
        }
        // Forbidden attempts are many in a verb: the last six of them.
        for (uint256 call = 0; call < 480; ++call) {
            seed = uint256(keccak256(abi.encode(seed)));
            _do(handler, VERBS - 1 - (call % 6), seed);
            if (call % 8 == 0) _do(handler, seed % VERBS, seed);
        }
        for (uint256 verb = 0; verb < VERBS; ++verb) vm.assertGe(handler.done(_verbs()[verb]), 10, "floor");
        vm.assertGe(handler.displacements(), 5, "displaced");
        vm.assertGe(handler.saleCount(), 20, "lots");
        vm.assertGe(handler.paid(), 100_000e18, "paid for lots");
        vm.assertGe(handler.attemptCount(), 74, "kinds of forbidden attempts");
        afterInvariant();
    }
}
