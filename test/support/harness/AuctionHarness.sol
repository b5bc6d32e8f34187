// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Decay} from "../../../contracts/revenue/Decay.sol";

/// @notice The auction's library, as it is.
contract AuctionHarness {
    function priceUp(uint256 startPrice, uint256 elapsed) external pure returns (uint256) {
        return Decay.priceUp(startPrice, elapsed);
    }

    function shareUp(uint256 value, uint256 part, uint256 whole) external pure returns (uint256) {
        return Decay.shareUp(value, part, whole);
    }
}
