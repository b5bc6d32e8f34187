// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @dev What happened to a candidate for good. The rest of its state follows from the clock and the count.
enum Fate {
    Standing,
    Withdrawn,
    Displaced,
    Void,
    Suspended,
    Upheld,
    Won
}

/// @dev Everything about a candidate that a ballot touches, in one word, so that a ballot reads and writes one slot a
/// candidate:
///
/// ```
///   [ unused 14 | motion 1 | objected 1 | fate 8 | place 8 | season 32 | objection 96 | support 96 ]
/// ```
type Standing is uint256;

using StandingWord for Standing global;

/// @title The word of a candidate's standing
/// @notice A season of zero means that there is no such candidate.
library StandingWord {
    uint256 private constant OBJECTION_SHIFT = 96;
    /// @dev Above the counts: the season, the place and the fate.
    uint256 internal constant SEASON_SHIFT = 192;
    /// @dev From the season's bits on: what equals the season number while the candidate can be voted on in it.
    uint256 internal constant LIVE_MASK = 0xff00ffffffff;
    /// @dev From the season's bits on: where the place begins.
    uint256 internal constant PLACE_AFTER_SEASON = 32;

    uint256 private constant PLACE_SHIFT = 224;
    uint256 private constant FATE_SHIFT = 232;
    uint256 private constant OBJECTED = 1 << 240;
    uint256 private constant MOTION = 1 << 241;

    /// @notice A newcomer's standing.
    function create(uint32 season_, uint8 place_, bool isMotion_) internal pure returns (Standing) {
        uint256 word = (uint256(season_) << SEASON_SHIFT) | (uint256(place_) << PLACE_SHIFT);
        return Standing.wrap(isMotion_ ? word | MOTION : word);
    }

    /// @notice What the ballots in force give for the candidate, in MEXT.
    function support(Standing self) internal pure returns (uint96) {
        return uint96(Standing.unwrap(self));
    }

    /// @notice What the ballots in force give against the candidate, in MEXT.
    function objection(Standing self) internal pure returns (uint96) {
        return uint96(Standing.unwrap(self) >> OBJECTION_SHIFT);
    }

    /// @notice The season it stands in; zero if there is no such candidate.
    function season(Standing self) internal pure returns (uint32) {
        return uint32(Standing.unwrap(self) >> SEASON_SHIFT);
    }

    /// @notice Its place in the season's ballot.
    function place(Standing self) internal pure returns (uint8) {
        return uint8(Standing.unwrap(self) >> PLACE_SHIFT);
    }

    /// @notice What happened to it for good.
    function fate(Standing self) internal pure returns (Fate) {
        return Fate(uint8(Standing.unwrap(self) >> FATE_SHIFT));
    }

    /// @notice Whether the council has objected.
    function objected(Standing self) internal pure returns (bool) {
        return Standing.unwrap(self) & OBJECTED != 0;
    }

    /// @notice Whether it is a motion to delist.
    function isMotion(Standing self) internal pure returns (bool) {
        return Standing.unwrap(self) & MOTION != 0;
    }

    /// @notice Whether it can be voted on in `season_`: it stands in that season and nothing ended it.
    function isStandingIn(Standing self, uint256 season_) internal pure returns (bool) {
        return (Standing.unwrap(self) >> SEASON_SHIFT) & LIVE_MASK == season_;
    }

    function withPlace(Standing self, uint8 place_) internal pure returns (Standing) {
        uint256 others = Standing.unwrap(self) & ~(uint256(0xff) << PLACE_SHIFT);
        return Standing.wrap(others | (uint256(place_) << PLACE_SHIFT));
    }

    function withFate(Standing self, Fate fate_) internal pure returns (Standing) {
        uint256 others = Standing.unwrap(self) & ~(uint256(0xff) << FATE_SHIFT);
        return Standing.wrap(others | (uint256(fate_) << FATE_SHIFT));
    }

    function withObjection(Standing self) internal pure returns (Standing) {
        return Standing.wrap(Standing.unwrap(self) | OBJECTED);
    }

    /// @notice The count with one ballot entry replaced by another (see `Ballot`; zero is none). A share is rounded
    /// down, the same at every recount: what is taken back is exactly what was added. All powers together stay below
    /// 2^96, so neither field can overflow into the next or borrow from it.
    function recounted(
        Standing self,
        uint256 power,
        uint256 former,
        uint256 entry
    ) internal pure returns (Standing word) {
        // Each amount is shifted to its field: by 96 where the entry is against (64 | 64 >> 1), else not at all.
        assembly ("memory-safe") {
            let side := and(entry, 0x40)
            word := add(self, shl(or(side, shr(1, side)), div(mul(power, shr(7, entry)), 100)))
            side := and(former, 0x40)
            word := sub(word, shl(or(side, shr(1, side)), div(mul(power, shr(7, former)), 100)))
        }
    }
}
