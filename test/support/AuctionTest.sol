// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IRevenueAuction} from "../../contracts/interfaces/IRevenueAuction.sol";
import {RevenueAuction} from "../../contracts/revenue/RevenueAuction.sol";
import {PlainAsset} from "./revenue/PlainAsset.sol";
import {WrappedCoin} from "./revenue/WrappedCoin.sol";
import {StakingTest} from "./StakingTest.sol";

/// @notice Token, staking and auction, an asset, and people with 100,000,000 MEXT each who have approved the auction
/// without limit. Nothing has been burned, so a lot's first price is 10,000,000 MEXT.
abstract contract AuctionTest is StakingTest {
    uint256 internal constant FIRST_PRICE = 10_000_000e18;
    uint256 internal constant HALVING = 6 hours;

    WrappedCoin internal weth;
    RevenueAuction internal auction;
    PlainAsset internal asset;
    address internal timelock;

    function setUp() public virtual override {
        super.setUp();
        timelock = person("timelock");
        weth = new WrappedCoin();
        auction = new RevenueAuction(staking, weth, timelock, _rules(100, 5_000));
        asset = new PlainAsset();
        address[4] memory buyers = [alice, bob, carol, funder];
        for (uint256 i = 0; i < 4; ++i) {
            vm.prank(buyers[i]);
            token.approve(address(auction), type(uint256).max);
        }
    }

    function _rules(
        uint16 startPriceBps,
        uint16 burnShareBps
    ) internal pure returns (IRevenueAuction.Parameters memory) {
        return IRevenueAuction.Parameters({startPriceBps: startPriceBps, burnShareBps: burnShareBps});
    }

    function _setRules(uint16 startPriceBps, uint16 burnShareBps) internal {
        vm.prank(timelock);
        auction.setParameters(_rules(startPriceBps, burnShareBps));
    }

    /// @dev `amount` of the asset arrives, and is for sale.
    function _startOf(uint256 amount) internal returns (uint64 lot) {
        asset.mint(address(auction), amount);
        return auction.start(address(asset));
    }

    function _buy(address buyer, uint64 lot, uint256 amount) internal returns (uint256 payment) {
        vm.prank(buyer);
        return auction.buy(lot, uint128(amount), type(uint256).max, block.timestamp);
    }

    /// @dev Revenue that arrives as MEXT.
    function _sendMext(uint256 amount) internal {
        vm.prank(funder);
        token.transfer(address(auction), amount);
    }

    function _ceil(uint256 a, uint256 b) internal pure returns (uint256) {
        return (a + b - 1) / b;
    }

    /// @dev The price curve, written down a second time: one line after the other.
    function _priceOf(uint256 first, uint256 elapsed) internal pure returns (uint256) {
        uint256 lines = 1;
        for (; elapsed >= HALVING; elapsed -= HALVING) {
            lines *= 2;
            if (lines == 1 << 28) return 0;
        }
        return _ceil(first * (43_200 - elapsed), 43_200 * lines);
    }
}
