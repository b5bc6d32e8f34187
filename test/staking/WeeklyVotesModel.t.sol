// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {WeeklyVotes} from "../../contracts/staking/WeeklyVotes.sol";
import {Cheats} from "../support/Cheats.sol";
import {StakingVotesModel} from "../support/StakingVotesModel.sol";

/// @notice One trace against the record of every weight that it ever had.
contract WeeklyVotesModelTest is Cheats {
    using WeeklyVotes for WeeklyVotes.Trace;

    uint256 private constant CHANGES = 20;
    uint256 private constant FIRST_WEEK = 3000;

    WeeklyVotes.Trace private trace;

    /// @dev Every change ever made, and nothing clever.
    struct Moments {
        uint256 count;
        uint256[CHANGES] week;
        uint256[CHANGES] weight;
    }

    /// @dev The lowest weight at any moment of the week before `week`, from every change.
    function _lowest(Moments memory moments, uint256 week) private pure returns (uint256 low) {
        uint256 i = 0;
        for (; i < moments.count && moments.week[i] < week - 1; ++i) low = moments.weight[i];
        for (; i < moments.count && moments.week[i] == week - 1; ++i) {
            if (moments.weight[i] < low) low = moments.weight[i];
        }
    }

    // -------------------------------------------------------------------------------------------- shift and powerIn
    // given changes of many weeks, several of them in one week, with idle weeks between
    //   every week's power is what the reference finds by looking at every moment
    //   what a week's power was when the week began it is for ever

    /// hardhat-config: fuzz.runs = 10000
    function testFuzz_P4_PowerIsTheLowestMomentOfTheWholeWeekBefore(uint256 seed) public {
        Moments memory moments;
        uint256 week = FIRST_WEEK;
        uint256 last = 0;
        for (uint256 i = 0; i < CHANGES; ++i) {
            assembly ("memory-safe") {
                mstore(0, seed)
                seed := keccak256(0, 32)
            }
            // Half of the changes stay in the week; gaps are of one to four weeks.
            if (seed % 2 == 0) week += 1 + ((seed >> 8) % 4);
            same(trace.powerIn(week), _lowest(moments, week), "power of the running week");
            // Few values, so that equal ones and zero come up.
            uint256 weight = (seed >> 16) % 3 == 0 ? (seed >> 32) % 4 : (seed >> 32) % 2 ** 96;
            (uint256 before, uint256 afterwards) = trace.shift(week, last, weight);
            same(before, last, "before");
            same(afterwards, weight, "afterwards");
            (moments.week[i], moments.weight[i], moments.count) = (week, weight, i + 1);
            last = weight;
        }
        same(trace.latest(), last, "latest");
        for (uint256 w = FIRST_WEEK - 2; w <= week + 2; ++w) same(trace.powerIn(w), _lowest(moments, w), "power");
    }
}

/// @notice The votes of `MextStaking` against a model that keeps every moment of every history.
contract StakingVotesModelTest is StakingVotesModel {
    // ------------------------------------------------------------------- getVotes, getPastVotes, getPastTotalSupply
    // powerIn, totalPowerIn
    // given any history of stakes in all tiers, for oneself and for others, notices given, cancelled and cut, leaves,
    // moves, revenue staked, and delegations to each other, to an outsider, to nobody in both spellings, signed or not;
    // many in one second, in one week, at the turn of a week, after idle weeks
    //   at every moment each delegate's weight is the sum of its accounts' weights, and all together are at most the total
    //   every week's power is the lowest of all moments of the week before, for each delegate and for the total
    //   the powers of a week add up to at most its total power
    //   nobody has no power under either name

    /// hardhat-config: fuzz.runs = 10000
    function testFuzz_P4_PowersAreTheLowestOfEveryMoment(uint256 seed) public {
        _liveAndCompare(seed);
    }

    /// @dev So that no verb's absence goes unnoticed: in 32 histories each is done at least 5 times.
    function test_P4_TheHistoriesUseEveryVerb() public {
        uint256[VERBS] memory done;
        for (uint256 seed = 0; seed < 32; ++seed) {
            uint256[VERBS] memory verbs = _liveAndCompare(seed);
            for (uint256 verb = 0; verb < VERBS; ++verb) done[verb] += verbs[verb];
            _deployAnew();
        }
        for (uint256 verb = 0; verb < VERBS; ++verb) vm.assertGe(done[verb], 5, vm.toString(verb));
    }
}
