// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {GovernorProposalGuardian} from "@openzeppelin/contracts/governance/extensions/GovernorProposalGuardian.sol";
import {GovernorGuardianTerm} from "../../contracts/policy/GovernorGuardianTerm.sol";
import {AloneGuardianTerm} from "../support/policy/AloneGuardianTerm.sol";
import {Draft} from "../support/policy/Draft.sol";
import {IPolicy} from "../support/policy/IPolicy.sol";
import {PolicyTest} from "../support/policy/PolicyTest.sol";

contract GovernorGuardianTermTest is PolicyTest {
    address private constant NOBODY = 0x000000000000000000000000000000000000dEaD;
    uint256 private constant TERM = 365 days;

    uint256 private appointedAt;

    function setUp() public override {
        super.setUp();
        appointedAt = governor.guardianUntil() - TERM;
    }

    // ----------------------------------------------------------------------------------------------- at the deployment
    // when the term is not of 30 to 730 days: it reverts
    // otherwise: the term runs from now on; there may be no guardian

    function test_ADeploymentTakesEveryBound() public {
        IPolicy.Terms memory terms = _terms();
        terms.guardianTerm = 30 days;
        vm.assertEq(_deploy(terms).guardianUntil(), block.timestamp + 30 days);
        terms.guardianTerm = 730 days;
        IPolicy deployed = _deploy(terms);
        vm.assertEq(deployed.guardianUntil(), block.timestamp + 730 days);
        vm.assertEq(deployed.guardianTerm(), 730 days);
        vm.assertEq(deployed.proposalGuardian(), guardian);
    }

    function testFuzz_RevertWhen_DeployedWithATermOutOfBounds(uint40 term, bool isShort) public {
        IPolicy.Terms memory terms = _terms();
        terms.guardianTerm = uint40(
            isShort ? bound(term, 0, 30 days - 1) : bound(term, 730 days + 1, type(uint40).max)
        );
        vm.expectRevert(
            abi.encodeWithSelector(
                GovernorGuardianTerm.GovernorTermOutOfBounds.selector,
                terms.guardianTerm,
                30 days,
                730 days
            )
        );
        _deploy(terms);
    }

    function test_ADeploymentWithoutAGuardianHasNobody() public {
        guardian = address(0);
        vm.assertEq(_deploy(_terms()).proposalGuardian(), NOBODY);
    }

    // ------------------------------------------------------------------------------------------------ proposalGuardian
    // before the term ends: the guardian; afterwards, or without one: an address that nobody has, and not zero

    function test_TheTermEndsToTheSecond() public {
        vm.warp(appointedAt + TERM - 1);
        vm.assertEq(governor.proposalGuardian(), guardian);
        skip(1);
        vm.assertEq(governor.proposalGuardian(), NOBODY);
    }

    function test_AfterTheTermTheGuardianCancelsNothing() public {
        vm.warp(appointedAt + TERM - DELAY);
        uint256 id = _propose(paula, _setBox(1));
        skip(DELAY);
        _expectUnable(id, guardian);
        _cancel(guardian, _setBox(1));
    }

    function test_AfterTheTermAProposerCannotCancelWhatHoldersDecided() public {
        vm.warp(appointedAt + TERM);
        uint256 id = _ready(_setBox(1));
        _expectUnable(id, paula);
        _cancel(paula, _setBox(1));
        _execute(_setBox(1));
    }

    // --------------------------------------------------------------------------------------------- setProposalGuardian
    // when it is not the timelock that asks: it reverts
    // otherwise: the one who is set, the same one too, has a whole term from now on

    function test_AVoteRenewsTheTerm() public {
        Draft memory draft = _setGuardian(guardian);
        _ready(draft);
        vm.expectEmit(address(governor));
        emit GovernorProposalGuardian.ProposalGuardianSet(guardian, guardian);
        vm.expectEmit(address(governor));
        emit GovernorGuardianTerm.ProposalGuardianTermSet(guardian, block.timestamp + TERM);
        _execute(draft);
        vm.assertEq(governor.guardianUntil(), block.timestamp + TERM);
        vm.warp(appointedAt + TERM);
        vm.assertEq(governor.proposalGuardian(), guardian);
    }

    function test_AVoteReplacesTheGuardian() public {
        _pass(_setGuardian(stranger));
        uint256 id = _propose(paula, _setBox(1));
        _expectUnable(id, guardian);
        _cancel(guardian, _setBox(1));
        _cancel(stranger, _setBox(1));
        _stateIs(id, IGovernor.ProposalState.Canceled);
    }

    function test_AVoteEndsTheOffice() public {
        _pass(_setGuardian(address(0)));
        vm.assertEq(governor.proposalGuardian(), NOBODY);
        uint256 id = _ready(_setBox(1));
        _expectUnable(id, paula);
        _cancel(paula, _setBox(1));
        _expectUnable(id, address(0));
        _cancel(address(0), _setBox(1));
    }

    function test_RevertWhen_TheGuardianSetsOne() public {
        vm.prank(guardian);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorOnlyExecutor.selector, guardian));
        governor.setProposalGuardian(guardian);
    }

    // ---------------------------------------------------------------------------------------------------------- cancel
    // when the caller is the guardian, and the only call sets the guardian: it reverts
    // when the caller is the guardian: any proposal that is not executed or cancelled

    function test_TheGuardianCancelsAPendingProposal() public {
        _guardianCancels(_propose(paula, _setBox(1)));
    }

    function test_TheGuardianCancelsWhileVotesRun() public {
        _guardianCancels(_open(_setBox(1)));
    }

    function test_TheGuardianCancelsWhatSucceeded() public {
        _guardianCancels(_succeed(_setBox(1)));
    }

    function test_TheGuardianCancelsWhatIsQueued() public {
        uint256 id = _ready(_setBox(1));
        _guardianCancels(id);
        _expectState(id, IGovernor.ProposalState.Canceled, bytes32(uint256(1) << 5));
        _execute(_setBox(1));
    }

    function test_RevertWhen_TheGuardianCancelsWhatIsExecuted() public {
        uint256 id = _pass(_setBox(1));
        bytes32 allowed = bytes32(uint256(0xff ^ (1 << 2) ^ (1 << 6) ^ (1 << 7)));
        _expectState(id, IGovernor.ProposalState.Executed, allowed);
        _cancel(guardian, _setBox(1));
    }

    function test_RevertWhen_SomebodyElseCancels() public {
        uint256 id = _propose(paula, _setBox(1));
        _expectUnable(id, alice);
        _cancel(alice, _setBox(1));
    }

    function test_RevertWhen_TheGuardianCancelsTheVoteOnTheGuardian() public {
        Draft memory draft = _setGuardian(stranger);
        uint256 id = _propose(paula, draft);
        _expectOutOfReach(id);
        _cancel(guardian, draft);
        _toVote(id);
        _vote(alice, id, FOR);
        _expectOutOfReach(id);
        _cancel(guardian, draft);
        _toClose(id);
        _queue(draft);
        _expectOutOfReach(id);
        _cancel(guardian, draft);
        _toEta(id);
        _execute(draft);
        vm.assertEq(governor.proposalGuardian(), stranger);
    }

    function test_RevertWhen_TheGuardianCancelsACallWithMoreDataThanItNeeds() public {
        Draft memory draft = _setGuardian(stranger);
        draft.calldatas[0] = bytes.concat(draft.calldatas[0], hex"00");
        uint256 id = _propose(paula, draft);
        _expectOutOfReach(id);
        _cancel(guardian, draft);
    }

    function test_TheProposerMayCancelTheVoteOnTheGuardianWhileItIsPending() public {
        uint256 id = _propose(paula, _setGuardian(stranger));
        _cancel(paula, _setGuardian(stranger));
        _stateIs(id, IGovernor.ProposalState.Canceled);
    }

    function test_TheGuardianCancelsASecondCallBesides() public {
        Draft memory draft = _two(_setGuardian(stranger), _setBox(1));
        uint256 id = _propose(paula, draft);
        _cancel(guardian, draft);
        _stateIs(id, IGovernor.ProposalState.Canceled);
    }

    function test_TheGuardianCancelsTheSameCallElsewhere() public {
        Draft memory draft = _call(address(box), abi.encodeCall(IPolicy.setProposalGuardian, (stranger)));
        uint256 id = _propose(paula, draft);
        _cancel(guardian, draft);
        _stateIs(id, IGovernor.ProposalState.Canceled);
    }

    function test_TheGuardianCancelsAnotherCallOfTheGovernor() public {
        Draft memory draft = _call(address(governor), abi.encodeCall(IPolicy.setVotingDelay, (2 days)));
        uint256 id = _propose(paula, draft);
        _cancel(guardian, draft);
        _stateIs(id, IGovernor.ProposalState.Canceled);
    }

    function test_TheGuardianCancelsACallOfTheGovernorTooShortToSetAnything() public {
        Draft memory draft = _call(address(governor), hex"00");
        uint256 id = _propose(paula, draft);
        _cancel(guardian, draft);
        _stateIs(id, IGovernor.ProposalState.Canceled);
    }

    // ---------------------------------------------------------------------------------------------------------- alone

    function test_AloneTheTermEndsWithoutATimelock() public {
        AloneGuardianTerm alone = new AloneGuardianTerm(_votesToken(), guardian, 30 days);
        subject = alone;
        uint256 id = _open(_setBox(1));
        _cancel(guardian, _setBox(1));
        _stateIs(id, IGovernor.ProposalState.Canceled);
        Draft memory draft = _call(address(alone), abi.encodeCall(IPolicy.setProposalGuardian, (stranger)));
        _open(draft);
        uint256 hash = uint256(keccak256(abi.encode(draft.targets, draft.values, draft.calldatas, _text(draft))));
        _expectOutOfReach(hash);
        _cancel(guardian, draft);
        vm.warp(alone.guardianUntil());
        vm.assertEq(alone.proposalGuardian(), NOBODY);
        vm.expectRevert(
            abi.encodeWithSelector(GovernorGuardianTerm.GovernorTermOutOfBounds.selector, 1, 30 days, 730 days)
        );
        new AloneGuardianTerm(votesToken, guardian, 1);
    }

    function _text(Draft memory draft) private pure returns (bytes32) {
        return keccak256(bytes(draft.description));
    }

    function _guardianCancels(uint256 id) private {
        vm.expectEmit(address(governor));
        emit IGovernor.ProposalCanceled(id);
        _cancel(guardian, _setBox(1));
        _stateIs(id, IGovernor.ProposalState.Canceled);
    }

    function _setGuardian(address account) private view returns (Draft memory) {
        return _call(address(governor), abi.encodeCall(IPolicy.setProposalGuardian, (account)));
    }

    function _expectUnable(uint256 id, address caller) private {
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorUnableToCancel.selector, id, caller));
    }

    function _expectOutOfReach(uint256 id) private {
        vm.expectRevert(
            abi.encodeWithSelector(GovernorGuardianTerm.GovernorGuardianCannotCancel.selector, id, guardian)
        );
    }
}
