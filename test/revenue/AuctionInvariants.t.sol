// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AuctionTest} from "../support/AuctionTest.sol";
import {AuctionComparison} from "../support/revenue/AuctionComparison.sol";
import {AuctionHandler} from "../support/revenue/AuctionHandler.sol";

/// @notice Whatever arrives and whoever starts, folds, buys, shares, sets and strikes, in whatever order:
/// - P2: supply is the genesis less what the auction burned
/// - P6: of each asset the auction holds what arrived less what was sold, and that is what runs and what waits; each buyer
///   has what they bought
/// - P6: MEXT that was paid or shared was burned or funded, to the wei; what the auction holds has arrived and is not shared
/// - P7: every lot has the terms of its start, and the price of the curve
///
/// Each function is a campaign of its own, which checks it after every call; at the end of every run all of them are
/// checked. The runner finds the handler by its artifact: run this file alone only after a build.
contract AuctionInvariantsTest is AuctionTest, AuctionComparison {
    AuctionHandler private handler;
    address[] private buyers;

    function setUp() public override {
        super.setUp();
        buyers = [alice, bob, carol];
        handler = new AuctionHandler(auction, buyers, funder);
    }

    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    // ------------------------------------------------------------------------------------------------- invariants

    function invariant_P2_SupplyFallsByWhatTheAuctionBurned() public view {
        vm.assertEq(token.totalSupply(), GENESIS - handler.burnedByAuction(), "supply");
    }

    function invariant_P6_OfEachAssetWhatArrivedIsHeldOrSold() public view {
        for (uint256 i = 0; i < 3; ++i) _compareAsset(auction, handler, handler.assets(i), buyers);
    }

    function invariant_P6_MextThatCameInWasBurnedOrFunded() public view {
        vm.assertEq(
            handler.paid() + handler.mextShared(),
            handler.burnedByAuction() + handler.fundedByAuction(),
            "in and out"
        );
        vm.assertEq(staking.revenueHeld(), handler.fundedByAuction(), "funded");
        vm.assertEq(token.balanceOf(address(staking)), handler.fundedByAuction(), "and there");
        vm.assertEq(token.balanceOf(address(auction)), handler.mextArrived() - handler.mextShared(), "not shared yet");
        uint256 held = token.balanceOf(alice) + token.balanceOf(bob) + token.balanceOf(carol);
        vm.assertEq(3 * PURSE - held, handler.paid(), "paid by buyers");
        vm.assertEq(PURSE - token.balanceOf(funder), handler.mextArrived(), "arrived as MEXT");
    }

    function invariant_P7_EveryLotHasTheTermsOfItsStart() public view {
        // All of the newest, and an older one that moves on with every call.
        for (uint256 i = 0; i < 3; ++i) _compareLot(auction, handler, handler.newest(handler.assets(i)));
        uint256 count = handler.saleCount();
        if (count != 0) _compareLot(auction, handler, (handler.calls() % count) + 1);
        _compareRulesToCome(auction, handler);
    }

    function afterInvariant() public view {
        _compareAll();
        uint256 sum = 0;
        for (uint256 verb = 0; verb < handler.VERBS(); ++verb) sum += handler.done(verb);
        vm.assertEq(sum, handler.calls(), "every call did its verb");
    }

    // ----------------------------------------------------------------------------------------------- floor of calls

    /// @dev A campaign that never got to a verb would prove nothing: here each is done 20 times, in a shuffled order.
    function test_EveryVerbOfTheAuctionsHandlerDoesItsWork() public {
        uint256 seed = 1;
        uint256 verbs = handler.VERBS();
        for (uint256 call = 0; call < 20 * verbs; ++call) {
            seed = uint256(keccak256(abi.encode(seed)));
            _do((call * 5 + call / verbs) % verbs, seed);
            _compareAll();
        }
        for (uint256 verb = 0; verb < verbs; ++verb) vm.assertEq(handler.done(verb), 20, "floor");
        vm.assertGe(handler.saleCount(), 50, "lots");
        vm.assertGe(handler.paid(), 1_000_000e18, "paid");
    }

    function _do(uint256 verb, uint256 seed) private {
        uint256 other = uint256(keccak256(abi.encode(seed, verb)));
        if (verb == 0) handler.arrive(seed, other);
        else if (verb == 1) handler.arriveAsCoin(other);
        else if (verb == 2) handler.arriveAsMext(other);
        else if (verb == 3) handler.start(seed, other);
        else if (verb == 4) handler.fold(seed, other);
        else if (verb == 5) handler.shareMext(other);
        else if (verb == 6) handler.buyPart(seed, other);
        else if (verb == 7) handler.buyAll(seed, other);
        else if (verb == 8) handler.buyForNothing(seed, other);
        else if (verb == 9) handler.setParameters(seed);
        else if (verb == 10) handler.pass(seed);
        else if (verb == 11) handler.buyAStriker(seed);
        else handler.trespass(seed, other);
    }

    // -------------------------------------------------------------------------------------------------- comparison

    function _compareAll() private view {
        invariant_P2_SupplyFallsByWhatTheAuctionBurned();
        invariant_P6_OfEachAssetWhatArrivedIsHeldOrSold();
        invariant_P6_MextThatCameInWasBurnedOrFunded();
        invariant_P7_EveryLotHasTheTermsOfItsStart();
        for (uint256 lot = 1; lot <= handler.saleCount(); ++lot) _compareLot(auction, handler, lot);
    }
}
