// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/// @notice An honest asset that anybody may make more of.
contract PlainAsset is ERC20("Asset", "AST") {
    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }
}
