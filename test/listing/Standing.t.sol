// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Ballot} from "../../contracts/listing/Ballot.sol";
import {Fate, Standing, StandingWord} from "../../contracts/listing/Standing.sol";
import {Cheats} from "../support/Cheats.sol";

contract StandingTest is Cheats {
    // -------------------------------------------------------------------------------------------------------- create
    // a newcomer stands in its season at its place, without support, objection or fate

    function testFuzz_ANewcomerStandsWhereItWasPut(uint32 season, uint8 place, bool isMotion) public pure {
        Standing standing = StandingWord.create(season, place, isMotion);
        vm.assertEq(standing.season(), season);
        vm.assertEq(standing.place(), place);
        vm.assertEq(standing.isMotion(), isMotion);
        vm.assertEq(standing.support(), 0);
        vm.assertEq(standing.objection(), 0);
        vm.assertEq(uint256(standing.fate()), uint256(Fate.Standing));
        vm.assertFalse(standing.objected());
    }

    // ------------------------------------------------------------------------------- withPlace, withFate, withObjection
    // each changes its own field and nothing else, whatever the word held

    function testFuzz_AFieldChangesNoOther(uint256 seed, uint8 place, uint8 fate) public pure {
        Standing standing = _any(seed);
        place = uint8(bound(place, 0, 63));
        Fate wanted = Fate(bound(fate, 0, uint8(type(Fate).max)));
        Standing moved = standing.withPlace(place);
        vm.assertEq(moved.place(), place);
        vm.assertEq(Standing.unwrap(moved.withPlace(uint8(standing.place()))), Standing.unwrap(standing));
        Standing ended = standing.withFate(wanted);
        vm.assertEq(uint256(ended.fate()), uint256(wanted));
        vm.assertEq(Standing.unwrap(ended.withFate(standing.fate())), Standing.unwrap(standing));
        vm.assertTrue(standing.withObjection().objected());
        uint256 difference = Standing.unwrap(standing.withObjection()) ^ Standing.unwrap(standing);
        vm.assertEq(difference, standing.objected() ? 0 : 1 << 240);
    }

    // -------------------------------------------------------------------------------------------------- isStandingIn
    // in its own season, while nothing ended it: it stands; otherwise not

    function testFuzz_ItStandsInItsOwnSeasonOnly(uint256 seed, uint256 season) public pure {
        Standing standing = _any(seed).withFate(Fate.Standing);
        vm.assertTrue(standing.isStandingIn(standing.season()));
        if (season != standing.season()) vm.assertFalse(standing.isStandingIn(season));
        for (uint8 fate = 1; fate <= uint8(type(Fate).max); ++fate) {
            vm.assertFalse(standing.withFate(Fate(fate)).isStandingIn(standing.season()));
        }
    }

    // ----------------------------------------------------------------------------------------------------- recounted
    // what is given is added to its side, rounded down; taking it back leaves the word as it was; nothing else moves

    function testFuzz_P5_ARecountTakesBackWhatItGave(
        uint256 seed,
        uint96 power,
        uint8 first,
        uint8 second
    ) public pure {
        power = uint96(bound(power, 0, 1 << 91));
        Standing standing = _any(seed);
        (uint256 one, uint256 other) = (_entry(first), _entry(second));
        Standing given = standing.recounted(power, 0, one);
        uint256 amount = (uint256(power) * (one >> 7)) / 100;
        bool isAgainst = one & Ballot.AGAINST != 0;
        vm.assertEq(given.support(), uint256(standing.support()) + (isAgainst ? 0 : amount));
        vm.assertEq(given.objection(), uint256(standing.objection()) + (isAgainst ? amount : 0));
        vm.assertEq(Standing.unwrap(given) >> 192, Standing.unwrap(standing) >> 192);
        Standing changed = given.recounted(power, one, other);
        vm.assertEq(Standing.unwrap(changed), Standing.unwrap(standing.recounted(power, 0, other)));
        vm.assertEq(Standing.unwrap(changed.recounted(power, other, 0)), Standing.unwrap(standing));
    }

    /// @dev Any word that could be stored: tallies below 2^92, a place below 64.
    function _any(uint256 seed) private pure returns (Standing standing) {
        standing = StandingWord.create(uint32(seed), uint8(seed >> 32) % 64, (seed >> 40) % 2 == 0);
        if ((seed >> 41) % 2 == 0) standing = standing.withObjection();
        standing = standing.withFate(Fate((seed >> 48) % (uint256(type(Fate).max) + 1)));
        uint256 tallies = ((seed >> 64) % (1 << 92)) | (((seed >> 160) % (1 << 92)) << 96);
        return Standing.wrap(Standing.unwrap(standing) | tallies);
    }

    /// @dev An entry of 1 to 100 percent, for or against.
    function _entry(uint8 seed) private pure returns (uint256) {
        uint256 size = 1 + (uint256(seed) % 100);
        return (size << 7) | (seed % 2 == 0 ? Ballot.AGAINST : 0);
    }
}
