// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";
import {IERC1155Receiver} from "@openzeppelin/contracts/token/ERC1155/IERC1155Receiver.sol";
import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import {IERC5805} from "@openzeppelin/contracts/interfaces/IERC5805.sol";
import {IERC6372} from "@openzeppelin/contracts/interfaces/IERC6372.sol";
import {IListingDao} from "../../contracts/interfaces/IListingDao.sol";
import {ListingDao} from "../../contracts/listing/ListingDao.sol";
import {Box} from "../support/policy/Box.sol";
import {Draft} from "../support/policy/Draft.sol";
import {IPolicy} from "../support/policy/IPolicy.sol";
import {PolicyTest} from "../support/policy/PolicyTest.sol";

contract MextGovernorTest is PolicyTest {
    /// @notice As in `MextGovernor`.
    error GovernorRelayClosed();
    /// @notice As in `MextGovernor`.
    error GovernorTimelockFixed();

    // --------------------------------------------------------------------------------------------------- a whole life
    // proposed, voted on, changed, queued, executed: the listing DAO's next season has the new parameters

    function test_AVoteChangesTheListingDaosNextSeason() public {
        IListingDao.Parameters memory parameters = _listingTerms();
        ListingDao dao = new ListingDao(token, staking, address(timelock), person("council"), parameters);
        vm.assertEq(dao.timelock(), address(timelock));
        parameters.slots = 5;
        Draft memory draft = _call(address(dao), abi.encodeCall(IListingDao.setParameters, (parameters)));
        draft.description = "# Five places a season\n\nSeven are too many.";

        uint256 id = _propose(paula, draft);
        _toVote(id);
        _vote(alice, id, AGAINST);
        _vote(bob, id, FOR);
        _vote(alice, id, FOR);
        _toClose(id);
        _queue(draft);
        _stateIs(id, IGovernor.ProposalState.Queued);
        _toEta(id);
        uint32 season = dao.currentSeason();
        vm.prank(stranger);
        _execute(draft);
        _stateIs(id, IGovernor.ProposalState.Executed);
        vm.assertEq(dao.parametersOf(season).slots, 7);
        vm.assertEq(dao.parametersOf(season + 1).slots, 5);

        governor.releaseBond(id);
        vm.assertEq(token.balanceOf(address(governor)), 0);
        vm.expectRevert(abi.encodeWithSelector(IListingDao.NotTimelock.selector, address(governor)));
        vm.prank(address(governor));
        dao.setParameters(parameters);
    }

    function test_EveryStepIsToldInTheStandardsEvents() public {
        Draft memory draft = _setBox(1);
        vm.expectEmit(address(governor));
        emit IGovernor.ProposalCreated(
            1,
            paula,
            draft.targets,
            draft.values,
            new string[](1),
            draft.calldatas,
            block.timestamp + DELAY,
            block.timestamp + DELAY + PERIOD,
            draft.description
        );
        uint256 id = _open(draft);
        vm.expectEmit(address(governor));
        emit IGovernor.VoteCast(alice, id, FOR, ALICES, "");
        _vote(alice, id, FOR);
        _toClose(id);
        vm.expectEmit(address(governor));
        emit IGovernor.ProposalQueued(id, block.timestamp + 3 days);
        _queue(draft);
        _toEta(id);
        vm.expectEmit(address(governor));
        emit IGovernor.ProposalExecuted(id);
        _execute(draft);
    }

    function test_IdsCountFromOneAndAreFoundByTheirContent() public {
        Draft memory draft = _setBox(1);
        bytes32 text = keccak256(bytes(draft.description));
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorNonexistentProposal.selector, 0));
        governor.getProposalId(draft.targets, draft.values, draft.calldatas, text);
        vm.assertEq(_propose(paula, draft), 1);
        vm.assertEq(governor.getProposalId(draft.targets, draft.values, draft.calldatas, text), 1);
        vm.assertEq(governor.latestProposalId(), 1);
        vm.assertEq(governor.proposalProposer(1), paula);
        vm.assertTrue(governor.proposalNeedsQueuing(1));
        vm.expectRevert(
            abi.encodeWithSelector(
                IGovernor.GovernorUnexpectedProposalState.selector,
                1,
                IGovernor.ProposalState.Pending,
                bytes32(0)
            )
        );
        _propose(alice, draft);
    }

    function test_RevertWhen_ListsDoNotFit() public {
        Draft memory draft = _setBox(1);
        draft.values = new uint256[](2);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorInvalidProposalLength.selector, 1, 1, 2));
        _propose(paula, draft);
        draft.targets = new address[](0);
        draft.values = new uint256[](0);
        draft.calldatas = new bytes[](0);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorInvalidProposalLength.selector, 0, 0, 0));
        _propose(paula, draft);
    }

    function test_RevertWhen_ExecutedBeforeTheDelayIsOver() public {
        uint256 id = _succeed(_setBox(1));
        _expectState(id, IGovernor.ProposalState.Succeeded, bytes32(uint256(1 << 5)));
        _execute(_setBox(1));
        _queue(_setBox(1));
        _expectState(id, IGovernor.ProposalState.Queued, bytes32(uint256(1 << 4)));
        _queue(_setBox(1));
        vm.warp(governor.proposalEta(id) - 1);
        vm.expectPartialRevert(TimelockController.TimelockUnexpectedOperationState.selector);
        _execute(_setBox(1));
        skip(1);
        _execute(_setBox(1));
        _expectState(id, IGovernor.ProposalState.Executed, bytes32(uint256(1 << 5)));
        _execute(_setBox(1));
    }

    function test_ACallThatFailsLeavesAllAsItWas() public {
        Draft memory draft = _two(_setBox(1), _call(address(box), abi.encodeCall(Box.fail, ())));
        uint256 id = _ready(draft);
        vm.expectRevert(Box.Refused.selector);
        _execute(draft);
        vm.assertEq(box.value(), 0);
        _stateIs(id, IGovernor.ProposalState.Queued);
    }

    function test_EtherThatComesWithAnExecutionIsTheTimelocks() public {
        Draft memory draft = _setBox(1);
        draft.values[0] = 3;
        _ready(draft);
        vm.deal(stranger, 5);
        bytes32 text = keccak256(bytes(draft.description));
        vm.prank(stranger);
        governor.execute{value: 5}(draft.targets, draft.values, draft.calldatas, text);
        vm.assertEq(address(box).balance, 3);
        vm.assertEq(address(timelock).balance, 2);
        vm.assertEq(address(governor).balance, 0);
    }

    function test_OneVoteSetsSeveralOfTheGovernorsOwnTerms() public {
        Draft memory draft = _two(
            _call(address(governor), abi.encodeCall(IPolicy.setVotingDelay, (1 days))),
            _call(address(governor), abi.encodeCall(IPolicy.setProposalBond, (60_000e18)))
        );
        _pass(draft);
        vm.assertEq(governor.votingDelay(), 1 days);
        vm.assertEq(governor.proposalBond(), 60_000e18);
    }

    // ------------------------------------------------------------------------------------- calls that come back
    // an executed call may vote, release bonds and execute as anybody may, and gains nothing by it

    function test_AnExecutedCallReleasesItsOwnBondOnce() public {
        Draft memory draft = _two(_call(address(governor), abi.encodeCall(IPolicy.releaseBond, (1))), _setBox(1));
        uint256 purse = token.balanceOf(paula);
        uint256 id = _pass(draft);
        vm.assertEq(token.balanceOf(paula), purse);
        vm.assertEq(governor.bondOf(id), 0);
    }

    function test_RevertWhen_AnExecutedCallExecutesItsOwnProposalAgain() public {
        Draft memory draft = _setBox(1);
        draft.description = "again";
        Draft memory outer = _call(
            address(governor),
            abi.encodeCall(IGovernor.execute, (draft.targets, draft.values, draft.calldatas, keccak256(bytes("again"))))
        );
        // The inner one is executed by the outer one, once.
        _ready(draft);
        uint256 id = _ready(outer);
        _execute(outer);
        vm.assertEq(box.value(), 1);
        _stateIs(id, IGovernor.ProposalState.Executed);
        _expectState(1, IGovernor.ProposalState.Executed, bytes32(uint256(1 << 5)));
        _execute(draft);
    }

    function test_RevertWhen_AnExecutionWithinMeetsOnesOwnTerms() public {
        // The inner execution ends the outer one's leave to change the governor: all of it is undone.
        Draft memory inner = _setBox(1);
        bytes memory data = abi.encodeCall(
            IGovernor.execute,
            (inner.targets, inner.values, inner.calldatas, keccak256(bytes(inner.description)))
        );
        Draft memory outer = _two(
            _call(address(governor), data),
            _call(address(governor), abi.encodeCall(IPolicy.setVotingDelay, (1 days)))
        );
        _ready(inner);
        _ready(outer);
        vm.expectRevert(abi.encodeWithSignature("Panic(uint256)", 0x31));
        _execute(outer);
        vm.assertEq(box.value(), 0);
        vm.assertEq(governor.votingDelay(), DELAY);
    }

    function test_ATimelockThatProposesPaysABondAndNeedsVotes() public {
        Draft memory inner = _setBox(1);
        bytes memory data = abi.encodeCall(
            IGovernor.propose,
            (inner.targets, inner.values, inner.calldatas, inner.description)
        );
        Draft memory outer = _call(address(governor), data);
        _ready(outer);
        vm.expectRevert(
            abi.encodeWithSelector(IGovernor.GovernorInsufficientProposerVotes.selector, timelock, 0, LEAST_THRESHOLD)
        );
        _execute(outer);
    }

    // ----------------------------------------------------------------------------------------------- closed doors
    // relay and updateTimelock revert, also by vote; nothing but MEXT can be sent here

    function test_RevertWhen_AnybodyRelays() public {
        vm.expectRevert(GovernorRelayClosed.selector);
        governor.relay(address(token), 0, "");
        vm.prank(address(timelock));
        vm.expectRevert(GovernorRelayClosed.selector);
        governor.relay(address(token), 0, "");
    }

    function test_P6_AVoteTakesNoBonds() public {
        bytes memory steal = abi.encodeCall(token.transfer, (stranger, BOND));
        bytes memory data = abi.encodeCall(IPolicy.relay, (address(token), 0, steal));
        _expectPassFails(data, abi.encodeWithSelector(GovernorRelayClosed.selector));
        vm.assertEq(token.balanceOf(address(governor)), BOND);
    }

    function test_RevertWhen_AnybodyReplacesTheTimelock() public {
        vm.expectRevert(GovernorTimelockFixed.selector);
        governor.updateTimelock(alice);
        _expectPassFails(
            abi.encodeCall(IPolicy.updateTimelock, (alice)),
            abi.encodeWithSelector(GovernorTimelockFixed.selector)
        );
        vm.assertEq(governor.timelock(), address(timelock));
    }

    function test_RevertWhen_EtherOrAnNftIsSent() public {
        vm.deal(address(this), 1);
        (bool sent, bytes memory why) = address(governor).call{value: 1}("");
        vm.assertFalse(sent);
        vm.assertEq(why, abi.encodeWithSelector(IGovernor.GovernorDisabledDeposit.selector));
        vm.expectRevert(IGovernor.GovernorDisabledDeposit.selector);
        governor.onERC721Received(alice, alice, 1, "");
        vm.expectRevert(IGovernor.GovernorDisabledDeposit.selector);
        governor.onERC1155Received(alice, alice, 1, 1, "");
        vm.expectRevert(IGovernor.GovernorDisabledDeposit.selector);
        governor.onERC1155BatchReceived(alice, alice, new uint256[](1), new uint256[](1), "");
    }

    // ---------------------------------------------------------------------------------------------------- what it says

    function test_ItSpeaksTheStandards() public view {
        IERC165 asked = IERC165(address(governor));
        vm.assertTrue(asked.supportsInterface(type(IERC165).interfaceId));
        vm.assertTrue(asked.supportsInterface(type(IGovernor).interfaceId));
        vm.assertTrue(asked.supportsInterface(type(IERC1155Receiver).interfaceId));
        vm.assertFalse(asked.supportsInterface(0xffffffff));
        IERC6372 clock = IERC6372(address(governor));
        vm.assertEq(clock.clock(), block.timestamp);
        vm.assertEq(clock.CLOCK_MODE(), "mode=timestamp");
        IERC5805 votes = IERC5805(governor.token());
        vm.assertEq(address(votes), address(staking));
        vm.assertEq(votes.clock(), clock.clock());
        vm.assertEq(votes.CLOCK_MODE(), clock.CLOCK_MODE());
        vm.assertEq(governor.getVotes(alice, block.timestamp - 1), votes.getPastVotes(alice, block.timestamp - 1));
        vm.assertEq(governor.getVotesWithParams(alice, block.timestamp - 1, hex"01"), ALICES);
        vm.assertEq(governor.COUNTING_MODE(), "support=bravo&quorum=for");
        vm.assertEq(governor.name(), "MEXT Policy");
        vm.assertEq(governor.version(), "1");
    }

    function test_ItBeginsWithItsTerms() public view {
        vm.assertEq(governor.votingDelay(), 3 days);
        vm.assertEq(governor.votingPeriod(), 7 days);
        vm.assertEq(governor.quorumNumerator(), 400);
        vm.assertEq(governor.quorumFloorBps(), 100);
        vm.assertEq(governor.proposalBond(), 50_000e18);
        vm.assertEq(governor.bondToken(), address(token));
        vm.assertEq(governor.guardianTerm(), 365 days);
        vm.assertEq(governor.proposalGuardian(), guardian);
        vm.assertEq(governor.lateFlipWindow(), 1 days);
        vm.assertEq(governor.mostExtension(), 7 days);
        (uint256 least, uint256 most) = governor.proposalBondBounds();
        vm.assertEq(least, 5_000e18);
        vm.assertEq(most, 500_000e18);
        vm.assertEq(timelock.getMinDelay(), 3 days);
    }

    // ---------------------------------------------------------------------------------------------------------- gas
    // ceilings for what people pay; the exact figures are the stories'

    function test_GasStaysBelowItsCeilings() public {
        uint256 warm = _propose(alice, _setBox(1));
        vm.warp(governor.proposalSnapshot(warm) - DELAY + 1);
        uint256 gas = gasleft();
        uint256 id = _propose(paula, _setBox(2));
        vm.assertLt(gas - gasleft(), 400_000, "propose");
        _toVote(id);
        gas = gasleft();
        _vote(alice, id, AGAINST);
        vm.assertLt(gas - gasleft(), 120_000, "a first vote");
        gas = gasleft();
        _vote(alice, id, FOR);
        vm.assertLt(gas - gasleft(), 90_000, "a changed vote");
        gas = gasleft();
        _vote(alice, warm, FOR);
        vm.assertLt(gas - gasleft(), 90_000, "a returning voter");
        _toClose(id);
        gas = gasleft();
        _queue(_setBox(2));
        vm.assertLt(gas - gasleft(), 160_000, "queue");
        _toEta(id);
        gas = gasleft();
        _execute(_setBox(2));
        vm.assertLt(gas - gasleft(), 150_000, "execute");
    }

    function _listingTerms() private pure returns (IListingDao.Parameters memory) {
        return
            IListingDao.Parameters({
                bond: 10_000e18,
                feeBps: 1_000,
                quorumBps: 200,
                quorumFloorBps: 10,
                communityShareBps: 7_000,
                slots: 7,
                councilObjections: 2,
                tradingStartWithin: 14 days,
                dormantAfter: 90 days
            });
    }
}
