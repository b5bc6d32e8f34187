// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IMextStaking} from "../../contracts/interfaces/IMextStaking.sol";
import {Tiers} from "../../contracts/staking/Tiers.sol";
import {Cheats} from "../support/Cheats.sol";

contract TiersTest is Cheats {
    uint256 private constant SUPPLY = 1_000_000_000e18;

    function terms(uint8 tier) external pure returns (uint256, uint256, uint256) {
        return Tiers.terms(tier);
    }

    // ------------------------------------------------------------------------------------------------------ terms
    // when the tier exists: its terms, notices rising strictly
    // otherwise: it reverts TierUnknown

    function test_TheTermsAreThoseThatArePrinted() public pure {
        _is(0, 0, 5_000, 0);
        _is(1, 7 days, 10_000, 100);
        _is(2, 30 days, 12_500, 300);
        _is(3, 90 days, 15_000, 600);
        _is(4, 365 days, 20_000, 1_200);
    }

    function _is(uint8 tier, uint256 notice, uint256 weightBps, uint256 penaltyBps) private pure {
        (uint256 n, uint256 w, uint256 p) = Tiers.terms(tier);
        vm.assertEq(n, notice, "notice");
        vm.assertEq(w, weightBps, "weight");
        vm.assertEq(p, penaltyBps, "penalty");
    }

    function test_NoticesRiseWithTheNumber() public pure {
        for (uint8 tier = 1; tier < Tiers.COUNT; ++tier) {
            (uint256 shorter, uint256 lighter, uint256 cheaper) = Tiers.terms(tier - 1);
            (uint256 notice, uint256 weightBps, uint256 penaltyBps) = Tiers.terms(tier);
            vm.assertGt(notice, shorter, "notice");
            vm.assertGt(weightBps, lighter, "weight");
            vm.assertGt(penaltyBps, cheaper, "penalty");
        }
    }

    function testFuzz_RevertWhen_TheTierIsUnknown(uint8 tier) public {
        tier = uint8(bound(tier, Tiers.COUNT, type(uint8).max));
        vm.expectRevert(abi.encodeWithSelector(IMextStaking.TierUnknown.selector, tier, 5));
        this.terms(tier);
    }

    // ------------------------------------------------------------------------------------------------- weightDown
    // the balance times the weight, rounded down; never twice the supply

    function testFuzz_WeightIsRoundedDown(uint8 tier, uint256 balance) public pure {
        tier = uint8(bound(tier, 0, 4));
        balance = bound(balance, 0, SUPPLY);
        (, uint256 weightBps, ) = Tiers.terms(tier);
        uint256 weight = Tiers.weightDown(tier, balance);
        vm.assertLe(weight * 10_000, balance * weightBps, "not above");
        vm.assertGt((weight + 1) * 10_000, balance * weightBps, "within one");
        vm.assertLe(weight, 2 * SUPPLY, "width");
    }

    // ------------------------------------------------------------------------------------------------ penaltyDown
    // given the whole notice left, or more: the tier's share of the amount
    // given less: that share, scaled by what is left, never more than with more left
    // in the Free tier: none

    function testFuzz_ThePenaltyIsScaledByWhatIsLeft(uint8 tier, uint256 amount, uint256 remaining) public pure {
        tier = uint8(bound(tier, 1, 4));
        amount = bound(amount, 0, type(uint96).max);
        (uint256 notice, , uint256 penaltyBps) = Tiers.terms(tier);
        remaining = bound(remaining, 0, notice);
        uint256 penalty = Tiers.penaltyDown(tier, amount, remaining);
        uint256 exact = amount * penaltyBps * remaining;
        vm.assertLe(penalty * notice * 10_000, exact, "in the staker's favour");
        vm.assertGt((penalty + 1) * notice * 10_000, exact, "by less than one wei");
        vm.assertLe(penalty, (amount * penaltyBps) / 10_000, "at most the whole");
    }

    function testFuzz_MoreThanTheWholeNoticeIsNeverLeft(uint8 tier, uint256 amount, uint256 remaining) public pure {
        tier = uint8(bound(tier, 0, 4));
        amount = bound(amount, 0, type(uint96).max);
        (uint256 notice, , uint256 penaltyBps) = Tiers.terms(tier);
        remaining = bound(remaining, notice, type(uint256).max);
        vm.assertEq(Tiers.penaltyDown(tier, amount, remaining), (amount * penaltyBps) / 10_000);
    }

    function testFuzz_TheFreeTierHasNoPenalty(uint256 amount, uint256 remaining) public pure {
        amount = bound(amount, 0, type(uint96).max);
        vm.assertEq(Tiers.penaltyDown(0, amount, remaining), 0);
    }
}
