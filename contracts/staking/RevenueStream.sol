// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title Revenue, streamed week by week over weight
/// @notice What arrives in one week streams evenly over the next, second by second, shared by weight. Two buckets exist:
/// `current`, the whole of what streams in the week of `settledAt`, and `next`, that of the week after. Money is only
/// ever added to `next`, and adding settles first; so no third bucket can exist, and settling reads these two however
/// long nobody came.
///
/// While total weight is below `LEAST_WEIGHT` nothing is shared: what would have streamed joins the next bucket, week
/// after week, until somebody stakes.
///
/// Rounding: between two settlements of one week `floor(bucket * time / 7 days)` is differenced, so a week streams its
/// whole bucket to the wei. The accumulator loses less than one unit a settlement, `weight / SCALE < 2^91 / 2^96`, a
/// 32nd of a wei in all; an account's share is rounded down, less than one wei each time that it is settled. What is
/// lost stays in the contract.
///
/// Width (nothing here can overflow, so nothing on an exit's way can revert): MEXT's supply is below 2^90, so a week
/// streams less than 2^90. Total weight is between 2^59 (`LEAST_WEIGHT`) and 2^91 (twice the supply) when it is divided
/// by. Seconds in uint40 are fewer than 2^21 weeks. So `acc < 2^(90 + 96 - 59 + 21) = 2^148 < 2^160`, and a share's
/// product `weight * (acc - paid) < 2^239`. An account cannot be owed more than was ever held: below 2^90 < 2^96.
library RevenueStream {
    struct Stream {
        uint160 acc; // slot 0: earned per weight since the beginning, times SCALE
        uint40 settledAt; // slot 0
        uint96 current; // slot 1: streams in the week of settledAt, from its first second to its last
        uint96 next; // slot 1: streams in the week after
    }

    /// @dev One unit of `acc`, as a share of a wei per weight: 2^-96.
    uint256 internal constant SCALE_BITS = 96;

    /// @dev 1 MEXT of weight; with less in all, nothing is shared.
    uint256 internal constant LEAST_WEIGHT = 1e18;

    /// @dev Brings the stream up to now. `weight` is the total weight since the last settlement.
    /// @return acc the accumulator now
    function settle(Stream storage self, uint256 weight) internal returns (uint256 acc) {
        if (self.settledAt == block.timestamp) return self.acc;
        Stream memory before = self;
        Stream memory now_ = advanced(before, weight, block.timestamp);
        (self.acc, self.settledAt) = (now_.acc, now_.settledAt);
        if (now_.current != before.current || now_.next != before.next) {
            (self.current, self.next) = (now_.current, now_.next);
        }
        return now_.acc;
    }

    /// @dev Adds to next week's bucket; the stream must be settled.
    /// @return bucket everything that streams next week so far
    function add(Stream storage self, uint256 amount) internal returns (uint256 bucket) {
        bucket = self.next + amount;
        self.next = uint96(bucket);
    }

    /// @dev The stream at `time`, if `weight` is the total weight from `settledAt` until then.
    function advanced(Stream memory from, uint256 weight, uint256 time) internal pure returns (Stream memory to) {
        // Unchecked: the bounds above. A check that cannot fail would still be a revert on the way of an exit.
        unchecked {
            uint256 weeksOn = time / 7 days - from.settledAt / 7 days;
            uint256 inWeek = time % 7 days;
            uint256 current = from.current;
            uint256 next = from.next;
            // What streams until `time`, or until the week's end if the week has turned.
            uint256 due =
                streamedBy(current, weeksOn == 0 ? inWeek : 7 days) - streamedBy(current, from.settledAt % 7 days);
            to.acc = from.acc;
            if (weight < LEAST_WEIGHT) {
                if (weeksOn == 0) next += due;
                else {
                    // Whatever was left has joined the bucket of this week, by one turn or by many.
                    current = next + due;
                    next = streamedBy(current, inWeek);
                }
            } else {
                if (weeksOn != 0) {
                    due += weeksOn == 1 ? streamedBy(next, inWeek) : next;
                    current = weeksOn == 1 ? next : 0;
                    next = 0;
                }
                to.acc += uint160((due << SCALE_BITS) / weight);
            }
            (to.settledAt, to.current, to.next) = (uint40(time), uint96(current), uint96(next));
        }
    }

    /// @dev How much of a bucket has streamed when its week is `elapsed` seconds old.
    function streamedBy(uint256 bucket, uint256 elapsed) internal pure returns (uint256) {
        // Unchecked: bucket < 2^96 and elapsed <= 7 days < 2^20.
        unchecked {
            return (bucket * elapsed) / 7 days;
        }
    }

    /// @dev What `weight` earned while the accumulator rose from `paid` to `acc`, rounded down.
    function share(uint256 weight, uint256 paid, uint256 acc) internal pure returns (uint256) {
        // Unchecked: paid is an earlier value of acc, which only rises; widths above.
        unchecked {
            return (weight * (acc - paid)) >> SCALE_BITS;
        }
    }
}
