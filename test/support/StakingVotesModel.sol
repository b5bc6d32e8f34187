// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {MextStaking} from "../../contracts/staking/MextStaking.sol";
import {StakingTest} from "./StakingTest.sol";

/// @notice Histories of several accounts that stake, leave, move and delegate, and a model that keeps every moment of
/// them: the time, what each delegate's weight was, and the total. It knows the printed terms of the tiers and the
/// sentence "the lowest weight of the whole week before", and nothing of checkpoints.
///
/// Every verb is drawn from one seed and does what it says: one that needs a stake or an exit takes what is there, and
/// stakes where there is nothing.
abstract contract StakingVotesModel is StakingTest {
    uint256 internal constant VERBS = 11;
    uint256 internal constant STEPS = 14;
    uint256 private constant ACCOUNTS = 4;
    /// @dev The accounts, and one who never stakes.
    uint256 private constant DELEGATES = 5;
    /// @dev Behind the delegates: nobody, as a choice; the total, as a column.
    uint256 private constant NOBODY = 5;
    uint256 private constant TOTAL = 5;
    address private constant SENTINEL = address(type(uint160).max);
    bytes32 private constant DELEGATION = keccak256("Delegation(address delegatee,uint256 nonce,uint256 expiry)");
    /// @dev Where `MextStaking` keeps the delegates' traces and the total's; `setUp` checks both.
    uint256 private constant VOTES_SLOT = 4;
    uint256 private constant TOTAL_SLOT = 5;

    struct Held {
        uint256 account;
        uint256 exitId;
        uint256 amount;
        uint8 tier;
    }

    struct Model {
        uint256 seed;
        uint256[5][ACCOUNTS] staked;
        uint256[ACCOUNTS] delegateOf;
        uint256[ACCOUNTS] signed;
        uint256 exits;
        Held[STEPS] exit;
        uint256 count;
        uint256[STEPS] time;
        uint256[DELEGATES + 1][STEPS] votes;
        uint256[VERBS] done;
    }

    address[DELEGATES] private people;
    string[ACCOUNTS] private names = ["alice", "bob", "carol", "dave"];

    function setUp() public override {
        super.setUp();
        people = [alice, bob, carol, person("dave"), person("outsider")];
        uint256 snapshot = vm.snapshotState();
        _stake(alice, WEEKLY, 7);
        vm.assertEq(_current(alice), 7, "the traces' slot");
        vm.assertEq(_currentTotal(), 7, "the total's slot");
        vm.revertToState(snapshot);
    }

    /// @dev A staking contract without a past, for the next history.
    function _deployAnew() internal {
        staking = new MextStaking(token);
        for (uint256 i = 0; i < 4; ++i) {
            vm.prank(i == 3 ? funder : people[i]);
            token.approve(address(staking), type(uint256).max);
        }
    }

    /// @dev One history, compared at every moment and, for all of its weeks, at its end.
    function _liveAndCompare(uint256 seed) internal returns (uint256[VERBS] memory) {
        Model memory model;
        model.seed = seed;
        for (uint256 i = 0; i < ACCOUNTS; ++i) model.delegateOf[i] = i;
        uint256 began = _week();
        for (uint256 i = 0; i < STEPS; ++i) {
            _wait(model);
            _act(model);
            _note(model);
            _compareNow(model);
        }
        warpToWeek(_week() + 3);
        skip(_draw(model, WEEK));
        for (uint256 week = began; week <= _week(); ++week) _compareWeek(model, week);
        return model.done;
    }

    // -------------------------------------------------------------------------------------------------- the history

    /// @dev The next of the numbers below `below` that follow from the seed.
    function _draw(Model memory model, uint256 below) private pure returns (uint256 drawn) {
        uint256 seed = model.seed;
        assembly ("memory-safe") {
            mstore(0, seed)
            drawn := keccak256(0, 32)
        }
        model.seed = drawn;
        return (drawn >> 8) % below;
    }

    /// @dev Mostly within the week, often at its turn, sometimes over idle weeks.
    function _wait(Model memory model) private {
        uint256 how = _draw(model, 8);
        if (how < 2) return;
        if (how == 2) skip(1 + _draw(model, 3 hours));
        else if (how == 3) skip(1 days);
        else if (how == 4) warpToWeek(_week() + 1);
        else if (how == 5) vm.warp((_week() + 1) * WEEK - 1);
        else if (how == 6) skip(_draw(model, WEEK));
        else skip((1 + _draw(model, 4)) * WEEK + _draw(model, WEEK));
    }

    /// @dev Stakes, notices and delegations are drawn twice as often as the other verbs.
    function _act(Model memory model) private {
        uint256 verb = _draw(model, VERBS + 3);
        uint256 who = _draw(model, ACCOUNTS);
        bool acted = true;
        if (verb == VERBS + 1) verb = 2;
        if (verb == 0 || verb == VERBS) acted = false;
        else if (verb == 1) _stakeForSomebody(model, who);
        else if (verb == 2) acted = _notice(model, who);
        else if (verb == 3) acted = _endExit(model, true);
        else if (verb == 4) acted = _endExit(model, false);
        else if (verb == 5) acted = _leave(model, who);
        else if (verb == 6) acted = _move(model, who);
        else if (verb == 7) acted = _claimAndStake(model, who);
        else if (verb == 8) _fund(1e18 + _draw(model, 1e24));
        else if (verb == 9) _delegateBySignature(model, who);
        else (verb, acted) = _delegate(model, who);
        // Without an exit to end there is first one to begin.
        if (!acted && (verb == 3 || verb == 4) && _notice(model, who)) (verb, acted) = (2, true);
        if (!acted) (verb, acted) = _stakeOwn(model, who);
        ++model.done[verb];
    }

    /// @dev Some amounts are dust, so that roundings and changes that weigh nothing come up.
    function _amount(Model memory model) private pure returns (uint256) {
        return _draw(model, 3) == 0 ? 1 + _draw(model, 9) : 1 + _draw(model, 1e24);
    }

    /// @dev Dave has no MEXT of his own.
    function _stakeOwn(Model memory model, uint256 who) private returns (uint256 verb, bool acted) {
        if (who == ACCOUNTS - 1) {
            _stakeForSomebody(model, who);
            return (1, true);
        }
        (uint8 tier, uint256 amount) = (uint8(_draw(model, 5)), _amount(model));
        _stake(people[who], tier, amount);
        model.staked[who][tier] += amount;
        return (0, true);
    }

    function _stakeForSomebody(Model memory model, uint256 who) private {
        (uint8 tier, uint256 amount) = (uint8(_draw(model, 5)), _amount(model));
        vm.prank(funder);
        staking.stakeFor(people[who], tier, amount);
        model.staked[who][tier] += amount;
    }

    /// @dev A tier in which the account has a stake, and all or part of it.
    function _own(Model memory model, uint256 who) private pure returns (uint8 tier, uint256 amount) {
        uint256 first = _draw(model, 5);
        for (uint256 i = 0; i < 5 && amount == 0; ++i) {
            tier = uint8((first + i) % 5);
            amount = model.staked[who][tier];
        }
        if (amount != 0 && _draw(model, 2) == 0) amount = 1 + _draw(model, amount);
    }

    function _notice(Model memory model, uint256 who) private returns (bool) {
        (uint8 tier, uint256 amount) = _own(model, who);
        if (amount == 0) return false;
        model.staked[who][tier] -= amount;
        uint256 exitId = _giveNotice(people[who], tier, amount);
        model.exit[model.exits++] = Held(who, exitId, amount, tier);
        return true;
    }

    /// @dev Cancels the oldest open exit, or cuts it.
    function _endExit(Model memory model, bool cancel) private returns (bool) {
        for (uint256 i = 0; i < model.exits; ++i) {
            Held memory held = model.exit[i];
            if (held.amount == 0) continue;
            vm.prank(people[held.account]);
            if (cancel) {
                staking.cancelNotice(held.exitId);
                model.staked[held.account][held.tier] += held.amount;
            } else {
                staking.cutNotice(held.exitId, type(uint256).max);
            }
            held.amount = 0;
            return true;
        }
        return false;
    }

    function _leave(Model memory model, uint256 who) private returns (bool) {
        (uint8 tier, uint256 amount) = _own(model, who);
        if (amount == 0) return false;
        model.staked[who][tier] -= amount;
        vm.prank(people[who]);
        staking.leaveNow(tier, amount, type(uint256).max);
        return true;
    }

    function _move(Model memory model, uint256 who) private returns (bool) {
        (uint8 tier, uint256 amount) = _own(model, who);
        if (amount == 0 || tier == YEAR) return false;
        uint8 to = uint8(tier + 1 + _draw(model, YEAR - tier));
        vm.prank(people[who]);
        staking.move(tier, to, amount);
        model.staked[who][tier] -= amount;
        model.staked[who][to] += amount;
        return true;
    }

    function _claimAndStake(Model memory model, uint256 who) private returns (bool) {
        if (staking.earned(people[who]) == 0) return false;
        uint8 tier = uint8(_draw(model, 5));
        vm.prank(people[who]);
        model.staked[who][tier] += staking.claimAndStake(tier);
        return true;
    }

    /// @dev Another or oneself; one in six is nobody, under one of its two names.
    function _choice(Model memory model, uint256 who) private view returns (address) {
        uint256 choice = _draw(model, DELEGATES + 1);
        model.delegateOf[who] = choice;
        if (choice != NOBODY) return people[choice];
        return _draw(model, 2) == 0 ? address(0) : SENTINEL;
    }

    function _delegate(Model memory model, uint256 who) private returns (uint256 verb, bool acted) {
        address to = _choice(model, who);
        vm.prank(people[who]);
        staking.delegate(to);
        return (10, true);
    }

    function _delegateBySignature(Model memory model, uint256 who) private {
        address to = _choice(model, who);
        uint256 nonce = model.signed[who]++;
        bytes32 message = keccak256(abi.encode(DELEGATION, to, nonce, block.timestamp));
        bytes32 digest = keccak256(abi.encodePacked(hex"1901", _domain(), message));
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(keyOf(names[who]), digest);
        vm.prank(funder);
        staking.delegateBySig(to, nonce, block.timestamp, v, r, s);
    }

    function _domain() private view returns (bytes32) {
        bytes32 kind = keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)");
        return keccak256(abi.encode(kind, keccak256("MEXT Staking"), keccak256("1"), block.chainid, address(staking)));
    }

    // ---------------------------------------------------------------------------------------------------- the model

    /// @dev Keeps this moment: every delegate's weight, from nothing but balances, terms and choices.
    function _note(Model memory model) private view {
        uint256 now_ = model.count++;
        model.time[now_] = block.timestamp;
        uint256[DELEGATES + 1] memory votes = model.votes[now_];
        for (uint256 i = 0; i < ACCOUNTS; ++i) {
            uint256 weight = _weigh(model.staked[i]);
            votes[TOTAL] += weight;
            if (model.delegateOf[i] != NOBODY) votes[model.delegateOf[i]] += weight;
        }
    }

    function _weigh(uint256[5] memory staked) private pure returns (uint256) {
        return staked[0] / 2 + staked[1] + (staked[2] * 125) / 100 + (staked[3] * 15) / 10 + staked[4] * 2;
    }

    /// @dev The lowest of a column at any moment of the week before `week`, what that week began with among them.
    function _lowest(Model memory model, uint256 column, uint256 week) private pure returns (uint256 low) {
        (uint256 from, uint256 to) = ((week - 1) * WEEK, week * WEEK);
        for (uint256 i = 0; i < model.count && model.time[i] < to; ++i) {
            uint256 weight = model.votes[i][column];
            if (model.time[i] < from || weight < low) low = weight;
        }
    }

    // ------------------------------------------------------------------------------------------------- the comparison

    function _compareNow(Model memory model) private view {
        uint256[DELEGATES + 1] memory votes = model.votes[model.count - 1];
        uint256 sum = 0;
        for (uint256 i = 0; i < DELEGATES; ++i) {
            uint256 current = _current(people[i]);
            sum += current;
            same(current, votes[i], "a delegate's weight now");
        }
        uint256 total = _currentTotal();
        same(total, votes[TOTAL], "the total weight now");
        same(staking.totalWeight(), total, "the total weight told");
        vm.assertLe(sum, total, "all delegates' weights are at most the total");
        uint256 one = _draw(model, DELEGATES);
        same(staking.getVotes(people[one]), _lowest(model, one, _week()), "votes now");
        same(staking.totalPowerIn(_week()), _lowest(model, TOTAL, _week()), "total power now");
    }

    function _compareWeek(Model memory model, uint256 week) private view {
        // Any second of the week, its first and its last among them.
        uint256 how = _draw(model, 3);
        uint256 time =
            week * WEEK +
                (
                    how == 0
                        ? 0
                        : how == 1
                            ? WEEK - 1
                            : _draw(model, WEEK)
                );
        if (time >= block.timestamp) time = block.timestamp - 1;
        bool inWeek = time / WEEK == week;
        uint256 sum = 0;
        for (uint256 i = 0; i < DELEGATES; ++i) {
            uint256 power = staking.powerIn(people[i], week);
            sum += power;
            same(power, _lowest(model, i, week), "power");
            if (inWeek) same(staking.getPastVotes(people[i], time), power, "past votes");
        }
        uint256 total = staking.totalPowerIn(week);
        same(total, _lowest(model, TOTAL, week), "total power");
        if (inWeek) same(staking.getPastTotalSupply(time), total, "past total");
        vm.assertLe(sum, total, "all powers are at most the total power");
        same(staking.powerIn(address(0), week) + staking.powerIn(SENTINEL, week), 0, "nobody's power");
    }

    /// @dev A delegate's weight now, which no function tells: `last` of the head of its trace.
    function _current(address account) private view returns (uint256) {
        return _last(keccak256(abi.encode(account, VOTES_SLOT)));
    }

    function _currentTotal() private view returns (uint256) {
        return _last(bytes32(TOTAL_SLOT));
    }

    function _last(bytes32 slot) private view returns (uint256) {
        return uint96(uint256(vm.load(address(staking), slot)) >> 32);
    }
}
