// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IMextToken} from "../../contracts/interfaces/IMextToken.sol";
import {MextStaking} from "../../contracts/staking/MextStaking.sol";
import {MextToken} from "../../contracts/token/MextToken.sol";
import {Cheats} from "./Cheats.sol";

/// @notice Token and staking, and people with 100,000,000 MEXT each who have approved staking without limit. The clock
/// stands one day into week 3000.
abstract contract StakingTest is Cheats {
    uint256 internal constant GENESIS = 1_000_000_000e18;
    uint256 internal constant PURSE = 100_000_000e18;
    uint8 internal constant FREE = 0;
    uint8 internal constant WEEKLY = 1;
    uint8 internal constant MONTH = 2;
    uint8 internal constant QUARTER = 3;
    uint8 internal constant YEAR = 4;

    MextToken internal token;
    MextStaking internal staking;
    address internal alice;
    address internal bob;
    address internal carol;
    address internal funder;

    function setUp() public virtual {
        vm.warp(3000 * WEEK + 1 days);
        alice = person("alice");
        bob = person("bob");
        carol = person("carol");
        funder = person("funder");
        IMextToken.Allocation[] memory list = new IMextToken.Allocation[](5);
        list[0] = IMextToken.Allocation(alice, PURSE);
        list[1] = IMextToken.Allocation(bob, PURSE);
        list[2] = IMextToken.Allocation(carol, PURSE);
        list[3] = IMextToken.Allocation(funder, PURSE);
        list[4] = IMextToken.Allocation(person("treasury"), GENESIS - 4 * PURSE);
        token = new MextToken(list, block.chainid);
        staking = new MextStaking(token);
        for (uint256 i = 0; i < 4; ++i) {
            vm.prank(list[i].account);
            token.approve(address(staking), type(uint256).max);
        }
    }

    function _stake(address account, uint8 tier, uint256 amount) internal {
        vm.prank(account);
        staking.stake(tier, amount);
    }

    function _fund(uint256 amount) internal {
        vm.prank(funder);
        staking.fund(amount);
    }

    function _giveNotice(address account, uint8 tier, uint256 amount) internal returns (uint256 exitId) {
        vm.prank(account);
        return staking.giveNotice(tier, amount);
    }

    function _week() internal view returns (uint256) {
        return block.timestamp / WEEK;
    }

    /// @dev The weight that the account's balances make, from nothing but the printed terms.
    function _weightFrom(address account) internal view returns (uint256) {
        uint256[] memory held = staking.balancesOf(account);
        return held[0] / 2 + held[1] + (held[2] * 125) / 100 + (held[3] * 15) / 10 + held[4] * 2;
    }

    /// @dev Any tier.
    function _tier(uint8 seed) internal pure returns (uint8) {
        return uint8(bound(seed, 0, 4));
    }

    /// @dev Any tier with a notice.
    function _tierWithNotice(uint8 seed) internal pure returns (uint8) {
        return uint8(bound(seed, 1, 4));
    }
}
