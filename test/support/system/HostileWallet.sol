// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";
import {IListingDao} from "../../../contracts/interfaces/IListingDao.sol";
import {IMextStaking} from "../../../contracts/interfaces/IMextStaking.sol";

/// @notice An account that is a contract. It stakes, applies and votes like everybody; asked for a signature it answers by
/// its mood; called in any other way it strikes back, and counts that it was called.
contract HostileWallet {
    enum Mood {
        Good,
        LongReturn,
        Reenters,
        Reverts,
        BurnsGas,
        LongRevert,
        ShortReturn,
        WrongAnswer
    }

    IListingDao private immutable dao;
    IMextStaking private immutable staking;
    Mood public mood;
    uint256 public calls;

    error NotToday();

    constructor(IListingDao dao_, IMextStaking staking_) {
        (dao, staking) = (dao_, staking_);
    }

    receive() external payable {
        _strikeBack();
    }

    fallback() external payable {
        _strikeBack();
    }

    function setMood(Mood mood_) external {
        mood = mood_;
    }

    /// @notice In the first three moods: whether `signature` is the digest itself.
    function isValidSignature(bytes32 digest, bytes calldata signature) external view returns (bytes4 answer) {
        Mood now_ = mood;
        require(now_ != Mood.Reverts, NotToday());
        if (now_ == Mood.BurnsGas) while (true) {}
        if (now_ == Mood.LongRevert) _end(false, 0, 100_000);
        bool isSigned = keccak256(signature) == keccak256(abi.encode(digest));
        answer = isSigned ? IERC1271.isValidSignature.selector : bytes4(0xffffffff);
        if (now_ == Mood.LongReturn) _end(true, answer, 100_000);
        if (now_ == Mood.ShortReturn) _end(true, answer, 31);
        if (now_ == Mood.WrongAnswer) return bytes4(0xffffffff);
        if (now_ == Mood.Reenters) _reenter();
    }

    /// @dev Whatever it tries from within a check can only read.
    function _reenter() private view {
        bool done;
        (done, ) = address(dao).staticcall{gas: 10_000}(abi.encodeCall(IListingDao.settle, ()));
        require(!done, NotToday());
        (done, ) = address(dao).staticcall{gas: 10_000}(abi.encodeCall(IListingDao.withdrawBallot, ()));
        require(!done, NotToday());
        dao.ballotOf(dao.currentSeason(), address(this));
        staking.getVotes(address(this));
    }

    /// @dev Half of the wallets' moods refuse what they are sent, the others call in again.
    function _strikeBack() private {
        ++calls;
        require(mood < Mood.Reverts, NotToday());
        dao.settle();
        staking.claim();
    }

    function _end(bool good, bytes4 answer, uint256 length) private pure {
        assembly ("memory-safe") {
            let free := mload(0x40)
            mstore(free, answer)
            if good {
                return(free, length)
            }
            revert(free, length)
        }
    }
}
