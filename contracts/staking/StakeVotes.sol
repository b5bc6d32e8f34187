// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {IERC6372} from "@openzeppelin/contracts/interfaces/IERC6372.sol";
import {Nonces} from "@openzeppelin/contracts/utils/Nonces.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {IMextStaking} from "../interfaces/IMextStaking.sol";
import {WeeklyVotes} from "./WeeklyVotes.sol";

/// @title The votes that follow a stake's weight
/// @notice What it is: the half of `MextStaking` that is ERC-5805. Each account's weight is written to the trace of its
/// delegate, and the sum of all weights to one trace of its own.
///
/// An account's delegate is itself until it chooses another, or nobody. Only `delegate` and `delegateBySig` write that
/// choice. Delegation is one step: what an account was given it cannot pass on.
///
/// Sums (P4): `_setWeight` and `_delegate` are the only writers. Both keep, at every moment between two calls, the
/// delegates' weights adding up to at most the total weight. The lowest total of a week is its value at one such moment,
/// and no delegate's lowest is above its own value at that moment; so powers add up to at most total power.
abstract contract StakeVotes is IMextStaking, EIP712, Nonces {
    using WeeklyVotes for WeeklyVotes.Trace;

    struct Account {
        address delegate; // slot 0: zero is the account itself, NOBODY is nobody
        uint96 weight; // slot 0
        uint160 paid; // slot 1: the stream's accumulator when the account was last settled
        uint96 owed; // slot 1: earned until then, not claimed
    }

    bytes32 private constant DELEGATION_TYPEHASH = keccak256(
        "Delegation(address delegatee,uint256 nonce,uint256 expiry)"
    );
    /// @dev The stored choice that reads as the zero address; zero itself is what an account that never chose has.
    address private constant NOBODY = address(type(uint160).max);

    mapping(address account => Account) internal _accounts;
    mapping(address delegate => WeeklyVotes.Trace) private _votes;
    WeeklyVotes.Trace private _total;

    constructor() EIP712("MEXT Staking", "1") {}

    /// @inheritdoc IVotes
    function delegate(address delegatee) external override {
        _delegate(msg.sender, delegatee);
    }

    /// @inheritdoc IVotes
    function delegateBySig(
        address delegatee,
        uint256 nonce,
        uint256 expiry,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external override {
        require(block.timestamp <= expiry, VotesExpiredSignature(expiry));
        bytes32 digest = _hashTypedDataV4(keccak256(abi.encode(DELEGATION_TYPEHASH, delegatee, nonce, expiry)));
        address account = ECDSA.recover(digest, v, r, s);
        _useCheckedNonce(account, nonce);
        _delegate(account, delegatee);
    }

    /// @inheritdoc IMextStaking
    function weightOf(address account) external view override returns (uint256) {
        return _accounts[account].weight;
    }

    /// @inheritdoc IMextStaking
    function totalWeight() public view override returns (uint256) {
        return _total.latest();
    }

    /// @inheritdoc IMextStaking
    function powerIn(address account, uint256 week) external view override returns (uint256) {
        _requireBegun(week);
        return _votes[account].powerIn(week);
    }

    /// @inheritdoc IMextStaking
    function totalPowerIn(uint256 week) external view override returns (uint256) {
        _requireBegun(week);
        return _total.powerIn(week);
    }

    /// @inheritdoc IVotes
    function getVotes(address account) external view override returns (uint256) {
        return _votes[account].powerIn(_week());
    }

    /// @inheritdoc IVotes
    function getPastVotes(address account, uint256 timepoint) external view override returns (uint256) {
        return _votes[account].powerIn(_weekOfPast(timepoint));
    }

    /// @inheritdoc IVotes
    function getPastTotalSupply(uint256 timepoint) external view override returns (uint256) {
        return _total.powerIn(_weekOfPast(timepoint));
    }

    /// @inheritdoc IVotes
    function delegates(address account) public view override returns (address) {
        address chosen = _accounts[account].delegate;
        if (chosen == address(0)) return account;
        return chosen == NOBODY ? address(0) : chosen;
    }

    /// @inheritdoc IERC6372
    function clock() external view override returns (uint48) {
        return uint48(block.timestamp);
    }

    /// @inheritdoc IERC6372
    // solhint-disable-next-line func-name-mixedcase
    function CLOCK_MODE() external pure override returns (string memory) {
        return "mode=timestamp";
    }

    /// @dev Gives the account its new weight: `added - removed` more than it had.
    function _setWeight(address account, uint256 weight, uint256 removed, uint256 added) internal {
        _accounts[account].weight = uint96(weight);
        _total.shift(_week(), removed, added);
        _shiftVotes(delegates(account), removed, added);
    }

    function _week() internal view returns (uint256) {
        // Unchecked: the divisor is a constant.
        unchecked {
            return block.timestamp / 7 days;
        }
    }

    function _requireBegun(uint256 week) private view {
        uint256 current = _week();
        require(week <= current, WeekNotBegun(week, current));
    }

    function _shiftVotes(address to, uint256 removed, uint256 added) private {
        if (to == address(0)) return;
        (uint256 before, uint256 afterwards) = _votes[to].shift(_week(), removed, added);
        emit DelegateVotesChanged(to, before, afterwards);
    }

    function _delegate(address account, address delegatee) private {
        if (delegatee == NOBODY) delegatee = address(0);
        address from = delegates(account);
        address choice = delegatee == address(0) ? NOBODY : delegatee;
        _accounts[account].delegate = delegatee == account ? address(0) : choice;
        emit DelegateChanged(account, from, delegatee);
        uint256 weight = _accounts[account].weight;
        if (from == delegatee || weight == 0) return;
        // Off first, so that no moment counts the weight twice.
        _shiftVotes(from, weight, 0);
        _shiftVotes(delegatee, 0, weight);
    }

    function _weekOfPast(uint256 timepoint) private view returns (uint256) {
        require(timepoint < block.timestamp, TimepointNotPast(timepoint, block.timestamp));
        return timepoint / 7 days;
    }
}
