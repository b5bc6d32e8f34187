// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";

/// @title MEXT, the community token
/// @notice ERC-20 with permit and real burns. Minted once, on one home chain; it has no owner, no tax and no pause.
interface IMextToken is IERC20, IERC20Permit {
    /// @notice One receiver of the genesis supply.
    /// @param account who receives it; not zero
    /// @param amount MEXT, 18 decimals
    struct Allocation {
        address account;
        uint256 amount;
    }

    /// @notice The constructor ran on a chain that is not MEXT's home.
    error NotHomeChain(uint256 chainId, uint256 homeChainId);
    /// @notice The genesis allocation must add up to the genesis supply exactly.
    error AllocationMismatch(uint256 allocated, uint256 genesisSupply);

    /// @notice 1,000,000,000 MEXT, 18 decimals.
    function GENESIS_SUPPLY() external view returns (uint256);

    /// @notice All MEXT ever burned: `GENESIS_SUPPLY - totalSupply()`.
    function burned() external view returns (uint256);

    /// @notice Destroys `amount` of the caller's MEXT; total supply falls by as much.
    function burn(uint256 amount) external;

    /// @notice Destroys `amount` of `account`'s MEXT, spending the caller's allowance.
    function burnFrom(address account, uint256 amount) external;
}
