// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IRevenueAuction} from "../../../contracts/interfaces/IRevenueAuction.sol";
import {IMextToken} from "../../../contracts/interfaces/IMextToken.sol";
import {RevenueAuction} from "../../../contracts/revenue/RevenueAuction.sol";
import {Cheats} from "../Cheats.sol";
import {AuctionModel} from "./AuctionModel.sol";
import {PlainAsset} from "./PlainAsset.sol";
import {SilentAsset} from "./SilentAsset.sol";
import {StrikingAsset} from "./StrikingAsset.sol";
import {WrappedCoin} from "./WrappedCoin.sol";

/// @notice Everybody around an auction: revenue of three honest assets arrives, anyone starts and folds, buyers buy in
/// every way, the timelock sets what it may, and hostile assets and callers try what they may not. Each call does its verb
/// whatever the state, so that none of them is wasted.
contract AuctionHandler is AuctionModel, Cheats {
    uint256 public constant VERBS = 13;
    uint256 private constant BUYERS = 3;
    uint256 private constant MOST_ARRIVAL = 1e30;
    uint256 private constant GENESIS = 1_000_000_000e18;

    RevenueAuction public immutable auction;
    IMextToken public immutable token;
    address private immutable timelock;
    address private immutable funder;
    address[] public assets;
    address[] public buyers;

    uint256 public calls;
    mapping(uint256 verb => uint256) public done;
    StrikingAsset public striker;

    modifier verb(uint256 number) {
        ++calls;
        _;
        ++done[number];
    }

    constructor(RevenueAuction auction_, address[] memory buyers_, address funder_) {
        (auction, token, timelock, funder) = (auction_, auction_.token(), auction_.timelock(), funder_);
        buyers = buyers_;
        assets = [address(new PlainAsset()), address(new SilentAsset()), address(auction_.weth())];
        striker = new StrikingAsset();
    }

    // ------------------------------------------------------------------------------------------ revenue arrives

    function arrive(uint256 seed, uint256 amount) external verb(0) {
        _arrive(_asset(seed), bound(amount, 1, MOST_ARRIVAL));
    }

    function arriveAsCoin(uint256 amount) external verb(1) {
        _arriveAsCoin(bound(amount, 1, MOST_ARRIVAL));
    }

    function arriveAsMext(uint256 amount) external verb(2) {
        _arriveAsMext(bound(amount, 1, token.balanceOf(funder) / 100 + 1));
    }

    // ----------------------------------------------------------------------------------------------- anyone acts

    function start(uint256 seed, uint256 amount) external verb(3) {
        address asset = _asset(seed);
        uint256 left = leftOf(asset);
        if (left != 0) _buy(seed, newest[asset], left);
        if (waitingOf(asset) == 0) _arrive(asset, bound(amount, 1, MOST_ARRIVAL));
        _start(asset);
    }

    function fold(uint256 seed, uint256 amount) external verb(4) {
        address asset = _asset(seed);
        _running(asset, amount);
        uint256 left = leftOf(asset);
        uint256 least = waitingOf(asset) > left ? 0 : left - waitingOf(asset) + 1;
        if (least != 0) _arrive(asset, bound(amount, least, least + MOST_ARRIVAL));
        uint64 before = uint64(newest[asset]);
        _start(asset);
        vm.assertEq(auction.leftOf(before), 0, "folded");
    }

    function shareMext(uint256 amount) external verb(5) {
        if (mextArrived == mextShared) _arriveAsMext(bound(amount, 1, token.balanceOf(funder) / 100 + 1));
        auction.shareMext();
        _shared();
    }

    // ----------------------------------------------------------------------------------------------- buyers buy

    function buyPart(uint256 seed, uint256 amount) external verb(6) {
        uint256 lot = _running(_asset(seed), amount);
        _buy(seed, lot, bound(amount, 1, saleOf(lot).left));
    }

    function buyAll(uint256 seed, uint256 amount) external verb(7) {
        uint256 lot = _running(_asset(seed), amount);
        _buy(seed, lot, saleOf(lot).left);
        vm.assertEq(auction.runningLotOf(saleOf(lot).asset), 0, "over");
    }

    function buyForNothing(uint256 seed, uint256 amount) external verb(8) {
        uint256 lot = _running(_asset(seed), amount);
        uint256 end = saleOf(lot).startedAt + WEEK;
        if (block.timestamp < end) vm.warp(end);
        uint256 before = paid;
        _buy(seed, lot, bound(amount, 1, saleOf(lot).left));
        vm.assertEq(paid, before, "for nothing");
    }

    // --------------------------------------------------------------------------------------- the timelock and time

    function setParameters(uint256 seed) external verb(9) {
        startPriceBps = bound(seed, 10, 1_000);
        burnShareBps = bound(seed >> 16, 2_500, 10_000);
        vm.prank(timelock);
        auction.setParameters(
            IRevenueAuction.Parameters({startPriceBps: uint16(startPriceBps), burnShareBps: uint16(burnShareBps)})
        );
    }

    function pass(uint256 time) external verb(10) {
        skip(bound(time, 1, 2 days));
    }

    // -------------------------------------------------------------------------------------------- what must not be

    /// @dev A lot of an asset that strikes with any verb, at any time; it is of no account to the model.
    function buyAStriker(uint256 seed) external verb(11) {
        striker.mint(address(auction), 1e18);
        uint64 lot = auction.runningLotOf(address(striker));
        if (lot == 0 || auction.waitingOf(address(striker)) > auction.leftOf(lot)) {
            lot = auction.start(address(striker));
            sales.push(Sale(address(striker), 0, 0, 0, 0, 0));
        }
        striker.strikeAt(address(auction), 0, _strike(seed, lot));
        if (block.timestamp < auction.lotOf(lot).startedAt + WEEK) vm.warp(auction.lotOf(lot).startedAt + WEEK);
        vm.prank(buyers[seed % BUYERS]);
        auction.buy(lot, 1e9, 0, block.timestamp);
        vm.assertTrue(striker.struck());
        vm.assertFalse(striker.succeeded(), "a strike");
    }

    function trespass(uint256 seed, uint256 amount) external verb(12) {
        address asset = _asset(seed);
        uint64 lot = uint64(_running(asset, amount));
        uint256 left = leftOf(asset);
        bytes memory late = abi.encodeWithSelector(
            IRevenueAuction.DeadlinePassed.selector,
            block.timestamp - 1,
            block.timestamp
        );
        _refused(abi.encodeCall(auction.buy, (lot, 1, type(uint256).max, block.timestamp - 1)), late);
        bytes memory tooSmall = abi.encodeWithSelector(IRevenueAuction.LotTooSmall.selector, lot, left, left + 1);
        _refused(abi.encodeCall(auction.buy, (lot, uint128(left + 1), type(uint256).max, block.timestamp)), tooSmall);
        uint256 payment = paymentNow(lot, 1);
        if (payment != 0) {
            bytes memory tooHigh = abi.encodeWithSelector(
                IRevenueAuction.PaymentTooHigh.selector,
                payment,
                payment - 1
            );
            _refused(abi.encodeCall(auction.buy, (lot, 1, payment - 1, block.timestamp)), tooHigh);
        }
        _refused(
            abi.encodeCall(auction.start, (address(token))),
            abi.encodeWithSelector(IRevenueAuction.MextNotAuctioned.selector)
        );
        uint256 waiting = waitingOf(asset);
        if (waiting > left) return;
        bytes memory running = abi.encodeWithSelector(IRevenueAuction.LotRunning.selector, lot, left, waiting);
        _refused(abi.encodeCall(auction.start, (asset)), running);
    }

    // ------------------------------------------------------------------------------------------------- internal

    function _supply() internal view override returns (uint256) {
        return GENESIS - burnedByAuction;
    }

    function _asset(uint256 seed) private view returns (address) {
        return assets[(seed >> 8) % assets.length];
    }

    /// @dev A running lot of the asset; a new one if there is none.
    function _running(address asset, uint256 amount) private returns (uint256 lot) {
        if (leftOf(asset) == 0) {
            if (waitingOf(asset) == 0) _arrive(asset, bound(amount, 1, MOST_ARRIVAL));
            _start(asset);
        }
        return newest[asset];
    }

    function _start(address asset) private {
        uint64 lot = auction.start(asset);
        _started(asset);
        vm.assertEq(lot, sales.length, "the lot's number");
    }

    /// @dev Buys at a price that leaves the buyer most of what they have; waits for it, if need be.
    function _buy(uint256 seed, uint256 lot, uint256 amount) private {
        address buyer = buyers[seed % BUYERS];
        while (paymentNow(lot, amount) > token.balanceOf(buyer) / 4) skip(6 hours);
        uint256 payment = paymentNow(lot, amount);
        vm.assertEq(auction.paymentFor(uint64(lot), uint128(amount)), payment, "the payment");
        vm.prank(buyer);
        auction.buy(uint64(lot), uint128(amount), payment, block.timestamp);
        _bought(lot, buyer, amount, payment);
    }

    function _arrive(address asset, uint256 amount) private {
        if (asset == assets[2]) return _arriveAsCoin(amount);
        PlainAsset(asset).mint(address(auction), amount);
        arrived[asset] += amount;
    }

    function _arriveAsCoin(uint256 amount) private {
        vm.deal(address(this), amount);
        (bool ok, ) = address(auction).call{value: amount}("");
        vm.assertTrue(ok, "wrapped");
        arrived[assets[2]] += amount;
    }

    function _arriveAsMext(uint256 amount) private {
        vm.prank(funder);
        token.transfer(address(auction), amount);
        mextArrived += amount;
    }

    function _strike(uint256 seed, uint64 lot) private view returns (bytes memory) {
        uint256 which = (seed >> 16) % 5;
        uint64 any = uint64(((seed >> 32) % (sales.length + 1)));
        if (which == 0) return abi.encodeCall(auction.buy, (lot, 1, type(uint256).max, type(uint256).max));
        if (which == 1) return abi.encodeCall(auction.buy, (any, 1, type(uint256).max, type(uint256).max));
        if (which == 2) return abi.encodeCall(auction.start, (_asset(seed)));
        if (which == 3) return abi.encodeCall(auction.start, (address(striker)));
        return abi.encodeCall(auction.shareMext, ());
    }

    function _refused(bytes memory data, bytes memory reason) private {
        vm.prank(buyers[0]);
        (bool ok, bytes memory answer) = address(auction).call(data);
        vm.assertFalse(ok, "refused");
        vm.assertEq(answer, reason);
    }
}
