// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {GovernorCountingChangeable} from "../../contracts/policy/GovernorCountingChangeable.sol";
import {AloneCounting} from "../support/policy/AloneCounting.sol";
import {PolicyTest} from "../support/policy/PolicyTest.sol";

contract GovernorCountingChangeableTest is PolicyTest {
    // -------------------------------------------------------------------------------------------------------- castVote
    // when the vote is not open, the support unknown, there are params, or the voter held nothing: it reverts
    // otherwise: the whole weight counts on one side; a later vote takes the place of the earlier, also the same again

    function test_RevertWhen_TheVoteIsNotOpen() public {
        uint256 id = _propose(paula, _setBox(1));
        bytes32 active = bytes32(uint256(1) << uint8(IGovernor.ProposalState.Active));
        vm.warp(governor.proposalSnapshot(id));
        _expectState(id, IGovernor.ProposalState.Pending, active);
        _vote(alice, id, FOR);
        _toClose(id);
        _expectState(id, IGovernor.ProposalState.Defeated, active);
        _vote(alice, id, FOR);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorNonexistentProposal.selector, 2));
        _vote(alice, 2, FOR);
    }

    function test_AVoteCountsInTheLastSecond() public {
        uint256 id = _open(_setBox(1));
        vm.warp(governor.proposalDeadline(id));
        _vote(alice, id, FOR);
        _talliesAre(id, 0, ALICES, 0);
    }

    function testFuzz_RevertWhen_TheSupportIsUnknown(uint8 support) public {
        uint256 id = _open(_setBox(1));
        vm.expectRevert(IGovernor.GovernorInvalidVoteType.selector);
        _vote(alice, id, uint8(bound(support, 3, 255)));
    }

    function testFuzz_RevertWhen_ThereAreParams(bytes memory params) public {
        vm.assume(params.length != 0);
        uint256 id = _open(_setBox(1));
        vm.prank(alice);
        vm.expectRevert(IGovernor.GovernorInvalidVoteParams.selector);
        governor.castVoteWithReasonAndParams(id, FOR, "", params);
    }

    function test_AVoteWithEmptyParamsAndAReasonCounts() public {
        uint256 id = _open(_setBox(1));
        vm.prank(alice);
        vm.expectEmit(address(governor));
        emit IGovernor.VoteCast(alice, id, FOR, ALICES, "because");
        governor.castVoteWithReasonAndParams(id, FOR, "because", "");
        vm.prank(bob);
        vm.expectEmit(address(governor));
        emit IGovernor.VoteCast(bob, id, AGAINST, BOBS, "why not");
        governor.castVoteWithReason(id, AGAINST, "why not");
        _talliesAre(id, BOBS, ALICES, 0);
    }

    function test_RevertWhen_TheVoterHeldNothing() public {
        uint256 id = _open(_setBox(1));
        vm.expectRevert(
            abi.encodeWithSelector(GovernorCountingChangeable.GovernorNoVotingPower.selector, id, stranger)
        );
        _vote(stranger, id, FOR);
    }

    function testFuzz_P5_AChangedVoteCountsOnce(uint8 first, uint8 second) public {
        (first, second) = (uint8(bound(first, 0, 2)), uint8(bound(second, 0, 2)));
        uint256 id = _open(_setBox(1));
        _vote(bob, id, ABSTAIN);
        _vote(alice, id, first);
        _vote(alice, id, second);
        uint256[3] memory expected;
        expected[ABSTAIN] = BOBS;
        expected[second] += ALICES;
        _talliesAre(id, expected[AGAINST], expected[FOR], expected[ABSTAIN]);
        (uint8 votes, GovernorCountingChangeable.VoteType support) = governor.voteOf(id, alice);
        vm.assertEq(votes, 2);
        vm.assertEq(uint256(support), second);
    }

    function testFuzz_P5_TalliesAreTheSumsOfTheVotesInForce(uint256 seed, uint8 count) public {
        uint256 id = _open(_setBox(1));
        address[3] memory voters = [alice, bob, carol];
        uint256[3] memory weights = [ALICES, BOBS, CAROLS];
        uint256[3] memory votes;
        uint8[3] memory support;
        for (uint256 i = 0; i < bound(count, 1, 90); ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            uint256 who = seed % 3;
            support[who] = uint8((seed >> 8) % 3);
            ++votes[who];
            _vote(voters[who], id, support[who]);
        }
        uint256[3] memory tally;
        for (uint256 who = 0; who < 3; ++who) {
            if (votes[who] != 0) tally[support[who]] += weights[who];
            (uint8 counted, ) = governor.voteOf(id, voters[who]);
            vm.assertEq(counted, votes[who] < 63 ? votes[who] : 63, "votes");
        }
        _talliesAre(id, tally[AGAINST], tally[FOR], tally[ABSTAIN]);
    }

    function test_P5_After63VotesAVoterStillChangesDirectly() public {
        uint256 id = _open(_setBox(1));
        for (uint256 i = 0; i < 70; ++i) _vote(alice, id, uint8(i % 3));
        (uint8 votes, GovernorCountingChangeable.VoteType support) = governor.voteOf(id, alice);
        vm.assertEq(votes, 63);
        vm.assertEq(uint256(support), AGAINST);
        _talliesAre(id, ALICES, 0, 0);
        _vote(alice, id, FOR);
        _talliesAre(id, 0, ALICES, 0);
    }

    function test_P4_AVoteWeighsTheLowestWeightOfTheWeekBeforeTheSnapshots() public {
        // Alice's weight is down to 30 million for a second in week 3002; Carol leaves with half in week 3003.
        vm.warp(3002 * WEEK + 6 days);
        uint256 id = _propose(paula, _setBox(1));
        vm.assertEq(governor.proposalSnapshot(id) / WEEK, 3003);
        vm.startPrank(alice);
        uint256 exitId = staking.giveNotice(WEEKLY, 10_000_000e18);
        skip(1);
        staking.cancelNotice(exitId);
        staking.stake(WEEKLY, 5_000_000e18);
        vm.stopPrank();
        warpToWeek(3003);
        _giveNotice(carol, WEEKLY, CAROLS / 2);
        _toVote(id);
        _vote(alice, id, FOR);
        _vote(carol, id, AGAINST);
        _talliesAre(id, CAROLS, 30_000_000e18, 0);
        // A week later, with other powers, a change still takes off what was added.
        vm.warp(governor.proposalDeadline(id));
        vm.assertEq(block.timestamp / WEEK, 3004);
        _vote(carol, id, ABSTAIN);
        _talliesAre(id, 0, 30_000_000e18, CAROLS);
    }

    // -------------------------------------------------------------------------------------------- voteOf, hasVoted
    // 32 proposals share a slot, and none touches another

    function test_P5_NeighboursInASlotDoNotTouch() public {
        for (uint256 id = 1; id < 33; ++id) _comeAndGo(id);
        address[4] memory proposers = [paula, alice, bob, carol];
        for (uint256 i = 0; i < 4; ++i) vm.assertEq(_propose(proposers[i], _setBox(33 + i)), 33 + i);
        _toVote(36);
        _vote(alice, 33, FOR);
        _vote(alice, 34, ABSTAIN);
        _vote(alice, 35, AGAINST);
        _vote(alice, 34, FOR);
        _vote(alice, 34, FOR);
        _voteIs(33, 1, FOR);
        _voteIs(34, 3, FOR);
        _voteIs(35, 1, AGAINST);
        (uint8 votes, ) = governor.voteOf(36, alice);
        vm.assertEq(votes, 0);
        (votes, ) = governor.voteOf(32, alice);
        vm.assertEq(votes, 0);
    }

    function test_TheLastOfASlotAndTheFirstOfTheNextDoNotTouch() public {
        for (uint256 id = 1; id < 31; ++id) _comeAndGo(id);
        vm.assertEq(_propose(alice, _setBox(31)), 31);
        vm.assertEq(_propose(bob, _setBox(32)), 32);
        vm.assertEq(_propose(carol, _setBox(33)), 33);
        _toVote(33);
        for (uint256 i = 0; i < 70; ++i) _vote(alice, 31, FOR);
        _vote(alice, 32, ABSTAIN);
        _voteIs(31, 63, FOR);
        _voteIs(32, 1, ABSTAIN);
        (uint8 votes, ) = governor.voteOf(33, alice);
        vm.assertEq(votes, 0);
    }

    function test_WhoHasVotedIsKnown() public {
        uint256 id = _open(_setBox(1));
        vm.assertFalse(governor.hasVoted(id, alice));
        _vote(alice, id, AGAINST);
        vm.assertTrue(governor.hasVoted(id, alice));
        vm.assertFalse(governor.hasVoted(id, bob));
    }

    // ---------------------------------------------------------------------------------------------------- the outcome
    // when For is below the quorum, or not above Against: defeated; otherwise: succeeded; abstaining reaches no quorum

    function test_AProposalNeedsAQuorumInFavour() public {
        uint256 id = _open(_setBox(1));
        _vote(paula, id, FOR);
        _vote(alice, id, ABSTAIN);
        _toClose(id);
        _stateIs(id, IGovernor.ProposalState.Defeated);
    }

    function test_AQuorumToTheWeiIsEnough() public {
        uint256 id = _open(_setBox(1));
        _vote(carol, id, FOR);
        vm.assertEq(governor.quorum(governor.proposalSnapshot(id)), CAROLS);
        _toClose(id);
        _stateIs(id, IGovernor.ProposalState.Succeeded);
    }

    function test_RevertWhen_QueueingWhatLacksAWeiOfTheQuorum() public {
        _giveNotice(carol, WEEKLY, 1);
        warpToWeek(3003);
        uint256 id = _open(_setBox(1));
        _vote(carol, id, FOR);
        _talliesAre(id, 0, QUORUM - 1, 0);
        _toClose(id);
        _expectState(id, IGovernor.ProposalState.Defeated, bytes32(uint256(1) << 4));
        _queue(_setBox(1));
    }

    function test_ATieIsDefeated() public {
        vm.prank(bob);
        staking.delegate(carol);
        vm.prank(alice);
        staking.giveNotice(WEEKLY, 10_000_000e18);
        warpToWeek(3004);
        uint256 id = _open(_setBox(1));
        _vote(alice, id, FOR);
        _vote(carol, id, AGAINST);
        _talliesAre(id, 30_000_000e18, 30_000_000e18, 0);
        _toClose(id);
        _stateIs(id, IGovernor.ProposalState.Defeated);
    }

    function test_TheModeSaysThatForAloneReachesTheQuorum() public view {
        vm.assertEq(governor.COUNTING_MODE(), "support=bravo&quorum=for");
    }

    // ---------------------------------------------------------------------------------------------------------- alone

    function test_AloneItCountsWithProposalIdsThatAreHashes() public {
        subject = new AloneCounting(_votesToken());
        uint256 id = _open(_setBox(1));
        vm.assertGt(id, type(uint128).max, "a hash");
        _vote(alice, id, AGAINST);
        _vote(bob, id, FOR);
        _vote(alice, id, FOR);
        _talliesAre(id, 0, 60e18, 0);
        vm.assertTrue(subject.hasVoted(id, alice));
        _toClose(id);
        _stateIs(id, IGovernor.ProposalState.Succeeded);
    }

    /// @dev A proposal that takes a number, and its proposer back.
    function _comeAndGo(uint256 id) private {
        vm.assertEq(_propose(paula, _setBox(id)), id);
        _cancel(paula, _setBox(id));
        governor.releaseBond(id);
    }

    function _voteIs(uint256 id, uint8 count, uint8 support) private view {
        (uint8 votes, GovernorCountingChangeable.VoteType found) = governor.voteOf(id, alice);
        vm.assertEq(votes, count, "votes");
        vm.assertEq(uint256(found), support, "support");
    }
}
