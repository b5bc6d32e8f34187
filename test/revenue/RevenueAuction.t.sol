// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IMextStaking} from "../../contracts/interfaces/IMextStaking.sol";
import {IRevenueAuction} from "../../contracts/interfaces/IRevenueAuction.sol";
import {IWrappedNative} from "../../contracts/interfaces/IWrappedNative.sol";
import {RevenueAuction} from "../../contracts/revenue/RevenueAuction.sol";
import {AuctionTest} from "../support/AuctionTest.sol";
import {PlainAsset} from "../support/revenue/PlainAsset.sol";

contract RevenueAuctionTest is AuctionTest {
    uint256 private constant MOST = type(uint128).max;

    // ------------------------------------------------------------------------------------------------ constructor
    // it keeps what it is told, and refuses parameters outside of the bounds

    function test_ItKeepsWhatItIsTold() public view {
        vm.assertEq(address(auction.token()), address(token));
        vm.assertEq(address(auction.staking()), address(staking));
        vm.assertEq(address(auction.weth()), address(weth));
        vm.assertEq(auction.timelock(), timelock);
        vm.assertEq(auction.parameters().startPriceBps, 100);
        vm.assertEq(auction.parameters().burnShareBps, 5_000);
        vm.assertEq(auction.lotCount(), 0);
        vm.assertEq(token.allowance(address(auction), address(staking)), type(uint256).max);
    }

    function test_RevertWhen_ItIsDeployedOutsideOfTheBounds() public {
        _expectOutOfBounds("burnShareBps", 2_499, 2_500, 10_000);
        new RevenueAuction(staking, weth, timelock, _rules(100, 2_499));
    }

    // ------------------------------------------------------------------------------------------------------ start
    // when the asset is MEXT: it reverts
    // when the contract holds nothing of it: it reverts
    // when its lot runs, and what arrived since does not exceed what is left: it reverts
    // when the asset is no contract: it reverts
    // when no lot runs: it starts one of all that is held, by anyone, with the rules of that second
    // when one runs, and what arrived exceeds what is left: it folds it into the new one
    // when more than 128 bits are held: it starts a lot of as much as they can hold, and the rest waits

    function test_RevertWhen_MextIsStarted() public {
        _sendMext(1e18);
        vm.expectRevert(IRevenueAuction.MextNotAuctioned.selector);
        auction.start(address(token));
    }

    function test_RevertWhen_NothingIsHeld() public {
        vm.expectRevert(abi.encodeWithSelector(IRevenueAuction.NothingUnsold.selector, asset));
        auction.start(address(asset));
        uint64 lot = _startOf(5);
        _buy(alice, lot, 5);
        vm.expectRevert(abi.encodeWithSelector(IRevenueAuction.NothingUnsold.selector, asset));
        auction.start(address(asset));
    }

    function test_RevertWhen_TheAssetIsNoContract() public {
        vm.expectRevert();
        auction.start(alice);
    }

    function testFuzz_RevertWhen_WhatArrivedDoesNotExceedWhatIsLeft(
        uint256 amount,
        uint256 bought,
        uint256 arrived
    ) public {
        amount = bound(amount, 2, MOST / 2);
        bought = bound(bought, 1, amount - 1);
        arrived = bound(arrived, 0, amount - bought);
        uint64 lot = _startOf(amount);
        _buy(alice, lot, bought);
        asset.mint(address(auction), arrived);
        vm.expectRevert(abi.encodeWithSelector(IRevenueAuction.LotRunning.selector, lot, amount - bought, arrived));
        auction.start(address(asset));
    }

    function testFuzz_ALotIsAllThatIsHeld(uint256 amount, address anyone) public {
        amount = bound(amount, 1, MOST);
        asset.mint(address(auction), amount);
        vm.assertEq(auction.waitingOf(address(asset)), amount);
        vm.expectEmit(address(auction));
        emit IRevenueAuction.LotStarted(1, address(asset), amount, FIRST_PRICE, 5_000);
        vm.prank(anyone);
        vm.assertEq(auction.start(address(asset)), 1);
        vm.assertEq(auction.lotCount(), 1);
        IRevenueAuction.Lot memory lot = auction.lotOf(1);
        vm.assertEq(lot.asset, address(asset));
        vm.assertEq(lot.amount, amount);
        vm.assertEq(lot.left, amount);
        vm.assertEq(lot.startPrice, FIRST_PRICE);
        vm.assertEq(lot.startedAt, block.timestamp);
        vm.assertEq(lot.burnShareBps, 5_000);
        vm.assertEq(auction.runningLotOf(address(asset)), 1);
        vm.assertEq(auction.leftOf(1), amount);
        vm.assertEq(auction.waitingOf(address(asset)), 0);
    }

    function test_TheFirstPriceIsAShareOfSupplyRoundedUp() public {
        vm.prank(alice);
        token.burn(1);
        uint64 lot = _startOf(1);
        // 1 % of one wei less than a thousand million.
        vm.assertEq(auction.lotOf(lot).startPrice, FIRST_PRICE);
        vm.prank(alice);
        token.burn(PURSE - 1);
        vm.assertEq(auction.lotOf(_startOf(2)).startPrice, 9_000_000e18);
    }

    function testFuzz_AFoldTakesOverWhatIsLeft(uint256 amount, uint256 bought, uint256 arrived) public {
        amount = bound(amount, 2, 1 << 126);
        bought = bound(bought, 1, amount - 1);
        uint256 left = amount - bought;
        arrived = bound(arrived, left + 1, 1 << 127);
        uint64 lot = _startOf(amount);
        _buy(alice, lot, bought);
        skip(1 days);
        asset.mint(address(auction), arrived);
        vm.assertEq(auction.waitingOf(address(asset)), arrived);
        vm.expectEmit(address(auction));
        emit IRevenueAuction.LotFolded(lot, lot + 1, left);
        // The purchase has burned half of what it cost, so the next first price is lower.
        vm.expectEmit(address(auction));
        emit IRevenueAuction.LotStarted(
            lot + 1,
            address(asset),
            left + arrived,
            _ceil(token.totalSupply(), 100),
            5_000
        );
        auction.start(address(asset));
        vm.assertEq(auction.lotOf(lot).left, 0);
        vm.assertEq(auction.leftOf(lot), 0);
        vm.assertEq(auction.runningLotOf(address(asset)), lot + 1);
        vm.assertEq(auction.leftOf(lot + 1), left + arrived);
        vm.assertEq(auction.waitingOf(address(asset)), 0);
    }

    function test_LotsOfOneAssetAreNoneOfAnothers() public {
        PlainAsset other = new PlainAsset();
        other.mint(address(auction), 3);
        uint64 first = _startOf(5);
        uint64 second = auction.start(address(other));
        vm.assertEq(auction.runningLotOf(address(asset)), first);
        vm.assertEq(auction.runningLotOf(address(other)), second);
        _buy(alice, first, 5);
        vm.assertEq(auction.runningLotOf(address(asset)), 0);
        vm.assertEq(auction.leftOf(second), 3);
        _buy(alice, second, 3);
        vm.assertEq(asset.balanceOf(alice), 5);
        vm.assertEq(other.balanceOf(alice), 3);
    }

    function test_MoreThan128BitsWaitForTheNextLot() public {
        uint64 lot = _startOf(MOST + 10);
        vm.assertEq(auction.lotOf(lot).amount, MOST);
        vm.assertEq(auction.waitingOf(address(asset)), 10);
        // However much more arrives: as long as the lot is as large as a lot can be, nothing larger can replace it.
        asset.mint(address(auction), 1 << 200);
        vm.expectRevert(abi.encodeWithSelector(IRevenueAuction.LotRunning.selector, lot, MOST, 0));
        auction.start(address(asset));
        _buy(alice, lot, MOST);
        vm.assertEq(auction.waitingOf(address(asset)), (1 << 200) + 10);
        vm.assertEq(auction.lotOf(auction.start(address(asset))).amount, MOST);
    }

    // -------------------------------------------------------------------------------------------------------- buy
    // when the deadline has passed: it reverts
    // when the amount is zero: it reverts
    // when there is no such lot: it reverts
    // when less is left: it reverts
    // when it costs more than the buyer accepts: it reverts
    // when the buyer has not approved, or does not hold, the payment: it reverts
    // before the week's end: the part of the price is paid, the burn share of it burned, the rest funded
    // when all of a payment is burned: nothing is funded
    // from the week's end on: nothing is paid
    // when all is bought: the lot has ended

    function testFuzz_RevertWhen_TheDeadlineHasPassed(uint256 deadline) public {
        uint64 lot = _startOf(5);
        deadline = bound(deadline, 0, block.timestamp - 1);
        vm.expectRevert(abi.encodeWithSelector(IRevenueAuction.DeadlinePassed.selector, deadline, block.timestamp));
        auction.buy(lot, 1, type(uint256).max, deadline);
    }

    function test_RevertWhen_NothingIsBought() public {
        uint64 lot = _startOf(5);
        vm.expectRevert(IRevenueAuction.EmptyPurchase.selector);
        auction.buy(lot, 0, type(uint256).max, block.timestamp);
    }

    function test_RevertWhen_ThereIsNoSuchLot() public {
        _startOf(5);
        for (uint64 lot = 0; lot < 4; lot += 2) {
            bytes memory unknown = abi.encodeWithSelector(IRevenueAuction.LotUnknown.selector, lot, 1);
            vm.expectRevert(unknown);
            auction.buy(lot, 1, type(uint256).max, block.timestamp);
            vm.expectRevert(unknown);
            auction.lotOf(lot);
            vm.expectRevert(unknown);
            auction.leftOf(lot);
            vm.expectRevert(unknown);
            auction.priceOf(lot);
            vm.expectRevert(unknown);
            auction.paymentFor(lot, 1);
        }
    }

    function testFuzz_RevertWhen_LessIsLeft(uint256 amount, uint256 bought, uint256 wanted) public {
        amount = bound(amount, 2, MOST - 1);
        bought = bound(bought, 1, amount);
        wanted = bound(wanted, amount - bought + 1, MOST);
        uint64 lot = _startOf(amount);
        _buy(alice, lot, bought);
        // What arrives later is not for sale in this lot.
        asset.mint(address(auction), MOST);
        vm.prank(bob);
        vm.expectRevert(abi.encodeWithSelector(IRevenueAuction.LotTooSmall.selector, lot, amount - bought, wanted));
        auction.buy(lot, uint128(wanted), type(uint256).max, block.timestamp);
    }

    function test_RevertWhen_TheLotWasFoldedMeanwhile() public {
        uint64 lot = _startOf(5);
        _startOf(6);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(IRevenueAuction.LotTooSmall.selector, lot, 0, 1));
        auction.buy(lot, 1, type(uint256).max, block.timestamp);
    }

    function testFuzz_RevertWhen_ItCostsMoreThanTheBuyerAccepts(uint256 amount, uint256 time) public {
        amount = bound(amount, 1, 1000);
        uint64 lot = _startOf(1000);
        skip(bound(time, 0, WEEK - 1));
        uint256 payment = auction.paymentFor(lot, uint128(amount));
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(IRevenueAuction.PaymentTooHigh.selector, payment, payment - 1));
        auction.buy(lot, uint128(amount), payment - 1, block.timestamp);
        vm.prank(alice);
        vm.assertEq(auction.buy(lot, uint128(amount), payment, block.timestamp), payment);
    }

    function test_RevertWhen_ThePaymentIsNotApprovedOrNotHeld() public {
        uint64 lot = _startOf(5);
        address dave = person("dave");
        vm.startPrank(dave);
        vm.expectRevert(
            abi.encodeWithSelector(IERC20Errors.ERC20InsufficientAllowance.selector, auction, 0, FIRST_PRICE)
        );
        auction.buy(lot, 5, type(uint256).max, block.timestamp);
        token.approve(address(auction), type(uint256).max);
        vm.expectRevert(abi.encodeWithSelector(IERC20Errors.ERC20InsufficientBalance.selector, dave, 0, FIRST_PRICE));
        auction.buy(lot, 5, type(uint256).max, block.timestamp);
        vm.stopPrank();
    }

    function testFuzz_P6_APaymentIsBurnedAndFundedWhole(
        uint256 amount,
        uint256 bought,
        uint256 time,
        uint16 burnShareBps
    ) public {
        amount = bound(amount, 1, MOST);
        bought = bound(bought, 1, amount);
        _setRules(100, uint16(bound(burnShareBps, 2_500, 10_000)));
        uint256 share = auction.parameters().burnShareBps;
        uint64 lot = _startOf(amount);
        skip(bound(time, 0, WEEK - 1));
        uint256 price = _priceOf(FIRST_PRICE, block.timestamp - auction.lotOf(lot).startedAt);
        uint256 payment = _ceil(price * bought, amount);
        uint256 burned = _ceil(payment * share, 10_000);
        vm.assertGe(payment, 1, "never for nothing");
        vm.assertEq(auction.priceOf(lot), price);
        vm.assertEq(auction.paymentFor(lot, uint128(bought)), payment);
        _expectPurchase(lot, bought, amount - bought, payment, burned);
        vm.assertEq(_buy(alice, lot, bought), payment);
        vm.assertEq(token.burned(), burned);
        vm.assertEq(staking.revenueHeld(), payment - burned);
        vm.assertEq(token.balanceOf(alice), PURSE - payment);
        vm.assertEq(token.balanceOf(address(auction)), 0);
        vm.assertEq(asset.balanceOf(alice), bought);
        vm.assertEq(auction.leftOf(lot), amount - bought);
        vm.assertEq(auction.runningLotOf(address(asset)), bought == amount ? 0 : lot);
    }

    function test_WhenAllIsBurnedNothingIsFunded() public {
        _setRules(100, 10_000);
        uint64 lot = _startOf(5);
        _buy(alice, lot, 5);
        vm.assertEq(token.burned(), FIRST_PRICE);
        vm.assertEq(staking.revenueHeld(), 0);
    }

    function test_APaymentOfOneWeiIsBurned() public {
        uint64 lot = _startOf(MOST);
        vm.assertEq(_buy(alice, lot, 1), 1);
        vm.assertEq(token.burned(), 1);
        vm.assertEq(staking.revenueHeld(), 0);
    }

    function testFuzz_FromTheWeeksEndOnItCostsNothing(uint256 amount, uint256 time) public {
        amount = bound(amount, 1, MOST);
        uint64 lot = _startOf(amount);
        skip(WEEK + bound(time, 0, 4_000 days));
        vm.assertEq(auction.priceOf(lot), 0);
        vm.recordLogs();
        vm.prank(person("dave"));
        vm.assertEq(auction.buy(lot, uint128(amount), 0, block.timestamp), 0);
        // The sale and the asset's transfer: of MEXT nothing moves, not even nothing.
        vm.assertEq(vm.getRecordedLogs().length, 2);
        vm.assertEq(asset.balanceOf(person("dave")), amount);
        vm.assertEq(token.burned(), 0);
        vm.assertEq(staking.revenueHeld(), 0);
    }

    function test_InTheLastSecondItStillCostsAWeiAtLeast() public {
        uint64 lot = _startOf(MOST);
        skip(WEEK - 1);
        vm.assertEq(auction.priceOf(lot), 0.037254627656053614e18);
        vm.assertEq(_buy(alice, lot, 1), 1);
        skip(1);
        vm.assertEq(_buy(alice, lot, 1), 0);
    }

    /// @dev The example in docs/mechanism.md.
    function test_TheWorkedPurchaseOnThePage() public {
        uint64 lot = _startOf(40_000e6);
        skip(3 days + 3 hours);
        vm.assertEq(auction.priceOf(lot), 1_831.0546875e18);
        vm.assertEq(_buy(alice, lot, 10_000e6), 457.763671875e18);
        vm.assertEq(token.burned(), 228.8818359375e18);
        vm.assertEq(staking.revenueHeld(), 228.8818359375e18);
        // A later part of the same lot costs its part of the price at its own second.
        skip(3 hours);
        vm.assertEq(_buy(bob, lot, 10_000e6), 305.17578125e18);
        asset.mint(address(auction), 20_000e6);
        vm.expectRevert(abi.encodeWithSelector(IRevenueAuction.LotRunning.selector, lot, 20_000e6, 20_000e6));
        auction.start(address(asset));
        asset.mint(address(auction), 1);
        vm.assertEq(auction.lotOf(auction.start(address(asset))).amount, 40_000e6 + 1);
    }

    function testFuzz_BuyingInPiecesNeverCostsLess(uint256 amount, uint256 first, uint256 time) public {
        amount = bound(amount, 2, MOST);
        first = bound(first, 1, amount - 1);
        uint64 lot = _startOf(amount);
        skip(bound(time, 0, WEEK - 1));
        uint256 whole = auction.priceOf(lot);
        uint256 paid = _buy(alice, lot, first) + _buy(alice, lot, amount - first);
        vm.assertGe(paid, whole, "not less");
        vm.assertLe(paid, whole + 1, "a wei more for a piece at most");
    }

    function test_ADustPurchaseCannotKeepSomebodyFromAlmostAll() public {
        uint64 lot = _startOf(1_000_000);
        _buy(bob, lot, 1);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(IRevenueAuction.LotTooSmall.selector, lot, 999_999, 1_000_000));
        auction.buy(lot, 1_000_000, type(uint256).max, block.timestamp);
        _buy(alice, lot, 999_000);
        // And the dust that is left keeps nothing from being sold: two units more replace it.
        _buy(bob, lot, 998);
        _startOf(2);
    }

    function test_ALotOfOneUnitGivesWayToWhateverArrives() public {
        uint64 dust = _startOf(1);
        asset.mint(address(auction), 1);
        vm.expectRevert(abi.encodeWithSelector(IRevenueAuction.LotRunning.selector, dust, 1, 1));
        auction.start(address(asset));
        vm.assertEq(auction.lotOf(_startOf(1_000)).amount, 1_002);
    }

    // ---------------------------------------------------------------------------------------------- buyWithPermit
    // given a permit: it is used
    // given one that was used already: the allowance that it set is used
    // given a permit of somebody else: the buyer's own allowance decides

    function test_APermitPaysWithoutAnAllowanceBefore() public {
        uint64 lot = _startOf(5);
        vm.prank(alice);
        token.approve(address(auction), 0);
        (uint8 v, bytes32 r, bytes32 s) = _permit("alice", FIRST_PRICE);
        vm.prank(alice);
        uint256 payment = auction.buyWithPermit(lot, 5, FIRST_PRICE, block.timestamp, v, r, s);
        vm.assertEq(payment, FIRST_PRICE);
        vm.assertEq(token.allowance(alice, address(auction)), 0);
        vm.assertEq(asset.balanceOf(alice), 5);
    }

    function test_APurchasesPermitUsedByAnotherDoesNoHarm() public {
        uint64 lot = _startOf(5);
        vm.prank(alice);
        token.approve(address(auction), 0);
        (uint8 v, bytes32 r, bytes32 s) = _permit("alice", FIRST_PRICE);
        token.permit(alice, address(auction), FIRST_PRICE, block.timestamp, v, r, s);
        vm.prank(alice);
        auction.buyWithPermit(lot, 5, FIRST_PRICE, block.timestamp, v, r, s);
        vm.assertEq(asset.balanceOf(alice), 5);
    }

    function test_RevertWhen_ThePurchasesPermitIsAnothers() public {
        uint64 lot = _startOf(5);
        vm.prank(bob);
        token.approve(address(auction), 0);
        (uint8 v, bytes32 r, bytes32 s) = _permit("alice", FIRST_PRICE);
        vm.prank(bob);
        vm.expectRevert(
            abi.encodeWithSelector(IERC20Errors.ERC20InsufficientAllowance.selector, auction, 0, FIRST_PRICE)
        );
        auction.buyWithPermit(lot, 5, FIRST_PRICE, block.timestamp, v, r, s);
    }

    function test_AnAllowanceIsNobodysButTheBuyers() public {
        // Everybody here has approved the auction without limit; a stranger's purchase takes nothing from them.
        uint64 lot = _startOf(5);
        vm.prank(person("dave"));
        vm.expectRevert();
        auction.buy(lot, 5, type(uint256).max, block.timestamp);
        vm.assertEq(token.balanceOf(alice), PURSE);
    }

    // ----------------------------------------------------------------------------------------------------- receive
    // given a wrapped coin: what arrives is wrapped, and what came without a call with it
    // given none: it reverts

    function testFuzz_CoinThatArrivesIsWrapped(uint256 amount, uint256 forced) public {
        amount = bound(amount, 0, 1e30);
        forced = bound(forced, 0, 1e30);
        vm.deal(alice, amount);
        vm.deal(address(auction), forced);
        vm.expectEmit(address(auction));
        emit IRevenueAuction.CoinWrapped(alice, amount + forced, amount + forced);
        vm.prank(alice);
        (bool ok, ) = address(auction).call{value: amount}("");
        vm.assertTrue(ok);
        vm.assertEq(address(auction).balance, 0);
        vm.assertEq(auction.waitingOf(address(weth)), amount + forced);
    }

    function test_WrappedCoinIsSoldLikeAnything() public {
        vm.deal(alice, 3e18);
        vm.prank(alice);
        (bool ok, ) = address(auction).call{value: 3e18}("");
        vm.assertTrue(ok);
        uint64 lot = auction.start(address(weth));
        skip(6 hours);
        vm.assertEq(_buy(bob, lot, 1e18), _ceil(5_000_000e18, 3));
        vm.assertEq(weth.balanceOf(bob), 1e18);
    }

    function test_RevertWhen_TheChainHasNoWrappedCoin() public {
        RevenueAuction bare = new RevenueAuction(staking, IWrappedNative(address(0)), timelock, _rules(100, 5_000));
        vm.deal(alice, 1e18);
        vm.prank(alice);
        (bool ok, bytes memory answer) = address(bare).call{value: 1e18}("");
        vm.assertFalse(ok);
        vm.assertEq(answer, abi.encodeWithSelector(IRevenueAuction.CoinNotTaken.selector, alice, 1e18));
    }

    // --------------------------------------------------------------------------------------------------- shareMext
    // when no MEXT has arrived: it reverts
    // otherwise: it is burned and funded by the share in force, by anyone, to the wei
    // a purchase neither takes from it nor adds to it

    function test_RevertWhen_NoMextHasArrived() public {
        vm.expectRevert(IRevenueAuction.NothingToShare.selector);
        auction.shareMext();
        _buy(alice, _startOf(5), 5);
        vm.expectRevert(IRevenueAuction.NothingToShare.selector);
        auction.shareMext();
    }

    function testFuzz_P6_MextThatArrivesIsSharedWhole(uint256 amount, uint16 burnShareBps, address anyone) public {
        amount = bound(amount, 1, PURSE);
        _setRules(100, uint16(bound(burnShareBps, 2_500, 10_000)));
        _sendMext(amount);
        uint256 burned = _ceil(amount * auction.parameters().burnShareBps, 10_000);
        vm.expectEmit(address(auction));
        emit IRevenueAuction.MextShared(anyone, burned, amount - burned);
        vm.prank(anyone);
        auction.shareMext();
        vm.assertEq(token.burned(), burned);
        vm.assertEq(staking.revenueHeld(), amount - burned);
        vm.assertEq(token.balanceOf(address(auction)), 0);
    }

    function testFuzz_P6_APaymentNeverMixesWithMextThatArrived(uint256 arrived, uint256 bought, uint256 time) public {
        arrived = bound(arrived, 0, PURSE);
        bought = bound(bought, 1, 1000);
        _sendMext(arrived);
        uint64 lot = _startOf(1000);
        skip(bound(time, 0, 2 * WEEK));
        uint256 payment = _buy(alice, lot, bought);
        vm.assertEq(token.balanceOf(address(auction)), arrived);
        vm.assertEq(token.burned() + staking.revenueHeld(), payment);
    }

    // ----------------------------------------------------------------------------------------------- setParameters
    // when the caller is not the timelock: it reverts
    // when a value is outside of its bounds: it reverts
    // otherwise: it rules the lots to come, and MEXT that is shared from then on; a lot keeps the rules of its start

    function testFuzz_RevertWhen_AnybodyButTheTimelockSetsTheAuctionsRules(address caller) public {
        vm.assume(caller != timelock);
        vm.prank(caller);
        vm.expectRevert(abi.encodeWithSelector(IRevenueAuction.CallerNotTimelock.selector, caller));
        auction.setParameters(_rules(100, 5_000));
    }

    function test_RevertWhen_ARuleOfTheAuctionIsOutOfBounds() public {
        _refused("startPriceBps", 9, 5_000, 9, 10, 1_000);
        _refused("startPriceBps", 1_001, 5_000, 1_001, 10, 1_000);
        _refused("burnShareBps", 100, 2_499, 2_499, 2_500, 10_000);
        _refused("burnShareBps", 100, 10_001, 10_001, 2_500, 10_000);
    }

    function test_TheBoundsThemselvesAreAllowed() public {
        _setRules(10, 2_500);
        vm.assertEq(auction.lotOf(_startOf(1)).startPrice, 1_000_000e18);
        _setRules(1_000, 10_000);
        IRevenueAuction.Lot memory lot = auction.lotOf(_startOf(2));
        vm.assertEq(lot.startPrice, 100_000_000e18);
        vm.assertEq(lot.burnShareBps, 10_000);
    }

    function testFuzz_P7_ALotKeepsTheRulesOfItsStart(uint16 startPriceBps, uint16 burnShareBps, uint256 time) public {
        uint64 lot = _startOf(1000);
        startPriceBps = uint16(bound(startPriceBps, 10, 1_000));
        burnShareBps = uint16(bound(burnShareBps, 2_500, 10_000));
        vm.expectEmit(address(auction));
        emit IRevenueAuction.AuctionParametersChanged(_rules(100, 5_000), _rules(startPriceBps, burnShareBps));
        _setRules(startPriceBps, burnShareBps);
        skip(bound(time, 0, WEEK - 1));
        uint256 price = _priceOf(FIRST_PRICE, block.timestamp - auction.lotOf(lot).startedAt);
        vm.assertEq(auction.priceOf(lot), price);
        uint256 payment = _buy(alice, lot, 1000);
        vm.assertEq(payment, price);
        vm.assertEq(token.burned(), _ceil(payment, 2));
        // The next one, and MEXT that is shared now, have the new ones.
        lot = _startOf(1000);
        vm.assertEq(auction.lotOf(lot).burnShareBps, burnShareBps);
        vm.assertEq(auction.lotOf(lot).startPrice, _ceil(token.totalSupply() * startPriceBps, 10_000));
        uint256 before = token.burned();
        _sendMext(1e18);
        auction.shareMext();
        vm.assertEq(token.burned() - before, _ceil(1e18 * uint256(burnShareBps), 10_000));
    }

    // ----------------------------------------------------------------------------------------------------- helpers

    function _refused(
        bytes32 name,
        uint16 startPriceBps,
        uint16 burnShareBps,
        uint256 value,
        uint256 least,
        uint256 most
    ) private {
        vm.prank(timelock);
        _expectOutOfBounds(name, value, least, most);
        auction.setParameters(_rules(startPriceBps, burnShareBps));
    }

    function _expectOutOfBounds(bytes32 name, uint256 value, uint256 least, uint256 most) private {
        vm.expectRevert(
            abi.encodeWithSelector(IRevenueAuction.AuctionParameterOutOfBounds.selector, name, value, least, most)
        );
    }

    /// @dev The events of alice's purchase, in the order of its calls: what is bought moves last.
    function _expectPurchase(uint64 lot, uint256 bought, uint256 left, uint256 payment, uint256 burned) private {
        vm.expectEmit(address(auction));
        emit IRevenueAuction.LotBought(lot, address(asset), alice, bought, payment, burned, left);
        vm.expectEmit(address(token));
        emit IERC20.Transfer(alice, address(auction), payment);
        vm.expectEmit(address(token));
        emit IERC20.Transfer(address(auction), address(0), burned);
        if (payment != burned) {
            uint256 rest = payment - burned;
            vm.expectEmit(address(staking));
            emit IMextStaking.Funded(address(auction), block.timestamp / WEEK + 1, rest, rest, rest);
        }
        vm.expectEmit(address(asset));
        emit IERC20.Transfer(address(auction), alice, bought);
    }

    function _permit(string memory name, uint256 amount) private returns (uint8 v, bytes32 r, bytes32 s) {
        bytes32 typeHash = keccak256(
            "Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)"
        );
        address owner = person(name);
        bytes32 message = keccak256(
            abi.encode(typeHash, owner, address(auction), amount, token.nonces(owner), block.timestamp)
        );
        bytes32 digest = keccak256(abi.encodePacked("\x19\x01", token.DOMAIN_SEPARATOR(), message));
        return vm.sign(keyOf(name), digest);
    }
}
