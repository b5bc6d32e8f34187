// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IMextStaking} from "../interfaces/IMextStaking.sol";
import {IMextToken} from "../interfaces/IMextToken.sol";
import {RevenueStream} from "./RevenueStream.sol";
import {StakeVotes} from "./StakeVotes.sol";
import {Tiers} from "./Tiers.sol";

/// @title Staking: commit, vote, earn
/// @notice What it is: balances per account and tier; weight, which is computed from them; and what follows weight:
/// votes (`WeeklyVotes`, one trace per delegate and one for the total) and revenue (`RevenueStream`).
///
/// Accounting (P6): MEXT held >= stakes + open exits + `revenueHeld`; MEXT sent here by a plain transfer is in none of
/// them and belongs to nobody. `revenueHeld` falls by claims only, with a checked subtraction, so that no error in the
/// stream could ever reach principal. Principal leaves by `withdraw`, `leaveNow` and `cutNotice`, each by what it took off.
///
/// Weight is recomputed from a tier's whole balance at every change, never from the amount that changes: many small
/// stakes weigh what one large one does, and what left leaves nothing behind.
///
/// Votes (P4): at every moment the traces of all delegates add up to at most the total's trace; so do their lowest
/// values. A delegate is written by its owner's `delegate` alone; no stake touches it.
///
/// Exit (P1): an exit reads and writes this contract's storage and calls `transfer` and `burn` of `MextToken`, nothing
/// else. Nobody owns this contract, nothing in it can be set, and an exit's cost does not grow with anything.
///
/// Reentrancy: `MextToken` calls nobody, and every token call is the last act of its function besides.
///
/// Overflow: MEXT's supply is below 2^90 (checked here at deployment), so weights and their sums are below 2^91 and fit
/// their 96 bits. A stake larger than supply is computed with before its payment fails; that reverts all of it.
contract MextStaking is StakeVotes {
    using RevenueStream for RevenueStream.Stream;

    uint256 private constant MOST_AMOUNT = type(uint96).max;

    /// @inheritdoc IMextStaking
    IMextToken public immutable override token;

    mapping(address account => mapping(uint8 tier => uint256)) private _balances;
    mapping(address account => mapping(uint256 exitId => Exit)) private _exits;
    /// @inheritdoc IMextStaking
    mapping(address account => uint256) public override exitCount;
    RevenueStream.Stream private _stream;
    /// @inheritdoc IMextStaking
    uint256 public override revenueHeld;

    /// @param token_ MEXT; its supply never rises and is below 2^90
    constructor(IMextToken token_) {
        uint256 supply = token_.totalSupply();
        require(supply < 1 << 90, AmountTooLarge(supply, (1 << 90) - 1));
        token = token_;
        _stream.settledAt = uint40(block.timestamp);
    }

    // ------------------------------------------------------------------------------------------ a staker's verbs

    /// @inheritdoc IMextStaking
    function stake(uint8 tier, uint256 amount) external override {
        _stakeFor(msg.sender, tier, amount);
    }

    /// @inheritdoc IMextStaking
    function stakeWithPermit(
        uint8 tier,
        uint256 amount,
        uint256 deadline,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external override {
        // A permit that fails may have been used already by somebody else; the allowance decides.
        try token.permit(msg.sender, address(this), amount, deadline, v, r, s) {} catch {}
        _stakeFor(msg.sender, tier, amount);
    }

    /// @inheritdoc IMextStaking
    function stakeFor(address account, uint8 tier, uint256 amount) external override {
        require(account != address(0), ZeroAccount());
        _stakeFor(account, tier, amount);
    }

    /// @inheritdoc IMextStaking
    function move(uint8 from, uint8 to, uint256 amount) external override {
        require(amount != 0, ZeroAmount());
        uint256 fromBefore = _balances[msg.sender][from];
        uint256 toBefore = _balances[msg.sender][to];
        // The weights come first: they refuse a tier that does not exist.
        uint256 removed = Tiers.weightDown(from, fromBefore) + Tiers.weightDown(to, toBefore);
        require(to > from, NoticeNotLonger(from, to));
        require(fromBefore >= amount, StakeTooSmall(msg.sender, from, fromBefore, amount));
        uint256 fromAfter = fromBefore - amount;
        uint256 toAfter = toBefore + amount;
        _balances[msg.sender][from] = fromAfter;
        _balances[msg.sender][to] = toAfter;
        uint256 added = Tiers.weightDown(from, fromAfter) + Tiers.weightDown(to, toAfter);
        uint256 weight = _reweigh(msg.sender, removed, added);
        emit Moved(msg.sender, from, to, amount, fromAfter, toAfter, weight);
    }

    /// @inheritdoc IMextStaking
    function giveNotice(uint8 tier, uint256 amount) external override returns (uint256 exitId) {
        (uint256 balance, uint256 weight) = _takeOff(msg.sender, tier, amount);
        (uint256 notice, , ) = Tiers.terms(tier);
        uint256 readyAt = block.timestamp + notice;
        exitId = exitCount[msg.sender]++;
        _exits[msg.sender][exitId] = Exit({amount: uint96(amount), tier: tier, readyAt: uint40(readyAt)});
        emit NoticeGiven(msg.sender, exitId, tier, amount, readyAt, balance, weight);
    }

    /// @inheritdoc IMextStaking
    function cancelNotice(uint256 exitId) external override {
        Exit memory exit = _close(msg.sender, exitId);
        (uint256 balance, uint256 weight) = _putOn(msg.sender, exit.tier, exit.amount);
        emit NoticeCancelled(msg.sender, exitId, exit.tier, exit.amount, balance, weight);
    }

    /// @inheritdoc IMextStaking
    function withdraw(uint256 exitId) external override {
        Exit memory exit = _close(msg.sender, exitId);
        require(exit.readyAt <= block.timestamp, NoticeRunning(exitId, exit.readyAt, block.timestamp));
        emit Withdrawn(msg.sender, exitId, exit.amount);
        _payOut(msg.sender, exit.amount, 0);
    }

    /// @inheritdoc IMextStaking
    function leaveNow(uint8 tier, uint256 amount, uint256 maxPenalty) external override returns (uint256 paid) {
        uint256 penalty = penaltyToLeave(tier, amount);
        require(penalty <= maxPenalty, PenaltyTooHigh(penalty, maxPenalty));
        (uint256 balance, uint256 weight) = _takeOff(msg.sender, tier, amount);
        paid = amount - penalty;
        emit Left(msg.sender, tier, paid, penalty, balance, weight);
        _payOut(msg.sender, paid, penalty);
    }

    /// @inheritdoc IMextStaking
    function cutNotice(uint256 exitId, uint256 maxPenalty) external override returns (uint256 paid) {
        Exit memory exit = _close(msg.sender, exitId);
        uint256 penalty = _penaltyAt(exit, block.timestamp);
        require(penalty <= maxPenalty, PenaltyTooHigh(penalty, maxPenalty));
        paid = exit.amount - penalty;
        emit NoticeCutShort(msg.sender, exitId, exit.tier, paid, penalty);
        _payOut(msg.sender, paid, penalty);
    }

    /// @inheritdoc IMextStaking
    function claim() external override returns (uint256 amount) {
        amount = _collect(msg.sender);
        _payOut(msg.sender, amount, 0);
    }

    /// @inheritdoc IMextStaking
    function claimAndStake(uint8 tier) external override returns (uint256 amount) {
        amount = _collect(msg.sender);
        (uint256 balance, uint256 weight) = _putOn(msg.sender, tier, amount);
        emit Staked(msg.sender, tier, msg.sender, amount, balance, weight);
    }

    // -------------------------------------------------------------------------------------------- anyone's verbs

    /// @inheritdoc IMextStaking
    function fund(uint256 amount) external override {
        require(amount != 0, ZeroAmount());
        require(amount <= MOST_AMOUNT, AmountTooLarge(amount, MOST_AMOUNT));
        _stream.settle(totalWeight());
        uint256 bucket = _stream.add(amount);
        uint256 held = revenueHeld + amount;
        revenueHeld = held;
        emit Funded(msg.sender, _week() + 1, amount, bucket, held);
        _payIn(msg.sender, amount);
    }

    // ----------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IMextStaking
    function tierCount() external pure override returns (uint256) {
        return Tiers.COUNT;
    }

    /// @inheritdoc IMextStaking
    function tierOf(uint8 tier) external pure override returns (Tier memory) {
        (uint256 notice, uint256 weightBps, uint256 penaltyBps) = Tiers.terms(tier);
        return Tier({notice: uint32(notice), weightBps: uint16(weightBps), penaltyBps: uint16(penaltyBps)});
    }

    /// @inheritdoc IMextStaking
    function balanceOf(address account, uint8 tier) external view override returns (uint256) {
        return _balances[account][tier];
    }

    /// @inheritdoc IMextStaking
    function balancesOf(address account) external view override returns (uint256[] memory balances) {
        balances = new uint256[](Tiers.COUNT);
        for (uint8 tier = 0; tier < Tiers.COUNT; ++tier) balances[tier] = _balances[account][tier];
    }

    /// @inheritdoc IMextStaking
    function exitOf(address account, uint256 exitId) external view override returns (Exit memory) {
        require(exitId < exitCount[account], ExitNotOpen(account, exitId));
        return _exits[account][exitId];
    }

    /// @inheritdoc IMextStaking
    function exitsOf(
        address account,
        uint256 first,
        uint256 count
    ) external view override returns (Exit[] memory exits) {
        uint256 total = exitCount[account];
        if (first > total) first = total;
        if (count > total - first) count = total - first;
        exits = new Exit[](count);
        for (uint256 i = 0; i < count; ++i) exits[i] = _exits[account][first + i];
    }

    /// @inheritdoc IMextStaking
    function penaltyToLeave(uint8 tier, uint256 amount) public pure override returns (uint256) {
        require(amount <= MOST_AMOUNT, AmountTooLarge(amount, MOST_AMOUNT));
        return Tiers.penaltyDown(tier, amount, type(uint256).max);
    }

    /// @inheritdoc IMextStaking
    function penaltyToCut(address account, uint256 exitId, uint256 timestamp) external view override returns (uint256) {
        Exit memory exit = _exits[account][exitId];
        require(exit.amount != 0, ExitNotOpen(account, exitId));
        return _penaltyAt(exit, timestamp);
    }

    /// @inheritdoc IMextStaking
    function earned(address account) external view override returns (uint256) {
        return _earnedAt(_accounts[account], _streamNow().acc);
    }

    /// @inheritdoc IMextStaking
    function revenue() external view override returns (uint256 thisWeek, uint256 nextWeek) {
        RevenueStream.Stream memory stream = _streamNow();
        return (stream.current, stream.next);
    }

    // -------------------------------------------------------------------------------------------------- internal

    function _stakeFor(address account, uint8 tier, uint256 amount) private {
        require(amount != 0, ZeroAmount());
        require(amount <= MOST_AMOUNT, AmountTooLarge(amount, MOST_AMOUNT));
        (uint256 balance, uint256 weight) = _putOn(account, tier, amount);
        emit Staked(account, tier, msg.sender, amount, balance, weight);
        _payIn(msg.sender, amount);
    }

    /// @dev Puts `amount` on a tier's balance. Reverts `TierUnknown`.
    function _putOn(address account, uint8 tier, uint256 amount) private returns (uint256 balance, uint256 weight) {
        uint256 before = _balances[account][tier];
        balance = before + amount;
        _balances[account][tier] = balance;
        weight = _reweigh(account, Tiers.weightDown(tier, before), Tiers.weightDown(tier, balance));
    }

    /// @dev Takes `amount` off a tier's balance. Reverts `ZeroAmount`, `TierUnknown`, `StakeTooSmall`.
    function _takeOff(address account, uint8 tier, uint256 amount) private returns (uint256 balance, uint256 weight) {
        require(amount != 0, ZeroAmount());
        uint256 before = _balances[account][tier];
        uint256 removed = Tiers.weightDown(tier, before);
        require(before >= amount, StakeTooSmall(account, tier, before, amount));
        balance = before - amount;
        _balances[account][tier] = balance;
        weight = _reweigh(account, removed, Tiers.weightDown(tier, balance));
    }

    /// @dev Settles with the old weight, then gives the account the new one: `added - removed` more.
    function _reweigh(address account, uint256 removed, uint256 added) private returns (uint256 weight) {
        Account storage stored = _settle(account);
        weight = stored.weight + added - removed;
        // A weight that stays writes no checkpoint: dust below a unit of weight leaves no trace anywhere.
        if (added == removed) return weight;
        _setWeight(account, weight, removed, added);
    }

    /// @dev Brings the stream and what the account is owed up to now, with the weights as they have been since.
    function _settle(address account) private returns (Account storage stored) {
        stored = _accounts[account];
        uint256 acc = _stream.settle(totalWeight());
        // In one slot: owed is bounded by what was ever held, acc by RevenueStream's proof.
        (stored.paid, stored.owed) = (uint160(acc), uint96(_earnedAt(stored, acc)));
    }

    /// @dev Takes everything that the account has earned out of the revenue held. The caller pays it or stakes it.
    function _collect(address account) private returns (uint256 amount) {
        Account storage stored = _settle(account);
        amount = stored.owed;
        require(amount != 0, NothingToClaim(account));
        stored.owed = 0;
        uint256 held = revenueHeld - amount;
        revenueHeld = held;
        emit Claimed(account, amount, held);
    }

    /// @dev Closes an open exit and returns what it was. An exit that never was reads as closed.
    function _close(address account, uint256 exitId) private returns (Exit memory exit) {
        exit = _exits[account][exitId];
        require(exit.amount != 0, ExitNotOpen(account, exitId));
        _exits[account][exitId].amount = 0;
    }

    // MextToken returns true or reverts, so its answers carry nothing.

    function _payIn(address from, uint256 amount) private {
        token.transferFrom(from, address(this), amount);
    }

    function _payOut(address to, uint256 amount, uint256 penalty) private {
        if (penalty != 0) token.burn(penalty);
        token.transfer(to, amount);
    }

    function _penaltyAt(Exit memory exit, uint256 time) private pure returns (uint256) {
        return time < exit.readyAt ? Tiers.penaltyDown(exit.tier, exit.amount, exit.readyAt - time) : 0;
    }

    function _earnedAt(Account storage stored, uint256 acc) private view returns (uint256) {
        return stored.owed + RevenueStream.share(stored.weight, stored.paid, acc);
    }

    function _streamNow() private view returns (RevenueStream.Stream memory) {
        return RevenueStream.advanced(_stream, totalWeight(), block.timestamp);
    }
}
