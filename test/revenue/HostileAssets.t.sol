// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IRevenueAuction} from "../../contracts/interfaces/IRevenueAuction.sol";
import {AuctionTest} from "../support/AuctionTest.sol";
import {HookedAsset} from "../support/revenue/HookedAsset.sol";
import {HookedBuyer} from "../support/revenue/HookedBuyer.sol";
import {LyingAsset} from "../support/revenue/LyingAsset.sol";
import {MoodyAsset} from "../support/revenue/MoodyAsset.sol";
import {ShrinkingAsset} from "../support/revenue/ShrinkingAsset.sol";
import {SilentAsset} from "../support/revenue/SilentAsset.sol";
import {StrikingAsset} from "../support/revenue/StrikingAsset.sol";

/// @notice Assets of every kind, beside a lot of an honest one and MEXT that waits to be shared. Whatever a hostile asset
/// does to whoever names it, both stay as they were and work afterwards, and no MEXT goes astray (`unharmed`).
contract HostileAssetsTest is AuctionTest {
    uint256 private constant WAITING = 77e18;
    uint256 private constant HONEST = 1_000;
    uint256 private constant MOST = type(uint128).max;

    uint64 private honest;

    function setUp() public override {
        super.setUp();
        honest = _startOf(HONEST);
        asset.mint(address(auction), 10);
        _sendMext(WAITING);
    }

    modifier unharmed() {
        _;
        vm.assertEq(auction.leftOf(honest), HONEST, "the honest lot");
        vm.assertEq(auction.runningLotOf(address(asset)), honest, "runs");
        vm.assertEq(auction.waitingOf(address(asset)), 10, "what waits for the next one");
        vm.assertEq(token.balanceOf(address(auction)), WAITING, "MEXT that waits");
        vm.assertEq(token.burned() + staking.revenueHeld(), _spent(), "what was paid");
        vm.assertEq(auction.priceOf(honest), _buy(carol, honest, HONEST), "at its price");
        vm.assertEq(asset.balanceOf(carol), HONEST, "it is sold");
        vm.assertEq(auction.lotOf(auction.start(address(asset))).amount, 10, "the next one starts");
        uint256 held = staking.revenueHeld();
        auction.shareMext();
        vm.assertEq(staking.revenueHeld(), held + WAITING / 2, "MEXT is shared");
    }

    // ------------------------------------------------------------------------------- what a transfer may answer
    // nothing: it is taken for success
    // false, no boolean, an error, a very long error, no end: the purchase reverts and costs its buyer gas alone
    // very long: it is taken for success
    // a fee is taken: the buyer gets less, and paid for what they named
    // nothing moves: the buyer gets nothing; what stays is for sale again

    function test_AnAssetThatReturnsNothingIsSold() public unharmed {
        SilentAsset silent = new SilentAsset();
        silent.mint(address(auction), 100);
        _buy(alice, auction.start(address(silent)), 60);
        vm.assertEq(silent.balanceOf(alice), 60);
    }

    function test_RevertWhen_TheAssetReturnsFalse() public unharmed {
        (MoodyAsset moody, uint64 lot) = _moody(MoodyAsset.Mood.ReturnsFalse);
        _refused(lot, abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, moody));
    }

    function test_RevertWhen_TheAssetReturnsNoBoolean() public unharmed {
        (MoodyAsset moody, uint64 lot) = _moody(MoodyAsset.Mood.ReturnsNoBoolean);
        _refused(lot, abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, moody));
    }

    function test_RevertWhen_TheAssetReverts() public unharmed {
        (, uint64 lot) = _moody(MoodyAsset.Mood.Reverts);
        _refused(lot, abi.encodeWithSelector(MoodyAsset.NotToday.selector));
    }

    function test_RevertWhen_TheAssetRevertsAtLength() public unharmed {
        (, uint64 lot) = _moody(MoodyAsset.Mood.LongRevert);
        vm.prank(alice);
        vm.expectRevert();
        auction.buy(lot, 100, type(uint256).max, block.timestamp);
        vm.assertEq(token.balanceOf(alice), PURSE);
    }

    function test_RevertWhen_TheAssetBurnsAllGas() public unharmed {
        (, uint64 lot) = _moody(MoodyAsset.Mood.BurnsGas);
        vm.prank(alice);
        (bool ok, ) = address(auction).call{gas: 2_000_000}(
            abi.encodeCall(auction.buy, (lot, 100, type(uint256).max, block.timestamp))
        );
        vm.assertFalse(ok);
        vm.assertEq(token.balanceOf(alice), PURSE);
    }

    function test_AnAssetThatReturnsTooMuchIsSold() public unharmed {
        (MoodyAsset moody, uint64 lot) = _moody(MoodyAsset.Mood.LongReturn);
        _buy(alice, lot, 100);
        vm.assertEq(moody.balanceOf(alice), 100);
    }

    function test_AFeeOnTransferIsItsBuyersLoss() public unharmed {
        (MoodyAsset moody, uint64 lot) = _moody(MoodyAsset.Mood.TakesAFee);
        vm.assertEq(_buy(alice, lot, 100), FIRST_PRICE);
        vm.assertEq(moody.balanceOf(alice), 99);
        vm.assertEq(auction.runningLotOf(address(moody)), 0);
    }

    function test_WhatAnAssetDoesNotSendIsForSaleAgain() public unharmed {
        (MoodyAsset moody, uint64 lot) = _moody(MoodyAsset.Mood.SendsNothing);
        _buy(alice, lot, 100);
        vm.assertEq(moody.balanceOf(alice), 0);
        vm.assertEq(auction.waitingOf(address(moody)), 100);
        vm.assertEq(auction.lotOf(auction.start(address(moody))).amount, 100);
    }

    // ------------------------------------------------------------------------------------------- assets that strike
    // while an asset is being sent, no verb of the auction but the taking of coin can be called
    // an asset that strikes when it is asked for a balance cannot be asked

    function test_AnAssetThatStrikesBackReachesNothing() public unharmed {
        StrikingAsset striker = new StrikingAsset();
        striker.mint(address(auction), 1_000_000);
        uint64 lot = auction.start(address(striker));
        bytes[] memory strikes = _strikes(lot, address(striker));
        for (uint256 i = 0; i < strikes.length; ++i) {
            striker.strikeAt(address(auction), 0, strikes[i]);
            _buy(alice, lot, 10);
            vm.assertTrue(striker.struck());
            vm.assertFalse(striker.succeeded(), "refused");
            vm.assertEq(striker.answer(), _reentrant());
        }
        vm.assertEq(striker.balanceOf(alice), 10 * strikes.length);
        vm.assertEq(auction.leftOf(lot), 1_000_000 - 10 * strikes.length);
    }

    function test_AnAssetThatStrikesBackHasNobodysPowers() public unharmed {
        StrikingAsset striker = new StrikingAsset();
        striker.mint(address(auction), 100);
        uint64 lot = auction.start(address(striker));
        striker.strikeAt(address(auction), 0, abi.encodeCall(auction.setParameters, (_rules(10, 10_000))));
        _buy(alice, lot, 10);
        vm.assertEq(
            striker.answer(),
            abi.encodeWithSelector(IRevenueAuction.CallerNotTimelock.selector, address(striker))
        );
        striker.strikeAt(address(token), 0, abi.encodeCall(token.transferFrom, (address(auction), alice, 1)));
        _buy(alice, lot, 10);
        vm.assertEq(
            striker.answer(),
            abi.encodeWithSelector(IERC20Errors.ERC20InsufficientAllowance.selector, address(striker), 0, 1)
        );
    }

    function test_CoinThatAnAssetSendsMeanwhileIsWrapped() public unharmed {
        StrikingAsset striker = new StrikingAsset();
        striker.mint(address(auction), 100);
        uint64 lot = auction.start(address(striker));
        vm.deal(address(striker), 5);
        striker.strikeAt(address(auction), 5, "");
        _buy(alice, lot, 10);
        vm.assertTrue(striker.succeeded());
        vm.assertEq(auction.waitingOf(address(weth)), 5);
    }

    function test_RevertWhen_AnAssetStrikesWhenItIsAsked() public unharmed {
        StrikingAsset striker = new StrikingAsset();
        striker.mint(address(auction), 100);
        uint64 lot = auction.start(address(striker));
        // Even what would harm nobody: a question is asked in a way in which nothing can be written.
        striker.strikeAt(address(asset), 0, abi.encodeCall(asset.mint, (address(striker), 1)));
        striker.strikeWhenAsked();
        vm.expectRevert(StrikingAsset.StruckInVain.selector);
        auction.start(address(striker));
        vm.prank(alice);
        vm.expectRevert(StrikingAsset.StruckInVain.selector);
        auction.buy(lot, 10, type(uint256).max, block.timestamp);
    }

    function test_ABuyerThatIsToldOfItsAssetReachesNothing() public unharmed {
        HookedAsset hooked = new HookedAsset();
        HookedBuyer buyer = new HookedBuyer(auction);
        hooked.mint(address(auction), 1_000_000);
        uint64 lot = auction.start(address(hooked));
        bytes[] memory strikes = _strikes(lot, address(hooked));
        skip(2 days);
        vm.prank(bob);
        token.transfer(address(buyer), PURSE);
        for (uint256 i = 0; i < strikes.length; ++i) {
            buyer.buy(lot, 10, strikes[i]);
            vm.assertFalse(buyer.succeeded(), "refused");
            vm.assertEq(buyer.answer(), _reentrant());
        }
        vm.assertEq(buyer.received(), 10 * strikes.length);
        // What it did not spend goes back to whoever paid it in.
        vm.startPrank(address(buyer));
        token.transfer(bob, token.balanceOf(address(buyer)));
        vm.stopPrank();
    }

    // ----------------------------------------------------------------------------------------- assets that lie
    // more than there is: the lot is as large as a lot can be, and only its buyers pay for nothing
    // nothing, or less: the lot is over, or smaller
    // at great length: as if it were not; too short, with an error, without code: nobody can name it

    function test_AnAssetThatLiesIsPaidByItsBuyerAlone() public unharmed {
        LyingAsset liar = new LyingAsset();
        liar.say(type(uint256).max, 32);
        uint64 lot = auction.start(address(liar));
        vm.assertEq(auction.lotOf(lot).amount, MOST);
        vm.assertEq(auction.waitingOf(address(liar)), type(uint256).max - MOST);
        vm.assertEq(_buy(alice, lot, MOST), FIRST_PRICE);
        // It still says that it is there; whoever believes it may begin again.
        vm.assertEq(auction.start(address(liar)), lot + 1);
    }

    function test_AnAssetThatDeniesItsBalanceSellsNothing() public unharmed {
        LyingAsset liar = new LyingAsset();
        liar.say(100, 32);
        uint64 lot = auction.start(address(liar));
        liar.say(0, 32);
        vm.assertEq(auction.runningLotOf(address(liar)), 0);
        _refused(lot, abi.encodeWithSelector(IRevenueAuction.LotTooSmall.selector, lot, 0, 100));
        vm.expectRevert(abi.encodeWithSelector(IRevenueAuction.NothingUnsold.selector, liar));
        auction.start(address(liar));
    }

    function test_AnAnswerAtGreatLengthIsRead() public unharmed {
        LyingAsset liar = new LyingAsset();
        liar.say(100, 500_000);
        uint64 lot = auction.start(address(liar));
        vm.assertEq(auction.leftOf(lot), 100);
        _buy(alice, lot, 100);
    }

    function test_RevertWhen_AnAssetDoesNotAnswer() public unharmed {
        LyingAsset liar = new LyingAsset();
        liar.say(100, 32);
        uint64 lot = auction.start(address(liar));
        liar.say(100, 31);
        _refused(lot, "");
        vm.expectRevert();
        auction.start(address(liar));
        liar.fallSilent();
        bytes memory silence = abi.encodeWithSelector(LyingAsset.NoAnswer.selector);
        _refused(lot, silence);
        vm.expectRevert(silence);
        auction.start(address(liar));
        vm.expectRevert(silence);
        auction.runningLotOf(address(liar));
        vm.etch(address(liar), "");
        _refused(lot, "");
    }

    // ------------------------------------------------------------------------------ assets whose balance changes
    // where it shrank, so did the lot, at the same price for a unit; a purchase writes the loss off
    // what arrives before a purchase fills the lot up; what arrives after it waits
    // where all is gone nothing runs; what grows has arrived
    // a loss of a unit a purchase never begins the price again

    function test_ALotShrinksWithItsBalance() public unharmed {
        (ShrinkingAsset shrinking, uint64 lot) = _shrinking(100);
        shrinking.setBalance(address(auction), 40);
        vm.assertEq(auction.leftOf(lot), 40);
        vm.assertEq(auction.lotOf(lot).left, 100);
        vm.assertEq(auction.waitingOf(address(shrinking)), 0);
        vm.assertEq(auction.paymentFor(lot, 40), (FIRST_PRICE * 40) / 100);
        _refused(lot, abi.encodeWithSelector(IRevenueAuction.LotTooSmall.selector, lot, 40, 100));
        vm.expectRevert(abi.encodeWithSelector(IRevenueAuction.LotRunning.selector, lot, 40, 0));
        auction.start(address(shrinking));
        vm.assertEq(_buy(alice, lot, 40), (FIRST_PRICE * 40) / 100);
        vm.assertEq(auction.lotOf(lot).left, 0);
        shrinking.mint(address(auction), 1);
        vm.assertEq(auction.lotOf(auction.start(address(shrinking))).amount, 1);
    }

    function test_APurchaseWritesOffWhatALotLost() public unharmed {
        (ShrinkingAsset shrinking, uint64 lot) = _shrinking(100);
        shrinking.setBalance(address(auction), 40);
        _buy(alice, lot, 10);
        vm.assertEq(auction.lotOf(lot).left, 30);
        // The balance recovers: that is an arrival, which waits, and may replace the lot.
        shrinking.setBalance(address(auction), 90);
        vm.assertEq(auction.leftOf(lot), 30);
        vm.assertEq(auction.waitingOf(address(shrinking)), 60);
        vm.assertEq(auction.lotOf(auction.start(address(shrinking))).amount, 90);
    }

    function test_WhatArrivesBeforeAPurchaseFillsALotUp() public unharmed {
        (ShrinkingAsset shrinking, uint64 lot) = _shrinking(100);
        shrinking.setBalance(address(auction), 0);
        vm.assertEq(auction.runningLotOf(address(shrinking)), 0);
        vm.expectRevert(abi.encodeWithSelector(IRevenueAuction.NothingUnsold.selector, shrinking));
        auction.start(address(shrinking));
        shrinking.mint(address(auction), 50);
        vm.assertEq(auction.runningLotOf(address(shrinking)), lot);
        vm.assertEq(auction.leftOf(lot), 50);
        shrinking.mint(address(auction), 60);
        vm.assertEq(auction.leftOf(lot), 100);
        vm.assertEq(auction.waitingOf(address(shrinking)), 10);
        // Much more still replaces it.
        shrinking.mint(address(auction), 91);
        vm.assertEq(auction.lotOf(auction.start(address(shrinking))).amount, 201);
    }

    function test_ABalanceThatGrowsHasArrived() public unharmed {
        (ShrinkingAsset shrinking, uint64 lot) = _shrinking(100);
        shrinking.setBalance(address(auction), 150);
        vm.assertEq(auction.leftOf(lot), 100);
        vm.assertEq(auction.waitingOf(address(shrinking)), 50);
    }

    function testFuzz_AUnitLostAtEachPurchaseNeverBeginsThePriceAgain(uint256 pieces, uint256 time) public unharmed {
        (ShrinkingAsset shrinking, uint64 lot) = _shrinking(1_000_000);
        pieces = bound(pieces, 1, 20);
        skip(bound(time, 0, WEEK));
        for (uint256 i = 0; i < pieces; ++i) {
            _buy(alice, lot, 1);
            uint256 held = shrinking.balanceOf(address(auction)) - 1;
            shrinking.setBalance(address(auction), held);
            vm.expectRevert(abi.encodeWithSelector(IRevenueAuction.LotRunning.selector, lot, held, 0));
            auction.start(address(shrinking));
        }
        vm.assertEq(auction.leftOf(lot), 1_000_000 - 2 * pieces);
    }

    // ----------------------------------------------------------------------------------------------------- helpers

    /// @dev Every verb of the auction that is not one person's, by somebody who could pay for it.
    function _strikes(uint64 lot, address named) private view returns (bytes[] memory strikes) {
        strikes = new bytes[](7);
        strikes[0] = abi.encodeCall(auction.buy, (lot, 1, type(uint256).max, block.timestamp + 365 days));
        strikes[1] = abi.encodeCall(auction.buy, (honest, 1, type(uint256).max, block.timestamp + 365 days));
        strikes[2] = abi.encodeCall(auction.buyWithPermit, (lot, 1, 1, block.timestamp, 27, 0, 0));
        strikes[3] = abi.encodeCall(auction.start, (named));
        strikes[4] = abi.encodeCall(auction.start, (address(asset)));
        strikes[5] = abi.encodeCall(auction.start, (address(weth)));
        strikes[6] = abi.encodeCall(auction.shareMext, ());
    }

    function _moody(MoodyAsset.Mood mood) private returns (MoodyAsset moody, uint64 lot) {
        moody = new MoodyAsset();
        moody.mint(address(auction), 100);
        moody.setMood(mood);
        lot = auction.start(address(moody));
    }

    function _shrinking(uint256 amount) private returns (ShrinkingAsset shrinking, uint64 lot) {
        shrinking = new ShrinkingAsset();
        shrinking.mint(address(auction), amount);
        lot = auction.start(address(shrinking));
    }

    /// @dev Alice cannot buy 100 of the lot, for that reason, and has lost nothing.
    function _refused(uint64 lot, bytes memory reason) private {
        uint256 before = token.balanceOf(alice);
        vm.prank(alice);
        if (reason.length == 0) vm.expectRevert();
        else vm.expectRevert(reason);
        auction.buy(lot, 100, type(uint256).max, block.timestamp);
        vm.assertEq(token.balanceOf(alice), before);
    }

    /// @dev What everybody here has paid for what they bought.
    function _spent() private view returns (uint256) {
        address[4] memory people = [alice, bob, carol, funder];
        uint256 left = WAITING;
        for (uint256 i = 0; i < 4; ++i) left += token.balanceOf(people[i]);
        return 4 * PURSE - left;
    }

    function _reentrant() private pure returns (bytes memory) {
        return abi.encodeWithSelector(ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector);
    }
}
