// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/// @title Dollars that an exchange earns on a local chain
/// @notice A plain ERC-20 with six decimals, as stablecoins have them, so that the demo's auction has revenue to sell. It is
/// no part of MEXT and is deployed to no other chain.
contract ExchangeDollar is ERC20("Exchange Dollar", "XUSD") {
    constructor(address holder, uint256 supply) {
        _mint(holder, supply);
    }

    /// @inheritdoc ERC20
    function decimals() public pure override returns (uint8) {
        return 6;
    }
}
