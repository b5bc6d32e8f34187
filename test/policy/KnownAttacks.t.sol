// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {GovernorCodePinning} from "../../contracts/policy/GovernorCodePinning.sol";
import {GovernorCountingChangeable} from "../../contracts/policy/GovernorCountingChangeable.sol";
import {GovernorGuardianTerm} from "../../contracts/policy/GovernorGuardianTerm.sol";
import {GovernorOneLiveProposal} from "../../contracts/policy/GovernorOneLiveProposal.sol";
import {GovernorPreventLateFlip} from "../../contracts/policy/GovernorPreventLateFlip.sol";
import {Box} from "../support/policy/Box.sol";
import {Draft} from "../support/policy/Draft.sol";
import {IPolicy} from "../support/policy/IPolicy.sol";
import {PolicyTest} from "../support/policy/PolicyTest.sol";

/// @notice What has happened to others, done here again.
contract KnownAttacksTest is PolicyTest {
    address private mallory;

    function setUp() public override {
        super.setUp();
        mallory = person("mallory");
        _give(mallory, 500_000_000e18);
    }

    // ---------------------------------------------------------------------------------------------------- bought votes

    function test_P4_Beanstalk_AFlashLoanProposesAndVotesWithNothing() public {
        uint256 open = _open(_setBox(1));
        vm.startPrank(mallory);
        staking.stake(FREE, 400_000_000e18);
        vm.expectRevert(
            abi.encodeWithSelector(IGovernor.GovernorInsufficientProposerVotes.selector, mallory, 0, LEAST_THRESHOLD)
        );
        governor.propose(_setBox(2).targets, new uint256[](1), _setBox(2).calldatas, "mine");
        vm.expectRevert(
            abi.encodeWithSelector(GovernorCountingChangeable.GovernorNoVotingPower.selector, open, mallory)
        );
        governor.castVote(open, FOR);
        staking.leaveNow(FREE, 400_000_000e18, 0);
        vm.stopPrank();
    }

    function test_P4_Beanstalk_AStakeInTheSecondOfTheSnapshotVotesWithNothing() public {
        uint256 id = _propose(paula, _setBox(1));
        vm.warp(governor.proposalSnapshot(id));
        _stake(mallory, FREE, 400_000_000e18);
        _toVote(id);
        vm.expectRevert(abi.encodeWithSelector(GovernorCountingChangeable.GovernorNoVotingPower.selector, id, mallory));
        _vote(mallory, id, FOR);
    }

    function test_P4_AStakeOverTheTurnOfAWeekVotesWithNothing() public {
        vm.warp(3002 * WEEK + 6 days);
        uint256 id = _propose(paula, _setBox(1));
        vm.warp(3003 * WEEK - 1);
        _stake(mallory, FREE, 400_000_000e18);
        _toVote(id);
        vm.expectRevert(abi.encodeWithSelector(GovernorCountingChangeable.GovernorNoVotingPower.selector, id, mallory));
        _vote(mallory, id, FOR);
    }

    function test_P4_OneStakePassedFromVoterToVoterCountsOnce() public {
        uint256 id = _open(_setBox(1));
        _vote(alice, id, FOR);
        vm.prank(alice);
        staking.delegate(mallory);
        vm.expectRevert(abi.encodeWithSelector(GovernorCountingChangeable.GovernorNoVotingPower.selector, id, mallory));
        _vote(mallory, id, FOR);
        _talliesAre(id, 0, ALICES, 0);
    }

    // -------------------------------------------------------------------------------------- the last minute, quiet days

    function test_Compound289_AMajorityOfTheLastMinuteIsAnswered() public {
        uint256 id = _open(_setBox(1));
        _vote(carol, id, AGAINST);
        vm.warp(governor.proposalDeadline(id));
        _vote(bob, id, FOR);
        skip(1);
        _stateIs(id, IGovernor.ProposalState.Active);
        vm.warp(governor.proposalDeadline(id));
        _vote(alice, id, AGAINST);
        _toClose(id);
        _stateIs(id, IGovernor.ProposalState.Defeated);
        governor.releaseBond(id);
        vm.assertEq(token.burned(), BOND);
    }

    function test_Compound289_AQuietWeekIsNoQuorum() public {
        // Nobody notices; what a few hold is less than 1 % of the genesis supply.
        uint256 id = _open(_setBox(1));
        _vote(paula, id, FOR);
        _toClose(id);
        _stateIs(id, IGovernor.ProposalState.Defeated);
    }

    function test_LateFlips_WhoTurnsAtEveryEndTurnsTheVoteForAWeekAtMost() public {
        uint256 id = _open(_setBox(1));
        uint256 cap = governor.proposalCap(id);
        uint256 turns = 0;
        while (governor.proposalDeadline(id) < cap) {
            vm.warp(governor.proposalDeadline(id));
            _vote(alice, id, turns++ % 2 == 0 ? FOR : AGAINST);
        }
        vm.assertEq(turns, 7);
        // Alice is for it; all who are not have a day, and nobody can come to her help.
        skip(1);
        vm.expectPartialRevert(GovernorPreventLateFlip.GovernorVoteOnlyDownwards.selector);
        _vote(bob, id, FOR);
        _vote(bob, id, AGAINST);
        vm.warp(cap + 1);
        _stateIs(id, IGovernor.ProposalState.Succeeded);
    }

    function test_LateFlips_AHiddenMajorityCannotWinInTheLastDayBeforeTheCap() public {
        uint256 id = _open(_setBox(1));
        uint256 cap = governor.proposalCap(id);
        for (uint256 i = 0; i < 7; ++i) {
            vm.warp(governor.proposalDeadline(id) - 1 hours);
            _vote(carol, id, i % 2 == 0 ? FOR : ABSTAIN);
        }
        vm.warp(cap - 1 days + 1);
        _vote(carol, id, AGAINST);
        vm.warp(cap);
        vm.expectPartialRevert(GovernorPreventLateFlip.GovernorVoteOnlyDownwards.selector);
        _vote(alice, id, FOR);
        skip(1);
        _stateIs(id, IGovernor.ProposalState.Defeated);
    }

    // ---------------------------------------------------------------------------------------------- a thin DAO taken over

    function test_BuildFinance_WhileFewAreStakedTheFloorHolds() public {
        // All who are staked leave but Paula and Mallory, who holds 97 % of what is left: less than the floor.
        _giveNotice(alice, WEEKLY, ALICES);
        _giveNotice(bob, WEEKLY, BOBS);
        _giveNotice(carol, WEEKLY, CAROLS);
        _stake(mallory, WEEKLY, QUORUM - 1);
        vm.warp(3004 * WEEK + 1);
        uint256 id = _propose(mallory, _setBox(666));
        _toVote(id);
        _vote(mallory, id, FOR);
        vm.assertEq(governor.quorum(governor.proposalSnapshot(id)), QUORUM);
        _toClose(id);
        _stateIs(id, IGovernor.ProposalState.Defeated);
    }

    function test_BuildFinance_ARefusedProposalComesAgainForAnotherBondOnly() public {
        uint256 id = _open(_setBox(666));
        _vote(bob, id, AGAINST);
        vm.expectRevert(
            abi.encodeWithSelector(
                GovernorOneLiveProposal.GovernorProposalLive.selector,
                paula,
                id,
                IGovernor.ProposalState.Active
            )
        );
        _propose(paula, _setBox(667));
        _toClose(id);
        governor.releaseBond(id);
        _expectState(id, IGovernor.ProposalState.Defeated, bytes32(0));
        _propose(paula, _setBox(666));
        Draft memory again = _setBox(666);
        again.description = "once more";
        uint256 purse = token.balanceOf(paula);
        _propose(paula, again);
        vm.assertEq(purse - token.balanceOf(paula), BOND);
        vm.assertEq(token.burned(), BOND);
    }

    // ------------------------------------------------------------------------------------------- code swapped after a vote

    function test_TornadoCash_CodeThatIsSwappedAfterTheVoteIsNotExecuted() public {
        // What was voted on does what it says; destroyed and made again, it would do something else.
        Box harmless = new Box(address(timelock));
        Draft memory draft = _call(address(harmless), abi.encodeCall(Box.set, (1)));
        uint256 id = _ready(draft);
        vm.etch(address(harmless), "");
        vm.etch(address(harmless), address(token).code);
        vm.expectPartialRevert(GovernorCodePinning.GovernorCodeChanged.selector);
        _execute(draft);
        _stateIs(id, IGovernor.ProposalState.Queued);
    }

    function test_TornadoCash_AnAddressThatGetsItsCodeAfterTheVoteIsNotExecuted() public {
        Draft memory draft = _call(mallory, abi.encodeCall(Box.set, (1)));
        _ready(draft);
        vm.etch(mallory, address(box).code);
        vm.expectPartialRevert(GovernorCodePinning.GovernorCodeChanged.selector);
        _execute(draft);
    }

    // ------------------------------------------------------------------------------------------------ what proposers do

    function test_ProposerDump_WhoSellsLosesTheProposal() public {
        uint256 id = _propose(paula, _setBox(1));
        vm.prank(paula);
        staking.leaveNow(WEEKLY, PAULAS, PAULAS);
        warpToWeek(3003);
        skip(1);
        _stateIs(id, IGovernor.ProposalState.Active);
        _cancel(stranger, _setBox(1));
        _stateIs(id, IGovernor.ProposalState.Canceled);
    }

    function test_ProposerDump_WhoSellsAfterARefusalLosesTheBondAllTheSame() public {
        uint256 id = _propose(paula, _setBox(1));
        _giveNotice(paula, WEEKLY, PAULAS);
        warpToWeek(3003);
        skip(1);
        _vote(bob, id, AGAINST);
        _cancel(paula, _setBox(1));
        governor.releaseBond(id);
        vm.assertEq(token.burned(), BOND);
    }

    function test_ProposerDump_WhoSellsBeforeAQuorumIsAgainstKeepsTheBond() public {
        // The rule's edge: less than a quorum is against, so to withdraw costs no bond, only the weight that it takes.
        uint256 id = _propose(paula, _setBox(1));
        _giveNotice(paula, WEEKLY, PAULAS);
        warpToWeek(3003);
        skip(1);
        uint256 purse = token.balanceOf(paula);
        _cancel(paula, _setBox(1));
        governor.releaseBond(id);
        vm.assertEq(token.balanceOf(paula), purse + BOND);
    }

    function test_ProposerDump_WhoSellsAfterTheVoteUndoesNothing() public {
        uint256 id = _succeed(_setBox(1));
        _giveNotice(paula, WEEKLY, PAULAS);
        skip(8 days);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorUnableToCancel.selector, id, paula));
        _cancel(paula, _setBox(1));
        _queue(_setBox(1));
    }

    function test_CopyCancel_ACopyThatIsCancelledBlocksTheText() public {
        // Why proposers name themselves at the end of their text.
        Draft memory draft = _setBox(1);
        _stake(mallory, WEEKLY, LEAST_THRESHOLD);
        vm.warp(3004 * WEEK + 1);
        uint256 id = _propose(mallory, draft);
        _cancel(mallory, draft);
        _expectState(id, IGovernor.ProposalState.Canceled, bytes32(0));
        _propose(paula, draft);
    }

    function test_CopyCancel_ATextThatNamesItsProposerCannotBeCopied() public {
        Draft memory draft = _setBox(1);
        draft.description = string.concat("Mine #proposer=", _hex(paula));
        _stake(mallory, WEEKLY, LEAST_THRESHOLD);
        vm.warp(3004 * WEEK + 1);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorRestrictedProposer.selector, mallory));
        _propose(mallory, draft);
        _propose(paula, draft);
    }

    // -------------------------------------------------------------------------------------------------- a guardian captured

    function test_GuardianCapture_HoldersReplaceTheGuardianTheyCannotTrust() public {
        _propose(alice, _setBox(1));
        _cancel(guardian, _setBox(1));
        Draft memory draft = _call(address(governor), abi.encodeCall(IPolicy.setProposalGuardian, (address(0))));
        uint256 id = _ready(draft);
        vm.expectRevert(
            abi.encodeWithSelector(GovernorGuardianTerm.GovernorGuardianCannotCancel.selector, id, guardian)
        );
        _cancel(guardian, draft);
        _execute(draft);
        uint256 next = _ready(_setBox(2));
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorUnableToCancel.selector, next, guardian));
        _cancel(guardian, _setBox(2));
        _execute(_setBox(2));
        vm.assertEq(box.value(), 2);
    }

    function test_GuardianCapture_TheGuardianHasNothingButTheVeto() public {
        bytes[7] memory calls = [
            abi.encodeCall(IPolicy.setProposalGuardian, (guardian)),
            abi.encodeCall(IPolicy.setVotingDelay, (1 days)),
            abi.encodeCall(IPolicy.setProposalBond, (5_000e18)),
            abi.encodeCall(IPolicy.updateQuorumNumerator, (200)),
            abi.encodeCall(IPolicy.relay, (address(token), 0, "")),
            abi.encodeCall(IPolicy.updateTimelock, (guardian)),
            abi.encodeCall(IPolicy.updateQuorumFloor, (50))
        ];
        for (uint256 i = 0; i < 7; ++i) {
            vm.prank(guardian);
            (bool done, ) = address(governor).call(calls[i]);
            vm.assertFalse(done);
        }
        uint256 id = _succeed(_setBox(1));
        _queue(_setBox(1));
        _cancel(guardian, _setBox(1));
        governor.releaseBond(id);
        vm.assertEq(token.burned(), 0);
    }

    // ------------------------------------------------------------------------------------------------- delegations, spam

    function test_DelegationGriefing_DustThatComesAndGoesTakesNothingAndCostsNothing() public {
        uint256 gas = _gasOfAVote(_setBox(1));
        vm.startPrank(mallory);
        staking.stake(FREE, 1_000);
        for (uint256 i = 0; i < 300; ++i) {
            staking.delegate(alice);
            staking.delegate(mallory);
            if (i % 3 == 0) skip(1 days);
        }
        vm.stopPrank();
        skip(2 * WEEK);
        vm.assertLe(_gasOfAVote(_setBox(2)), gas + 15_000, "gas");
    }

    function test_ProposalSpam_ABondEachAndOneAtATime() public {
        _propose(paula, _setBox(1));
        vm.expectPartialRevert(GovernorOneLiveProposal.GovernorProposalLive.selector);
        _propose(paula, _setBox(2));
        // Cancelled and made again, each holds a bond until it is released.
        for (uint256 i = 1; i < 9; ++i) {
            _cancel(paula, _setBox(i));
            _propose(paula, _setBox(i + 1));
        }
        vm.assertEq(token.balanceOf(address(governor)), 9 * uint256(BOND));
    }

    function _gasOfAVote(Draft memory draft) private returns (uint256 gas) {
        uint256 id = _open(draft);
        gas = gasleft();
        _vote(alice, id, FOR);
        gas -= gasleft();
        vm.assertEq(governor.getVotes(alice, block.timestamp - 1), ALICES);
        _toClose(id);
    }

    function _hex(address account) private pure returns (string memory) {
        bytes memory digits = new bytes(42);
        (digits[0], digits[1]) = ("0", "x");
        uint256 n = uint160(account);
        for (uint256 i = 41; i > 1; --i) {
            digits[i] = bytes16("0123456789abcdef")[n & 15];
            n >>= 4;
        }
        return string(digits);
    }
}
