// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IMextStaking} from "../interfaces/IMextStaking.sol";

/// @title The five tiers
/// @notice Terms are code, not storage: nobody can change what a staker agreed to (P1, P7), and reading them is free.
/// Notices rise strictly with the tier's number, so "longer notice" is "higher number".
library Tiers {
    /// @dev Tiers are `0` to `COUNT - 1`.
    uint256 internal constant COUNT = 5;

    /// @dev The whole, in basis points.
    uint256 internal constant WHOLE = 10_000;

    /// @dev The terms of `tier`: notice in seconds, weight and penalty in basis points. Reverts `TierUnknown`.
    function terms(uint8 tier) internal pure returns (uint256 notice, uint256 weightBps, uint256 penaltyBps) {
        require(tier < COUNT, IMextStaking.TierUnknown(tier, COUNT));
        if (tier == 0) return (0, 5_000, 0); // Free: 0.50x, no penalty
        if (tier == 1) return (7 days, 10_000, 100); // Week: 1.00x, 1 %
        if (tier == 2) return (30 days, 12_500, 300); // Month: 1.25x, 3 %
        if (tier == 3) return (90 days, 15_000, 600); // Quarter: 1.50x, 6 %
        return (365 days, 20_000, 1_200); // Year: 2.00x, 12 %
    }

    /// @dev What a whole balance weighs in `tier`, rounded down. Reverts `TierUnknown`.
    function weightDown(uint8 tier, uint256 balance) internal pure returns (uint256) {
        (, uint256 weightBps, ) = terms(tier);
        return (balance * weightBps) / WHOLE;
    }

    /// @dev The penalty for taking `amount` out of `tier` with `remaining` seconds of notice left, rounded down, in the
    /// staker's favour. More than the whole notice is never left. Reverts `TierUnknown`.
    function penaltyDown(uint8 tier, uint256 amount, uint256 remaining) internal pure returns (uint256) {
        (uint256 notice, , uint256 penaltyBps) = terms(tier);
        if (remaining >= notice) return (amount * penaltyBps) / WHOLE;
        return (amount * penaltyBps * remaining) / (notice * WHOLE);
    }
}
