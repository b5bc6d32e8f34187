// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {Nonces} from "@openzeppelin/contracts/utils/Nonces.sol";
import {IMextStaking} from "../../../contracts/interfaces/IMextStaking.sol";
import {ContestActs} from "./ContestActs.sol";

/// @notice What nobody may do to a stake: each attempt reverts with the error foretold and leaves the model as it was.
abstract contract StakingTrespass is ContestActs {
    function trespassOnStakes(uint256 who, uint256 seed) external counts("trespassOnStakes") {
        uint256 i = _who(who);
        uint256 kind = seed % 18;
        seed >>= 8;
        if (kind < 6) _onExits(kind, i, seed);
        else if (kind < 12) _onAmounts(kind, i, seed);
        else _onOthers(kind, i);
    }

    function _onStaking(bytes32 attempt, address caller, bytes memory data, bytes memory why) private {
        _refuses(attempt, caller, address(staking), data, why);
    }

    function _onExits(uint256 kind, uint256 i, uint256 seed) private {
        address me = people[i];
        if (kind == 0) {
            bytes memory why = abi.encodeWithSelector(IMextStaking.ExitNotOpen.selector, stranger, 0);
            return _onStaking("withdraw another's", stranger, abi.encodeCall(staking.withdraw, (0)), why);
        }
        uint256 exitId = _openExit(i, seed);
        OpenExit storage exit = exits[i][exitId];
        if (kind <= 2) {
            if (exit.readyAt <= block.timestamp) {
                exitId = _giveNotice(i, 1, _staked(i, 1));
                exit = exits[i][exitId];
            }
            // The last second in which it is too early.
            if (kind == 1) _passTo(exit.readyAt - 1);
            bytes memory early = abi.encodeWithSelector(
                IMextStaking.NoticeRunning.selector,
                exitId,
                exit.readyAt,
                block.timestamp
            );
            return _onStaking("withdraw early", me, abi.encodeCall(staking.withdraw, (exitId)), early);
        }
        if (kind == 3) {
            uint256 left = exit.readyAt > block.timestamp ? exit.readyAt - block.timestamp : 0;
            uint256 penalty = _penalty(exit.tier, exit.amount, left);
            if (penalty != 0) {
                bytes memory high = abi.encodeWithSelector(IMextStaking.PenaltyTooHigh.selector, penalty, penalty - 1);
                bytes memory cut = abi.encodeCall(staking.cutNotice, (exitId, penalty - 1));
                return _onStaking("cut for less", me, cut, high);
            }
        }
        vm.prank(me);
        staking.cancelNotice(exitId);
        stakes[i][exit.tier] += exit.amount;
        exit.amount = 0;
        _noteWeights();
        bytes memory gone = abi.encodeWithSelector(IMextStaking.ExitNotOpen.selector, me, exitId);
        _onStaking("withdraw twice", me, abi.encodeCall(staking.withdraw, (exitId)), gone);
        _onStaking("cancel twice", me, abi.encodeCall(staking.cancelNotice, (exitId)), gone);
        _onStaking("cut twice", me, abi.encodeCall(staking.cutNotice, (exitId, type(uint256).max)), gone);
    }

    function _onAmounts(uint256 kind, uint256 i, uint256 seed) private {
        address me = people[i];
        uint8 tier = uint8(1 + (seed % 4));
        uint256 held = stakes[i][tier];
        bytes memory tooMuch = abi.encodeWithSelector(IMextStaking.StakeTooSmall.selector, me, tier, held, held + 1);
        if (kind == 6) {
            return _onStaking("leave with more", me, abi.encodeCall(staking.leaveNow, (tier, held + 1, held)), tooMuch);
        }
        if (kind == 7) {
            return _onStaking("notice for more", me, abi.encodeCall(staking.giveNotice, (tier, held + 1)), tooMuch);
        }
        if (kind == 8) {
            bytes memory why = abi.encodeWithSelector(IMextStaking.NoticeNotLonger.selector, tier, tier - 1);
            return _onStaking("move to a shorter notice", me, abi.encodeCall(staking.move, (tier, tier - 1, 1)), why);
        }
        if (kind == 9) {
            bytes memory why = abi.encodeWithSelector(IMextStaking.TierUnknown.selector, 5, 5);
            return _onStaking("stake in no tier", me, abi.encodeCall(staking.stake, (5, 1)), why);
        }
        if (kind == 10) {
            bytes memory why = abi.encodeWithSelector(IMextStaking.ZeroAmount.selector);
            return _onStaking("stake nothing", me, abi.encodeCall(staking.stakeFor, (people[0], tier, 0)), why);
        }
        held = _staked(i, tier);
        uint256 penalty = _penalty(tier, held, type(uint256).max);
        bytes memory high = abi.encodeWithSelector(IMextStaking.PenaltyTooHigh.selector, penalty, penalty - 1);
        _onStaking("leave for less", me, abi.encodeCall(staking.leaveNow, (tier, held, penalty - 1)), high);
    }

    function _onOthers(uint256 kind, uint256 i) private {
        address me = people[i];
        if (kind == 12) {
            uint256 earned = staking.earned(me);
            if (earned != 0) {
                vm.prank(me);
                staking.claim();
                claimed[i] += earned;
            }
            bytes memory why = abi.encodeWithSelector(IMextStaking.NothingToClaim.selector, me);
            return _onStaking("claim twice", me, abi.encodeCall(staking.claim, ()), why);
        }
        if (kind == 13) {
            uint256 held = token.balanceOf(me);
            bytes memory why = abi.encodeWithSelector(
                IERC20Errors.ERC20InsufficientAllowance.selector,
                stranger,
                0,
                held + 1
            );
            bytes memory take = abi.encodeCall(token.transferFrom, (me, stranger, held + 1));
            return _refuses("take without allowance", stranger, address(token), take, why);
        }
        i = 1 + (i % (FIRST_WALLET - 1));
        me = people[i];
        uint256 nonce = staking.nonces(me);
        if (kind == 14) {
            // One second too late.
            uint256 expiry = block.timestamp - 1;
            (uint8 v, bytes32 r, bytes32 s) = _sign(i, _delegationDigest(stranger, nonce, expiry));
            bytes memory why = abi.encodeWithSelector(IVotes.VotesExpiredSignature.selector, expiry);
            bytes memory late = abi.encodeCall(staking.delegateBySig, (stranger, nonce, expiry, v, r, s));
            return _onStaking("delegate late", stranger, late, why);
        }
        if (kind == 15) {
            (uint8 v, bytes32 r, bytes32 s) = _sign(i, _delegationDigest(stranger, nonce + 1, block.timestamp));
            bytes memory why = abi.encodeWithSelector(Nonces.InvalidAccountNonce.selector, me, nonce);
            bytes memory odd = abi.encodeCall(staking.delegateBySig, (stranger, nonce + 1, block.timestamp, v, r, s));
            return _onStaking("delegate out of turn", stranger, odd, why);
        }
        if (kind == 16) {
            // Another's permit opens no purse of one's own, and theirs stays closed.
            (uint8 v, bytes32 r, bytes32 s) = _sign(i, _permitDigest(me, address(staking), 1));
            bytes memory why = abi.encodeWithSelector(
                IERC20Errors.ERC20InsufficientAllowance.selector,
                address(staking),
                0,
                1
            );
            bytes memory take = abi.encodeCall(staking.stakeWithPermit, (0, 1, type(uint256).max, v, r, s));
            return _onStaking("stake by another's permit", stranger, take, why);
        }
        bytes memory unborn = abi.encodeWithSelector(
            IMextStaking.WeekNotBegun.selector,
            block.timestamp / WEEK + 1,
            block.timestamp / WEEK
        );
        _onStaking("ask ahead", me, abi.encodeCall(staking.powerIn, (me, block.timestamp / WEEK + 1)), unborn);
    }

    /// @dev So much in `tier` that leaving costs something.
    function _staked(uint256 i, uint8 tier) private returns (uint256) {
        if (stakes[i][tier] < 1_000) _stake(i, tier, 1_000);
        return stakes[i][tier];
    }
}
