// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title A weight's history, one checkpoint a week
/// @notice What counts in week W is the lowest weight of the whole week W - 1. A checkpoint keeps just what that needs:
/// the lowest value of its week, with the value that the week began with among them, and the last.
///
/// Weeks without a change have no checkpoint: their lowest value is the last of the newest week before. Once a week is
/// over nothing can write to it, so the power of the week after is fixed the moment that it begins (P4).
///
/// However often a weight changes, a week costs one slot, and a look-up is one read for the newest weeks and
/// O(log weeks) for old ones; so nobody can make another's look-ups dear.
library WeeklyVotes {
    struct Checkpoint {
        uint32 week; // slot 0
        uint96 last; // slot 0: the weight after the week's last change
        uint96 low; // slot 0: the lowest weight at any moment of the week
        uint32 count; // slot 0: in the head only, how many checkpoints are in the past
    }

    struct Trace {
        Checkpoint head; // slot 0: the newest week
        mapping(uint256 index => Checkpoint) past; // slot 1: the older ones, by rising week
    }

    /// @dev The weight changes by `added - removed` during `week`, which is never before the head's week.
    /// @return before the weight until now
    /// @return afterwards the weight from now on
    function shift(
        Trace storage self,
        uint256 week,
        uint256 removed,
        uint256 added
    ) internal returns (uint256 before, uint256 afterwards) {
        Checkpoint memory head = self.head;
        before = head.last;
        afterwards = before + added - removed;
        if (head.week != week) {
            // A head without week and weight is an empty one: there is nothing to keep.
            if (head.week != 0 || before != 0) self.past[head.count++] = head;
            head.week = uint32(week);
            head.low = uint96(before); // the week began with it
        }
        head.last = uint96(afterwards);
        if (afterwards < head.low) head.low = uint96(afterwards);
        self.head = head;
    }

    /// @dev The weight now.
    function latest(Trace storage self) internal view returns (uint256) {
        return self.head.last;
    }

    /// @dev The lowest weight at any moment of the week before `week`. Exact for a week that has begun.
    function powerIn(Trace storage self, uint256 week) internal view returns (uint256) {
        if (week == 0) return 0;
        uint256 whole;
        // Unchecked: not zero.
        unchecked {
            whole = week - 1;
        }
        Checkpoint memory found = self.head;
        if (found.week > whole) {
            uint256 count = found.count;
            if (count == 0) return 0;
            found = self.past[count - 1];
            if (found.week > whole) {
                uint256 index = _firstAfter(self, whole, count - 1);
                if (index == 0) return 0;
                found = self.past[index - 1];
            }
        }
        return found.week == whole ? found.low : found.last;
    }

    /// @dev The index of the first of the `count` oldest checkpoints that is later than `week`; `count` if none is.
    function _firstAfter(Trace storage self, uint256 week, uint256 count) private view returns (uint256 low) {
        uint256 high = count;
        while (low < high) {
            uint256 middle = (low + high) / 2;
            if (self.past[middle].week > week) high = middle;
            else low = middle + 1;
        }
    }
}
