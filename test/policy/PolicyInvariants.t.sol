// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {GovernorCountingChangeable} from "../../contracts/policy/GovernorCountingChangeable.sol";
import {MextToken} from "../../contracts/token/MextToken.sol";
import {Cheats} from "../support/Cheats.sol";
import {IPolicy} from "../support/policy/IPolicy.sol";
import {PolicyHandler} from "../support/policy/PolicyHandler.sol";

/// @notice Whatever stakers, delegates, voters, signers, proposers, strangers and the guardian do, in whatever order, at
/// whatever second:
/// - P5: every tally is the sum of the votes in force, and each voter's vote and count are those of their acts
/// - P6: the governor holds the bonds that are not released, and what was sent by mistake
/// - P7: each proposal has the bond, threshold, quorum and deadline of its making and its snapshot; the deadline moves with
///   the outcome only, and never beyond the cap
/// - the state is the one that follows from the votes and the clock, and never goes back
///
/// The runner finds the handler by its artifact: run this file alone only after a build.
contract PolicyInvariantsTest is Cheats {
    PolicyHandler private handler;
    IPolicy private governor;
    MextToken private token;

    function setUp() public {
        handler = new PolicyHandler();
        governor = handler.policy();
        token = MextToken(governor.bondToken());
    }

    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    // ------------------------------------------------------------------------------------------------- invariants

    function invariant_P5_TalliesAreTheSumsOfTheVotesInForce() public view {
        for (uint256 id = 1; id <= handler.proposals(); ++id) {
            uint256[3] memory tally = handler.tallyOf(id);
            (uint256 against, uint256 inFavour, uint256 abstaining) = governor.proposalVotes(id);
            same(against, tally[0], "against");
            same(inFavour, tally[1], "for");
            same(abstaining, tally[2], "abstaining");
            for (uint256 i = 0; i < handler.PEOPLE(); ++i) _compareVote(id, handler.people(i));
        }
    }

    function invariant_P6_TheGovernorHoldsTheBondsAndWhatWasSentByMistake() public view {
        same(token.balanceOf(address(governor)), handler.bonds() + handler.mistakes(), "held");
    }

    function invariant_P7_ALiveProposalsRulesAreThoseOfItsMaking() public view {
        for (uint256 id = 1; id <= handler.proposals(); ++id) {
            PolicyHandler.Ghost memory ghost = handler.ghostOf(id);
            same(governor.bondOf(id), ghost.isHeld ? ghost.bond : 0, "bond");
            same(governor.thresholdOf(id), ghost.threshold, "threshold");
            same(governor.proposalSnapshot(id), ghost.snapshot, "snapshot");
            same(governor.proposalCap(id), ghost.end + 7 days, "cap");
            same(governor.proposalDeadline(id), ghost.deadline, "deadline");
            vm.assertLe(ghost.deadline, ghost.end + 7 days, "deadline and cap");
            if (ghost.snapshot < block.timestamp) same(governor.quorum(ghost.snapshot), handler.quorumOf(id), "quorum");
        }
    }

    function invariant_TheStateFollowsFromTheVotesAndTheClock() public view {
        for (uint256 id = 1; id <= handler.proposals(); ++id) {
            same(uint256(governor.state(id)), uint256(handler.expectedState(id)), "state");
        }
    }

    function afterInvariant() public {
        _compareAll();
        handler.end();
        same(token.balanceOf(address(governor)), handler.mistakes(), "all bonds are released");
    }

    // ----------------------------------------------------------------------------------------------- floor of calls

    /// @dev A campaign that never got to a verb would prove nothing: here each does its work again and again.
    function test_EveryVerbOfTheHandlerDoesItsWork() public {
        uint256 seed = 8;
        for (uint256 call = 0; call < 1500; ++call) {
            seed = uint256(keccak256(abi.encode(seed)));
            _do(seed % 18, seed >> 16);
            if (call % 30 == 0) _compareAll();
        }
        string[15] memory verbs = [
            "stake",
            "leaveNow",
            "delegate",
            "donate",
            "propose",
            "vote",
            "change",
            "signedVote",
            "sendAgain",
            "cancelOwn",
            "cancelRefused",
            "execute",
            "release",
            "wait_",
            "waitForTheMoment"
        ];
        for (uint256 i = 0; i < verbs.length; ++i) _floor(bytes32(bytes(verbs[i])), 10);
        _floor("queue", 5);
        _floor("cancelAsGuardian", 5);
        _floor("cancelFallen", 3);
        _floor("extended", 30);
        _floor("refused", 3);
        _floor("turnTillTheCap", 5);
        _floor("burn", 1);
        _floor("guardianOutOfReach", 1);
        _floor("guardianIsNone", 1);
        afterInvariant();
    }

    function _do(uint256 verb, uint256 seed) private {
        (uint256 a, uint256 b, uint8 c) = (
            seed & type(uint64).max,
            (seed >> 64) & type(uint64).max,
            uint8(seed >> 128)
        );
        if (verb == 0) handler.stake(a, b * 1e6);
        if (verb == 1) handler.leaveNow(a, b * 1e6);
        if (verb == 2) handler.delegate(a, b);
        if (verb == 3) handler.donate(a, b);
        if (verb == 4) handler.propose(a, b);
        if (verb == 5 || verb == 6) handler.vote(a, b, c);
        if (verb == 7) handler.signedVote(a, b, c, c > 100);
        if (verb == 8) handler.sendAgain(a);
        if (verb == 9) handler.cancelOwn(a);
        if (verb == 10) handler.cancelFallen(a);
        if (verb == 11) handler.cancelAsGuardian(a);
        if (verb == 12) handler.queue(a);
        if (verb == 13) handler.execute(a);
        if (verb == 14) handler.release(a);
        if (verb == 15) handler.wait_(b);
        if (verb == 16) handler.waitForTheMoment(a, c);
        if (verb == 17) handler.turnTillTheCap(a);
    }

    function _floor(bytes32 verb, uint256 least) private view {
        vm.assertGe(handler.done(verb), least, string(abi.encodePacked(verb)));
    }

    function _compareAll() private view {
        invariant_P5_TalliesAreTheSumsOfTheVotesInForce();
        invariant_P6_TheGovernorHoldsTheBondsAndWhatWasSentByMistake();
        invariant_P7_ALiveProposalsRulesAreThoseOfItsMaking();
        invariant_TheStateFollowsFromTheVotesAndTheClock();
    }

    function _compareVote(uint256 id, address voter) private view {
        (, uint256 cast, uint8 expected) = handler.votes(id, voter);
        (uint8 votes, GovernorCountingChangeable.VoteType support) = governor.voteOf(id, voter);
        same(votes, cast < 63 ? cast : 63, "votes");
        if (cast != 0) same(uint256(support), expected, "support");
    }
}
