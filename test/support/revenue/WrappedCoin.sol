// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {IWrappedNative} from "../../../contracts/interfaces/IWrappedNative.sol";

/// @notice The chain's coin, wrapped.
contract WrappedCoin is IWrappedNative, ERC20("Wrapped coin", "WCOIN") {
    function deposit() external payable {
        _mint(msg.sender, msg.value);
    }
}
