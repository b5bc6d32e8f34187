// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {GovernorVotesQuorumFraction} from "@openzeppelin/contracts/governance/extensions/GovernorVotesQuorumFraction.sol";
import {GovernorQuorumFloor} from "../../contracts/policy/GovernorQuorumFloor.sol";
import {AloneQuorumFloor} from "../support/policy/AloneQuorumFloor.sol";
import {Draft} from "../support/policy/Draft.sol";
import {IPolicy} from "../support/policy/IPolicy.sol";
import {PolicyTest} from "../support/policy/PolicyTest.sol";

contract GovernorQuorumFloorTest is PolicyTest {
    // ----------------------------------------------------------------------------------------------- at the deployment
    // when the quorum is not of 2 to 10 % or the floor not of 0.5 to 2 %: it reverts

    function test_ADeploymentTakesEveryBound() public {
        for (uint256 i = 0; i < 4; ++i) {
            IPolicy.Terms memory terms = _terms();
            terms.quorumBps = i & 1 == 0 ? 200 : 1_000;
            terms.quorumFloorBps = i & 2 == 0 ? 50 : 200;
            IPolicy deployed = _deploy(terms);
            vm.assertEq(deployed.quorumNumerator(), terms.quorumBps);
            vm.assertEq(deployed.quorumFloorBps(), terms.quorumFloorBps);
            vm.assertEq(deployed.quorumDenominator(), 10_000);
        }
    }

    function testFuzz_RevertWhen_DeployedWithAQuorumOutOfBounds(uint16 bps, bool isLow) public {
        IPolicy.Terms memory terms = _terms();
        terms.quorumBps = uint16(isLow ? bound(bps, 0, 199) : bound(bps, 1_001, type(uint16).max));
        vm.expectRevert(_quorumError(terms.quorumBps));
        _deploy(terms);
    }

    function testFuzz_RevertWhen_DeployedWithAFloorOutOfBounds(uint16 bps, bool isLow) public {
        IPolicy.Terms memory terms = _terms();
        terms.quorumFloorBps = uint16(isLow ? bound(bps, 0, 49) : bound(bps, 201, type(uint16).max));
        vm.expectRevert(_floorError(terms.quorumFloorBps));
        _deploy(terms);
    }

    // ---------------------------------------------------------------------------------------------------------- quorum
    // the share of all votes at the snapshot, or the share of the genesis supply where that is more

    function test_WhileFewAreStakedTheFloorIsTheQuorum() public view {
        vm.assertEq(governor.quorum(block.timestamp - 1), QUORUM);
    }

    function test_WhenManyAreStakedTheShareIsTheQuorum() public {
        _treasuryStakes();
        vm.warp(3004 * WEEK + 1);
        vm.assertEq(governor.quorum(block.timestamp - 2), QUORUM);
        vm.assertEq(governor.quorum(block.timestamp - 1), (670_200_000e18 * 4) / 100);
    }

    function testFuzz_TheQuorumIsTheLargerOfShareAndFloor(uint256 staked, uint16 quorumBps, uint16 floorBps) public {
        IPolicy.Terms memory terms = _terms();
        terms.quorumBps = uint16(bound(quorumBps, 200, 1_000));
        terms.quorumFloorBps = uint16(bound(floorBps, 50, 200));
        IPolicy deployed = _deploy(terms);
        staked = bound(staked, 1, 300_000_000e18);
        vm.startPrank(person("treasury"));
        token.approve(address(staking), staked);
        staking.stake(YEAR, staked);
        vm.stopPrank();
        vm.warp(3004 * WEEK + 1);
        uint256 share = (staking.totalWeight() * terms.quorumBps) / 10_000;
        uint256 floor = (GENESIS * terms.quorumFloorBps) / 10_000;
        vm.assertEq(deployed.quorum(block.timestamp - 1), share > floor ? share : floor);
    }

    // -------------------------------------------------------------------- updateQuorumNumerator, updateQuorumFloor
    // when it is not the timelock that asks, or the value lies beyond a bound: it reverts
    // otherwise: proposals whose snapshot is not earlier have it; the others keep theirs

    function test_AVoteSetsTheQuorumToEveryBound() public {
        Draft memory draft = _call(address(governor), abi.encodeCall(IPolicy.updateQuorumNumerator, (200)));
        _ready(draft);
        vm.expectEmit(address(governor));
        emit GovernorVotesQuorumFraction.QuorumNumeratorUpdated(400, 200);
        _execute(draft);
        _pass(_call(address(governor), abi.encodeCall(IPolicy.updateQuorumNumerator, (1_000))));
        vm.assertEq(governor.quorumNumerator(), 1_000);
    }

    function test_AVoteSetsTheFloorToEveryBound() public {
        Draft memory draft = _call(address(governor), abi.encodeCall(IPolicy.updateQuorumFloor, (50)));
        _ready(draft);
        vm.expectEmit(address(governor));
        emit GovernorQuorumFloor.QuorumFloorUpdated(100, 50);
        _execute(draft);
        vm.assertEq(governor.quorumFloorBps(), 50);
        _pass(_call(address(governor), abi.encodeCall(IPolicy.updateQuorumFloor, (200))));
        vm.assertEq(governor.quorumFloorBps(), 200);
    }

    function test_RevertWhen_AVoteSetsAQuorumBeyondABound() public {
        _expectPassFails(abi.encodeCall(IPolicy.updateQuorumNumerator, (199)), _quorumError(199));
        _expectPassFails(abi.encodeCall(IPolicy.updateQuorumNumerator, (1_001)), _quorumError(1_001));
    }

    function test_RevertWhen_AVoteSetsAFloorBeyondABound() public {
        _expectPassFails(abi.encodeCall(IPolicy.updateQuorumFloor, (49)), _floorError(49));
        _expectPassFails(abi.encodeCall(IPolicy.updateQuorumFloor, (201)), _floorError(201));
    }

    function test_RevertWhen_SomebodyElseSetsThem() public {
        bytes memory refusal = abi.encodeWithSelector(IGovernor.GovernorOnlyExecutor.selector, guardian);
        vm.startPrank(guardian);
        vm.expectRevert(refusal);
        governor.updateQuorumNumerator(400);
        vm.expectRevert(refusal);
        governor.updateQuorumFloor(100);
        vm.stopPrank();
    }

    function test_P7_AProposalHasTheQuorumOfItsSnapshot() public {
        Draft memory draft = _call(address(governor), abi.encodeCall(IPolicy.updateQuorumFloor, (200)));
        uint256 id = _ready(draft);
        uint256 earlier = _propose(alice, _setBox(1));
        vm.warp(governor.proposalSnapshot(earlier) + 1);
        uint256 later = _propose(bob, _setBox(2));
        _execute(draft);
        vm.assertEq(governor.quorum(governor.proposalSnapshot(id)), QUORUM);
        vm.assertEq(governor.quorum(governor.proposalSnapshot(earlier)), QUORUM);
        _toVote(later);
        vm.assertEq(governor.quorum(governor.proposalSnapshot(later)), 2 * QUORUM);
        _vote(carol, earlier, FOR);
        _vote(carol, later, FOR);
        _toClose(later);
        _stateIs(earlier, IGovernor.ProposalState.Succeeded);
        _stateIs(later, IGovernor.ProposalState.Defeated);
    }

    function test_AChangeInTheSecondOfTheSnapshotIsThatProposals() public {
        Draft memory draft = _call(address(governor), abi.encodeCall(IPolicy.updateQuorumFloor, (200)));
        _ready(draft);
        uint256 id = _propose(alice, _setBox(1));
        vm.warp(governor.proposalSnapshot(id));
        _stateIs(id, IGovernor.ProposalState.Pending);
        _execute(draft);
        _toVote(id);
        vm.assertEq(governor.quorum(governor.proposalSnapshot(id)), 2 * QUORUM);
    }

    function test_TheQuorumOfASnapshotThatIsNotPastIsNotKnown() public {
        uint256 id = _propose(paula, _setBox(1));
        uint256 snapshot = governor.proposalSnapshot(id);
        vm.warp(snapshot);
        vm.expectRevert(abi.encodeWithSignature("TimepointNotPast(uint256,uint256)", snapshot, snapshot));
        governor.quorum(snapshot);
    }

    // ---------------------------------------------------------------------------------------------------------- alone

    function test_AloneItHasAFloorOfASupplyOfItsOwn() public {
        AloneQuorumFloor alone = new AloneQuorumFloor(_votesToken(), 1_000, 100);
        subject = alone;
        skip(1);
        vm.assertEq(alone.quorum(block.timestamp - 1), 10e18);
        votesToken.mint(alice, 129e18);
        skip(1);
        vm.assertEq(alone.quorum(block.timestamp - 1), 20e18);
        Draft memory draft = _call(address(alone), abi.encodeCall(IPolicy.updateQuorumFloor, (200)));
        _succeed(draft);
        _execute(draft);
        vm.assertEq(alone.quorumFloorBps(), 200);
        vm.expectRevert(_floorError(201));
        new AloneQuorumFloor(votesToken, 1_000, 201);
        vm.expectRevert(_quorumError(1_001));
        new AloneQuorumFloor(votesToken, 1_001, 200);
    }

    function _quorumError(uint256 bps) private pure returns (bytes memory) {
        return abi.encodeWithSelector(GovernorQuorumFloor.GovernorQuorumOutOfBounds.selector, bps, 200, 1_000);
    }

    function _floorError(uint256 bps) private pure returns (bytes memory) {
        return abi.encodeWithSelector(GovernorQuorumFloor.GovernorQuorumFloorOutOfBounds.selector, bps, 50, 200);
    }
}
