// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

/// @title A price that halves every six hours
/// @notice With `x` the seconds since the start, `h = x / 6 hours` whole halvings and `r = x % 6 hours` the rest:
///
/// ```
///   price = ceil(start * (2 * 6 hours - r) / (2 * 6 hours * 2^h))      zero from 7 days on, which are 28 halvings
/// ```
///
/// Between two halvings the price falls along a line from `start / 2^h` to `start / 2^(h+1)`, where the next line begins:
/// it never jumps before the end, and never rises. Rounded up, it is not zero before the end unless `start` is.
///
/// Everything here rounds up, against the buyer, so that parts of a lot never cost less than all of it.
///
/// Width: a price is a share of MEXT's supply, below 2^90; an asset's amount is below 2^128. No product reaches 2^218.
library Decay {
    uint256 internal constant HALVING = 6 hours;
    uint256 internal constant LENGTH = 7 days;

    /// @notice The price `elapsed` seconds after the start.
    function priceUp(uint256 startPrice, uint256 elapsed) internal pure returns (uint256) {
        if (elapsed >= LENGTH) return 0;
        uint256 left = 2 * HALVING - (elapsed % HALVING);
        return Math.ceilDiv(startPrice * left, (2 * HALVING) << (elapsed / HALVING));
    }

    /// @notice The share of `value` that `part` is of `whole`.
    function shareUp(uint256 value, uint256 part, uint256 whole) internal pure returns (uint256) {
        return Math.ceilDiv(value * part, whole);
    }
}
