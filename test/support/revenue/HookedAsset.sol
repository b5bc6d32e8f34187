// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {PlainAsset} from "./PlainAsset.sol";

/// @notice Whoever receives is told, as by ERC-777, after the balances have moved.
interface IReceiver {
    function tokensReceived(address asset, uint256 amount) external;
}

/// @notice An honest asset that tells contracts what they have received.
contract HookedAsset is PlainAsset {
    function transfer(address to, uint256 amount) public override returns (bool) {
        super.transfer(to, amount);
        if (to.code.length != 0) IReceiver(to).tokensReceived(address(this), amount);
        return true;
    }
}
