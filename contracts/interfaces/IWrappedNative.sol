// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

/// @title A chain's own coin as an ERC-20
/// @notice What every wrapped coin in the manner of WETH9 can do, as far as MEXT needs it.
interface IWrappedNative is IERC20 {
    /// @notice Turns the coin sent along into as much of the caller's ERC-20 balance.
    function deposit() external payable;
}
