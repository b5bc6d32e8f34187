// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IRevenueAuction} from "../../../contracts/interfaces/IRevenueAuction.sol";
import {PlainAsset} from "../revenue/PlainAsset.sol";
import {AuctionActs} from "./AuctionActs.sol";

/// @notice What nobody may do to revenue: each attempt reverts with the error foretold and leaves the model as it was.
abstract contract AuctionTrespass is AuctionActs {
    /// @dev Nothing of it ever arrives.
    address private missing = address(new PlainAsset());

    function trespassOnAuction(uint256 who, uint256 seed) external counts("trespassOnAuction") {
        address one = _revenueAsset(seed >> 8);
        if (seed % 4 == 0) _wrongLot(people[_who(who)], one, seed >> 16);
        if (seed % 4 == 1) _wrongPayment(people[_who(who)], one, seed >> 16);
        if (seed % 4 == 2) _wrongRevenue(who, one, seed >> 16);
        if (seed % 4 == 3) _wrongRules(who, seed >> 16);
    }

    function _onAuction(bytes32 attempt, address caller, bytes memory data, bytes memory why) private {
        _refuses(attempt, caller, address(auction), data, why);
    }

    /// @dev At any price, now.
    function _buys(bytes32 attempt, address buyer, uint256 lot, uint256 amount, bytes memory why) private {
        bytes memory data = abi.encodeCall(
            auction.buy,
            (uint64(lot), uint128(amount), type(uint256).max, block.timestamp)
        );
        _onAuction(attempt, buyer, data, why);
    }

    function _wrongLot(address buyer, address one, uint256 seed) private {
        uint256 lot = _runningLot(one, seed);
        uint256 left = leftOf(one);
        bytes memory why = abi.encodeWithSelector(IRevenueAuction.LotTooSmall.selector, lot, left, left + 1);
        _buys("buy more than is left", buyer, lot, left + 1, why);
        _buys("buy nothing", buyer, lot, 0, abi.encodeWithSelector(IRevenueAuction.EmptyPurchase.selector));
        lot = seed % 2 == 0 ? 0 : sales.length + 1;
        why = abi.encodeWithSelector(IRevenueAuction.LotUnknown.selector, lot, sales.length);
        _buys("buy of no lot", buyer, lot, 1, why);
        lot = _startLot(one, seed) - 1;
        while (lot > 1 && sales[lot - 1].left != 0) --lot;
        if (sales[lot - 1].left != 0) return;
        why = abi.encodeWithSelector(IRevenueAuction.LotTooSmall.selector, lot, 0, 1);
        _buys("buy of a lot that is over", buyer, lot, 1, why);
    }

    function _wrongPayment(address buyer, address one, uint256 seed) private {
        uint256 lot = _runningLot(one, seed);
        if (priceNow(lot) == 0) lot = _startLot(one, seed);
        uint128 amount = uint128(_amount(seed, leftOf(one)));
        uint256 payment = paymentNow(lot, amount);
        bytes memory data = abi.encodeCall(auction.buy, (uint64(lot), amount, payment - 1, block.timestamp));
        bytes memory why = abi.encodeWithSelector(IRevenueAuction.PaymentTooHigh.selector, payment, payment - 1);
        _onAuction("buy for less", buyer, data, why);
        // One second too late, at the price of then.
        data = abi.encodeCall(auction.buy, (uint64(lot), amount, payment, block.timestamp - 1));
        why = abi.encodeWithSelector(IRevenueAuction.DeadlinePassed.selector, block.timestamp - 1, block.timestamp);
        _onAuction("buy late", buyer, data, why);
        why = abi.encodeWithSelector(IERC20Errors.ERC20InsufficientAllowance.selector, address(auction), 0, payment);
        _buys("buy without allowance", stranger, lot, amount, why);
    }

    function _wrongRevenue(uint256 who, address one, uint256 seed) private {
        bytes memory why = abi.encodeWithSelector(IRevenueAuction.MextNotAuctioned.selector);
        _onAuction("auction MEXT", people[_who(who)], abi.encodeCall(auction.start, (address(token))), why);
        why = abi.encodeWithSelector(IRevenueAuction.NothingUnsold.selector, missing);
        _onAuction("auction nothing", people[_who(who)], abi.encodeCall(auction.start, (missing)), why);
        uint256 lot = _runningLot(one, seed);
        if (waitingOf(one) > leftOf(one)) lot = _startLot(one, seed);
        why = abi.encodeWithSelector(IRevenueAuction.LotRunning.selector, lot, leftOf(one), waitingOf(one));
        _onAuction("fold too early", people[_who(who)], abi.encodeCall(auction.start, (one)), why);
        // The approval that the auction gave is of use to nobody.
        if (mextArrived == mextShared) _arriveAsMext(who, seed);
        why = abi.encodeWithSelector(IERC20Errors.ERC20InsufficientAllowance.selector, stranger, 0, 1);
        bytes memory take = abi.encodeCall(token.transferFrom, (address(auction), stranger, 1));
        _refuses("take what waits", stranger, address(token), take, why);
        _shareMext();
        why = abi.encodeWithSelector(IRevenueAuction.NothingToShare.selector);
        _onAuction("share twice", people[_who(who)], abi.encodeCall(auction.shareMext, ()), why);
    }

    /// @dev Everybody but the timelock, and the timelock just outside every bound.
    function _wrongRules(uint256 who, uint256 seed) private {
        address caller = [stranger, council, people[_who(who)], teams[who % teams.length]][seed % 4];
        bytes memory data = abi.encodeCall(auction.setParameters, (_auctionRules(100, 5_000)));
        bytes memory why = abi.encodeWithSelector(IRevenueAuction.CallerNotTimelock.selector, caller);
        _onAuction("set the auction's rules", caller, data, why);
        bool isPrice = (seed >> 8) % 2 == 0;
        (uint256 least, uint256 most) = isPrice ? (10, 1_000) : (2_500, 10_000);
        uint256 value = (seed >> 16) % 2 == 0 ? least - 1 : most + 1;
        data = abi.encodeCall(
            auction.setParameters,
            (isPrice ? _auctionRules(value, 5_000) : _auctionRules(100, value))
        );
        why = abi.encodeWithSelector(
            IRevenueAuction.AuctionParameterOutOfBounds.selector,
            isPrice ? bytes32("startPriceBps") : bytes32("burnShareBps"),
            value,
            least,
            most
        );
        _onAuction("set the auction out of bounds", timelock, data, why);
    }
}
