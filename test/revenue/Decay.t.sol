// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Decay} from "../../contracts/revenue/Decay.sol";
import {AuctionTest} from "../support/AuctionTest.sol";

contract DecayTest is AuctionTest {
    uint256 private constant SUPPLY = 1_000_000_000e18;

    // --------------------------------------------------------------------------------------------------- priceUp
    // given less than a week: it is the line's height at that second, rounded up, never zero
    // given a week or more: it is zero

    /// @dev The table of prices in docs/mechanism.md.
    function test_TheTableOfPricesOnThePage() public pure {
        _at(0, 10_000_000e18);
        _at(1 hours, 9_166_666.666666666666666667e18);
        _at(3 hours, 7_500_000e18);
        _at(6 hours, 5_000_000e18);
        _at(12 hours, 2_500_000e18);
        _at(1 days, 625_000e18);
        _at(2 days, 39_062.5e18);
        _at(3 days, 2_441.40625e18);
        _at(4 days, 152.587890625e18);
        _at(5 days, 9.5367431640625e18);
        _at(6 days, 0.59604644775390625e18);
        _at(7 days - 1, 0.037254627656053614e18);
        _at(7 days, 0);
        _at(365 days, 0);
    }

    function testFuzz_EverySixHoursThePriceIsHalfOfWhatItWas(uint256 first, uint256 elapsed) public pure {
        first = bound(first, 0, 1 << 90);
        elapsed = bound(elapsed, 0, 7 days - HALVING - 1);
        uint256 before = Decay.priceUp(first, elapsed);
        // Halving what was rounded up and rounding it up again is rounding once.
        vm.assertEq(Decay.priceUp(first, elapsed + HALVING), (before + 1) / 2);
    }

    function testFuzz_BetweenTwoHalvingsThePriceLiesOnALine(uint256 first, uint256 halvings, uint256 r) public pure {
        first = bound(first, 1, 1 << 90);
        halvings = bound(halvings, 0, 27);
        r = bound(r, 0, HALVING - 1);
        // In units of 1 / (12 h * 2^halvings) of a wei the line is exact: the price is the least wei that is not below it.
        uint256 exact = first * (2 * HALVING - r);
        uint256 unit = (2 * HALVING) << halvings;
        uint256 price = Decay.priceUp(first, halvings * HALVING + r);
        vm.assertGe(price * unit, exact, "not below the line");
        vm.assertLt((price - 1) * unit, exact, "less than a wei above it");
    }

    function testFuzz_ThePriceNeverRisesAndNeverJumps(uint256 first, uint256 elapsed) public pure {
        first = bound(first, 1, 1 << 90);
        elapsed = bound(elapsed, 0, 7 days - 2);
        uint256 before = Decay.priceUp(first, elapsed);
        uint256 after_ = Decay.priceUp(first, elapsed + 1);
        vm.assertLe(after_, before, "it never rises");
        // A second takes at most 1/12 h of the price at the line's beginning, which is at most twice the price now.
        vm.assertLe(before - after_, before / 21_600 + 1, "it never jumps");
    }

    function testFuzz_BeforeTheWeeksEndItIsNeverZero(uint256 first, uint256 elapsed) public pure {
        first = bound(first, 1, 1 << 90);
        elapsed = bound(elapsed, 0, 7 days - 1);
        vm.assertGe(Decay.priceUp(first, elapsed), 1, "not for nothing");
        vm.assertEq(Decay.priceUp(0, elapsed), 0);
    }

    function testFuzz_FromTheWeeksEndOnItIsZero(uint256 first, uint256 elapsed) public pure {
        elapsed = bound(elapsed, 7 days, type(uint256).max);
        vm.assertEq(Decay.priceUp(first, elapsed), 0);
    }

    function testFuzz_ItIsWhatTheCurveSaysWrittenDownAgain(uint256 first, uint256 elapsed) public pure {
        first = bound(first, 0, 1 << 90);
        elapsed = bound(elapsed, 0, 8 days);
        vm.assertEq(Decay.priceUp(first, elapsed), _priceOf(first, elapsed));
    }

    // --------------------------------------------------------------------------------------------------- shareUp
    // it is the least wei that is not below the share; all parts together never cost less than the whole

    function testFuzz_AShareIsRoundedUp(uint256 value, uint256 part, uint256 whole) public pure {
        value = bound(value, 0, 1 << 90);
        whole = bound(whole, 1, type(uint128).max);
        part = bound(part, 0, whole);
        uint256 share = Decay.shareUp(value, part, whole);
        vm.assertGe(share * whole, value * part, "not below");
        if (share != 0) vm.assertLt((share - 1) * whole, value * part, "less than a wei above");
        vm.assertLe(share, value, "not above the whole");
    }

    function testFuzz_PartsNeverCostLessThanAllOfIt(uint256 value, uint256 part, uint256 whole) public pure {
        value = bound(value, 0, 1 << 90);
        whole = bound(whole, 1, type(uint128).max);
        part = bound(part, 0, whole);
        uint256 sum = Decay.shareUp(value, part, whole) + Decay.shareUp(value, whole - part, whole);
        vm.assertGe(sum, value, "not below the whole");
        vm.assertLe(sum, value + 1, "at most a wei above it");
    }

    function test_TheLargestNumbersFit() public pure {
        uint256 most = type(uint128).max;
        vm.assertEq(Decay.priceUp((1 << 90) - 1, 0), (1 << 90) - 1);
        vm.assertEq(Decay.shareUp((1 << 90) - 1, most, most), (1 << 90) - 1);
        vm.assertEq(Decay.shareUp(1, 1, most), 1);
    }

    function _at(uint256 elapsed, uint256 price) private pure {
        vm.assertEq(Decay.priceUp(SUPPLY / 100, elapsed), price);
    }
}
