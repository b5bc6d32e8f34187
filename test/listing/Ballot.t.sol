// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Ballot} from "../../contracts/listing/Ballot.sol";
import {Cheats} from "../support/Cheats.sol";

contract BallotTest is Cheats {
    uint256 private constant ENTRIES = (1 << 224) - 1;

    // ------------------------------------------------------------------------------------------------------- the bits
    // a size, a side and a place lie where the picture says; the version in the top 32 bits

    function test_TheBitsLieWhereThePictureSays() public pure {
        _entryIs((100 << 7) | 5, 5, 100);
        _entryIs((1 << 7) | (1 << 6) | 63, 63, -1);
        _entryIs((100 << 7) | (1 << 6), 0, -100);
        vm.assertEq(Ballot.entryAt(uint256(0x3fff) << 210, 210), 0x3fff);
        vm.assertEq(Ballot.entriesOf(type(uint256).max), ENTRIES);
        vm.assertEq(Ballot.versionOf(uint256(7) << 224), 7);
        vm.assertEq(Ballot.versionOf(ENTRIES), 0);
        vm.assertEq(Ballot.MAX_ENTRIES * Ballot.ENTRY_BITS, 224);
    }

    // -------------------------------------------------------------------------------------------- entryAt, placeOf, …
    // every entry reads as it was packed, at its index; past the last there is none

    function testFuzz_WhatIsPackedIsUnpackedInOrder(uint256 seed, uint8 length, uint32 version) public pure {
        length = uint8(bound(length, 0, 16));
        (uint256 packed, int8[64] memory wanted) = _random(seed, length);
        uint256 ballot = (uint256(version) << 224) | packed;
        vm.assertEq(Ballot.versionOf(ballot), version);
        uint256 entries = Ballot.entriesOf(ballot);
        vm.assertEq(entries, packed);
        for (uint256 i = 0; i < length; ++i) {
            uint256 entry = Ballot.entryAt(entries, i * 14);
            vm.assertEq(int256(Ballot.percentOf(entry)), int256(wanted[Ballot.placeOf(entry)]));
        }
        for (uint256 i = length; i < 17; ++i) vm.assertEq(Ballot.entryAt(entries, i * 14), 0);
    }

    // ----------------------------------------------------------------------------------------------------------- find
    // given an entry for the place: it; given none: zero, also for place zero

    function testFuzz_EveryPlaceIsFoundOrNothing(uint256 seed, uint8 length) public pure {
        length = uint8(bound(length, 0, 16));
        (uint256 packed, int8[64] memory wanted) = _random(seed, length);
        for (uint8 place = 0; place < 64; ++place) {
            uint256 entry = Ballot.find(packed, place);
            vm.assertEq(int256(Ballot.percentOf(entry)), int256(wanted[place]));
            if (entry != 0) vm.assertEq(Ballot.placeOf(entry), place);
        }
    }

    // ----------------------------------------------------------------------------------------------------- successor
    // the version rises by one, the entries are the new ones, nothing of the former stays

    function testFuzz_ASuccessorKeepsNothingButTheCount(uint256 former, uint256 entries) public pure {
        former = former % (uint256(type(uint32).max) << 224); // the last version is four thousand million changes away
        entries = entries & ENTRIES;
        uint256 next = Ballot.successor(former, entries);
        vm.assertEq(Ballot.versionOf(next), uint256(Ballot.versionOf(former)) + 1);
        vm.assertEq(Ballot.entriesOf(next), entries);
    }

    function _entryIs(uint256 entry, uint256 place, int256 percent) private pure {
        vm.assertEq(Ballot.placeOf(entry), place);
        vm.assertEq(int256(Ballot.percentOf(entry)), percent);
    }

    /// @dev `length` entries on different places.
    function _random(uint256 seed, uint256 length) private pure returns (uint256 ballot, int8[64] memory wanted) {
        for (uint256 i = 0; i < length; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            uint8 place = uint8(seed % 64);
            while (wanted[place] != 0) place = (place + 1) % 64;
            int8 percent = _percent(seed >> 8);
            wanted[place] = percent;
            uint256 size = uint8(percent > 0 ? percent : -percent);
            ballot |= ((size << 7) | (percent < 0 ? 1 << 6 : 0) | place) << (i * 14);
        }
    }

    function _percent(uint256 seed) private pure returns (int8 percent) {
        percent = int8(uint8(1 + (seed % 100)));
        if ((seed >> 16) % 2 == 1) percent = -percent;
    }
}
