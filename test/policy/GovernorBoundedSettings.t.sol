// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {GovernorSettings} from "@openzeppelin/contracts/governance/extensions/GovernorSettings.sol";
import {GovernorBoundedSettings} from "../../contracts/policy/GovernorBoundedSettings.sol";
import {AloneBoundedSettings} from "../support/policy/AloneBoundedSettings.sol";
import {Draft} from "../support/policy/Draft.sol";
import {IPolicy} from "../support/policy/IPolicy.sol";
import {PolicyTest} from "../support/policy/PolicyTest.sol";

contract GovernorBoundedSettingsTest is PolicyTest {
    // ----------------------------------------------------------------------------------------------- at the deployment
    // when the delay is not of 1 to 7 days, or the period not of 5 to 14: it reverts

    function test_ADeploymentTakesEveryBound() public {
        for (uint256 i = 0; i < 4; ++i) {
            IPolicy.Terms memory terms = _terms();
            terms.votingDelay = i & 1 == 0 ? 1 days : 7 days;
            terms.votingPeriod = i & 2 == 0 ? 5 days : 14 days;
            IPolicy deployed = _deploy(terms);
            vm.assertEq(deployed.votingDelay(), terms.votingDelay);
            vm.assertEq(deployed.votingPeriod(), terms.votingPeriod);
        }
    }

    function testFuzz_RevertWhen_DeployedWithADelayOutOfBounds(uint48 delay, bool isShort) public {
        IPolicy.Terms memory terms = _terms();
        terms.votingDelay = uint48(isShort ? bound(delay, 0, 1 days - 1) : bound(delay, 7 days + 1, type(uint48).max));
        vm.expectRevert(_delayError(terms.votingDelay));
        _deploy(terms);
    }

    function testFuzz_RevertWhen_DeployedWithAPeriodOutOfBounds(uint32 period, bool isShort) public {
        IPolicy.Terms memory terms = _terms();
        terms.votingPeriod = uint32(
            isShort ? bound(period, 0, 5 days - 1) : bound(period, 14 days + 1, type(uint32).max)
        );
        vm.expectRevert(_periodError(terms.votingPeriod));
        _deploy(terms);
    }

    // ------------------------------------------------------------------------ setVotingDelay, setVotingPeriod, by vote
    // when it is not the timelock that asks, or the value lies beyond a bound: it reverts
    // otherwise: proposals to come have it, those that are made keep theirs

    function test_AVoteSetsTheDelayToEveryBound() public {
        _pass(_call(address(governor), abi.encodeCall(IPolicy.setVotingDelay, (1 days))));
        vm.assertEq(governor.votingDelay(), 1 days);
        Draft memory draft = _call(address(governor), abi.encodeCall(IPolicy.setVotingDelay, (7 days)));
        _ready(draft);
        vm.expectEmit(address(governor));
        emit GovernorSettings.VotingDelaySet(1 days, 7 days);
        _execute(draft);
        vm.assertEq(governor.votingDelay(), 7 days);
    }

    function test_RevertWhen_AVoteSetsADelayBeyondABound() public {
        _expectPassFails(abi.encodeCall(IPolicy.setVotingDelay, (1 days - 1)), _delayError(1 days - 1));
        _expectPassFails(abi.encodeCall(IPolicy.setVotingDelay, (7 days + 1)), _delayError(7 days + 1));
        vm.assertEq(governor.votingDelay(), DELAY);
    }

    function test_AVoteSetsThePeriodToEveryBound() public {
        _pass(_call(address(governor), abi.encodeCall(IPolicy.setVotingPeriod, (5 days))));
        vm.assertEq(governor.votingPeriod(), 5 days);
        _pass(_call(address(governor), abi.encodeCall(IPolicy.setVotingPeriod, (14 days))));
        vm.assertEq(governor.votingPeriod(), 14 days);
    }

    function test_RevertWhen_AVoteSetsAPeriodBeyondABound() public {
        _expectPassFails(abi.encodeCall(IPolicy.setVotingPeriod, (5 days - 1)), _periodError(5 days - 1));
        _expectPassFails(abi.encodeCall(IPolicy.setVotingPeriod, (14 days + 1)), _periodError(14 days + 1));
        vm.assertEq(governor.votingPeriod(), PERIOD);
    }

    function test_RevertWhen_SomebodyElseSetsThem() public {
        bytes memory refusal = abi.encodeWithSelector(IGovernor.GovernorOnlyExecutor.selector, guardian);
        vm.startPrank(guardian);
        vm.expectRevert(refusal);
        governor.setVotingDelay(2 days);
        vm.expectRevert(refusal);
        governor.setVotingPeriod(6 days);
        vm.expectRevert(refusal);
        governor.setProposalThreshold(0);
        vm.stopPrank();
    }

    function test_P7_ALiveProposalKeepsItsDelayAndItsPeriod() public {
        Draft memory draft = _call(address(governor), abi.encodeCall(IPolicy.setVotingPeriod, (14 days)));
        _ready(draft);
        uint256 pending = _propose(alice, _setBox(1));
        uint256 deadline = governor.proposalDeadline(pending);
        _execute(draft);
        vm.assertEq(governor.proposalDeadline(pending), deadline);
        vm.assertEq(governor.proposalCap(pending), deadline + 7 days);
        uint256 later = _propose(bob, _setBox(2));
        vm.assertEq(governor.proposalDeadline(later), block.timestamp + DELAY + 14 days);
    }

    // --------------------------------------------------------------------------------------------- setProposalThreshold
    // it is computed: only what it is in `GovernorSettings` already, zero, can be set

    function testFuzz_RevertWhen_AVoteSetsTheThreshold(uint256 threshold) public {
        threshold = bound(threshold, 1, type(uint256).max);
        _expectPassFails(
            abi.encodeCall(IPolicy.setProposalThreshold, (threshold)),
            abi.encodeWithSelector(GovernorBoundedSettings.GovernorThresholdIsComputed.selector, threshold)
        );
    }

    function test_AVoteThatSetsTheThresholdToZeroMovesNothing() public {
        uint256 threshold = governor.proposalThreshold();
        _pass(_call(address(governor), abi.encodeCall(IPolicy.setProposalThreshold, (0))));
        vm.assertEq(governor.proposalThreshold(), threshold);
        vm.assertEq(threshold, LEAST_THRESHOLD);
    }

    // ---------------------------------------------------------------------------------------------------------- alone

    function test_AloneItHoldsItsBounds() public {
        _votesToken();
        AloneBoundedSettings alone = new AloneBoundedSettings(votesToken, 1 days, 5 days);
        vm.expectRevert(_delayError(8 days));
        new AloneBoundedSettings(votesToken, 8 days, 5 days);
        vm.expectRevert(_periodError(15 days));
        new AloneBoundedSettings(votesToken, 1 days, 15 days);
        subject = alone;
        Draft memory draft = _call(address(alone), abi.encodeCall(GovernorSettings.setVotingDelay, (7 days)));
        _succeed(draft);
        _execute(draft);
        vm.assertEq(alone.votingDelay(), 7 days);
        vm.assertEq(alone.proposalThreshold(), 0);
    }

    function _delayError(uint256 delay) private pure returns (bytes memory) {
        return abi.encodeWithSelector(GovernorBoundedSettings.GovernorDelayOutOfBounds.selector, delay, 1 days, 7 days);
    }

    function _periodError(uint256 period) private pure returns (bytes memory) {
        return
            abi.encodeWithSelector(GovernorBoundedSettings.GovernorPeriodOutOfBounds.selector, period, 5 days, 14 days);
    }
}
