// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {GovernorCountingChangeable} from "../../contracts/policy/GovernorCountingChangeable.sol";
import {GovernorVoteSignatures} from "../../contracts/policy/GovernorVoteSignatures.sol";
import {AloneVoteSignatures} from "../support/policy/AloneVoteSignatures.sol";
import {BallotSigner} from "../support/policy/BallotSigner.sol";
import {IPolicy} from "../support/policy/IPolicy.sol";
import {OwnedWallet} from "../support/policy/OwnedWallet.sol";

contract GovernorVoteSignaturesTest is BallotSigner {
    uint256 private id;
    OwnedWallet private wallet;

    function setUp() public override {
        super.setUp();
        wallet = new OwnedWallet(person("owner"));
        vm.prank(bob);
        staking.delegate(address(wallet));
        vm.warp(3004 * WEEK + 1 days);
        id = _open(_setBox(1));
    }

    // --------------------------------------------------------------------------------------------------- castVoteBySig
    // when the signature is not the voter's, of this vote's number, here: it reverts
    // otherwise: it counts and is told as the voter's own

    function test_ASignedVoteCountsAsTheVotersOwn() public {
        bytes memory signature = _signed(_plain(id, FOR, alice, 0), "alice");
        vm.expectEmit(address(governor));
        emit IGovernor.VoteCast(alice, id, FOR, ALICES, "");
        vm.prank(stranger);
        governor.castVoteBySig(id, FOR, alice, signature);
        _talliesAre(id, 0, ALICES, 0);
        vm.assertEq(governor.nonces(alice), 0);
    }

    function test_TheTypesAreOpenZeppelins() public view {
        vm.assertEq(
            governor.BALLOT_TYPEHASH(),
            keccak256("Ballot(uint256 proposalId,uint8 support,address voter,uint256 nonce)")
        );
        vm.assertEq(
            governor.EXTENDED_BALLOT_TYPEHASH(),
            keccak256(
                "ExtendedBallot(uint256 proposalId,uint8 support,address voter,uint256 nonce,string reason,bytes params)"
            )
        );
        (, string memory name, string memory version, uint256 chainId, address place, , ) = governor.eip712Domain();
        vm.assertEq(name, "MEXT Policy");
        vm.assertEq(version, "1");
        vm.assertEq(chainId, block.chainid);
        vm.assertEq(place, address(governor));
    }

    function test_AContractWalletVotesByItsOwnersSignature() public {
        _send(_plain(id, FOR, address(wallet), 0), _signed(_plain(id, FOR, address(wallet), 0), "owner"));
        _talliesAre(id, 0, BOBS, 0);
        Ballot memory ballot = _extended(id, AGAINST, address(wallet), 1, "why", abi.encode(block.timestamp));
        _send(ballot, _signed(ballot, "owner"));
        _talliesAre(id, BOBS, 0, 0);
        _expectInvalid(_plain(id, FOR, address(wallet), 2), _signed(_plain(id, FOR, address(wallet), 2), "alice"));
    }

    function test_RevertWhen_AContractWalletStrikesBackWhileItIsAsked() public {
        wallet.arm(address(governor), abi.encodeCall(IGovernor.castVote, (id, AGAINST)));
        bytes memory signature = _signed(_plain(id, FOR, address(wallet), 0), "owner");
        _expectInvalid(_plain(id, FOR, address(wallet), 0), signature);
    }

    function testFuzz_P5_ASignatureOfAnotherCountIsRefused(uint8 count, uint8 nonce) public {
        count = uint8(bound(count, 0, 62));
        for (uint256 i = 0; i < count; ++i) _vote(alice, id, ABSTAIN);
        vm.assume(nonce != count);
        Ballot memory ballot = _plain(id, FOR, alice, nonce);
        _expectInvalid(ballot, _signed(ballot, "alice"));
        ballot = _extended(id, FOR, alice, nonce, "", "");
        _expectInvalid(ballot, _signed(ballot, "alice"));
        _send(_plain(id, FOR, alice, count), _signed(_plain(id, FOR, alice, count), "alice"));
        _talliesAre(id, 0, ALICES, 0);
    }

    function test_P5_AnOlderSignatureNeverUndoesANewerVote() public {
        Ballot memory older = _plain(id, FOR, alice, 0);
        bytes memory signature = _signed(older, "alice");
        _vote(alice, id, AGAINST);
        _expectInvalid(older, signature);
        // Nor one that is used again, nor one of two made at the same time.
        Ballot memory newer = _plain(id, ABSTAIN, alice, 1);
        Ballot memory twin = _extended(id, FOR, alice, 1, "", "");
        bytes memory twins = _signed(twin, "alice");
        signature = _signed(newer, "alice");
        _send(newer, signature);
        _expectInvalid(newer, signature);
        _expectInvalid(twin, twins);
        _talliesAre(id, 0, 0, ALICES);
    }

    function test_P5_After63VotesOnlyDirectVotesCount() public {
        for (uint256 i = 0; i < 62; ++i) _vote(alice, id, ABSTAIN);
        Ballot memory last = _plain(id, FOR, alice, 62);
        _send(last, _signed(last, "alice"));
        _talliesAre(id, 0, ALICES, 0);
        Ballot memory plain = _plain(id, AGAINST, alice, 63);
        Ballot memory extended = _extended(id, AGAINST, alice, 63, "", "");
        bytes memory refusal = abi.encodeWithSelector(
            GovernorVoteSignatures.GovernorVoteSignaturesExhausted.selector,
            id,
            alice
        );
        (bytes memory plains, bytes memory extendeds) = (_signed(plain, "alice"), _signed(extended, "alice"));
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectRevert(refusal);
            _send(plain, plains);
            vm.expectRevert(refusal);
            _send(extended, extendeds);
            _vote(alice, id, AGAINST);
        }
        _talliesAre(id, ALICES, 0, 0);
    }

    function test_SignaturesForTwoProposalsDoNotWaitForOneAnother() public {
        uint256 other = _propose(carol, _setBox(2));
        _toVote(other);
        Ballot memory first = _plain(id, FOR, alice, 0);
        Ballot memory second = _plain(other, AGAINST, alice, 0);
        bytes memory signature = _signed(first, "alice");
        _send(second, _signed(second, "alice"));
        _send(first, signature);
        _talliesAre(id, 0, ALICES, 0);
        _talliesAre(other, ALICES, 0, 0);
    }

    function test_RevertWhen_ASignatureIsForAnotherProposalSupportOrVoter() public {
        bytes memory signature = _signed(_plain(id, FOR, alice, 0), "alice");
        uint256 other = _propose(carol, _setBox(2));
        _toVote(other);
        _expectInvalid(_plain(other, FOR, alice, 0), signature);
        _expectInvalid(_plain(id, AGAINST, alice, 0), signature);
        _expectInvalid(_plain(id, FOR, carol, 0), signature);
        _expectInvalid(_plain(id, FOR, address(0), 0), signature);
        _expectInvalid(_extended(id, FOR, alice, 0, "", ""), signature);
        _talliesAre(id, 0, 0, 0);
    }

    function test_RevertWhen_ASignatureIsForAnotherChainOrGovernor() public {
        Ballot memory ballot = _plain(id, FOR, alice, 0);
        _expectInvalid(ballot, _signedIn(ballot, "alice", block.chainid + 1, address(governor)));
        IPolicy twin = _deploy(_terms());
        _expectInvalid(ballot, _signedIn(ballot, "alice", block.chainid, address(twin)));
        // A fork of the chain: what was signed before it counts on the one side only.
        bytes memory signature = _signed(ballot, "alice");
        uint256 here = block.chainid;
        vm.chainId(here + 1);
        _expectInvalid(ballot, signature);
        vm.chainId(here);
        _send(ballot, signature);
    }

    function test_RevertWhen_ASignatureIsMirroredOrMisshapen() public {
        Ballot memory ballot = _plain(id, FOR, alice, 0);
        bytes memory good = _signed(ballot, "alice");
        (bytes32 r, bytes32 s, uint8 v) = _parts(good);
        uint256 order = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141;
        _expectInvalid(ballot, abi.encodePacked(r, bytes32(order - uint256(s)), v == 27 ? 28 : uint8(27)));
        _expectInvalid(ballot, bytes.concat(good, hex"00"));
        _expectInvalid(ballot, abi.encodePacked(r, s));
        _expectInvalid(ballot, abi.encodePacked(r, s, v - 27));
        _expectInvalid(ballot, "");
    }

    function test_RevertWhen_TheSignedSupportIsUnknown() public {
        Ballot memory ballot = _plain(id, 3, alice, 0);
        bytes memory signature = _signed(ballot, "alice");
        vm.expectRevert(IGovernor.GovernorInvalidVoteType.selector);
        _send(ballot, signature);
    }

    function test_RevertWhen_TheSignersVoteIsNotOpenOrWeighsNothing() public {
        Ballot memory ballot = _plain(id, FOR, stranger, 0);
        bytes memory signature = _signed(ballot, "stranger");
        vm.expectRevert(
            abi.encodeWithSelector(GovernorCountingChangeable.GovernorNoVotingPower.selector, id, stranger)
        );
        _send(ballot, signature);
        ballot = _plain(id, FOR, alice, 0);
        signature = _signed(ballot, "alice");
        _toClose(id);
        _expectState(id, IGovernor.ProposalState.Defeated, bytes32(uint256(2)));
        _send(ballot, signature);
    }

    // --------------------------------------------------------------------------------- castVoteWithReasonAndParamsBySig
    // when params is neither empty nor one word, the deadline in it has passed, or the signature does not fit: it reverts
    // otherwise: it counts and is told as a direct vote with its reason

    function test_ASignedVoteKeepsItsReason() public {
        Ballot memory ballot = _extended(id, FOR, alice, 0, "because", "");
        bytes memory signature = _signed(ballot, "alice");
        vm.expectEmit(address(governor));
        emit IGovernor.VoteCast(alice, id, FOR, ALICES, "because");
        _send(ballot, signature);
        // With a deadline too.
        ballot = _extended(id, AGAINST, alice, 1, "on second thought", abi.encode(block.timestamp));
        signature = _signed(ballot, "alice");
        vm.expectEmit(address(governor));
        emit IGovernor.VoteCast(alice, id, AGAINST, ALICES, "on second thought");
        _send(ballot, signature);
    }

    function testFuzz_ASignatureCountsUntilItsDeadline(uint256 deadline, uint32 later) public {
        deadline = bound(deadline, block.timestamp, type(uint256).max);
        Ballot memory ballot = _extended(id, FOR, alice, 0, "", abi.encode(deadline));
        bytes memory signature = _signed(ballot, "alice");
        vm.warp(bound(later, block.timestamp, governor.proposalDeadline(id)));
        if (block.timestamp > deadline) {
            vm.expectRevert(
                abi.encodeWithSelector(
                    GovernorVoteSignatures.GovernorVoteSignatureExpired.selector,
                    deadline,
                    block.timestamp
                )
            );
            _send(ballot, signature);
            return;
        }
        _send(ballot, signature);
        _talliesAre(id, 0, ALICES, 0);
    }

    function test_ASignatureCountsInTheSecondOfItsDeadlineAndNotAfter() public {
        uint256 deadline = block.timestamp + 10;
        Ballot memory ballot = _extended(id, FOR, alice, 0, "", abi.encode(deadline));
        bytes memory signature = _signed(ballot, "alice");
        vm.warp(deadline);
        uint256 snapshot = vm.snapshotState();
        _send(ballot, signature);
        vm.revertToState(snapshot);
        vm.warp(deadline + 1);
        vm.expectRevert(
            abi.encodeWithSelector(GovernorVoteSignatures.GovernorVoteSignatureExpired.selector, deadline, deadline + 1)
        );
        _send(ballot, signature);
    }

    function testFuzz_RevertWhen_ParamsAreNoWord(bytes memory params) public {
        vm.assume(params.length != 0 && params.length != 32);
        Ballot memory ballot = _extended(id, FOR, alice, 0, "", params);
        bytes memory signature = _signed(ballot, "alice");
        vm.expectRevert(IGovernor.GovernorInvalidVoteParams.selector);
        _send(ballot, signature);
    }

    function test_RevertWhen_AReasonOrADeadlineIsNotTheOneThatWasSigned() public {
        Ballot memory ballot = _extended(id, FOR, alice, 0, "because", abi.encode(block.timestamp));
        bytes memory signature = _signed(ballot, "alice");
        ballot.reason = "bribed";
        _expectInvalid(ballot, signature);
        ballot.reason = "because";
        ballot.params = abi.encode(type(uint256).max);
        _expectInvalid(ballot, signature);
        ballot.params = "";
        _expectInvalid(ballot, signature);
    }

    function test_InTheLastDayBeforeTheCapASignedVoteOnlyFallsToo() public {
        uint8 support = FOR;
        for (uint256 i = 0; i < 7; ++i) {
            vm.warp(governor.proposalDeadline(id));
            _vote(alice, id, support);
            support = support == FOR ? AGAINST : FOR;
        }
        skip(1);
        Ballot memory ballot = _plain(id, FOR, carol, 0);
        bytes memory signature = _signed(ballot, "carol");
        vm.expectPartialRevert(bytes4(keccak256("GovernorVoteOnlyDownwards(uint256,address,uint8,uint256)")));
        _send(ballot, signature);
        ballot = _plain(id, AGAINST, carol, 0);
        _send(ballot, _signed(ballot, "carol"));
    }

    // ---------------------------------------------------------------------------------------------------------- alone

    function test_AloneASignatureEndsWithTheNextVote() public {
        subject = new AloneVoteSignatures(_votesToken());
        id = _open(_setBox(1));
        Ballot memory older = _plain(id, FOR, alice, 0);
        bytes memory signature = _signed(older, "alice");
        Ballot memory newer = _extended(id, AGAINST, alice, 0, "why", abi.encode(block.timestamp));
        _send(newer, _signed(newer, "alice"));
        _expectInvalid(older, signature);
        _talliesAre(id, 40e18, 0, 0);
    }

    // ------------------------------------------------------------------------------------------------------- helpers

    function _expectInvalid(Ballot memory ballot, bytes memory signature) private {
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorInvalidSignature.selector, ballot.voter));
        _send(ballot, signature);
    }

    function _parts(bytes memory signature) private pure returns (bytes32 r, bytes32 s, uint8 v) {
        assembly ("memory-safe") {
            r := mload(add(signature, 0x20))
            s := mload(add(signature, 0x40))
            v := byte(0, mload(add(signature, 0x60)))
        }
    }
}
