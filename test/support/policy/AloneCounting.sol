// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AloneChangeable} from "./AloneChangeable.sol";
import {VotesToken} from "./VotesToken.sol";

/// @notice `GovernorCountingChangeable` with nothing else of ours.
contract AloneCounting is AloneChangeable {
    constructor(VotesToken votes) AloneChangeable(votes) {}
}
