// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IMextStaking} from "../../contracts/interfaces/IMextStaking.sol";
import {StakingHandler} from "../support/StakingHandler.sol";
import {StakingTest} from "../support/StakingTest.sol";

/// @notice Whatever five people do in whatever order, and however long nobody comes:
/// - P1: each of them can leave with everything now, for the printed penalty at most, or whole after the notice
/// - P2: supply is the genesis less the penalties, and never rises
/// - P4: powers are the lowest weights of the whole week before; together they never exceed total power
/// - P6: the contract holds stakes, notices, revenue and what was sent to it, to the wei; and owes all its revenue
///
/// The runner finds the handler by its artifact: run this file alone only after `npx hardhat build`.
contract StakingInvariantsTest is StakingTest {
    StakingHandler private handler;
    address[] private people;

    function setUp() public override {
        super.setUp();
        people = [alice, bob, carol, person("dave"), person("erin")];
        handler = new StakingHandler(token, staking, people);
        for (uint256 i = 3; i < people.length; ++i) {
            vm.prank(person("treasury"));
            token.transfer(people[i], PURSE);
            vm.prank(people[i]);
            token.approve(address(staking), type(uint256).max);
        }
    }

    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    // ------------------------------------------------------------------------------------------------- invariants

    function invariant_P1_EveryoneCanLeaveNowForThePrintedPenalty() public {
        uint256 snapshot = vm.snapshotState();
        _leaveWithEverything(people[handler.calls() % people.length]);
        vm.revertToState(snapshot);
    }

    function invariant_P1_EveryoneCanLeaveWholeAfterTheNotice() public {
        uint256 snapshot = vm.snapshotState();
        _withdrawEverything(people[handler.calls() % people.length]);
        vm.revertToState(snapshot);
    }

    /// @dev That no call raises it is asserted by the handler after each.
    function invariant_P2_SupplyFallsByThePenaltiesAndNeverRises() public view {
        vm.assertEq(token.burned(), handler.penalties(), "burned");
        vm.assertEq(token.totalSupply(), GENESIS - handler.penalties(), "supply");
    }

    function invariant_P4_PowersAreTheLowestWeightsAndNeverExceedTheTotal() public view {
        uint256 sum = 0;
        for (uint256 i = 0; i < people.length; ++i) {
            uint256 power = staking.powerIn(people[i], _week());
            vm.assertEq(power, handler.lowBefore(people[i]), "the lowest of the week before");
            vm.assertEq(power, staking.getVotes(people[i]), "one power");
            sum += power;
        }
        uint256 total = staking.totalPowerIn(_week());
        vm.assertEq(total, handler.totalLowBefore(), "the lowest total of the week before");
        vm.assertLe(sum, total, "no more power than weight");
    }

    function invariant_P6_TheContractHoldsWhatItOwesAndOwesWhatItHolds() public view {
        uint256 principal = 0;
        uint256 claimed = 0;
        uint256 earned = 0;
        for (uint256 i = 0; i < people.length; ++i) {
            principal += _principalOf(people[i]);
            claimed += handler.claimed(people[i]);
            earned += staking.earned(people[i]);
        }
        uint256 held = staking.revenueHeld();
        vm.assertEq(held, handler.funded() - claimed, "revenue held");
        vm.assertEq(token.balanceOf(address(staking)), principal + held + handler.donated(), "to the wei");
        vm.assertLe(earned + _toCome(), held, "no more is owed than held");
        // A wei for each settlement, of which a call makes a few at most, and one for each share just asked.
        vm.assertLe(held, earned + _toCome() + _dust(), "all that is held is owed");
    }

    function invariant_P6_EveryoneEarnsTheirShare() public view {
        for (uint256 i = 0; i < people.length; ++i) {
            uint256 got = staking.earned(people[i]) + handler.claimed(people[i]);
            vm.assertApproxEqAbs(got, handler.earnedFine(people[i]) >> 64, _dust(), "the walked share");
        }
    }

    function invariant_EveryViewSaysWhatTheBooksSay() public view {
        uint256 total = 0;
        for (uint256 i = 0; i < people.length; ++i) {
            address account = people[i];
            uint256[] memory balances = staking.balancesOf(account);
            for (uint8 tier = 0; tier < 5; ++tier) {
                vm.assertEq(balances[tier], handler.stakeOf(account, tier), "balance");
            }
            vm.assertEq(staking.weightOf(account), handler.weightOf(account), "weight");
            vm.assertEq(staking.delegates(account), handler.delegateOf(account), "delegate");
            total += handler.weightOf(account);
            _compareExits(account);
        }
        vm.assertEq(staking.totalWeight(), total, "total weight");
    }

    // ----------------------------------------------------------------------------------------------- after each run

    /// @dev No call was spent on nothing; and when all leave, only revenue to come, dust and gifts stay.
    function afterInvariant() public {
        uint256 sum = 0;
        bytes32[14] memory verbs = _verbs();
        for (uint256 i = 0; i < verbs.length; ++i) sum += handler.done(verbs[i]);
        vm.assertEq(sum, handler.calls(), "every call did its verb");
        for (uint256 i = 0; i < people.length; ++i) _leaveWithEverything(people[i]);
        vm.assertEq(staking.totalWeight(), 0, "no weight is left behind");
        uint256 stays = staking.revenueHeld() + handler.donated();
        vm.assertEq(token.balanceOf(address(staking)), stays, "no principal is left behind");
        vm.assertLe(staking.revenueHeld(), _toCome() + _dust(), "no earnings are left behind");
    }

    // ----------------------------------------------------------------------------------------------- floor of calls

    /// @dev A campaign that never got to a verb would prove nothing: here each verb is done at least ten times.
    function test_EveryVerbOfTheHandlerDoesItsWork() public {
        uint256 seed = 1;
        for (uint256 i = 0; i < 14 * 10; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            _doVerb(i % 14, seed);
        }
        bytes32[14] memory verbs = _verbs();
        for (uint256 i = 0; i < verbs.length; ++i) vm.assertGe(handler.done(verbs[i]), 10, "floor");
        invariant_EveryViewSaysWhatTheBooksSay();
        invariant_P4_PowersAreTheLowestWeightsAndNeverExceedTheTotal();
        invariant_P6_TheContractHoldsWhatItOwesAndOwesWhatItHolds();
        invariant_P6_EveryoneEarnsTheirShare();
    }

    function _verbs() private pure returns (bytes32[14] memory) {
        return
            [
                bytes32("stake"),
                "stakeFor",
                "move",
                "giveNotice",
                "cancelNotice",
                "withdraw",
                "leaveNow",
                "cutNotice",
                "claim",
                "claimAndStake",
                "fund",
                "delegate",
                "donate",
                "pass"
            ];
    }

    function _doVerb(uint256 verb, uint256 seed) private {
        uint8 tier = uint8(seed >> 16);
        if (verb == 0) handler.stake(seed, tier, seed >> 32);
        if (verb == 1) handler.stakeFor(seed, seed >> 8, tier, seed >> 32);
        if (verb == 2) handler.move(seed, tier, seed >> 32);
        if (verb == 3) handler.giveNotice(seed, tier, seed >> 32);
        if (verb == 4) handler.cancelNotice(seed, seed >> 32);
        if (verb == 5) handler.withdraw(seed, seed >> 32);
        if (verb == 6) handler.leaveNow(seed, tier, seed >> 32);
        if (verb == 7) handler.cutNotice(seed, seed >> 32);
        if (verb == 8) handler.claim(seed);
        if (verb == 9) handler.claimAndStake(seed, tier);
        if (verb == 10) handler.fund(seed, seed >> 32);
        if (verb == 11) handler.delegate(seed, seed >> 32);
        if (verb == 12) handler.donate(seed, seed >> 32);
        if (verb == 13) handler.pass(seed);
    }

    // --------------------------------------------------------------------------------------------------- internal

    function _leaveWithEverything(address account) private {
        uint256 expected = token.balanceOf(account) + staking.earned(account);
        vm.startPrank(account);
        for (uint8 tier = 0; tier < 5; ++tier) {
            uint256 balance = staking.balanceOf(account, tier);
            if (balance == 0) continue;
            uint256 penalty = staking.penaltyToLeave(tier, balance);
            vm.assertLe(penalty, (balance * 1_200) / 10_000, "at most 12 %");
            staking.leaveNow(tier, balance, penalty);
            expected += balance - penalty;
        }
        uint256 count = staking.exitCount(account);
        for (uint256 exitId = 0; exitId < count; ++exitId) {
            uint256 amount = staking.exitOf(account, exitId).amount;
            if (amount == 0) continue;
            uint256 penalty = staking.penaltyToCut(account, exitId, block.timestamp);
            staking.cutNotice(exitId, penalty);
            expected += amount - penalty;
        }
        if (staking.earned(account) != 0) staking.claim();
        vm.stopPrank();
        vm.assertEq(token.balanceOf(account), expected, "left with everything but the penalties");
    }

    function _withdrawEverything(address account) private {
        uint256 expected = token.balanceOf(account) + _principalOf(account);
        vm.startPrank(account);
        for (uint8 tier = 0; tier < 5; ++tier) {
            uint256 balance = staking.balanceOf(account, tier);
            if (balance != 0) staking.giveNotice(tier, balance);
        }
        skip(365 days);
        uint256 count = staking.exitCount(account);
        for (uint256 exitId = 0; exitId < count; ++exitId) {
            if (staking.exitOf(account, exitId).amount != 0) staking.withdraw(exitId);
        }
        vm.stopPrank();
        vm.assertEq(token.balanceOf(account), expected, "paid whole");
    }

    function _principalOf(address account) private view returns (uint256 principal) {
        uint256[] memory balances = staking.balancesOf(account);
        for (uint8 tier = 0; tier < 5; ++tier) principal += balances[tier];
        IMextStaking.Exit[] memory exits = staking.exitsOf(account, 0, type(uint256).max);
        for (uint256 i = 0; i < exits.length; ++i) principal += exits[i].amount;
    }

    function _compareExits(address account) private view {
        StakingHandler.OpenExit[] memory expected = handler.exitsOf(account);
        IMextStaking.Exit[] memory exits = staking.exitsOf(account, 0, type(uint256).max);
        vm.assertEq(exits.length, expected.length, "exits");
        for (uint256 i = 0; i < exits.length; ++i) {
            vm.assertEq(exits[i].amount, expected[i].amount, "exit amount");
            vm.assertEq(exits[i].tier, expected[i].tier, "exit tier");
            vm.assertEq(exits[i].readyAt, expected[i].readyAt, "exit ready");
        }
    }

    /// @dev Revenue that has not streamed yet.
    function _toCome() private view returns (uint256) {
        (uint256 thisWeek, uint256 nextWeek) = staking.revenue();
        return thisWeek - (thisWeek * (block.timestamp % WEEK)) / WEEK + nextWeek;
    }

    function _dust() private view returns (uint256) {
        return 4 * handler.calls() + 2 * people.length;
    }
}
