// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {GovernorPreventLateFlip} from "../../contracts/policy/GovernorPreventLateFlip.sol";
import {AlonePreventLateFlip} from "../support/policy/AlonePreventLateFlip.sol";
import {PolicyTest} from "../support/policy/PolicyTest.sol";

contract GovernorPreventLateFlipTest is PolicyTest {
    uint8 private constant NONE = 255;

    uint256 private id;
    uint256 private deadline;
    uint256 private cap;

    function setUp() public override {
        super.setUp();
        id = _open(_setBox(1));
        deadline = governor.proposalDeadline(id);
        cap = deadline + 7 days;
        vm.assertEq(governor.proposalCap(id), cap);
    }

    // ------------------------------------------------------------------------------------- before the last 24 hours
    // nothing moves the deadline

    function test_P7_AFlipBeforeTheLastDayMovesNothing() public {
        vm.warp(deadline - 1 days);
        _vote(alice, id, FOR);
        _vote(alice, id, AGAINST);
        _deadlineIs(deadline);
    }

    // -------------------------------------------------------------------------------------------- in the last 24 hours
    // when the outcome changes, by quorum or by majority, for or against: the deadline is 24 hours from then
    // otherwise: it stays

    function test_AQuorumReachedLateExtendsTheVote() public {
        vm.warp(deadline - 1 days + 1);
        vm.expectEmit(address(governor));
        emit GovernorPreventLateFlip.ProposalExtended(id, uint64(deadline + 1));
        _vote(alice, id, FOR);
        _deadlineIs(deadline + 1);
    }

    function test_AMajorityLostLateExtendsTheVote() public {
        _vote(bob, id, FOR);
        vm.warp(deadline);
        _vote(alice, id, AGAINST);
        _deadlineIs(deadline + 1 days);
    }

    function test_AQuorumLostLateExtendsTheVote() public {
        _vote(bob, id, FOR);
        vm.warp(deadline);
        _vote(bob, id, ABSTAIN);
        _deadlineIs(deadline + 1 days);
    }

    function test_AMajorityWonLateExtendsTheVote() public {
        _vote(bob, id, AGAINST);
        _vote(alice, id, FOR);
        vm.warp(deadline - 10);
        _vote(alice, id, AGAINST);
        _deadlineIs(deadline - 10 + 1 days);
        skip(5);
        _vote(alice, id, FOR);
        _deadlineIs(deadline - 5 + 1 days);
    }

    function test_P7_AVoteThatLeavesTheOutcomeMovesNothing() public {
        _vote(alice, id, FOR);
        vm.warp(deadline);
        _vote(alice, id, FOR);
        _vote(bob, id, AGAINST);
        _vote(carol, id, FOR);
        _vote(carol, id, AGAINST);
        _deadlineIs(deadline);
    }

    function test_P7_AMajorityWithoutAQuorumIsNoOutcome() public {
        vm.warp(deadline);
        _vote(paula, id, FOR);
        _vote(paula, id, AGAINST);
        _vote(paula, id, FOR);
        _deadlineIs(deadline);
        // The quorum is there, the majority not.
        _vote(alice, id, AGAINST);
        _vote(bob, id, FOR);
        _deadlineIs(deadline);
    }

    function test_AnExtendedVoteIsExtendedAgain() public {
        vm.warp(deadline);
        _vote(alice, id, FOR);
        vm.warp(deadline + 1 days);
        _vote(alice, id, AGAINST);
        _deadlineIs(deadline + 2 days);
        // No more than 24 hours before the newest deadline.
        _vote(alice, id, FOR);
        _deadlineIs(deadline + 2 days);
        _stateIs(id, IGovernor.ProposalState.Active);
        vm.warp(deadline + 2 days + 1);
        _stateIs(id, IGovernor.ProposalState.Succeeded);
    }

    function test_TheDeadlineIsNeverBeyondTheCap() public {
        for (uint256 i = 0; i < 6; ++i) {
            vm.warp(deadline + i * 1 days);
            _vote(alice, id, i % 2 == 0 ? FOR : AGAINST);
            _deadlineIs(deadline + (i + 1) * 1 days);
        }
        // Now 24 hours are left to the cap: any vote for the last time, and the deadline is the cap.
        vm.warp(cap - 1 days);
        _vote(alice, id, FOR);
        _deadlineIs(cap);
        vm.warp(cap);
        _vote(alice, id, AGAINST);
        _deadlineIs(cap);
        skip(1);
        _stateIs(id, IGovernor.ProposalState.Defeated);
    }

    // ------------------------------------------------------------------------- in the last 24 hours before the cap
    // when a vote rises (against, abstaining, for), or a new one is not against: it reverts
    // otherwise: it counts

    function test_InTheLastDayBeforeTheCapVotesOnlyFall() public {
        uint8[4] memory former = [NONE, AGAINST, ABSTAIN, FOR];
        _toTheLastDayBeforeTheCap(cap - 1 days + 1);
        for (uint256 i = 0; i < 4; ++i) {
            for (uint8 support = 0; support < 3; ++support) {
                uint256 snapshot = vm.snapshotState();
                _vote4(former[i], support);
                vm.revertToState(snapshot);
            }
        }
    }

    function test_RevertWhen_ANewVoteInThatDayIsUnknown() public {
        _toTheLastDayBeforeTheCap(cap - 1 days + 1);
        _expectOnlyDownwards(paula, 3);
        _vote(paula, id, 3);
    }

    function test_RevertWhen_AFallenVoteInThatDayIsUnknown() public {
        _vote(paula, id, FOR);
        _toTheLastDayBeforeTheCap(cap - 1 days + 1);
        vm.expectRevert(IGovernor.GovernorInvalidVoteType.selector);
        _vote(paula, id, 3);
    }

    function test_ThatDayAFallLosesTheVoteAndNothingWinsItAgain() public {
        _vote(bob, id, ABSTAIN);
        _toTheLastDayBeforeTheCap(cap - 1 days + 1);
        vm.assertLt(governor.proposalDeadline(id), cap, "deadline");
        vm.assertTrue(_passes());
        // The outcome falls: the deadline goes to the cap, once.
        _vote(alice, id, AGAINST);
        _deadlineIs(cap);
        _expectOnlyDownwards(alice, FOR);
        _vote(alice, id, FOR);
        _expectOnlyDownwards(carol, FOR);
        _vote(carol, id, FOR);
        vm.warp(cap);
        _vote(bob, id, AGAINST);
        _deadlineIs(cap);
    }

    function testFuzz_P7_TheDeadlineMovesOnlyWithTheOutcome(uint256 seed) public {
        address[4] memory voters = [alice, bob, carol, paula];
        uint256 expected = deadline;
        for (uint256 i = 0; i < 20; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            uint256 gap = [uint256(12 hours), 1 days, 2 days, 4 days][seed % 4];
            vm.warp(bound(seed >> 8, block.timestamp, block.timestamp + gap));
            if (block.timestamp > expected) vm.warp(expected);
            bool passed = _passes();
            uint8 support = uint8((seed >> 100) % 3);
            // In the last day before the cap, what is refused moves nothing.
            try this.voteFor(voters[(seed >> 120) % 4], id, support) {} catch {
                vm.assertGt(block.timestamp + 1 days, cap, "refused");
            }
            if (_passes() != passed && block.timestamp + 1 days > expected) {
                expected = block.timestamp + 1 days < cap ? block.timestamp + 1 days : cap;
            }
            _deadlineIs(expected);
            _stateIs(id, IGovernor.ProposalState.Active);
        }
    }

    function voteFor(address who, uint256 proposal, uint8 support) external {
        _vote(who, proposal, support);
    }

    // ---------------------------------------------------------------------------------------------------------- alone

    function test_AloneItsWindowsAreTheAssemblys() public {
        subject = new AlonePreventLateFlip(_votesToken());
        id = _open(_setBox(2));
        deadline = subject.proposalDeadline(id);
        vm.warp(deadline - 1 hours);
        _vote(alice, id, FOR);
        vm.assertEq(subject.proposalDeadline(id), deadline);
        vm.warp(deadline);
        _vote(alice, id, AGAINST);
        vm.assertEq(subject.proposalDeadline(id), deadline + 1 hours);
        for (uint256 i = 1; i < 48; ++i) {
            vm.warp(deadline + i * 1 hours);
            _vote(alice, id, i % 2 == 1 ? FOR : AGAINST);
        }
        vm.assertEq(subject.proposalDeadline(id), deadline + 2 days);
        skip(1);
        vm.expectRevert(
            abi.encodeWithSelector(
                GovernorPreventLateFlip.GovernorVoteOnlyDownwards.selector,
                id,
                bob,
                FOR,
                deadline + 2 days - 1 hours
            )
        );
        _vote(bob, id, FOR);
    }

    // ------------------------------------------------------------------------------------------------------- helpers

    /// @dev Alice's turns, each an hour before the end, extend the vote beyond `moment`; she is for it at last.
    function _toTheLastDayBeforeTheCap(uint256 moment) private {
        uint8 support = FOR;
        while (governor.proposalDeadline(id) < moment) {
            vm.warp(governor.proposalDeadline(id) - 1 hours);
            _vote(alice, id, support);
            support = support == FOR ? ABSTAIN : FOR;
        }
        vm.warp(moment);
    }

    /// @dev Carol votes `former` before that day, and `support` in it.
    function _vote4(uint8 former, uint8 support) private {
        uint256 here = block.timestamp;
        vm.warp(cap - 1 days);
        if (former != NONE) _vote(carol, id, former);
        vm.warp(here);
        uint256 rank = _rank(support);
        bool isDown = former == NONE ? support == AGAINST : rank <= _rank(former);
        if (!isDown) _expectOnlyDownwards(carol, support);
        _vote(carol, id, support);
        if (isDown) {
            (, uint256 inFavour, uint256 abstaining) = governor.proposalVotes(id);
            vm.assertEq(inFavour % 20_000_000e18 == CAROLS, support == FOR);
            vm.assertEq(abstaining % 20_000_000e18 == CAROLS, support == ABSTAIN);
        }
    }

    function _rank(uint8 support) private pure returns (uint256) {
        return
            support == AGAINST
                ? 0
                : support == ABSTAIN
                    ? 1
                    : 2;
    }

    function _passes() private view returns (bool) {
        (uint256 against, uint256 inFavour, ) = governor.proposalVotes(id);
        return inFavour > against && inFavour >= QUORUM;
    }

    function _deadlineIs(uint256 expected) private view {
        vm.assertEq(governor.proposalDeadline(id), expected, "deadline");
    }

    function _expectOnlyDownwards(address account, uint8 support) private {
        vm.expectRevert(
            abi.encodeWithSelector(
                GovernorPreventLateFlip.GovernorVoteOnlyDownwards.selector,
                id,
                account,
                support,
                cap - 1 days
            )
        );
    }
}
