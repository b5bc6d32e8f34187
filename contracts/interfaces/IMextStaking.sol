// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC5805} from "@openzeppelin/contracts/interfaces/IERC5805.sol";
import {IMextToken} from "./IMextToken.sol";

/// @title Staking: commit, vote, earn
/// @notice A staker picks how much notice they promise to give before they take MEXT out. More notice, more weight; the
/// weight is both their votes and their share of revenue. There is no owner, no pause and no replaceable part; an exit
/// calls nothing but `MextToken`.
///
/// Units: amounts and weights in MEXT with 18 decimals; times in Unix seconds; a week is `timestamp / 7 days`.
/// Tiers: 0 Free, 1 Week, 2 Month, 3 Quarter, 4 Year; fixed at deployment.
interface IMextStaking is IERC5805 {
    /// @notice What a tier asks and gives.
    /// @param notice seconds between giving notice and the whole payout
    /// @param weightBps weight per MEXT staked, in basis points (10,000 is 1.00x)
    /// @param penaltyBps share burned when leaving with the whole notice still to run, in basis points
    struct Tier {
        uint32 notice;
        uint16 weightBps;
        uint16 penaltyBps;
    }

    /// @notice MEXT on its way out. It carries no weight.
    /// @param amount MEXT that `withdraw` pays once `readyAt` has come; zero when the exit is closed
    /// @param tier the tier that the notice was given in
    /// @param readyAt from this second on the whole amount can be withdrawn
    struct Exit {
        uint96 amount;
        uint8 tier;
        uint40 readyAt;
    }

    /// @notice MEXT entered a tier.
    /// @param payer who paid (the staker, or somebody for them)
    /// @param balance the account's whole balance in that tier afterwards
    /// @param weight the account's whole weight afterwards
    event Staked(
        address indexed account,
        uint8 indexed tier,
        address payer,
        uint256 amount,
        uint256 balance,
        uint256 weight
    );
    /// @notice MEXT moved to a tier of longer notice. Balances and weight are those afterwards.
    event Moved(
        address indexed account,
        uint8 indexed from,
        uint8 indexed to,
        uint256 amount,
        uint256 fromBalance,
        uint256 toBalance,
        uint256 weight
    );
    /// @notice A notice began; its weight is gone from now on.
    event NoticeGiven(
        address indexed account,
        uint256 indexed exitId,
        uint8 indexed tier,
        uint256 amount,
        uint256 readyAt,
        uint256 balance,
        uint256 weight
    );
    /// @notice A notice was taken back; the amount counts again in its tier.
    event NoticeCancelled(
        address indexed account,
        uint256 indexed exitId,
        uint8 indexed tier,
        uint256 amount,
        uint256 balance,
        uint256 weight
    );
    /// @notice An exit that had run its notice was paid whole.
    event Withdrawn(address indexed account, uint256 indexed exitId, uint256 amount);
    /// @notice A stake left at once: `paid` went to the account and `penalty` was burned.
    event Left(
        address indexed account,
        uint8 indexed tier,
        uint256 paid,
        uint256 penalty,
        uint256 balance,
        uint256 weight
    );
    /// @notice A running notice was ended early: `paid` went to the account and `penalty` was burned.
    event NoticeCutShort(
        address indexed account,
        uint256 indexed exitId,
        uint8 indexed tier,
        uint256 paid,
        uint256 penalty
    );
    /// @notice Revenue arrived; it streams evenly over `week`.
    /// @param bucket everything that streams in that week so far
    /// @param held MEXT held for earnings and coming streams afterwards
    event Funded(address indexed from, uint256 indexed week, uint256 amount, uint256 bucket, uint256 held);
    /// @notice An account took what it had earned; `held` is what is held for earnings and coming streams afterwards.
    event Claimed(address indexed account, uint256 amount, uint256 held);

    /// @notice An amount of zero does nothing; name one.
    error ZeroAmount();
    /// @notice An amount that no MEXT balance can reach.
    error AmountTooLarge(uint256 amount, uint256 most);
    /// @notice The receiver may not be the zero address.
    error ZeroAccount();
    /// @notice There is no such tier; tiers are `0` to `count - 1`.
    error TierUnknown(uint8 tier, uint256 count);
    /// @notice The tier holds less than was asked for.
    error StakeTooSmall(address account, uint8 tier, uint256 balance, uint256 amount);
    /// @notice A stake moves to a longer notice only; to shorten it, give notice.
    error NoticeNotLonger(uint8 from, uint8 to);
    /// @notice There is no open exit of that number; it never was, or it was paid or cancelled.
    error ExitNotOpen(address account, uint256 exitId);
    /// @notice The notice is still running.
    error NoticeRunning(uint256 exitId, uint256 readyAt, uint256 nowAt);
    /// @notice The penalty would be higher than the caller accepts.
    error PenaltyTooHigh(uint256 penalty, uint256 maxPenalty);
    /// @notice Nothing has been earned since the last claim.
    error NothingToClaim(address account);
    /// @notice The power of a week is known when it begins; this one has not begun.
    error WeekNotBegun(uint256 week, uint256 currentWeek);
    /// @notice A timepoint must lie in the past.
    error TimepointNotPast(uint256 timepoint, uint256 nowAt);

    // ---- a staker's verbs

    /// @notice Stakes `amount` of the caller's MEXT; needs that allowance.
    /// Reverts `ZeroAmount`, `TierUnknown`, or the token's own errors.
    function stake(uint8 tier, uint256 amount) external;

    /// @notice `stake` with an ERC-2612 permit for exactly `amount`. A permit that somebody else has already
    /// submitted does no harm: the allowance it set is used.
    function stakeWithPermit(uint8 tier, uint256 amount, uint256 deadline, uint8 v, bytes32 r, bytes32 s) external;

    /// @notice Stakes the caller's MEXT for `account`, who alone can ever take it out. Touches neither the account's
    /// delegate nor its exits.
    function stakeFor(address account, uint8 tier, uint256 amount) external;

    /// @notice Moves `amount` from a tier to one of longer notice. Reverts `NoticeNotLonger`, `StakeTooSmall`.
    function move(uint8 from, uint8 to, uint256 amount) external;

    /// @notice Starts the notice of `amount`; its weight ends now and `withdraw` pays it whole after the notice.
    /// @return exitId the exit's number among the caller's exits, counted from zero
    function giveNotice(uint8 tier, uint256 amount) external returns (uint256 exitId);

    /// @notice Ends a notice and puts its amount back into its tier.
    function cancelNotice(uint256 exitId) external;

    /// @notice Pays an exit whose notice has run. Reverts `ExitNotOpen`, `NoticeRunning`.
    function withdraw(uint256 exitId) external;

    /// @notice Takes `amount` out of a tier at once for the tier's whole penalty, which is burned.
    /// @param maxPenalty the highest penalty, in MEXT, that the caller accepts; reverts `PenaltyTooHigh` above it
    /// @return paid `amount` less the penalty
    function leaveNow(uint8 tier, uint256 amount, uint256 maxPenalty) external returns (uint256 paid);

    /// @notice Ends a running notice at once for the part of the penalty whose notice is left, which is burned.
    /// @param maxPenalty the highest penalty, in MEXT, that the caller accepts; reverts `PenaltyTooHigh` above it
    /// @return paid the exit's amount less the penalty
    function cutNotice(uint256 exitId, uint256 maxPenalty) external returns (uint256 paid);

    /// @notice Pays everything the caller has earned; also after leaving, for ever. Reverts `NothingToClaim`.
    function claim() external returns (uint256 amount);

    /// @notice Stakes everything the caller has earned. Reverts `NothingToClaim`, `TierUnknown`.
    function claimAndStake(uint8 tier) external returns (uint256 amount);

    // ---- anyone's verbs

    /// @notice Gives `amount` of the caller's MEXT to the stakers of next week, streamed evenly over that week.
    function fund(uint256 amount) external;

    // ---- views

    /// @notice The only contract that is ever called.
    function token() external view returns (IMextToken);

    /// @notice How many tiers there are.
    function tierCount() external view returns (uint256);

    /// @notice A tier's terms. Reverts `TierUnknown`.
    function tierOf(uint8 tier) external view returns (Tier memory);

    /// @notice What `account` has staked in `tier`, running notices not included.
    function balanceOf(address account, uint8 tier) external view returns (uint256);

    /// @notice What `account` has staked in every tier, in the order of the tiers.
    function balancesOf(address account) external view returns (uint256[] memory);

    /// @notice The account's weight now: the sum over tiers of `balance * weightBps / 10,000`, each rounded down.
    function weightOf(address account) external view returns (uint256);

    /// @notice The weight of all accounts now.
    function totalWeight() external view returns (uint256);

    /// @notice How many exits `account` has ever begun.
    function exitCount(address account) external view returns (uint256);

    /// @notice An exit; its amount is zero once closed. Reverts `ExitNotOpen` for a number never given.
    function exitOf(address account, uint256 exitId) external view returns (Exit memory);

    /// @notice Up to `count` exits of `account` from number `first` on, closed ones included.
    function exitsOf(address account, uint256 first, uint256 count) external view returns (Exit[] memory);

    /// @notice The penalty of `leaveNow`, in MEXT, rounded in the staker's favour.
    function penaltyToLeave(uint8 tier, uint256 amount) external view returns (uint256);

    /// @notice The penalty of `cutNotice` at `timestamp`, in MEXT, rounded in the staker's favour; zero once ready.
    function penaltyToCut(address account, uint256 exitId, uint256 timestamp) external view returns (uint256);

    /// @notice What `account` could claim now.
    function earned(address account) external view returns (uint256);

    /// @notice What streams this week and next, as settled up to now.
    function revenue() external view returns (uint256 thisWeek, uint256 nextWeek);

    /// @notice MEXT held for stakers' earnings and coming streams; everything else the contract owes is principal.
    function revenueHeld() external view returns (uint256);

    /// @notice The power of `account` in `week`: the lowest weight it held, own and delegated, at any moment of the
    /// week before. Fixed once the week has begun. Reverts `WeekNotBegun`.
    function powerIn(address account, uint256 week) external view returns (uint256);

    /// @notice The lowest total weight at any moment of the week before `week`; never less than the sum of all powers.
    /// Reverts `WeekNotBegun`.
    function totalPowerIn(uint256 week) external view returns (uint256);
}
