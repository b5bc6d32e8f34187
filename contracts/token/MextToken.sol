// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20Burnable} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Burnable.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";
import {IMextToken} from "../interfaces/IMextToken.sol";

/// @title MEXT, the community token
/// @notice What it is: OpenZeppelin's ERC-20 with permit and burn, minted once.
///
/// Supply (P2): the constructor is the only place that mints, and it mints `GENESIS_SUPPLY` exactly. Afterwards only
/// `burn` and `burnFrom` touch total supply, and both lower it; so `burned()` needs no counter of its own.
///
/// One home: the constructor reverts on any chain but the one it is told is home, so that a script pointed at the wrong
/// network cannot start a second MEXT.
///
/// Trust: nobody. No owner, no mint, no pause, no blocklist, no tax, no hook. Nothing here overrides a function on the
/// way of a transfer, so a transfer does and costs what it does in a plain OpenZeppelin ERC-20.
contract MextToken is IMextToken, ERC20Permit, ERC20Burnable {
    /// @inheritdoc IMextToken
    uint256 public constant override GENESIS_SUPPLY = 1_000_000_000e18;

    /// @param allocations who receives the genesis supply; the amounts add up to it
    /// @param homeChainId the only chain on which this constructor succeeds
    constructor(Allocation[] memory allocations, uint256 homeChainId) ERC20("MEXT", "MEXT") ERC20Permit("MEXT") {
        require(block.chainid == homeChainId, NotHomeChain(block.chainid, homeChainId));
        for (uint256 i = 0; i < allocations.length; ++i) {
            _mint(allocations[i].account, allocations[i].amount);
        }
        require(totalSupply() == GENESIS_SUPPLY, AllocationMismatch(totalSupply(), GENESIS_SUPPLY));
    }

    /// @inheritdoc IMextToken
    function burn(uint256 amount) public override(IMextToken, ERC20Burnable) {
        super.burn(amount);
    }

    /// @inheritdoc IMextToken
    function burnFrom(address account, uint256 amount) public override(IMextToken, ERC20Burnable) {
        super.burnFrom(account, amount);
    }

    /// @inheritdoc IMextToken
    function burned() external view override returns (uint256) {
        return GENESIS_SUPPLY - totalSupply();
    }

    /// @inheritdoc IERC20Permit
    function nonces(address owner) public view override(IERC20Permit, ERC20Permit) returns (uint256) {
        return super.nonces(owner);
    }
}
