// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IRevenueAuction} from "../../../contracts/interfaces/IRevenueAuction.sol";
import {RevenueAuction} from "../../../contracts/revenue/RevenueAuction.sol";
import {AuctionModel} from "../revenue/AuctionModel.sol";
import {PlainAsset} from "../revenue/PlainAsset.sol";
import {SilentAsset} from "../revenue/SilentAsset.sol";
import {WrappedCoin} from "../revenue/WrappedCoin.sol";
import {VoteTrespass} from "./VoteTrespass.sol";

/// @notice Revenue, and what is done with it: it arrives, anyone starts and folds lots and shares MEXT, people buy, among
/// them wallets that strike back when called, and the timelock sets what it may. What goes to the stakers is noted with
/// what they are funded otherwise.
abstract contract AuctionActs is VoteTrespass, AuctionModel {
    uint256 private constant MOST_ARRIVAL = 1e30;
    uint256 private constant HALVING = 6 hours;

    RevenueAuction public auction;
    /// @dev An honest one, one from before the standard, and the wrapped coin.
    address[3] public revenueAssets;

    constructor() {
        WrappedCoin weth = new WrappedCoin();
        auction = new RevenueAuction(staking, weth, timelock, _auctionRules(startPriceBps, burnShareBps));
        revenueAssets = [address(new PlainAsset()), address(new SilentAsset()), address(weth)];
        for (uint256 i = 0; i < PEOPLE; ++i) {
            vm.prank(people[i]);
            token.approve(address(auction), type(uint256).max);
        }
    }

    // ------------------------------------------------------------------------------------------------- the verbs

    function arrive(uint256 which, uint256 amount) external counts("arrive") {
        _arrive(_revenueAsset(which), amount);
    }

    function arriveAsMext(uint256 who, uint256 amount) external counts("arriveAsMext") {
        _arriveAsMext(who, amount);
    }

    function shareMext(uint256 who, uint256 amount) external counts("shareMext") {
        if (mextArrived == mextShared) _arriveAsMext(who, amount);
        _shareMext();
    }

    /// @dev A lot that runs is folded into the new one.
    function startLot(uint256 which, uint256 amount) external counts("startLot") {
        _startLot(_revenueAsset(which), amount);
    }

    /// @dev A part or the rest, now and then just when the price has halved, by a permit, under rules that have changed since
    /// the start, or for nothing.
    function buyPart(uint256 who, uint256 which, uint256 amount) external counts("buyPart") {
        uint256 lot = _runningLot(_revenueAsset(which), amount >> 128);
        if (priceNow(lot) == 0 && (which >> 40) % 8 != 0) lot = _startLot(_revenueAsset(which), amount >> 128);
        if ((which >> 48) % 4 == 0) _setAuctionRules(which >> 56);
        if ((which >> 16) % 4 == 0) _passToAHalving(lot, which >> 24);
        uint256 i = (which >> 32) % 4 == 0 ? _signer(who) : _who(who);
        amount = _affordable(i, lot, amount);
        _buy(i, lot, amount, (which >> 32) % 4 == 0);
    }

    /// @dev Each at one of its bounds or anywhere between; lots that run keep theirs.
    function setAuctionParameters(uint256 seed) external counts("setAuctionParameters") {
        _setAuctionRules(seed);
    }

    // -------------------------------------------------------------------------------------------------- internal

    function _setAuctionRules(uint256 seed) private {
        startPriceBps = _extreme(seed, 10, 1_000);
        burnShareBps = _extreme(seed >> 24, 2_500, 10_000);
        vm.prank(timelock);
        auction.setParameters(_auctionRules(startPriceBps, burnShareBps));
    }

    function _supply() internal view override returns (uint256) {
        return GENESIS - penalties - fees - forfeits - burnedByHolders - burnedByAuction;
    }

    function _noteStakersShare(uint256 amount) internal override {
        _noteFunded(amount);
    }

    function _auctionRules(
        uint256 startPrice,
        uint256 burnShare
    ) internal pure returns (IRevenueAuction.Parameters memory) {
        return IRevenueAuction.Parameters({startPriceBps: uint16(startPrice), burnShareBps: uint16(burnShare)});
    }

    function _revenueAsset(uint256 which) internal view returns (address) {
        return revenueAssets[which % 3];
    }

    function _arrive(address one, uint256 amount) internal {
        _arriveJust(one, _amount(amount, MOST_ARRIVAL));
    }

    function _arriveJust(address one, uint256 amount) private {
        if (one == revenueAssets[2]) {
            vm.deal(address(this), amount);
            (bool went, ) = address(auction).call{value: amount}("");
            vm.assertTrue(went, "wrapped");
        } else PlainAsset(one).mint(address(auction), amount);
        arrived[one] += amount;
    }

    function _arriveAsMext(uint256 who, uint256 amount) internal {
        address payer = people[_who(who)];
        amount = _amount(amount, token.balanceOf(payer) / 64);
        _provide(payer, amount);
        vm.prank(payer);
        token.transfer(address(auction), amount);
        mextArrived += amount;
    }

    function _shareMext() internal {
        vm.prank(stranger);
        auction.shareMext();
        _shared();
    }

    function _startLot(address one, uint256 amount) internal returns (uint256 lot) {
        uint256 left = leftOf(one);
        if (left > MOST_ARRIVAL) {
            // Folded time and again, it would grow without end: it is sold off first.
            uint256 end = saleOf(newest[one]).startedAt + WEEK;
            if (end > block.timestamp) _passTo(end);
            _buy(1, newest[one], left, false);
            left = 0;
        }
        if (waitingOf(one) <= left) _arrive(one, amount);
        if (waitingOf(one) <= left) _arriveJust(one, left - waitingOf(one) + 1);
        vm.prank(stranger);
        lot = auction.start(one);
        _started(one);
        vm.assertEq(lot, sales.length, "numbered in order");
    }

    function _runningLot(address one, uint256 amount) internal returns (uint256) {
        return leftOf(one) == 0 ? _startLot(one, amount) : newest[one];
    }

    function _buy(uint256 i, uint256 lot, uint256 amount, bool byPermit) private {
        uint256 purse = token.balanceOf(people[i]);
        uint256 payment = paymentNow(lot, amount);
        vm.assertEq(auction.paymentFor(uint64(lot), uint128(amount)), payment, "the payment");
        if (byPermit) _buyWithPermit(i, lot, amount, payment);
        else {
            vm.prank(people[i]);
            auction.buy(uint64(lot), uint128(amount), payment, block.timestamp);
        }
        vm.assertEq(token.balanceOf(people[i]), purse - payment, "paid what was asked");
        _bought(lot, people[i], amount, payment);
    }

    /// @dev A second before, at or after one of the halvings that are still to come.
    function _passToAHalving(uint256 lot, uint256 seed) private {
        uint256 time = saleOf(lot).startedAt + HALVING * (1 + ((seed >> 8) % 28));
        if (time > block.timestamp) _passTo(_near(time, seed));
    }

    /// @dev So much of what is left as costs no more than a small part of the purse; waits until a unit does.
    function _affordable(uint256 i, uint256 lot, uint256 amount) private returns (uint256) {
        Sale memory sale = saleOf(lot);
        uint256 purse = token.balanceOf(people[i]) / 64;
        for (uint256 end = sale.startedAt + HALVING; paymentNow(lot, 1) > purse; end += HALVING) {
            if (end > block.timestamp) _passTo(end);
        }
        uint256 price = priceNow(lot);
        uint256 most = price == 0 ? sale.left : (sale.amount * purse) / price;
        amount = _amount(amount, most > sale.left ? sale.left : most);
        return paymentNow(lot, amount) > purse ? 1 : amount;
    }

    function _buyWithPermit(uint256 i, uint256 lot, uint256 amount, uint256 payment) private {
        address account = people[i];
        (uint8 v, bytes32 r, bytes32 s) = _sign(i, _permitDigest(account, address(auction), payment));
        uint256 end = type(uint256).max;
        vm.prank(account);
        auction.buyWithPermit(uint64(lot), uint128(amount), payment, end, v, r, s);
        vm.assertEq(token.allowance(account, address(auction)), 0, "no more than was permitted");
        vm.prank(account);
        token.approve(address(auction), end);
    }
}
