// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IMextToken} from "../../../contracts/interfaces/IMextToken.sol";
import {IRevenueAuction} from "../../../contracts/interfaces/IRevenueAuction.sol";
import {IReceiver} from "./HookedAsset.sol";

/// @notice A buyer that strikes at the auction while it is being paid out, and keeps the answer.
contract HookedBuyer is IReceiver {
    IRevenueAuction private immutable auction;
    bytes private _data;
    bool public succeeded;
    bytes public answer;
    uint256 public received;

    constructor(IRevenueAuction auction_) {
        auction = auction_;
        auction_.token().approve(address(auction_), type(uint256).max);
    }

    function buy(uint64 lot, uint128 amount, bytes calldata strike) external {
        _data = strike;
        auction.buy(lot, amount, type(uint256).max, block.timestamp);
    }

    function tokensReceived(address, uint256 amount) external {
        received += amount;
        bytes memory data = _data;
        if (data.length == 0) return;
        delete _data;
        (succeeded, answer) = address(auction).call(data);
    }
}
