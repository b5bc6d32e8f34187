// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IMextStaking} from "../interfaces/IMextStaking.sol";
import {IMextToken} from "../interfaces/IMextToken.sol";
import {IRevenueAuction} from "../interfaces/IRevenueAuction.sol";
import {IWrappedNative} from "../interfaces/IWrappedNative.sol";
import {Decay} from "./Decay.sol";

/// @title The revenue auction
/// @notice Whatever arrives is sold lot by lot for MEXT, each lot at a price that falls to nothing within a week. One share
/// of the MEXT paid is burned, the rest streams to the stakers.
///
/// Accounting (P6): of an asset, balance = what is left of its running lot + what waits for the next one; there is no other
/// book, so whatever arrives is sold. A payment leaves in the call that takes it, by amount and never by balance; so the MEXT
/// held is revenue that nobody has split yet, and no purchase touches it.
///
/// What is left of a lot is never more than is held: where a balance shrank by itself, so did the lot, at the same price for
/// a unit. A purchase writes the loss off; what arrives before one fills the lot up again.
///
/// Frozen rules (P7): a lot stores its first price and its burn share when it starts, and the curve is code.
///
/// Hostile assets: an asset is called in two ways. `balanceOf` is a static call, whose answer counts for that asset alone.
/// `transfer` is the last act of a purchase, after all of MEXT has moved and everything is written; while it runs nobody can
/// buy, start or share. The contract has approved MEXT alone, to `MextStaking`, which takes from its caller only; so no call
/// of an asset, whatever it is, can move anything but that asset.
///
/// Trust: the timelock sets two numbers inside bounds, for the lots to come. Nothing is swapped and no price is read.
contract RevenueAuction is IRevenueAuction, ReentrancyGuardTransient {
    using SafeERC20 for IERC20;

    uint256 private constant WHOLE = 10_000;
    uint256 private constant MOST_AMOUNT = type(uint128).max;
    uint256 private constant LEAST_START_PRICE = 10; // 0.1 %
    uint256 private constant MOST_START_PRICE = 1_000; // 10 %
    uint256 private constant LEAST_BURN_SHARE = 2_500; // 25 %
    uint256 private constant MOST_BURN_SHARE = 10_000; // 100 %

    /// @inheritdoc IRevenueAuction
    IMextToken public immutable override token;
    /// @inheritdoc IRevenueAuction
    IMextStaking public immutable override staking;
    /// @inheritdoc IRevenueAuction
    IWrappedNative public immutable override weth;
    /// @inheritdoc IRevenueAuction
    address public immutable override timelock;

    uint16 private _startPriceBps; // slot 0
    uint16 private _burnShareBps; // slot 0
    /// @inheritdoc IRevenueAuction
    uint64 public override lotCount; // slot 0
    mapping(uint64 lot => Lot) private _lots;
    mapping(address asset => uint64) private _newestLot;

    /// @param staking_ where the stakers' share goes; its token is what is paid
    /// @param weth_ the chain's wrapped coin; zero if it has none
    /// @param timelock_ who may change the parameters
    constructor(IMextStaking staking_, IWrappedNative weth_, address timelock_, Parameters memory parameters_) {
        (staking, weth, timelock) = (staking_, weth_, timelock_);
        token = staking_.token();
        _setParameters(parameters_);
        // Staking takes from its caller only, so this allows nothing but our own `fund`.
        token.approve(address(staking_), type(uint256).max);
    }

    // ------------------------------------------------------------------------------------------- a buyer's verbs

    /// @inheritdoc IRevenueAuction
    function buy(
        uint64 lot,
        uint128 amount,
        uint256 maxPayment,
        uint256 deadline
    ) external override nonReentrant returns (uint256 payment) {
        return _buy(lot, amount, maxPayment, deadline);
    }

    /// @inheritdoc IRevenueAuction
    function buyWithPermit(
        uint64 lot,
        uint128 amount,
        uint256 maxPayment,
        uint256 deadline,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external override nonReentrant returns (uint256 payment) {
        // A permit that fails may have been used already by somebody else; the allowance decides.
        try token.permit(msg.sender, address(this), maxPayment, deadline, v, r, s) {} catch {}
        return _buy(lot, amount, maxPayment, deadline);
    }

    // -------------------------------------------------------------------------------------------- anyone's verbs

    /// @inheritdoc IRevenueAuction
    receive() external payable override {
        _wrap();
    }

    /// @inheritdoc IRevenueAuction
    function start(address asset) external override nonReentrant returns (uint64 lot) {
        require(asset != address(token), MextNotAuctioned());
        uint256 unsold = Math.min(_held(asset), MOST_AMOUNT);
        require(unsold != 0, NothingUnsold(asset));
        uint64 before = _newestLot[asset];
        uint256 left = Math.min(_lots[before].left, unsold);
        require(unsold - left > left, LotRunning(before, left, unsold - left));
        uint256 startPrice = Decay.shareUp(token.totalSupply(), _startPriceBps, WHOLE);
        lot = ++lotCount;
        _newestLot[asset] = lot;
        _lots[lot] = Lot({
            asset: asset,
            startPrice: uint96(startPrice),
            amount: uint128(unsold),
            left: uint128(unsold),
            startedAt: uint40(block.timestamp),
            burnShareBps: _burnShareBps
        });
        if (left != 0) {
            _lots[before].left = 0;
            emit LotFolded(before, lot, left);
        }
        emit LotStarted(lot, asset, unsold, startPrice, _burnShareBps);
    }

    /// @inheritdoc IRevenueAuction
    function shareMext() external override nonReentrant {
        uint256 amount = _held(address(token));
        require(amount != 0, NothingToShare());
        uint256 burned = Decay.shareUp(amount, _burnShareBps, WHOLE);
        emit MextShared(msg.sender, burned, amount - burned);
        _split(burned, amount - burned);
    }

    // ----------------------------------------------------------------------------------------- the timelock's verb

    /// @inheritdoc IRevenueAuction
    function setParameters(Parameters calldata parameters_) external override {
        require(msg.sender == timelock, CallerNotTimelock(msg.sender));
        _setParameters(parameters_);
    }

    // ----------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IRevenueAuction
    function parameters() public view override returns (Parameters memory) {
        return Parameters({startPriceBps: _startPriceBps, burnShareBps: _burnShareBps});
    }

    /// @inheritdoc IRevenueAuction
    function lotOf(uint64 lot) public view override returns (Lot memory terms) {
        terms = _lots[lot];
        require(terms.amount != 0, LotUnknown(lot, lotCount));
    }

    /// @inheritdoc IRevenueAuction
    function leftOf(uint64 lot) external view override returns (uint256) {
        return _leftOf(lotOf(lot));
    }

    /// @inheritdoc IRevenueAuction
    function priceOf(uint64 lot) external view override returns (uint256) {
        return _priceOf(lotOf(lot));
    }

    /// @inheritdoc IRevenueAuction
    function paymentFor(uint64 lot, uint128 amount) external view override returns (uint256) {
        return _paymentFor(lotOf(lot), amount);
    }

    /// @inheritdoc IRevenueAuction
    function runningLotOf(address asset) external view override returns (uint64) {
        uint64 newest = _newestLot[asset];
        return Math.min(_lots[newest].left, _held(asset)) == 0 ? 0 : newest;
    }

    /// @inheritdoc IRevenueAuction
    function waitingOf(address asset) external view override returns (uint256) {
        uint256 held = _held(asset);
        return held - Math.min(_lots[_newestLot[asset]].left, held);
    }

    // -------------------------------------------------------------------------------------------------- internal

    function _buy(uint64 lot, uint256 amount, uint256 maxPayment, uint256 deadline) private returns (uint256 payment) {
        require(block.timestamp <= deadline, DeadlinePassed(deadline, block.timestamp));
        require(amount != 0, EmptyPurchase());
        Lot memory terms = lotOf(lot);
        uint256 left = _leftOf(terms);
        require(left >= amount, LotTooSmall(lot, left, amount));
        payment = _paymentFor(terms, amount);
        require(payment <= maxPayment, PaymentTooHigh(payment, maxPayment));
        left -= amount;
        uint256 burned = Decay.shareUp(payment, terms.burnShareBps, WHOLE);
        _lots[lot].left = uint128(left);
        emit LotBought(lot, terms.asset, msg.sender, amount, payment, burned, left);
        if (payment != 0) {
            // MextToken returns true or reverts, so its answer carries nothing.
            token.transferFrom(msg.sender, address(this), payment);
            _split(burned, payment - burned);
        }
        IERC20(terms.asset).safeTransfer(msg.sender, amount);
    }

    function _wrap() private {
        require(address(weth) != address(0), CoinNotTaken(msg.sender, msg.value));
        // All of it: coin can also come without a call, as a block's reward or from a contract that ends.
        uint256 amount = address(this).balance;
        emit CoinWrapped(msg.sender, amount, _held(address(weth)) + amount);
        weth.deposit{value: amount}();
    }

    /// @dev Sends MEXT that the contract holds on its two ways.
    function _split(uint256 burned, uint256 funded) private {
        token.burn(burned);
        if (funded != 0) staking.fund(funded);
    }

    function _setParameters(Parameters memory to) private {
        _requireWithin("startPriceBps", to.startPriceBps, LEAST_START_PRICE, MOST_START_PRICE);
        _requireWithin("burnShareBps", to.burnShareBps, LEAST_BURN_SHARE, MOST_BURN_SHARE);
        emit AuctionParametersChanged(parameters(), to);
        (_startPriceBps, _burnShareBps) = (to.startPriceBps, to.burnShareBps);
    }

    function _requireWithin(bytes32 name, uint256 value, uint256 least, uint256 most) private pure {
        require(value >= least && value <= most, AuctionParameterOutOfBounds(name, value, least, most));
    }

    function _held(address asset) private view returns (uint256) {
        return IERC20(asset).balanceOf(address(this));
    }

    function _leftOf(Lot memory terms) private view returns (uint256) {
        return Math.min(terms.left, _held(terms.asset));
    }

    function _priceOf(Lot memory terms) private view returns (uint256) {
        return Decay.priceUp(terms.startPrice, block.timestamp - terms.startedAt);
    }

    function _paymentFor(Lot memory terms, uint256 amount) private view returns (uint256) {
        return Decay.shareUp(_priceOf(terms), amount, terms.amount);
    }
}
