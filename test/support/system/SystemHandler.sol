// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AuctionTrespass} from "./AuctionTrespass.sol";

/// @notice Everybody at once, each as hostile as they can be, and one model of what the whole should be.
///
/// Every call does its verb, making first what it needs (time, a stake, a live candidate, a listing, a suspension), so that
/// none is spent on nothing; `done` counts them per verb, `refused` the forbidden attempts. A run begins with a season
/// of 64 candidates, a lot that runs and MEXT that nobody has shared yet.
contract SystemHandler is AuctionTrespass {
    constructor() {
        _fill();
        _startLot(revenueAssets[0], 7);
        _arriveAsMext(1, 7);
    }
}
