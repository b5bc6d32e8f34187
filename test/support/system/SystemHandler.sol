// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {VoteTrespass} from "./VoteTrespass.sol";

/// @notice Everybody at once, each as hostile as they can be, and one model of what the whole should be.
///
/// Every call does its verb, making first what it needs (time, a stake, a live candidate, a listing, a suspension), so that
/// none is spent on nothing; `done` counts them per verb, `refused` the forbidden attempts. A run begins with a season
/// of 64 candidates.
contract SystemHandler is VoteTrespass {
    constructor() {
        _fill();
    }
}
