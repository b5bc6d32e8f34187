// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";
import {MextTimelock} from "../../contracts/policy/MextTimelock.sol";
import {Box} from "../support/policy/Box.sol";
import {Draft} from "../support/policy/Draft.sol";
import {IPolicy} from "../support/policy/IPolicy.sol";
import {PolicyTest} from "../support/policy/PolicyTest.sol";

contract MextTimelockTest is PolicyTest {
    // ----------------------------------------------------------------------------------------------- at the deployment
    // when the delay is not of 2 to 14 days: it reverts
    // otherwise: the governor alone proposes, cancels and executes, and nobody administers

    function test_ADeploymentTakesEveryBound() public {
        IPolicy.Terms memory terms = _terms();
        terms.timelockDelay = 2 days;
        vm.assertEq(MextTimelock(payable(_deploy(terms).timelock())).getMinDelay(), 2 days);
        terms.timelockDelay = 14 days;
        vm.assertEq(MextTimelock(payable(_deploy(terms).timelock())).getMinDelay(), 14 days);
    }

    function testFuzz_RevertWhen_DeployedWithADelayOutOfBounds(uint40 delay, bool isShort) public {
        IPolicy.Terms memory terms = _terms();
        terms.timelockDelay = uint40(
            isShort ? bound(delay, 0, 2 days - 1) : bound(delay, 14 days + 1, type(uint40).max)
        );
        vm.expectRevert(_outOfBounds(terms.timelockDelay));
        _deploy(terms);
    }

    function test_TheGovernorAloneHasRoles() public view {
        bytes32[4] memory roles = [
            timelock.PROPOSER_ROLE(),
            timelock.CANCELLER_ROLE(),
            timelock.EXECUTOR_ROLE(),
            timelock.DEFAULT_ADMIN_ROLE()
        ];
        address[5] memory others = [address(this), guardian, paula, address(0), address(timelock)];
        for (uint256 role = 0; role < 4; ++role) {
            vm.assertEq(timelock.hasRole(roles[role], address(governor)), role != 3);
            for (uint256 who = 0; who < 5; ++who) {
                // Only a vote, through the timelock itself, could give a role.
                vm.assertEq(timelock.hasRole(roles[role], others[who]), role == 3 && who == 4);
            }
        }
    }

    // ----------------------------------------------------------------------------------------------------- updateDelay
    // when the delay lies beyond a bound, or it is not the timelock itself that asks: it reverts

    function test_AVoteSetsTheDelayToEveryBound() public {
        _pass(_call(address(timelock), abi.encodeCall(TimelockController.updateDelay, (2 days))));
        vm.assertEq(timelock.getMinDelay(), 2 days);
        _pass(_call(address(timelock), abi.encodeCall(TimelockController.updateDelay, (14 days))));
        vm.assertEq(timelock.getMinDelay(), 14 days);
    }

    function test_RevertWhen_AVoteSetsADelayBeyondABound() public {
        uint256[2] memory delays = [uint256(2 days - 1), 14 days + 1];
        for (uint256 i = 0; i < 2; ++i) {
            Draft memory draft = _call(address(timelock), abi.encodeCall(TimelockController.updateDelay, (delays[i])));
            _ready(draft);
            vm.expectRevert(_outOfBounds(delays[i]));
            _execute(draft);
        }
    }

    function test_RevertWhen_SomebodyElseSetsTheDelay() public {
        bytes memory refusal = abi.encodeWithSelector(
            TimelockController.TimelockUnauthorizedCaller.selector,
            address(governor)
        );
        vm.prank(address(governor));
        vm.expectRevert(refusal);
        timelock.updateDelay(2 days);
    }

    function test_WhatIsQueuedKeepsItsDelay() public {
        Draft memory draft = _call(address(timelock), abi.encodeCall(TimelockController.updateDelay, (14 days)));
        _ready(draft);
        uint256 other = _propose(alice, _setBox(1));
        _toVote(other);
        _vote(alice, other, FOR);
        _toClose(other);
        _queue(_setBox(1));
        uint256 eta = governor.proposalEta(other);
        _execute(draft);
        vm.assertEq(governor.proposalEta(other), eta);
        vm.warp(eta);
        _execute(_setBox(1));
        vm.assertEq(box.value(), 1);
    }

    // ----------------------------------------------------------------------------------------------- around the governor
    // nobody schedules, cancels or executes but through the governor, so nothing walks around the pinned code

    function test_RevertWhen_SomebodyUsesTheTimelockDirectly() public {
        uint256 id = _ready(_setBox(1));
        bytes32 salt = bytes20(address(governor)) ^ keccak256(bytes(_setBox(1).description));
        Draft memory draft = _setBox(1);
        bytes32 operation = timelock.hashOperationBatch(draft.targets, draft.values, draft.calldatas, 0, salt);
        vm.assertTrue(timelock.isOperationReady(operation));
        bytes memory data = abi.encodeCall(Box.set, (1));
        for (uint256 i = 0; i < 4; ++i) {
            vm.startPrank([guardian, paula, address(this), address(timelock)][i]);
            _expectNoRole([guardian, paula, address(this), address(timelock)][i], timelock.EXECUTOR_ROLE());
            timelock.executeBatch(draft.targets, draft.values, draft.calldatas, 0, salt);
            _expectNoRole([guardian, paula, address(this), address(timelock)][i], timelock.EXECUTOR_ROLE());
            timelock.execute(address(box), 0, data, 0, salt);
            _expectNoRole([guardian, paula, address(this), address(timelock)][i], timelock.CANCELLER_ROLE());
            timelock.cancel(operation);
            _expectNoRole([guardian, paula, address(this), address(timelock)][i], timelock.PROPOSER_ROLE());
            timelock.schedule(address(box), 0, data, 0, salt, 14 days);
            vm.stopPrank();
        }
        vm.assertEq(uint256(governor.state(id)), 5);
    }

    function test_RevertWhen_SomebodyGivesARole() public {
        bytes32 role = timelock.PROPOSER_ROLE();
        vm.startPrank(address(governor));
        _expectNoRole(address(governor), bytes32(0));
        timelock.grantRole(role, alice);
        vm.stopPrank();
    }

    function test_AVoteMayHandTheTimelockOn() public {
        // What holders may do, and nobody else: a governor that follows gets the roles, and this one loses them.
        IPolicy next = _deploy(_terms());
        Draft memory draft = _two(
            _call(
                address(timelock),
                abi.encodeCall(IAccessControl.grantRole, (timelock.PROPOSER_ROLE(), address(next)))
            ),
            _call(
                address(timelock),
                abi.encodeCall(IAccessControl.revokeRole, (timelock.PROPOSER_ROLE(), address(governor)))
            )
        );
        _pass(draft);
        vm.assertTrue(timelock.hasRole(timelock.PROPOSER_ROLE(), address(next)));
        vm.assertFalse(timelock.hasRole(timelock.PROPOSER_ROLE(), address(governor)));
        _succeed(_setBox(2));
        _expectNoRole(address(governor), timelock.PROPOSER_ROLE());
        _queue(_setBox(2));
    }

    // ---------------------------------------------------------------------------------------------------------- alone

    function test_AloneItServesAnyGovernor() public {
        MextTimelock alone = new MextTimelock(2 days, alice);
        vm.assertEq(alone.hasRole(alone.PROPOSER_ROLE(), alice), true);
        vm.expectRevert(_outOfBounds(2 days - 1));
        new MextTimelock(2 days - 1, alice);
        vm.expectRevert(_outOfBounds(14 days + 1));
        new MextTimelock(14 days + 1, alice);
    }

    function _outOfBounds(uint256 delay) private pure returns (bytes memory) {
        return abi.encodeWithSelector(MextTimelock.TimelockDelayOutOfBounds.selector, delay, 2 days, 14 days);
    }

    function _expectNoRole(address account, bytes32 role) private {
        vm.expectRevert(
            abi.encodeWithSelector(IAccessControl.AccessControlUnauthorizedAccount.selector, account, role)
        );
    }
}
