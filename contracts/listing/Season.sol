// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title The season's clock
/// @notice Seasons follow Unix time and nothing else: season `s` runs from `s * 14 days` to `(s + 1) * 14 days`, the end
/// excluded, and so covers the UTC weeks `2s` and `2s + 1`.
///
/// ```
///   season s - 1                                | season s
///   applications for s ─────────────────────────┤ voting ─────────────────────────────────────────────┤ settle
///                    withdrawals close 48 h ↑   |   council objections close 48 h ↑   24 h objections only ↑
/// ```
///
/// Unchecked: seasons have 32 bits and times are those of blocks, so that no product here is near 2^256.
library Season {
    uint256 internal constant LENGTH = 14 days;
    uint256 internal constant WITHDRAWALS_CLOSE_BEFORE = 48 hours;
    uint256 internal constant COUNCIL_CLOSES_BEFORE = 48 hours;
    uint256 internal constant OBJECTIONS_ONLY_FOR = 24 hours;
    uint256 internal constant UPHOLD_WITHIN = 30 days;

    /// @notice The season that `timestamp` lies in.
    function containing(uint256 timestamp) internal pure returns (uint32) {
        // 2^32 seasons are more than 160 million years.
        unchecked {
            return uint32(timestamp / LENGTH);
        }
    }

    /// @notice The first second of `season`.
    function startsAt(uint256 season) internal pure returns (uint256) {
        unchecked {
            return season * LENGTH;
        }
    }

    /// @notice The first second after `season`.
    function endsAt(uint256 season) internal pure returns (uint256) {
        unchecked {
            return (season + 1) * LENGTH;
        }
    }

    /// @notice The UTC week whose power counts in `season`.
    function firstWeek(uint256 season) internal pure returns (uint256) {
        unchecked {
            return season * 2;
        }
    }

    /// @notice From this second on, candidates of `season` can no longer withdraw.
    function withdrawalsCloseAt(uint256 season) internal pure returns (uint256) {
        return startsAt(season) - WITHDRAWALS_CLOSE_BEFORE;
    }

    /// @notice From this second on, the council can no longer object in `season`.
    function councilClosesAt(uint256 season) internal pure returns (uint256) {
        return endsAt(season) - COUNCIL_CLOSES_BEFORE;
    }

    /// @notice Whether only objections count at `timestamp`: the last 24 hours of every season.
    function isObjectionsOnly(uint256 timestamp) internal pure returns (bool) {
        unchecked {
            return timestamp % LENGTH >= LENGTH - OBJECTIONS_ONLY_FOR;
        }
    }

    /// @notice The last second at which an objection of `season` can be upheld.
    function upholdUntil(uint256 season) internal pure returns (uint256) {
        return endsAt(season) + UPHOLD_WITHIN;
    }
}
