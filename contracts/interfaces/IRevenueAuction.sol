// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IMextStaking} from "./IMextStaking.sol";
import {IMextToken} from "./IMextToken.sol";
import {IWrappedNative} from "./IWrappedNative.sol";

/// @title The revenue auction: revenue in, MEXT out
/// @notice Exchange revenue arrives by plain transfer, as any ERC-20 or as the chain's coin, and is sold lot by lot for
/// MEXT at a price that falls from a share of MEXT's supply to nothing within a week. Of the MEXT paid one share is burned
/// and the rest goes to the stakers of the next week.
///
/// Units: an asset's amounts in its own smallest unit; prices and payments in MEXT with 18 decimals; shares in basis
/// points (10,000 is the whole); times in Unix seconds. Prices, payments and the burned share are rounded up to the wei.
/// Lots are numbered from 1 over all assets; 0 is no lot.
///
/// Every function that names an asset or a lot calls that asset, which may be anything: it can make its own functions
/// revert or lie, and nothing else.
interface IRevenueAuction {
    // ------------------------------------------------------------------------------------------------- types

    /// @notice The rules that the timelock may change, inside bounds fixed in the code. A lot keeps those of its start.
    /// @param startPriceBps the first price of a whole lot, as a share of MEXT's total supply at its start; 10 to 1,000
    /// @param burnShareBps the share of a payment that is burned; 2,500 to 10,000
    struct Parameters {
        uint16 startPriceBps;
        uint16 burnShareBps;
    }

    /// @notice Some of an asset, for sale.
    /// @param asset what is sold
    /// @param startPrice the price of the whole lot in its first second
    /// @param amount how much was for sale at the start
    /// @param left how much of it nobody has bought; zero once it is sold out or folded into a later lot. `leftOf` says how
    /// much of this the contract really holds
    /// @param startedAt when it started; the price is zero from 7 days later on
    /// @param burnShareBps the share of each payment that is burned
    struct Lot {
        address asset; // slot 0
        uint96 startPrice; // slot 0: a share of MEXT's supply, which is below 2^90
        uint128 amount; // slot 1
        uint128 left; // slot 1
        uint40 startedAt; // slot 2
        uint16 burnShareBps; // slot 2
    }

    // ------------------------------------------------------------------------------------------------ events

    /// @notice A lot started; its terms stay as they are here.
    event LotStarted(
        uint64 indexed lot,
        address indexed asset,
        uint256 amount,
        uint256 startPrice,
        uint256 burnShareBps
    );
    /// @notice A running lot ended because a new one took over what was `left` of it.
    event LotFolded(uint64 indexed lot, uint64 indexed into, uint256 left);
    /// @notice Part of a lot was bought, or all of it.
    /// @param payment what the buyer paid
    /// @param burned the part of the payment that was burned; the rest went to the stakers
    /// @param left what is left of the lot afterwards
    event LotBought(
        uint64 indexed lot,
        address indexed asset,
        address indexed buyer,
        uint256 amount,
        uint256 payment,
        uint256 burned,
        uint256 left
    );
    /// @notice MEXT that had arrived as revenue was split: `burned` was burned, `funded` went to the stakers.
    event MextShared(address indexed by, uint256 burned, uint256 funded);
    /// @notice The chain's coin arrived and was wrapped; `balance` of the wrapped coin is held afterwards.
    event CoinWrapped(address indexed from, uint256 amount, uint256 balance);
    /// @notice The rules of lots to come changed.
    event AuctionParametersChanged(Parameters previous, Parameters current);

    // ------------------------------------------------------------------------------------------------ errors

    /// @notice MEXT is never sold: what arrives of it is split by `shareMext`.
    error MextNotAuctioned();
    /// @notice The contract holds nothing of the asset.
    error NothingUnsold(address asset);
    /// @notice The asset's lot is running, and what arrived since does not exceed what is left of it.
    error LotRunning(uint64 lot, uint256 left, uint256 waiting);
    /// @notice There is no such lot; lots are `1` to `count`.
    error LotUnknown(uint64 lot, uint256 count);
    /// @notice Less than this is left of the lot: it was sold or folded meanwhile, or its asset shrank.
    error LotTooSmall(uint64 lot, uint256 left, uint256 amount);
    /// @notice A purchase of nothing; name an amount.
    error EmptyPurchase();
    /// @notice The buyer's deadline has passed.
    error DeadlinePassed(uint256 deadline, uint256 nowAt);
    /// @notice The amount costs more than the buyer accepts.
    error PaymentTooHigh(uint256 payment, uint256 maxPayment);
    /// @notice No MEXT has arrived since it was last split.
    error NothingToShare();
    /// @notice This chain has no wrapped coin, so its coin cannot be taken.
    error CoinNotTaken(address from, uint256 amount);
    /// @notice Only the timelock sets the rules of the auction.
    error CallerNotTimelock(address caller);
    /// @notice A rule of the auction would lie outside of the bounds in the code.
    error AuctionParameterOutOfBounds(bytes32 name, uint256 value, uint256 least, uint256 most);

    // ----------------------------------------------------------------------------------------- a buyer's verbs

    /// @notice Buys `amount` of `lot` for MEXT, at the price of this second; needs that allowance. The buyer gets exactly
    /// `amount` sent, which may be less received where the asset takes a fee.
    /// Reverts `DeadlinePassed`, `EmptyPurchase`, `LotUnknown`, `LotTooSmall`, `PaymentTooHigh`, or MEXT's or the asset's
    /// own errors.
    /// @param maxPayment the highest payment, in MEXT, that the caller accepts
    /// @param deadline the last second at which this may be done
    /// @return payment what was paid: `amount / lot amount` of the price, rounded up; zero only from the week's end on
    function buy(uint64 lot, uint128 amount, uint256 maxPayment, uint256 deadline) external returns (uint256 payment);

    /// @notice `buy` with an ERC-2612 permit for exactly `maxPayment` until `deadline`. A permit that somebody else has
    /// already submitted does no harm: the allowance it set is used.
    function buyWithPermit(
        uint64 lot,
        uint128 amount,
        uint256 maxPayment,
        uint256 deadline,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external returns (uint256 payment);

    // --------------------------------------------------------------------------------------------- anyone's verbs

    /// @notice Takes the chain's coin as revenue: wraps all of it that the contract holds. Needs more gas than the 2,300 of
    /// Solidity's `transfer`. Reverts `CoinNotTaken` on a chain without a wrapped coin.
    receive() external payable;

    /// @notice Starts a lot of all that the contract holds of `asset`, up to 2^128 - 1, if none of it runs. A running one
    /// is folded into it once what arrived since exceeds what is left of it.
    /// Reverts `MextNotAuctioned`, `NothingUnsold`, `LotRunning`.
    /// @return lot the new lot's number
    function start(address asset) external returns (uint64 lot);

    /// @notice Splits all MEXT that has arrived as revenue, by the burn share in force now. Reverts `NothingToShare`.
    function shareMext() external;

    // ------------------------------------------------------------------------------------------ the timelock's verb

    /// @notice Changes the rules of the lots to come. Reverts `CallerNotTimelock`, `AuctionParameterOutOfBounds`.
    function setParameters(Parameters calldata parameters) external;

    // ------------------------------------------------------------------------------------------------------ views

    /// @notice What is paid and burned.
    function token() external view returns (IMextToken);

    /// @notice Where the share of the stakers goes.
    function staking() external view returns (IMextStaking);

    /// @notice The chain's wrapped coin; zero where there is none.
    function weth() external view returns (IWrappedNative);

    /// @notice The only account that may change the rules.
    function timelock() external view returns (address);

    /// @notice The rules of a lot that would start now.
    function parameters() external view returns (Parameters memory);

    /// @notice How many lots have ever started; the number of the newest.
    function lotCount() external view returns (uint64);

    /// @notice A lot as it is stored. Reverts `LotUnknown`.
    function lotOf(uint64 lot) external view returns (Lot memory);

    /// @notice How much of `lot` can be bought now: what nobody has bought, as far as the contract holds it.
    /// Reverts `LotUnknown`.
    function leftOf(uint64 lot) external view returns (uint256);

    /// @notice The price of the whole `lot` now, rounded up; zero only from the week's end on. Reverts `LotUnknown`.
    function priceOf(uint64 lot) external view returns (uint256);

    /// @notice What `amount` of `lot` costs now, rounded up. Reverts `LotUnknown`.
    function paymentFor(uint64 lot, uint128 amount) external view returns (uint256);

    /// @notice The lot of `asset` of which something is left; zero if there is none.
    function runningLotOf(address asset) external view returns (uint64);

    /// @notice How much of `asset` the contract holds that no running lot sells.
    function waitingOf(address asset) external view returns (uint256);
}
