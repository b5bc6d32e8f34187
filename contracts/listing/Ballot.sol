// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title A ballot in one storage slot
/// @notice 16 entries of 14 bits and a 32-bit version:
///
/// ```
///   255        224 223      210              13        0
///   [ version 32 ][ entry 15 ] …  [ entry 1 ][ entry 0 ]      entry = [ size 7 | against 1 | place 6 ]
/// ```
///
/// Entries fill up from entry 0; the first of size zero ends the ballot. A size is 1 to 100 percent of the voter's power.
library Ballot {
    uint256 internal constant MAX_ENTRIES = 16;
    uint256 internal constant PLACES = 64;
    /// @dev The bits of an entry, and where its size begins.
    uint256 internal constant ENTRY_BITS = 14;
    uint256 internal constant SIZE_SHIFT = 7;
    uint256 internal constant AGAINST_SHIFT = 6;
    uint256 internal constant AGAINST = 1 << AGAINST_SHIFT;
    uint256 internal constant ENTRY_MASK = 0x3fff;
    uint256 internal constant PLACE_MASK = 0x3f;

    uint256 private constant VERSION_SHIFT = 224;
    uint256 private constant ENTRIES_MASK = type(uint224).max;

    /// @notice How often the ballot has changed.
    function versionOf(uint256 ballot) internal pure returns (uint32) {
        return uint32(ballot >> VERSION_SHIFT);
    }

    /// @notice The ballot's entries, without its version; zero if there is none.
    function entriesOf(uint256 ballot) internal pure returns (uint256) {
        return ballot & ENTRIES_MASK;
    }

    /// @notice `entries` with the version after `ballot`'s.
    function successor(uint256 ballot, uint256 entries) internal pure returns (uint256) {
        // Unchecked: 2^32 changes cost more gas than the blocks of a season hold.
        unchecked {
            return ((uint256(versionOf(ballot)) + 1) << VERSION_SHIFT) | entries;
        }
    }

    /// @notice The entry at `shift` bits, which is its index times `ENTRY_BITS`; zero if there is none.
    function entryAt(uint256 entries, uint256 shift) internal pure returns (uint256) {
        return (entries >> shift) & ENTRY_MASK;
    }

    /// @notice The entry for `place`, wherever it stands; zero if there is none.
    function find(uint256 entries, uint256 place) internal pure returns (uint256) {
        for (; entries != 0; entries >>= ENTRY_BITS) {
            if (entries & PLACE_MASK == place) return entries & ENTRY_MASK;
        }
        return 0;
    }

    /// @notice The place that an entry is about.
    function placeOf(uint256 entry) internal pure returns (uint256) {
        return entry & PLACE_MASK;
    }

    /// @notice An entry's share as the signed percent of a choice: positive is for, negative is against.
    function percentOf(uint256 entry) internal pure returns (int8) {
        int8 size = int8(uint8(entry >> SIZE_SHIFT));
        return entry & AGAINST == 0 ? size : -size;
    }
}
