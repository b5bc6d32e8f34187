// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {Nonces} from "@openzeppelin/contracts/utils/Nonces.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {IMextStaking} from "../../contracts/interfaces/IMextStaking.sol";
import {StakingTest} from "../support/StakingTest.sol";

contract DelegationTest is StakingTest {
    address private constant SENTINEL = address(type(uint160).max);
    bytes32 private constant DELEGATION = keccak256("Delegation(address delegatee,uint256 nonce,uint256 expiry)");

    function _delegateTo(address account, address to) private {
        vm.prank(account);
        staking.delegate(to);
    }

    /// @dev The power that `account` would have had all the next week, if nothing changes any more.
    function _settledPower(address account) private returns (uint256 power) {
        uint256 snapshot = vm.snapshotState();
        warpToWeek(_week() + 2);
        power = staking.getVotes(account);
        vm.revertToState(snapshot);
    }

    // -------------------------------------------------------------------------------------------------- delegates
    // an account's delegate is itself until it chooses: another, nobody, itself again

    function test_ADelegateIsOneselfUntilOneChooses() public {
        vm.assertEq(staking.delegates(alice), alice);
        _stake(alice, WEEKLY, 10);
        vm.assertEq(_settledPower(alice), 10);
        _delegateTo(alice, bob);
        vm.assertEq(staking.delegates(alice), bob);
        vm.assertEq(_settledPower(alice), 0);
        vm.assertEq(_settledPower(bob), 10);
        _delegateTo(alice, address(0));
        vm.assertEq(staking.delegates(alice), address(0));
        vm.assertEq(_settledPower(bob), 0);
        _delegateTo(alice, alice);
        vm.assertEq(staking.delegates(alice), alice);
        vm.assertEq(_settledPower(alice), 10);
    }

    function test_TheStoredNobodyReadsAsZero() public {
        _stake(alice, WEEKLY, 10);
        vm.expectEmit();
        emit IVotes.DelegateChanged(alice, alice, address(0));
        _delegateTo(alice, SENTINEL);
        vm.assertEq(staking.delegates(alice), address(0));
        vm.assertEq(_settledPower(SENTINEL), 0);
        vm.assertEq(_settledPower(address(0)), 0);
    }

    function test_DelegationIsOneStep() public {
        _stake(alice, WEEKLY, 10);
        _stake(bob, WEEKLY, 5);
        _delegateTo(alice, bob);
        _delegateTo(bob, carol);
        vm.assertEq(_settledPower(bob), 10, "what he was given stays with him");
        vm.assertEq(_settledPower(carol), 5);
    }

    // --------------------------------------------------------------------------------------------------- delegate
    // it moves the whole weight, now and later; both events; the total stays
    // to the same: nothing but the first event
    // without weight: nothing but the first event

    function test_ADelegationIsTold() public {
        _stake(alice, YEAR, 10);
        _stake(bob, WEEKLY, 5);
        vm.expectEmit();
        emit IVotes.DelegateChanged(alice, alice, bob);
        vm.expectEmit();
        emit IVotes.DelegateVotesChanged(alice, 20, 0);
        vm.expectEmit();
        emit IVotes.DelegateVotesChanged(bob, 5, 25);
        _delegateTo(alice, bob);
        vm.expectEmit();
        emit IVotes.DelegateVotesChanged(bob, 25, 35);
        _stake(alice, WEEKLY, 10);
    }

    function test_ADelegationThatChangesNothingIsOneEvent() public {
        _delegateTo(alice, bob);
        _stake(bob, WEEKLY, 5);
        vm.recordLogs();
        _delegateTo(alice, carol);
        _delegateTo(bob, bob);
        vm.assertEq(vm.getRecordedLogs().length, 2);
    }

    function testFuzz_P4_ADelegationKeepsTheTotal(uint256 first, uint256 second, uint8 choice) public {
        first = bound(first, 1, PURSE);
        second = bound(second, 1, PURSE);
        _stake(alice, WEEKLY, first);
        _stake(bob, YEAR, second);
        address to =
            choice % 4 == 0
                ? address(0)
                : choice % 4 == 1
                    ? alice
                    : choice % 4 == 2
                        ? bob
                        : carol;
        _delegateTo(alice, to);
        vm.assertEq(staking.totalWeight(), first + 2 * second);
        warpToWeek(_week() + 2);
        uint256 sum = staking.getVotes(alice) + staking.getVotes(bob) + staking.getVotes(carol);
        vm.assertEq(sum, to == address(0) ? 2 * second : first + 2 * second);
        vm.assertEq(staking.totalPowerIn(_week()), first + 2 * second);
    }

    function test_AWeightGivenToNobodyLeavesAndComesBackWhole() public {
        _stake(alice, WEEKLY, 10);
        _delegateTo(alice, address(0));
        _stake(alice, WEEKLY, 10);
        vm.prank(alice);
        staking.leaveNow(WEEKLY, 5, 5);
        vm.assertEq(staking.weightOf(alice), 15);
        _delegateTo(alice, alice);
        vm.assertEq(_settledPower(alice), 15);
    }

    // ---------------------------------------------------------------------------------------------- delegateBySig
    // when the signature is late, the nonce wrong, or it is malformed: it reverts
    // otherwise: it delegates for its signer, once

    function _sign(
        string memory signer,
        address to,
        uint256 nonce,
        uint256 expiry
    ) private view returns (uint8, bytes32, bytes32) {
        (, string memory name, string memory version, uint256 chainId, address verifier, , ) = staking.eip712Domain();
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256(bytes(name)),
                keccak256(bytes(version)),
                chainId,
                verifier
            )
        );
        bytes32 message = keccak256(abi.encode(DELEGATION, to, nonce, expiry));
        return vm.sign(keyOf(signer), keccak256(abi.encodePacked(hex"1901", domain, message)));
    }

    function test_ItsSigningDomainIsItsOwn() public view {
        (, string memory name, string memory version, uint256 chainId, address verifier, , ) = staking.eip712Domain();
        vm.assertEq(name, "MEXT Staking");
        vm.assertEq(version, "1");
        vm.assertEq(chainId, block.chainid);
        vm.assertEq(verifier, address(staking));
    }

    function test_ASignatureDelegatesOnce() public {
        _stake(alice, WEEKLY, 10);
        (uint8 v, bytes32 r, bytes32 s) = _sign("alice", bob, 0, block.timestamp);
        vm.prank(carol);
        staking.delegateBySig(bob, 0, block.timestamp, v, r, s);
        vm.assertEq(staking.delegates(alice), bob);
        vm.assertEq(staking.delegates(carol), carol);
        vm.assertEq(staking.nonces(alice), 1);
        vm.expectRevert(abi.encodeWithSelector(Nonces.InvalidAccountNonce.selector, alice, 1));
        staking.delegateBySig(bob, 0, block.timestamp, v, r, s);
    }

    function testFuzz_RevertWhen_TheSignatureIsLate(uint256 expiry) public {
        expiry = bound(expiry, 0, block.timestamp - 1);
        (uint8 v, bytes32 r, bytes32 s) = _sign("alice", bob, 0, expiry);
        vm.expectRevert(abi.encodeWithSelector(IVotes.VotesExpiredSignature.selector, expiry));
        staking.delegateBySig(bob, 0, expiry, v, r, s);
    }

    function testFuzz_RevertWhen_TheNonceIsWrong(uint256 nonce) public {
        vm.assume(nonce != 0);
        (uint8 v, bytes32 r, bytes32 s) = _sign("alice", bob, nonce, block.timestamp);
        vm.expectRevert(abi.encodeWithSelector(Nonces.InvalidAccountNonce.selector, alice, 0));
        staking.delegateBySig(bob, nonce, block.timestamp, v, r, s);
    }

    function test_RevertWhen_TheSignatureIsMalformed() public {
        vm.expectRevert(ECDSA.ECDSAInvalidSignature.selector);
        staking.delegateBySig(bob, 0, block.timestamp, 27, 0, 0);
    }

    // ------------------------------------------------------------------- getVotes, getPastVotes, getPastTotalSupply
    // powerIn, totalPowerIn
    // given a stake of this week: it counts from the turn after next
    // when the week has not begun, or the timepoint is not past: it reverts

    function test_AStakeCountsAfterAWholeWeek() public {
        uint256 week = _week();
        _stake(alice, WEEKLY, 10);
        vm.assertEq(staking.getVotes(alice), 0);
        warpToWeek(week + 1);
        vm.assertEq(staking.getVotes(alice), 0, "it was not held for the whole week before");
        vm.warp((week + 2) * WEEK - 1);
        vm.assertEq(staking.getVotes(alice), 0);
        warpToWeek(week + 2);
        vm.assertEq(staking.getVotes(alice), 10);
        vm.assertEq(staking.powerIn(alice, week + 2), 10);
        vm.assertEq(staking.totalPowerIn(week + 2), 10);
        vm.assertEq(staking.getPastVotes(alice, block.timestamp - 1), 0);
        vm.assertEq(staking.getPastTotalSupply(block.timestamp - 1), 0);
        skip(1);
        vm.assertEq(staking.getPastVotes(alice, block.timestamp - 1), 10);
        vm.assertEq(staking.getPastTotalSupply(block.timestamp - 1), 10);
    }

    function testFuzz_RevertWhen_TheWeekHasNotBegun(uint256 week) public {
        _refusesWeek(_week() + 1);
        _refusesWeek(bound(week, _week() + 1, type(uint256).max));
    }

    function _refusesWeek(uint256 week) private {
        bytes memory expected = abi.encodeWithSelector(IMextStaking.WeekNotBegun.selector, week, _week());
        vm.expectRevert(expected);
        staking.powerIn(alice, week);
        vm.expectRevert(expected);
        staking.totalPowerIn(week);
    }

    function testFuzz_RevertWhen_TheTimepointIsNotPast(uint256 timepoint) public {
        _refusesTimepoint(block.timestamp);
        _refusesTimepoint(bound(timepoint, block.timestamp, type(uint256).max));
    }

    function _refusesTimepoint(uint256 timepoint) private {
        bytes memory expected = abi.encodeWithSelector(
            IMextStaking.TimepointNotPast.selector,
            timepoint,
            block.timestamp
        );
        vm.expectRevert(expected);
        staking.getPastVotes(alice, timepoint);
        vm.expectRevert(expected);
        staking.getPastTotalSupply(timepoint);
    }

    // --------------------------------------------------------------------------------------- who tries to vote more
    // given a stake, or a delegation, that comes and goes within a week: it counts nowhere
    // given a weight that is passed around: it counts once at most
    // given hundreds of weeks of another's dust: a look-up reads two slots

    function test_P4_AStakeThatComesAndGoesMovesNeitherPowerNorTotal() public {
        _stake(alice, FREE, 100);
        warpToWeek(_week() + 2);
        _stake(bob, FREE, PURSE);
        vm.prank(bob);
        staking.leaveNow(FREE, PURSE, 0);
        warpToWeek(_week() + 1);
        vm.assertEq(staking.getVotes(bob), 0);
        vm.assertEq(staking.totalPowerIn(_week()), 50);
    }

    function testFuzz_P4_SplittingAStakeOverAccountsGainsNothing(uint8 tier, uint256 amount, uint256 count) public {
        count = bound(count, 2, 12);
        tier = _tier(tier);
        amount = bound(amount, count, PURSE);
        _stake(alice, tier, amount);
        uint256 rest = amount;
        for (uint256 i = 1; i <= count; ++i) {
            uint256 part = i == count ? rest : amount / count;
            rest -= part;
            vm.prank(bob);
            staking.stakeFor(address(uint160(i)), tier, part);
        }
        warpToWeek(_week() + 2);
        uint256 sum = 0;
        for (uint256 i = 1; i <= count; ++i) sum += staking.getVotes(address(uint160(i)));
        vm.assertLe(sum, staking.getVotes(alice), "no account adds weight");
    }

    function test_P4_PassingAStakeAroundCountsItOnce() public {
        _stake(alice, FREE, 100);
        warpToWeek(_week() + 2);
        _delegateTo(alice, bob);
        warpToWeek(_week() + 1);
        _delegateTo(alice, carol);
        uint256 sum = staking.getVotes(alice) + staking.getVotes(bob) + staking.getVotes(carol);
        vm.assertLe(sum, staking.totalPowerIn(_week()), "one weight");
        vm.assertEq(sum, 0, "that nobody held for the whole week");
    }

    function test_P4_ADelegationThatComesAndGoesTakesNothingFromItsDelegate() public {
        _stake(alice, FREE, 100);
        _stake(bob, FREE, 1_000);
        warpToWeek(_week() + 2);
        for (uint256 i = 0; i < 10; ++i) {
            _delegateTo(bob, alice);
            skip(1 hours);
            _delegateTo(bob, bob);
        }
        warpToWeek(_week() + 1);
        vm.assertEq(staking.getVotes(alice), 50);
        vm.assertEq(staking.totalPowerIn(_week()), 550);
    }

    function test_P4_HundredsOfWeeksOfSpamLeaveALookUpCheap() public {
        _stake(alice, FREE, 1_000);
        _delegateTo(bob, alice);
        for (uint256 i = 0; i < 500; ++i) {
            skip(WEEK);
            vm.prank(carol);
            staking.stakeFor(bob, FREE, 2);
        }
        vm.record();
        vm.assertEq(staking.getVotes(alice), 500 + 498);
        (bytes32[] memory reads, ) = vm.accesses(address(staking));
        vm.assertLe(reads.length, 2, "the head, and one before it");
    }
}
