// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {PlainAsset} from "./PlainAsset.sol";

/// @notice An asset that keeps honest balances and answers a transfer by its mood.
contract MoodyAsset is PlainAsset {
    enum Mood {
        Good,
        ReturnsFalse,
        ReturnsNoBoolean,
        Reverts,
        LongRevert,
        LongReturn,
        BurnsGas,
        TakesAFee,
        SendsNothing
    }

    /// @notice The asset does not want to move.
    error NotToday();

    Mood public mood;

    function setMood(Mood to) external {
        mood = to;
    }

    function transfer(address to, uint256 amount) public override returns (bool) {
        if (mood == Mood.Reverts) revert NotToday();
        if (mood == Mood.LongRevert) _answer(false, 100_000);
        if (mood == Mood.BurnsGas) while (true) {}
        if (mood == Mood.TakesAFee) {
            _burn(msg.sender, amount / 100);
            amount -= amount / 100;
        }
        if (mood != Mood.SendsNothing) _transfer(msg.sender, to, amount);
        if (mood == Mood.ReturnsNoBoolean) _answer(true, 2);
        if (mood == Mood.LongReturn) _answer(true, 100_000);
        return mood != Mood.ReturnsFalse;
    }

    /// @dev Ends the call with `length` bytes, the first word of which is `length > 2 ? 1 : 2`.
    function _answer(bool good, uint256 length) private pure {
        assembly ("memory-safe") {
            mstore(0, sub(2, gt(length, 2)))
            if iszero(good) {
                revert(0, length)
            }
            return(0, add(length, 32))
        }
    }
}
