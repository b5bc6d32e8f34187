// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IMextStaking} from "../../contracts/interfaces/IMextStaking.sol";
import {MextStaking} from "../../contracts/staking/MextStaking.sol";
import {StakingTest} from "../support/StakingTest.sol";

contract StakeTest is StakingTest {
    uint256 private constant TOO_LARGE = uint256(type(uint96).max) + 1;

    // ------------------------------------------------------------------------------------------------ constructor
    // it takes the token; given a supply that its widths cannot hold, it reverts

    function test_ItHoldsTheTokenForEver() public view {
        vm.assertEq(address(staking.token()), address(token));
        vm.assertEq(staking.tierCount(), 5);
        vm.assertEq(staking.tierOf(YEAR).notice, 365 days);
        vm.assertEq(staking.tierOf(YEAR).weightBps, 20_000);
        vm.assertEq(staking.tierOf(YEAR).penaltyBps, 1_200);
    }

    function test_RevertWhen_TheTokensSupplyIsTooLarge() public {
        vm.mockCall(address(token), abi.encodeWithSignature("totalSupply()"), abi.encode(1 << 90));
        vm.expectRevert(abi.encodeWithSelector(IMextStaking.AmountTooLarge.selector, 1 << 90, (1 << 90) - 1));
        new MextStaking(token);
    }

    // ------------------------------------------------------------------------------------------------------ stake
    // when the amount is zero, or above 96 bits: it reverts
    // when the tier is unknown: it reverts
    // when the token refuses (allowance, balance): its own error
    // otherwise: balance, weight, total and power follow; events; the token moves, to the wei

    function test_RevertWhen_StakingNothing() public {
        vm.prank(alice);
        vm.expectRevert(IMextStaking.ZeroAmount.selector);
        staking.stake(FREE, 0);
    }

    function testFuzz_RevertWhen_StakingMoreThanAnyBalance(uint256 amount) public {
        amount = bound(amount, TOO_LARGE, type(uint256).max);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(IMextStaking.AmountTooLarge.selector, amount, type(uint96).max));
        staking.stake(FREE, amount);
    }

    function testFuzz_RevertWhen_StakingInAnUnknownTier(uint8 tier) public {
        tier = uint8(bound(tier, 5, 255));
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(IMextStaking.TierUnknown.selector, tier, 5));
        staking.stake(tier, 1);
    }

    function testFuzz_RevertWhen_StakingMoreThanHeld(uint8 tier, uint256 amount) public {
        amount = bound(amount, PURSE + 1, type(uint96).max);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(IERC20Errors.ERC20InsufficientBalance.selector, alice, PURSE, amount));
        staking.stake(_tier(tier), amount);
    }

    function test_RevertWhen_TheAllowanceIsTooSmall() public {
        vm.prank(alice);
        token.approve(address(staking), 9);
        vm.prank(alice);
        vm.expectRevert(
            abi.encodeWithSelector(IERC20Errors.ERC20InsufficientAllowance.selector, address(staking), 9, 10)
        );
        staking.stake(FREE, 10);
    }

    function testFuzz_AStakeCountsWhole(uint8 tier, uint256 first, uint256 second) public {
        tier = _tier(tier);
        first = bound(first, 1, PURSE - 1);
        second = bound(second, 1, PURSE - first);
        _stake(alice, tier, first);
        _stake(alice, tier, second);
        vm.assertEq(staking.balanceOf(alice, tier), first + second);
        vm.assertEq(staking.balancesOf(alice)[tier], first + second);
        vm.assertEq(staking.weightOf(alice), _weightFrom(alice), "from the whole balance");
        vm.assertEq(staking.totalWeight(), staking.weightOf(alice));
        vm.assertEq(token.balanceOf(address(staking)), first + second);
        vm.assertEq(token.balanceOf(alice), PURSE - first - second);
    }

    function test_AStakeIsTold() public {
        _stake(alice, QUARTER, 10);
        vm.expectEmit();
        emit IVotes.DelegateVotesChanged(alice, 15, 31);
        vm.expectEmit();
        emit IMextStaking.Staked(alice, QUARTER, alice, 11, 21, 31);
        _stake(alice, QUARTER, 11);
    }

    function test_DustThatWeighsNothingWritesNoCheckpoint() public {
        vm.recordLogs();
        _stake(alice, FREE, 1);
        vm.assertEq(vm.getRecordedLogs().length, 2, "Staked and Transfer only");
        vm.assertEq(staking.weightOf(alice), 0);
        _stake(alice, FREE, 1);
        vm.assertEq(staking.weightOf(alice), 1, "two halves are one");
    }

    // -------------------------------------------------------------------------------------------- stakeWithPermit
    // when the permit is good: it stakes with it, exactly
    // when somebody has used the permit before: it stakes all the same
    // when the permit is bad and there is no allowance: the token's error

    function testFuzz_APermitStakesWithoutApproval(uint256 amount) public {
        amount = bound(amount, 1, PURSE);
        (uint8 v, bytes32 r, bytes32 s) = _permit(amount);
        vm.prank(alice);
        staking.stakeWithPermit(MONTH, amount, block.timestamp, v, r, s);
        vm.assertEq(staking.balanceOf(alice, MONTH), amount);
        vm.assertEq(token.allowance(alice, address(staking)), 0);
    }

    function test_APermitUsedByAnotherDoesNoHarm() public {
        (uint8 v, bytes32 r, bytes32 s) = _permit(50);
        vm.prank(bob);
        token.permit(alice, address(staking), 50, block.timestamp, v, r, s);
        vm.prank(alice);
        staking.stakeWithPermit(MONTH, 50, block.timestamp, v, r, s);
        vm.assertEq(staking.balanceOf(alice, MONTH), 50);
    }

    function test_RevertWhen_ThePermitIsBadAndNothingIsAllowed() public {
        (uint8 v, bytes32 r, bytes32 s) = _permit(50);
        vm.prank(alice);
        vm.expectRevert(
            abi.encodeWithSelector(IERC20Errors.ERC20InsufficientAllowance.selector, address(staking), 0, 51)
        );
        staking.stakeWithPermit(MONTH, 51, block.timestamp, v, r, s);
    }

    function _permit(uint256 amount) private returns (uint8 v, bytes32 r, bytes32 s) {
        vm.prank(alice);
        token.approve(address(staking), 0);
        bytes32 permit = keccak256(
            abi.encode(
                keccak256("Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)"),
                alice,
                address(staking),
                amount,
                0,
                block.timestamp
            )
        );
        return vm.sign(keyOf("alice"), keccak256(abi.encodePacked(hex"1901", token.DOMAIN_SEPARATOR(), permit)));
    }

    // --------------------------------------------------------------------------------------------------- stakeFor
    // when the account is zero: it reverts
    // otherwise: the payer pays, the account holds; its delegate and exits stay as they were

    function test_RevertWhen_StakingForNobody() public {
        vm.prank(alice);
        vm.expectRevert(IMextStaking.ZeroAccount.selector);
        staking.stakeFor(address(0), FREE, 1);
    }

    function test_RevertWhen_StakingNothingForAnother() public {
        vm.prank(alice);
        vm.expectRevert(IMextStaking.ZeroAmount.selector);
        staking.stakeFor(bob, FREE, 0);
    }

    function testFuzz_AStakeForAnotherIsTheirs(uint8 tier, uint256 amount) public {
        tier = _tier(tier);
        amount = bound(amount, 1, PURSE);
        _stake(bob, MONTH, 100);
        _giveNotice(bob, MONTH, 40);
        vm.prank(bob);
        staking.delegate(carol);
        uint256 before = staking.balanceOf(bob, tier);
        vm.prank(alice);
        staking.stakeFor(bob, tier, amount);
        vm.assertEq(token.balanceOf(alice), PURSE - amount);
        vm.assertEq(staking.balanceOf(bob, tier), before + amount);
        vm.assertEq(staking.balanceOf(alice, tier), 0);
        vm.assertEq(staking.delegates(bob), carol);
        vm.assertEq(staking.delegates(alice), alice);
        vm.assertEq(staking.exitCount(bob), 1);
        vm.assertEq(staking.exitOf(bob, 0).amount, 40);
    }

    function test_AStakeForAnotherIsTold() public {
        vm.expectEmit();
        emit IMextStaking.Staked(bob, YEAR, alice, 10, 10, 20);
        vm.prank(alice);
        staking.stakeFor(bob, YEAR, 10);
    }

    // ------------------------------------------------------------------------------------------------------- move
    // when the amount is zero: it reverts
    // when either tier is unknown: it reverts
    // when the notice is not longer: it reverts
    // when the tier holds less: it reverts
    // otherwise: both balances, the weight and the votes follow; no MEXT moves

    function test_RevertWhen_MovingNothing() public {
        vm.prank(alice);
        vm.expectRevert(IMextStaking.ZeroAmount.selector);
        staking.move(FREE, WEEKLY, 0);
    }

    function testFuzz_RevertWhen_MovingFromOrToAnUnknownTier(uint8 known, uint8 unknown) public {
        known = _tier(known);
        unknown = uint8(bound(unknown, 5, 255));
        vm.expectRevert(abi.encodeWithSelector(IMextStaking.TierUnknown.selector, unknown, 5));
        staking.move(known, unknown, 1);
        vm.expectRevert(abi.encodeWithSelector(IMextStaking.TierUnknown.selector, unknown, 5));
        staking.move(unknown, known, 1);
    }

    function testFuzz_RevertWhen_TheNoticeIsNotLonger(uint8 from, uint8 to) public {
        from = _tier(from);
        to = uint8(bound(to, 0, from));
        _stake(alice, from, 10);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(IMextStaking.NoticeNotLonger.selector, from, to));
        staking.move(from, to, 5);
    }

    function testFuzz_RevertWhen_MovingMoreThanTheTierHolds(uint256 held, uint256 amount) public {
        held = bound(held, 1, PURSE);
        amount = bound(amount, held + 1, type(uint256).max);
        _stake(alice, FREE, held);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(IMextStaking.StakeTooSmall.selector, alice, FREE, held, amount));
        staking.move(FREE, YEAR, amount);
    }

    function testFuzz_AMoveKeepsEveryToken(uint8 from, uint8 to, uint256 held, uint256 amount) public {
        from = uint8(bound(from, 0, 3));
        to = uint8(bound(to, from + 1, 4));
        held = bound(held, 1, PURSE);
        amount = bound(amount, 1, held);
        _stake(alice, from, held);
        vm.prank(alice);
        staking.move(from, to, amount);
        vm.assertEq(staking.balanceOf(alice, from), held - amount);
        vm.assertEq(staking.balanceOf(alice, to), amount);
        vm.assertEq(staking.weightOf(alice), _weightFrom(alice));
        vm.assertEq(staking.totalWeight(), _weightFrom(alice));
        vm.assertEq(token.balanceOf(address(staking)), held);
    }

    function test_AMoveIsTold() public {
        _stake(alice, FREE, 101);
        vm.expectEmit();
        emit IVotes.DelegateVotesChanged(alice, 50, 110);
        vm.expectEmit();
        emit IMextStaking.Moved(alice, FREE, YEAR, 40, 61, 40, 110);
        vm.prank(alice);
        staking.move(FREE, YEAR, 40);
    }

    // ------------------------------------------------------------------------------------------------------ views
    // tierOf: the terms; when the tier is unknown: it reverts
    // clock, CLOCK_MODE: the block's time, in seconds

    function testFuzz_RevertWhen_AskingForAnUnknownTier(uint8 tier) public {
        tier = uint8(bound(tier, 5, 255));
        vm.expectRevert(abi.encodeWithSelector(IMextStaking.TierUnknown.selector, tier, 5));
        staking.tierOf(tier);
    }

    function test_ItNamesItsClock() public view {
        vm.assertEq(staking.clock(), block.timestamp);
        vm.assertEq(staking.CLOCK_MODE(), "mode=timestamp");
    }
}
