// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice Honest, and from before the standard: its `transfer` returns nothing.
contract SilentAsset {
    mapping(address account => uint256) public balanceOf;

    function mint(address to, uint256 amount) external {
        balanceOf[to] += amount;
    }

    function transfer(address to, uint256 amount) external {
        balanceOf[msg.sender] -= amount;
        balanceOf[to] += amount;
    }
}
