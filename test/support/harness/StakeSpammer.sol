// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IMextStaking} from "../../../contracts/interfaces/IMextStaking.sol";
import {IMextToken} from "../../../contracts/interfaces/IMextToken.sol";

/// @notice Stakes a wei in tier Week for somebody else, as often as told.
contract StakeSpammer {
    IMextStaking private immutable _staking;

    constructor(IMextStaking staking, IMextToken token) {
        _staking = staking;
        token.approve(address(staking), type(uint256).max);
    }

    function stakeFor(address account, uint256 times) external {
        for (uint256 i = 0; i < times; ++i) _staking.stakeFor(account, 1, 1);
    }
}
