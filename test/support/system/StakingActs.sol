// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ListingModel} from "./ListingModel.sol";

/// @notice Everything that holders do with MEXT and their stakes.
abstract contract StakingActs is ListingModel {
    constructor() {
        for (uint256 i = 0; i < PEOPLE; ++i)
            _stake(i, i == 0 ? 4 : uint8(i % 5), i == 0 ? 200_000_000e18 : 20_000_000e18);
    }

    // ------------------------------------------------------------------------------------------------- the verbs

    function stake(uint256 who, uint8 tier, uint256 amount) external counts("stake") {
        uint256 i = _who(who);
        _stake(i, tier % 5, _amount(amount, token.balanceOf(people[i])));
    }

    /// @dev Now and then somebody else has used the permit already.
    function stakeWithPermit(uint256 who, uint8 tier, uint256 amount) external counts("stakeWithPermit") {
        uint256 i = _signer(who);
        address account = people[i];
        amount = _amount(amount, token.balanceOf(account));
        _provide(account, amount);
        (uint8 v, bytes32 r, bytes32 s) = _sign(i, _permitDigest(account, address(staking), amount));
        uint256 end = type(uint256).max;
        if (who % 2 == 0) token.permit(account, address(staking), amount, end, v, r, s);
        vm.prank(account);
        staking.stakeWithPermit(tier %= 5, amount, end, v, r, s);
        vm.prank(account);
        token.approve(address(staking), end);
        _noteStake(i, tier, amount);
    }

    function stakeFor(uint256 who, uint256 whom, uint8 tier, uint256 amount) external counts("stakeFor") {
        uint256 victim = _who(whom);
        address payer = people[_who(who)];
        amount = _amount(amount, token.balanceOf(payer) / 8);
        _provide(payer, amount);
        vm.prank(payer);
        staking.stakeFor(people[victim], tier %= 5, amount);
        _noteStake(victim, tier, amount);
    }

    function move(uint256 who, uint8 to, uint256 amount) external counts("move") {
        uint256 i = _who(who);
        uint8 from = 0;
        while (from < 4 && stakes[i][from] == 0) ++from;
        if (from == 4) _stake(i, from = 0, 10e18);
        to = uint8(bound(to, from + 1, 4));
        amount = _amount(amount, stakes[i][from]);
        vm.prank(people[i]);
        staking.move(from, to, amount);
        stakes[i][from] -= amount;
        stakes[i][to] += amount;
        _noteWeights();
    }

    function giveNotice(uint256 who, uint8 tier, uint256 amount) external counts("giveNotice") {
        uint256 i = _who(who);
        tier = _heldTier(i, tier);
        _giveNotice(i, tier, _amount(amount, stakes[i][tier]));
    }

    function cancelNotice(uint256 who, uint256 which) external counts("cancelNotice") {
        uint256 i = _who(who);
        uint256 exitId = _openExit(i, which);
        vm.prank(people[i]);
        staking.cancelNotice(exitId);
        OpenExit storage exit = exits[i][exitId];
        stakes[i][exit.tier] += exit.amount;
        exit.amount = 0;
        _noteWeights();
    }

    /// @dev In the first second in which it is ready, or later.
    function withdraw(uint256 who, uint256 which) external counts("withdraw") {
        uint256 i = _who(who);
        uint256 exitId = _openExit(i, which);
        OpenExit storage exit = exits[i][exitId];
        if (exit.readyAt > block.timestamp) _passTo(exit.readyAt);
        uint256 held = token.balanceOf(people[i]);
        vm.prank(people[i]);
        staking.withdraw(exitId);
        vm.assertEq(token.balanceOf(people[i]), held + exit.amount, "paid whole");
        exit.amount = 0;
    }

    function leaveNow(uint256 who, uint8 tier, uint256 amount) external counts("leaveNow") {
        uint256 i = _who(who);
        tier = _heldTier(i, tier);
        amount = _amount(amount, stakes[i][tier]);
        uint256 penalty = _penalty(tier, amount, type(uint256).max);
        uint256 held = token.balanceOf(people[i]);
        vm.prank(people[i]);
        staking.leaveNow(tier, amount, penalty);
        vm.assertEq(token.balanceOf(people[i]), held + amount - penalty, "paid less the printed penalty");
        stakes[i][tier] -= amount;
        penalties += penalty;
        _noteWeights();
    }

    function cutNotice(uint256 who, uint256 which) external counts("cutNotice") {
        uint256 i = _who(who);
        uint256 exitId = _openExit(i, which);
        OpenExit storage exit = exits[i][exitId];
        uint256 left = exit.readyAt > block.timestamp ? exit.readyAt - block.timestamp : 0;
        uint256 penalty = _penalty(exit.tier, exit.amount, left);
        uint256 held = token.balanceOf(people[i]);
        vm.prank(people[i]);
        staking.cutNotice(exitId, penalty);
        vm.assertEq(token.balanceOf(people[i]), held + exit.amount - penalty, "paid less the share that is left");
        penalties += penalty;
        exit.amount = 0;
    }

    function claim(uint256 who) external counts("claim") {
        uint256 i = _earner(who);
        uint256 expected = staking.earned(people[i]);
        vm.prank(people[i]);
        vm.assertEq(staking.claim(), expected, "claimed as printed");
        claimed[i] += expected;
    }

    function claimAndStake(uint256 who, uint8 tier) external counts("claimAndStake") {
        uint256 i = _earner(who);
        vm.prank(people[i]);
        uint256 amount = staking.claimAndStake(tier %= 5);
        claimed[i] += amount;
        _noteStake(i, tier, amount);
    }

    function fund(uint256 who, uint256 amount) external counts("fund") {
        uint256 i = _who(who);
        _fund(i, _amount(amount, token.balanceOf(people[i])));
    }

    /// @dev To somebody, to oneself, or to nobody in either spelling.
    function delegate(uint256 who, uint256 to) external counts("delegate") {
        uint256 i = _who(who);
        (address choice, uint256 noted) = _choice(to);
        vm.prank(people[i]);
        staking.delegate(choice);
        delegateOf[i] = noted;
        _noteWeights();
    }

    function delegateBySig(uint256 who, uint256 to) external counts("delegateBySig") {
        uint256 i = _signer(who);
        (address choice, uint256 noted) = _choice(to);
        uint256 nonce = staking.nonces(people[i]);
        (uint8 v, bytes32 r, bytes32 s) = _sign(i, _delegationDigest(choice, nonce, block.timestamp));
        vm.prank(stranger);
        staking.delegateBySig(choice, nonce, block.timestamp, v, r, s);
        delegateOf[i] = noted;
        _noteWeights();
    }

    /// @dev Hostile or clumsy: MEXT sent to a contract without a verb.
    function donate(uint256 who, uint256 amount) external counts("donate") {
        address payer = people[_who(who)];
        address to = amount % 2 == 0 ? address(staking) : address(dao);
        amount = _amount(amount >> 8, token.balanceOf(payer) / 64);
        _provide(payer, amount);
        donatedTo[to] += amount;
        vm.prank(payer);
        token.transfer(to, amount);
    }

    function burn(uint256 who, uint256 amount) external counts("burn") {
        address holder = people[_who(who)];
        bool isOwn = amount % 2 == 0;
        amount = _amount(amount >> 8, token.balanceOf(holder) / 64);
        _provide(holder, amount);
        burnedByHolders += amount;
        if (!isOwn) {
            vm.prank(holder);
            token.approve(stranger, amount);
        }
        vm.prank(isOwn ? holder : stranger);
        if (isOwn) token.burn(amount);
        else token.burnFrom(holder, amount);
    }

    // -------------------------------------------------------------------------------------------------- internal

    function _stake(uint256 i, uint8 tier, uint256 amount) internal {
        _provide(people[i], amount);
        vm.prank(people[i]);
        staking.stake(tier, amount);
        _noteStake(i, tier, amount);
    }

    function _fund(uint256 i, uint256 amount) internal {
        _provide(people[i], amount);
        vm.prank(people[i]);
        staking.fund(amount);
        _noteFunded(amount);
    }

    function _giveNotice(uint256 i, uint8 tier, uint256 amount) internal returns (uint256 exitId) {
        vm.prank(people[i]);
        exitId = staking.giveNotice(tier, amount);
        vm.assertEq(exitId, exits[i].length, "numbered in order");
        stakes[i][tier] -= amount;
        exits[i].push(OpenExit(amount, tier, block.timestamp + _notice(tier)));
        _noteWeights();
    }

    function _choice(uint256 seed) private view returns (address choice, uint256 noted) {
        if (seed % 8 == 0) return (address(0), NOBODY);
        if (seed % 8 == 1) return (address(type(uint160).max), NOBODY);
        noted = (seed >> 8) % PEOPLE;
        choice = people[noted];
    }

    function _delegationDigest(address to, uint256 nonce, uint256 expiry) internal view returns (bytes32) {
        bytes32 typehash = keccak256("Delegation(address delegatee,uint256 nonce,uint256 expiry)");
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("MEXT Staking"),
                keccak256("1"),
                block.chainid,
                address(staking)
            )
        );
        return keccak256(abi.encodePacked(hex"1901", domain, keccak256(abi.encode(typehash, to, nonce, expiry))));
    }

    /// @dev The printed terms.
    function _notice(uint8 tier) internal pure returns (uint256) {
        return [uint256(0), 7 days, 30 days, 90 days, 365 days][tier];
    }

    function _penalty(uint8 tier, uint256 amount, uint256 left) internal pure returns (uint256) {
        if (tier == 0) return 0;
        uint256 percent = [uint256(0), 1, 3, 6, 12][tier];
        uint256 notice = _notice(tier);
        if (left > notice) left = notice;
        return (amount * percent * left) / (100 * notice);
    }

    /// @dev A tier in which there is something, `tier` or the next such; staked first if there is none.
    function _heldTier(uint256 i, uint8 tier) internal returns (uint8) {
        for (uint8 step = 0; step < 5; ++step) {
            uint8 held = uint8((uint256(tier) + step) % 5);
            if (stakes[i][held] != 0) return held;
        }
        _stake(i, tier % 5, 10e18);
        return tier % 5;
    }

    /// @dev An open exit, `which` or the next such; begun first if there is none.
    function _openExit(uint256 i, uint256 which) internal returns (uint256) {
        uint256 count = exits[i].length;
        for (uint256 step = 0; step < count; ++step) {
            uint256 exitId = ((which % count) + step) % count;
            if (exits[i][exitId].amount != 0) return exitId;
        }
        uint8 tier = _heldTier(i, uint8(which));
        return _giveNotice(i, tier, stakes[i][tier]);
    }

    /// @dev Somebody who can claim; given time and revenue first if nobody asked can.
    function _earner(uint256 seed) internal returns (uint256 i) {
        i = _who(seed);
        if (staking.earned(people[i]) != 0) return i;
        _stake(i, 1, 10e18);
        // So much that a share of it is left for the least of weights.
        _fund(i, 1e21);
        _passTo(block.timestamp + 2 * WEEK);
    }
}
