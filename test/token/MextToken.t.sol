// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";
import {IMextToken} from "../../contracts/interfaces/IMextToken.sol";
import {MextToken} from "../../contracts/token/MextToken.sol";
import {Cheats} from "../support/Cheats.sol";

contract MextTokenTest is Cheats {
    bytes32 private constant PERMIT = keccak256(
        "Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)"
    );
    uint256 private constant GENESIS = 1_000_000_000e18;

    MextToken private token;
    address private alice;
    address private bob;

    function setUp() public {
        alice = person("alice");
        bob = person("bob");
        token = new MextToken(_split(alice, bob, GENESIS / 4, GENESIS - GENESIS / 4), block.chainid);
    }

    function _split(
        address first,
        address second,
        uint256 firstAmount,
        uint256 secondAmount
    ) private pure returns (IMextToken.Allocation[] memory list) {
        list = new IMextToken.Allocation[](2);
        list[0] = IMextToken.Allocation({account: first, amount: firstAmount});
        list[1] = IMextToken.Allocation({account: second, amount: secondAmount});
    }

    // ------------------------------------------------------------------------------------------------ constructor
    // given another chain: it reverts NotHomeChain
    // given home
    //   when the allocation adds up: it mints to each, and to the wei
    //   when one wei is missing, or too many, or nobody is named: it reverts AllocationMismatch
    //   when an account is zero: it reverts
    //   when the sum overflows: it reverts

    function test_TheGenesisIsMintedToTheAllocation() public view {
        vm.assertEq(token.totalSupply(), GENESIS);
        vm.assertEq(token.GENESIS_SUPPLY(), GENESIS);
        vm.assertEq(token.balanceOf(alice), GENESIS / 4);
        vm.assertEq(token.balanceOf(bob), GENESIS - GENESIS / 4);
        vm.assertEq(token.burned(), 0);
        vm.assertEq(token.name(), "MEXT");
        vm.assertEq(token.symbol(), "MEXT");
        vm.assertEq(token.decimals(), 18);
    }

    function testFuzz_RevertWhen_AwayFromHome(uint256 home) public {
        vm.assume(home != block.chainid);
        IMextToken.Allocation[] memory list = _split(alice, bob, 1, GENESIS - 1);
        vm.expectRevert(abi.encodeWithSelector(IMextToken.NotHomeChain.selector, block.chainid, home));
        new MextToken(list, home);
    }

    function testFuzz_RevertWhen_TheAllocationDoesNotAddUp(uint256 first, uint256 second) public {
        first = bound(first, 0, GENESIS);
        second = bound(second, 0, GENESIS);
        vm.assume(first + second != GENESIS);
        IMextToken.Allocation[] memory list = _split(alice, bob, first, second);
        vm.expectRevert(abi.encodeWithSelector(IMextToken.AllocationMismatch.selector, first + second, GENESIS));
        new MextToken(list, block.chainid);
    }

    function test_RevertWhen_TheAllocationIsEmpty() public {
        vm.expectRevert(abi.encodeWithSelector(IMextToken.AllocationMismatch.selector, 0, GENESIS));
        new MextToken(new IMextToken.Allocation[](0), block.chainid);
    }

    function test_RevertWhen_AnAccountIsZero() public {
        IMextToken.Allocation[] memory list = _split(alice, address(0), 1, GENESIS - 1);
        vm.expectRevert(abi.encodeWithSelector(IERC20Errors.ERC20InvalidReceiver.selector, address(0)));
        new MextToken(list, block.chainid);
    }

    function test_RevertWhen_TheSumOverflows() public {
        IMextToken.Allocation[] memory list = _split(alice, bob, type(uint256).max, GENESIS + 1);
        vm.expectRevert(abi.encodeWithSignature("Panic(uint256)", 0x11));
        new MextToken(list, block.chainid);
    }

    // ----------------------------------------------------------------------------------------------- burn, burnFrom
    // when the holder burns: balance and supply fall, burned rises, by the same; Transfer to zero
    // when another burns with an allowance: the same, and the allowance falls
    // when the balance or the allowance is too small: it reverts

    function testFuzz_P2_ABurnLowersSupplyByWhatBurnedRises(uint256 amount) public {
        amount = bound(amount, 0, token.balanceOf(alice));
        vm.expectEmit();
        emit IERC20.Transfer(alice, address(0), amount);
        vm.prank(alice);
        token.burn(amount);
        vm.assertEq(token.totalSupply(), GENESIS - amount);
        vm.assertEq(token.burned(), amount);
        vm.assertEq(token.balanceOf(alice), GENESIS / 4 - amount);
    }

    function testFuzz_P2_BurnFromSpendsTheAllowance(uint256 allowed, uint256 amount) public {
        allowed = bound(allowed, 0, type(uint256).max - 1);
        amount = bound(amount, 0, allowed < GENESIS / 4 ? allowed : GENESIS / 4);
        vm.prank(alice);
        token.approve(bob, allowed);
        vm.prank(bob);
        token.burnFrom(alice, amount);
        vm.assertEq(token.allowance(alice, bob), allowed - amount);
        vm.assertEq(token.burned(), amount);
        vm.assertEq(token.balanceOf(bob), GENESIS - GENESIS / 4);
    }

    function testFuzz_RevertWhen_BurningMoreThanTheBalance(uint256 amount) public {
        amount = bound(amount, GENESIS / 4 + 1, type(uint256).max);
        vm.prank(alice);
        vm.expectRevert(
            abi.encodeWithSelector(IERC20Errors.ERC20InsufficientBalance.selector, alice, GENESIS / 4, amount)
        );
        token.burn(amount);
    }

    function testFuzz_RevertWhen_BurningMoreThanTheAllowance(uint256 allowed, uint256 amount) public {
        allowed = bound(allowed, 0, GENESIS / 4);
        amount = bound(amount, allowed + 1, type(uint256).max);
        vm.prank(alice);
        token.approve(bob, allowed);
        vm.prank(bob);
        vm.expectRevert(abi.encodeWithSelector(IERC20Errors.ERC20InsufficientAllowance.selector, bob, allowed, amount));
        token.burnFrom(alice, amount);
    }

    // --------------------------------------------------------------------------------------------------- transfer
    // it moves the amount, no more and no less, and supply stays

    function testFuzz_P2_ATransferMovesTheWholeAmount(uint256 amount) public {
        amount = bound(amount, 0, GENESIS / 4);
        vm.prank(alice);
        vm.assertTrue(token.transfer(bob, amount));
        vm.assertEq(token.balanceOf(alice), GENESIS / 4 - amount);
        vm.assertEq(token.balanceOf(bob), GENESIS - GENESIS / 4 + amount);
        vm.assertEq(token.totalSupply(), GENESIS);
    }

    // ----------------------------------------------------------------------------------------------------- permit
    // when the owner signed: the allowance is set, once
    // when it is late, or another signed: it reverts

    function testFuzz_APermitSetsTheAllowanceOnce(uint256 value, uint256 deadline) public {
        deadline = bound(deadline, block.timestamp, type(uint256).max);
        (uint8 v, bytes32 r, bytes32 s) = _permit("alice", value, 0, deadline);
        token.permit(alice, bob, value, deadline, v, r, s);
        vm.assertEq(token.allowance(alice, bob), value);
        vm.assertEq(token.nonces(alice), 1);
        vm.expectPartialRevert(ERC20Permit.ERC2612InvalidSigner.selector);
        token.permit(alice, bob, value, deadline, v, r, s);
    }

    function test_RevertWhen_APermitIsLate() public {
        (uint8 v, bytes32 r, bytes32 s) = _permit("alice", 1, 0, block.timestamp);
        uint256 deadline = block.timestamp;
        skip(1);
        vm.expectRevert(abi.encodeWithSelector(ERC20Permit.ERC2612ExpiredSignature.selector, deadline));
        token.permit(alice, bob, 1, deadline, v, r, s);
    }

    function test_RevertWhen_AnotherSignedThePermit() public {
        (uint8 v, bytes32 r, bytes32 s) = _permit("bob", 1, 0, block.timestamp);
        vm.expectRevert(abi.encodeWithSelector(ERC20Permit.ERC2612InvalidSigner.selector, bob, alice));
        token.permit(alice, bob, 1, block.timestamp, v, r, s);
    }

    function _permit(
        string memory signer,
        uint256 value,
        uint256 nonce,
        uint256 deadline
    ) private view returns (uint8 v, bytes32 r, bytes32 s) {
        bytes32 permit = keccak256(abi.encode(PERMIT, alice, bob, value, nonce, deadline));
        return vm.sign(keyOf(signer), keccak256(abi.encodePacked(hex"1901", token.DOMAIN_SEPARATOR(), permit)));
    }
}
