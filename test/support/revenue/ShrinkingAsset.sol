// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {PlainAsset} from "./PlainAsset.sol";

/// @notice An asset whose issuer changes balances where they lie.
contract ShrinkingAsset is PlainAsset {
    function setBalance(address account, uint256 to) external {
        uint256 from = balanceOf(account);
        if (to > from) _mint(account, to - from);
        else _burn(account, from - to);
    }
}
