// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {MextStaking} from "../../contracts/staking/MextStaking.sol";
import {MextToken} from "../../contracts/token/MextToken.sol";
import {Cheats} from "./Cheats.sol";

/// @notice Plays everybody at once, and keeps its own books of all that the contract should say: balances, exits,
/// delegates, the lowest weights of this week and the last, and revenue walked week by week.
///
/// Every call does its verb, making first what it needs (a stake to leave with, an exit that is ready), so that no call
/// is spent on nothing; `done` counts them per verb.
contract StakingHandler is Cheats {
    struct OpenExit {
        uint256 amount;
        uint8 tier;
        uint256 readyAt;
    }

    MextToken private token;
    MextStaking private staking;
    address[] private people;

    uint256 public calls;
    mapping(bytes32 verb => uint256) public done;
    uint256 public funded;
    uint256 public donated;
    uint256 public penalties;
    mapping(address account => uint256) public claimed;
    mapping(address account => address) public delegateOf;
    mapping(address account => uint256[5]) private stakes;
    mapping(address account => OpenExit[]) private exits;

    /// @dev With 64 bits behind the point.
    mapping(address account => uint256) public earnedFine;
    mapping(uint256 week => uint256) private buckets;

    mapping(address account => uint256) private lowNow;
    mapping(address account => uint256) public lowBefore;
    uint256 private totalLowNow;
    uint256 public totalLowBefore;

    constructor(MextToken token_, MextStaking staking_, address[] memory people_) {
        (token, staking, people) = (token_, staking_, people_);
        for (uint256 i = 0; i < people.length; ++i) delegateOf[people[i]] = people[i];
    }

    // ------------------------------------------------------------------------------------------------- the verbs

    modifier counts(bytes32 verb) {
        ++calls;
        uint256 supply = token.totalSupply();
        _;
        vm.assertLe(token.totalSupply(), supply, "P2: supply never rises");
        ++done[verb];
    }

    function stake(uint256 who, uint8 tier, uint256 amount) external counts("stake") {
        address account = _person(who);
        amount = _amount(amount, token.balanceOf(account));
        vm.prank(account);
        staking.stake(tier %= 5, amount);
        stakes[account][tier] += amount;
        _note();
    }

    function stakeFor(uint256 who, uint256 whom, uint8 tier, uint256 amount) external counts("stakeFor") {
        address payer = _person(who);
        address account = _person(whom);
        amount = _amount(amount, token.balanceOf(payer));
        vm.prank(payer);
        staking.stakeFor(account, tier %= 5, amount);
        stakes[account][tier] += amount;
        _note();
    }

    function move(uint256 who, uint8 to, uint256 amount) external counts("move") {
        address account = _person(who);
        uint8 from = _tierToMoveFrom(account);
        to = uint8(bound(to, from + 1, 4));
        amount = bound(amount, 1, stakes[account][from]);
        vm.prank(account);
        staking.move(from, to, amount);
        stakes[account][from] -= amount;
        stakes[account][to] += amount;
        _note();
    }

    function giveNotice(uint256 who, uint8 tier, uint256 amount) external counts("giveNotice") {
        address account = _person(who);
        tier = _heldTier(account, tier);
        _giveNotice(account, tier, bound(amount, 1, stakes[account][tier]));
    }

    function cancelNotice(uint256 who, uint256 which) external counts("cancelNotice") {
        address account = _person(who);
        uint256 exitId = _openExit(account, which);
        vm.prank(account);
        staking.cancelNotice(exitId);
        OpenExit storage exit = exits[account][exitId];
        stakes[account][exit.tier] += exit.amount;
        exit.amount = 0;
        _note();
    }

    function withdraw(uint256 who, uint256 which) external counts("withdraw") {
        address account = _person(who);
        uint256 exitId = _openExit(account, which);
        OpenExit storage exit = exits[account][exitId];
        if (exit.readyAt > block.timestamp) _passTo(exit.readyAt);
        uint256 held = token.balanceOf(account);
        vm.prank(account);
        staking.withdraw(exitId);
        vm.assertEq(token.balanceOf(account), held + exit.amount, "paid whole");
        exit.amount = 0;
    }

    function leaveNow(uint256 who, uint8 tier, uint256 amount) external counts("leaveNow") {
        address account = _person(who);
        tier = _heldTier(account, tier);
        amount = bound(amount, 1, stakes[account][tier]);
        uint256 penalty = staking.penaltyToLeave(tier, amount);
        uint256 held = token.balanceOf(account);
        vm.prank(account);
        staking.leaveNow(tier, amount, penalty);
        vm.assertEq(token.balanceOf(account), held + amount - penalty, "paid less the printed penalty");
        stakes[account][tier] -= amount;
        penalties += penalty;
        _note();
    }

    function cutNotice(uint256 who, uint256 which) external counts("cutNotice") {
        address account = _person(who);
        uint256 exitId = _openExit(account, which);
        OpenExit storage exit = exits[account][exitId];
        uint256 penalty = staking.penaltyToCut(account, exitId, block.timestamp);
        vm.prank(account);
        staking.cutNotice(exitId, penalty);
        penalties += penalty;
        exit.amount = 0;
    }

    function claim(uint256 who) external counts("claim") {
        address account = _earner(who);
        uint256 expected = staking.earned(account);
        vm.prank(account);
        vm.assertEq(staking.claim(), expected, "claimed as printed");
        claimed[account] += expected;
    }

    function claimAndStake(uint256 who, uint8 tier) external counts("claimAndStake") {
        address account = _earner(who);
        vm.prank(account);
        uint256 amount = staking.claimAndStake(tier %= 5);
        claimed[account] += amount;
        stakes[account][tier] += amount;
        _note();
    }

    function fund(uint256 who, uint256 amount) external counts("fund") {
        address payer = _person(who);
        _fund(payer, _amount(amount, token.balanceOf(payer) / 8));
    }

    function delegate(uint256 who, uint256 to) external counts("delegate") {
        address account = _person(who);
        address choice = to % 4 == 0 ? address(0) : _person(to >> 8);
        vm.prank(account);
        // Nobody, in either spelling.
        staking.delegate(to % 8 == 0 ? address(type(uint160).max) : choice);
        delegateOf[account] = choice;
        _note();
    }

    /// @dev Hostile or clumsy: MEXT sent without a verb.
    function donate(uint256 who, uint256 amount) external counts("donate") {
        address payer = _person(who);
        amount = _amount(amount, token.balanceOf(payer) / 8);
        donated += amount;
        vm.prank(payer);
        token.transfer(address(staking), amount);
    }

    function pass(uint256 seed) external counts("pass") {
        uint256 turn = (block.timestamp / WEEK + 1) * WEEK;
        if (seed % 4 == 0) _passTo(turn);
        else if (seed % 4 == 1) _passTo(turn - 1);
        else if (seed % 4 == 2) _passTo(block.timestamp + ((seed >> 8) % WEEK));
        else _passTo(block.timestamp + ((seed >> 8) % (30 * WEEK)));
    }

    // ------------------------------------------------------------------------------------------------- the books

    function stakeOf(address account, uint8 tier) external view returns (uint256) {
        return stakes[account][tier];
    }

    function exitsOf(address account) external view returns (OpenExit[] memory) {
        return exits[account];
    }

    /// @dev From nothing but balances and the printed terms.
    function weightOf(address account) public view returns (uint256) {
        uint256[5] storage held = stakes[account];
        return held[0] / 2 + held[1] + (held[2] * 5) / 4 + (held[3] * 3) / 2 + held[4] * 2;
    }

    function totalWeight() public view returns (uint256 total) {
        for (uint256 i = 0; i < people.length; ++i) total += weightOf(people[i]);
    }

    function votesOf(address to) public view returns (uint256 votes) {
        for (uint256 i = 0; i < people.length; ++i) {
            if (delegateOf[people[i]] == to) votes += weightOf(people[i]);
        }
    }

    // -------------------------------------------------------------------------------------------------- internal

    function _note() private {
        for (uint256 i = 0; i < people.length; ++i) {
            uint256 votes = votesOf(people[i]);
            if (votes < lowNow[people[i]]) lowNow[people[i]] = votes;
        }
        uint256 total = totalWeight();
        if (total < totalLowNow) totalLowNow = total;
    }

    function _passTo(uint256 time) private {
        uint256 turns = time / WEEK - block.timestamp / WEEK;
        uint256 total = totalWeight();
        _stream(time, total);
        vm.warp(time);
        if (turns == 0) return;
        for (uint256 i = 0; i < people.length; ++i) {
            uint256 votes = votesOf(people[i]);
            lowBefore[people[i]] = turns == 1 ? lowNow[people[i]] : votes;
            lowNow[people[i]] = votes;
        }
        totalLowBefore = turns == 1 ? totalLowNow : total;
        totalLowNow = total;
    }

    function _stream(uint256 time, uint256 total) private {
        for (uint256 from = block.timestamp; from < time;) {
            uint256 week = from / WEEK;
            uint256 end = (week + 1) * WEEK < time ? (week + 1) * WEEK : time;
            uint256 streamed = (buckets[week] * (end - from)) / WEEK;
            if (total < 1e18) buckets[week + 1] += streamed;
            else if (streamed != 0) {
                for (uint256 i = 0; i < people.length; ++i) {
                    earnedFine[people[i]] += (streamed * weightOf(people[i])) / total;
                }
            }
            from = end;
        }
    }

    function _fund(address payer, uint256 amount) private {
        vm.prank(payer);
        staking.fund(amount);
        funded += amount;
        buckets[block.timestamp / WEEK + 1] += amount << 64;
    }

    function _giveNotice(address account, uint8 tier, uint256 amount) private returns (uint256 exitId) {
        vm.prank(account);
        exitId = staking.giveNotice(tier, amount);
        vm.assertEq(exitId, exits[account].length, "numbered in order");
        stakes[account][tier] -= amount;
        exits[account].push(OpenExit(amount, tier, block.timestamp + staking.tierOf(tier).notice));
        _note();
    }

    function _stakeSome(address account, uint8 tier) private {
        vm.prank(account);
        staking.stake(tier, 10e18);
        stakes[account][tier] += 10e18;
        _note();
    }

    function _person(uint256 seed) private view returns (address) {
        return people[seed % people.length];
    }

    /// @dev Dust, an everyday amount, or up to half of what there is.
    function _amount(uint256 seed, uint256 most) private pure returns (uint256) {
        if (seed % 4 == 0) return 1 + ((seed >> 8) % 10);
        if (seed % 4 != 1) return 1 + ((seed >> 8) % 1e22);
        return 1 + ((seed >> 8) % (most / 2));
    }

    /// @dev A tier in which the account holds something, `tier` or the next such; staked first if there is none.
    function _heldTier(address account, uint8 tier) private returns (uint8) {
        for (uint8 i = 0; i < 5; ++i) {
            uint8 candidate = uint8((uint256(tier) + i) % 5);
            if (stakes[account][candidate] != 0) return candidate;
        }
        _stakeSome(account, tier % 5);
        return tier % 5;
    }

    function _tierToMoveFrom(address account) private returns (uint8) {
        for (uint8 i = 0; i < 4; ++i) {
            if (stakes[account][i] != 0) return i;
        }
        _stakeSome(account, 0);
        return 0;
    }

    /// @dev An open exit, `which` or the next such; begun first if there is none.
    function _openExit(address account, uint256 which) private returns (uint256) {
        uint256 count = exits[account].length;
        for (uint256 i = 0; i < count; ++i) {
            uint256 candidate = ((which % count) + i) % count;
            if (exits[account][candidate].amount != 0) return candidate;
        }
        uint8 tier = _heldTier(account, uint8(which));
        return _giveNotice(account, tier, stakes[account][tier]);
    }

    /// @dev Somebody who can claim; given time and revenue first if nobody asked can.
    function _earner(uint256 seed) private returns (address account) {
        account = _person(seed);
        if (staking.earned(account) != 0) return account;
        _stakeSome(account, 1);
        _fund(account, 1e18);
        _passTo(block.timestamp + 2 * WEEK);
    }
}
