// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IRevenueAuction} from "../../../contracts/interfaces/IRevenueAuction.sol";
import {Cheats} from "../Cheats.sol";
import {AuctionModel} from "./AuctionModel.sol";

/// @notice Compares what an auction says with the model of it.
abstract contract AuctionComparison is Cheats {
    /// @dev P6: what arrived is held or sold, what is held runs or waits, what was sold is the buyers'.
    function _compareAsset(
        IRevenueAuction auction,
        AuctionModel model,
        address asset,
        address[] memory buyers
    ) internal view {
        uint256 held = IERC20(asset).balanceOf(address(auction));
        vm.assertEq(held, model.arrived(asset) - model.sold(asset), "arrived and not sold");
        uint256 left = model.leftOf(asset);
        uint64 running = auction.runningLotOf(asset);
        vm.assertEq(running, left == 0 ? 0 : model.newest(asset), "what runs");
        vm.assertEq(running == 0 ? 0 : auction.leftOf(running), left, "what is left of it");
        vm.assertEq(auction.waitingOf(asset), held - left, "what waits");
        uint256 sum = 0;
        for (uint256 i = 0; i < buyers.length; ++i) {
            uint256 bought = model.bought(asset, buyers[i]);
            vm.assertEq(IERC20(asset).balanceOf(buyers[i]), bought, "bought");
            sum += bought;
        }
        vm.assertEq(sum, model.sold(asset), "sold");
    }

    /// @dev P7: a lot has the terms of its start, and the price of the curve. No lot has the number zero.
    function _compareLot(IRevenueAuction auction, AuctionModel model, uint256 number) internal view {
        if (number == 0) return;
        AuctionModel.Sale memory sale = model.saleOf(number);
        // A striker's lot is of no account.
        if (sale.amount == 0) return;
        IRevenueAuction.Lot memory lot = auction.lotOf(uint64(number));
        vm.assertEq(lot.asset, sale.asset, "asset");
        vm.assertEq(lot.amount, sale.amount, "amount");
        vm.assertEq(lot.left, sale.left, "left");
        vm.assertEq(lot.startPrice, sale.startPrice, "first price");
        vm.assertEq(lot.startedAt, sale.startedAt, "start");
        vm.assertEq(lot.burnShareBps, sale.burnShareBps, "burn share");
        vm.assertEq(auction.priceOf(uint64(number)), model.priceNow(number), "price");
    }

    function _compareRulesToCome(IRevenueAuction auction, AuctionModel model) internal view {
        vm.assertEq(auction.lotCount(), model.saleCount(), "lots");
        vm.assertEq(auction.parameters().startPriceBps, model.startPriceBps(), "the first price of lots to come");
        vm.assertEq(auction.parameters().burnShareBps, model.burnShareBps(), "their burn share");
    }
}
