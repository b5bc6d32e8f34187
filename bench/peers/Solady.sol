// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ERC20} from "solady/src/tokens/ERC20.sol";
import {ERC20Votes} from "solady/src/tokens/ERC20Votes.sol";
import {ERC4626} from "solady/src/tokens/ERC4626.sol";

// solady's contracts, each assembled with what it cannot be deployed without and nothing more.

contract SoladyToken is ERC20 {
    constructor(uint256 supply) {
        _mint(msg.sender, supply);
    }

    function burn(uint256 value) external {
        _burn(msg.sender, value);
    }

    function name() public pure override returns (string memory) {
        return "Peer";
    }

    function symbol() public pure override returns (string memory) {
        return "PEER";
    }
}

contract SoladyVotesToken is ERC20Votes {
    constructor(uint256 supply) {
        _mint(msg.sender, supply);
    }

    function burn(uint256 value) external {
        _burn(msg.sender, value);
    }

    function name() public pure override returns (string memory) {
        return "Peer";
    }

    function symbol() public pure override returns (string memory) {
        return "PEER";
    }
}

contract SoladyVault is ERC4626 {
    address private immutable _asset;

    constructor(address asset_) {
        _asset = asset_;
    }

    function asset() public view override returns (address) {
        return _asset;
    }

    function name() public pure override returns (string memory) {
        return "Peer";
    }

    function symbol() public pure override returns (string memory) {
        return "PEER";
    }
}
