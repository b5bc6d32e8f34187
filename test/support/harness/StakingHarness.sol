// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {RevenueStream} from "../../../contracts/staking/RevenueStream.sol";
import {Tiers} from "../../../contracts/staking/Tiers.sol";
import {WeeklyVotes} from "../../../contracts/staking/WeeklyVotes.sol";

/// @notice The staking libraries' formulas, as they are.
contract StakingHarness {
    using WeeklyVotes for WeeklyVotes.Trace;

    struct Step {
        uint256 time;
        uint256 weight;
        uint256 amount;
    }

    struct Change {
        uint256 week;
        uint256 removed;
        uint256 added;
    }

    WeeklyVotes.Trace private _trace;

    function terms(uint8 tier) external pure returns (uint256 notice, uint256 weightBps, uint256 penaltyBps) {
        return Tiers.terms(tier);
    }

    function weightDown(uint8 tier, uint256 balance) external pure returns (uint256) {
        return Tiers.weightDown(tier, balance);
    }

    function penaltyDown(uint8 tier, uint256 amount, uint256 remaining) external pure returns (uint256) {
        return Tiers.penaltyDown(tier, amount, remaining);
    }

    function streamedBy(uint256 bucket, uint256 elapsed) external pure returns (uint256) {
        return RevenueStream.streamedBy(bucket, elapsed);
    }

    function share(uint256 weight, uint256 paid, uint256 acc) external pure returns (uint256) {
        return RevenueStream.share(weight, paid, acc);
    }

    /// @notice Settles at each step with the weight until then, and adds the step's amount; the stream after every step.
    function stream(
        RevenueStream.Stream memory from,
        Step[] calldata steps
    ) external pure returns (RevenueStream.Stream[] memory after_) {
        after_ = new RevenueStream.Stream[](steps.length);
        for (uint256 i = 0; i < steps.length; ++i) {
            from = RevenueStream.advanced(from, steps[i].weight, steps[i].time);
            from.next += uint96(steps[i].amount);
            // A copy: the next step's stream is another one, this one only grew.
            after_[i] = RevenueStream.Stream(from.acc, from.settledAt, from.current, from.next);
        }
    }

    /// @notice A trace's whole history, then its powers in `weeks`.
    function trace(Change[] calldata history, uint256[] calldata weeks_) external returns (uint256[] memory powers) {
        for (uint256 i = 0; i < history.length; ++i) {
            _trace.shift(history[i].week, history[i].removed, history[i].added);
        }
        powers = new uint256[](weeks_.length);
        for (uint256 i = 0; i < weeks_.length; ++i) powers[i] = _trace.powerIn(weeks_[i]);
    }

    /// @notice One write; as a transaction of its own it tells what a write costs.
    function write(uint256 week) external {
        _trace.shift(week, 0, 1);
    }

    /// @notice As many writes as wanted, from `week` on, each `step` weeks after the one before.
    function writeMany(uint256 week, uint256 step, uint256 count) external {
        for (uint256 i = 0; i < count; ++i) _trace.shift(week + i * step, 0, 1);
    }

    /// @notice What a look-up costs alone.
    function gasOfLookUp(uint256 week) external view returns (uint256 gas) {
        gas = gasleft();
        _trace.powerIn(week);
        gas -= gasleft();
    }
}
