// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IListingDao} from "../../contracts/interfaces/IListingDao.sol";
import {Ballots} from "../../contracts/listing/Ballots.sol";
import {ListingTest} from "../support/ListingTest.sol";

/// @notice A contract wallet in every mood: it accepts what its owner signed with any bytes, or misbehaves.
contract Wallet {
    enum Mood {
        Good,
        WrongAnswer,
        Reverts,
        BurnsGas,
        LongReturn,
        ShortReturn,
        LongRevert
    }

    error Refused();

    Mood private immutable _mood;

    constructor(Mood mood) {
        _mood = mood;
    }

    function isValidSignature(bytes32, bytes calldata) external view returns (bytes4) {
        if (_mood == Mood.WrongAnswer) return 0xffffffff;
        if (_mood == Mood.Reverts) revert Refused();
        if (_mood == Mood.BurnsGas) while (true) {}
        // Good for 32 bytes, and then as much memory as 150,000 gas can buy.
        if (_mood == Mood.LongReturn) {
            assembly {
                mstore(0, shl(224, 0x1626ba7e))
                return(0, 180000)
            }
        }
        if (_mood == Mood.ShortReturn) {
            assembly {
                mstore(0, shl(224, 0x1626ba7e))
                return(0, 31)
            }
        }
        if (_mood == Mood.LongRevert) {
            assembly {
                mstore(0, shl(224, 0x1626ba7e))
                revert(0, 180000)
            }
        }
        return 0x1626ba7e;
    }
}

contract SignedBallotsTest is ListingTest {
    uint256 private constant NEEDED = 150_000 + uint256(150_000) / 63 + 20_000;

    uint32 private a;
    uint32 private b;

    function setUp() public override {
        super.setUp();
        a = _apply(team, 1);
        b = _apply(team, 2);
        _warpToSeason(FIRST);
    }

    // -------------------------------------------------------------------------------------------------------- hashOf
    // it is EIP-712's hash of the typed, readable ballot, in the domain "MEXT Listing", "1", this chain, this contract

    function test_TheHashIsTheOneOfTheReadableBallot() public view {
        IListingDao.SignedBallot memory ballot = _unsigned(alice, _two(a, 60, b, -40));
        ballot.reason = "open source";
        bytes32 choiceType = keccak256("Choice(uint32 candidate,string side,uint8 percent)");
        bytes32 choices = keccak256(
            abi.encodePacked(
                keccak256(abi.encode(choiceType, a, keccak256("For"), 60)),
                keccak256(abi.encode(choiceType, b, keccak256("Against"), 40))
            )
        );
        bytes32 ballotType = keccak256(
            "Ballot(address voter,uint32 season,Choice[] choices,uint32 version,uint40 deadline,string reason)"
            "Choice(uint32 candidate,string side,uint8 percent)"
        );
        bytes32 content = keccak256(
            abi.encode(ballotType, alice, FIRST, choices, 0, ballot.deadline, keccak256("open source"))
        );
        bytes32 domainType = keccak256(
            "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"
        );
        bytes32 domain = keccak256(
            abi.encode(domainType, keccak256("MEXT Listing"), keccak256("1"), block.chainid, address(dao))
        );
        vm.assertEq(dao.hashOf(ballot), keccak256(abi.encodePacked(hex"1901", domain, content)));
    }

    // ---------------------------------------------------------------------------------------------- castSignedBallot
    // when season, deadline or version do not fit, or the signature is not the voter's: it reverts
    // otherwise: it counts as the voter's own; no choices take the ballot back; it counts once
    // every rule of castBallot holds

    function test_ASignedBallotCountsAsTheVotersOwn() public {
        IListingDao.SignedBallot memory ballot = _unsigned(alice, _two(a, 60, b, -40));
        ballot.reason = "open source";
        _sign(ballot, "alice");
        vm.expectEmit(address(dao));
        emit IListingDao.BallotReason(FIRST, alice, 1, "open source");
        dao.castSignedBallot(ballot);
        _talliesAre(a, 24_000_000e18, 0);
        _talliesAre(b, 0, 16_000_000e18);
    }

    function test_ASignedBallotWithoutChoicesTakesTheBallotBack() public {
        IListingDao.SignedBallot memory ballot = _signed("alice", new IListingDao.Choice[](0));
        vm.expectRevert(abi.encodeWithSelector(IListingDao.NoBallot.selector, alice, FIRST));
        dao.castSignedBallot(ballot);
        _cast(alice, a, 100);
        ballot.version = 1;
        _sign(ballot, "alice");
        dao.castSignedBallot(ballot);
        _talliesAre(a, 0, 0);
    }

    function test_RevertWhen_ASignatureIsUsedTwice() public {
        IListingDao.SignedBallot memory ballot = _signed("alice", _one(a, 100));
        dao.castSignedBallot(ballot);
        _expect(ballot, abi.encodeWithSelector(IListingDao.StaleVersion.selector, alice, 0, 1));
    }

    function test_P5_AnOlderSignatureNeverUndoesANewerBallot() public {
        IListingDao.SignedBallot memory older = _signed("alice", _one(a, 100));
        _cast(alice, a, -100);
        _expect(older, abi.encodeWithSelector(IListingDao.StaleVersion.selector, alice, 0, 1));
        vm.prank(alice);
        dao.withdrawBallot();
        _expect(older, abi.encodeWithSelector(IListingDao.StaleVersion.selector, alice, 0, 2));
        older.version = 2; // signed for 0
        _expect(older, abi.encodeWithSelector(IListingDao.InvalidSignature.selector, alice));
        older.version = 3;
        _expect(older, abi.encodeWithSelector(IListingDao.StaleVersion.selector, alice, 3, 2));
        _talliesAre(a, 0, 0);
    }

    function test_RevertWhen_TheSeasonIsAnother() public {
        IListingDao.SignedBallot memory ballot = _unsigned(alice, _one(a, 100));
        ballot.season = FIRST + 1;
        _sign(ballot, "alice");
        _expect(ballot, abi.encodeWithSelector(IListingDao.WrongSeason.selector, FIRST + 1, FIRST));
        ballot = _signed("alice", _one(a, 100));
        _nextSeason();
        _expect(ballot, abi.encodeWithSelector(IListingDao.WrongSeason.selector, FIRST, FIRST + 1));
    }

    function test_ADeadlinesLastSecondCounts() public {
        IListingDao.SignedBallot memory ballot = _signed("alice", _one(a, 100));
        vm.warp(uint256(ballot.deadline) + 1);
        _expect(
            ballot,
            abi.encodeWithSelector(IListingDao.SignatureExpired.selector, ballot.deadline, block.timestamp)
        );
        vm.warp(ballot.deadline);
        dao.castSignedBallot(ballot);
    }

    function test_RevertWhen_TheSignatureIsNotTheVoters() public {
        bytes memory invalid = abi.encodeWithSelector(IListingDao.InvalidSignature.selector, alice);
        IListingDao.SignedBallot memory ballot = _unsigned(alice, _one(a, 100));
        _sign(ballot, "bob");
        _expect(ballot, invalid);
        ballot.signature = "";
        _expect(ballot, invalid);
        ballot.signature = new bytes(65);
        _expect(ballot, invalid);
        _sign(ballot, "alice");
        ballot.choices[0].percent = -100;
        _expect(ballot, invalid);
        ballot.choices[0].percent = 100;
        ballot.reason = "another's words";
        _expect(ballot, invalid);
        ballot.reason = "";
        ballot.deadline += 1;
        _expect(ballot, invalid);
    }

    function test_RevertWhen_TheSignatureIsMirrored() public {
        IListingDao.SignedBallot memory ballot = _unsigned(alice, _one(a, 100));
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(keyOf("alice"), dao.hashOf(ballot));
        uint256 order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141;
        ballot.signature = abi.encodePacked(r, bytes32(order - uint256(s)), v == 27 ? uint8(28) : uint8(27));
        _expect(ballot, abi.encodeWithSelector(IListingDao.InvalidSignature.selector, alice));
    }

    function test_RevertWhen_TheSignatureIsForAnotherContractOrChain() public {
        IListingDao.SignedBallot memory ballot = _signed("alice", _one(a, 100));
        uint256 home = block.chainid;
        vm.chainId(home + 1);
        _expect(ballot, abi.encodeWithSelector(IListingDao.InvalidSignature.selector, alice));
        vm.chainId(home);
        dao.castSignedBallot(ballot);
    }

    function test_RevertWhen_NobodysVoterIsTheZeroAddress() public {
        IListingDao.SignedBallot memory ballot = _unsigned(address(0), _one(a, 100));
        ballot.signature = new bytes(65);
        _expect(ballot, abi.encodeWithSelector(IListingDao.InvalidSignature.selector, address(0)));
    }

    function test_RevertWhen_ASignedBallotBreaksTheRulesOfABallot() public {
        IListingDao.Choice[] memory many = new IListingDao.Choice[](17);
        for (uint256 i = 0; i < 17; ++i) many[i] = IListingDao.Choice(a, 1);
        _expect(
            _signed("alice", _two(a, 60, b, 41)),
            abi.encodeWithSelector(IListingDao.OverHundredPercent.selector, 101)
        );
        _expect(
            _signed("alice", _one(9, 1)),
            abi.encodeWithSelector(IListingDao.CandidateNotLive.selector, 9, 0, FIRST)
        );
        _expect(_signed("alice", many), abi.encodeWithSelector(IListingDao.TooManyChoices.selector, 17, 16));
        address dave = person("dave");
        _expect(_signed("dave", _one(a, 1)), abi.encodeWithSelector(IListingDao.NoPower.selector, dave, FIRST));
        vm.warp((uint256(FIRST) + 1) * SEASON - 24 hours);
        _expect(_signed("alice", _one(a, 1)), abi.encodeWithSelector(IListingDao.ObjectionsOnly.selector, a, 0, 1));
    }

    // ------------------------------------------------------------------------------------------------ contract wallets
    // given a wallet that accepts: it counts; that answers another word, too little, or reverts: it does not
    // given one that burns gas or returns a great deal: it costs the limit and no more

    function test_AContractWalletVotes() public {
        dao.castSignedBallot(_fromWallet(Wallet.Mood.Good));
        _talliesAre(a, 1e18, 0);
    }

    function test_RevertWhen_AWalletDoesNotAccept() public {
        _refuses(Wallet.Mood.WrongAnswer);
        _refuses(Wallet.Mood.Reverts);
        _refuses(Wallet.Mood.ShortReturn);
        _refuses(Wallet.Mood.LongRevert);
    }

    function test_AWalletThatBurnsGasCostsTheLimitAndNoMore() public {
        vm.assertLt(_refuses(Wallet.Mood.BurnsGas), 200_000, "gas");
    }

    function test_AWalletThatReturnsAGreatDealIsReadToItsFirstWord() public {
        IListingDao.SignedBallot memory ballot = _fromWallet(Wallet.Mood.LongReturn);
        uint256 before = gasleft();
        dao.castSignedBallot(ballot);
        vm.assertLt(before - gasleft(), 300_000, "gas");
        _talliesAre(a, 1e18, 0);
    }

    function test_AnAccountWithCodeMayStillSignWithItsKey() public {
        IListingDao.SignedBallot memory ballot = _signed("alice", _one(a, 100));
        vm.etch(alice, address(new Wallet(Wallet.Mood.Reverts)).code);
        dao.castSignedBallot(ballot);
        _talliesAre(a, ALICES, 0);
    }

    function test_RevertWhen_TooLittleGasIsLeftToAskAWallet() public {
        IListingDao.SignedBallot memory ballot = _fromWallet(Wallet.Mood.Good);
        (bool done, bytes memory problem) = _withGas(abi.encodeCall(IListingDao.castSignedBallot, (ballot)), 160_000);
        vm.assertFalse(done);
        vm.assertEq(bytes32(bytes4(problem)), bytes32(IListingDao.GasTooLow.selector));
        vm.assertEq(_word(problem, 1), NEEDED);
    }

    // --------------------------------------------------------------------------------------------- castSignedBallots
    // good ballots count, bad ones are reported with their error and skipped, wherever they stand
    // given a wallet that burns gas: it is skipped, the others count
    // when gas is too little for a check, or for the counting: the whole batch reverts GasTooLow
    // castOfBatch is for the contract alone

    function test_ABatchCountsTheGoodAndReportsTheBad() public {
        IListingDao.SignedBallot[] memory batch = new IListingDao.SignedBallot[](9);
        batch[0] = _signed("alice", _one(a, 100));
        batch[1] = _signed("alice", _one(a, -100)); // version 0 again
        batch[2] = _unsigned(bob, _one(a, 100)); // no signature
        batch[3] = _signed("bob", _two(a, 60, b, 41));
        batch[4] = _unsigned(bob, _one(a, 0)); // what it says cannot be signed
        batch[5] = _unsigned(carol, _one(a, 100));
        batch[5].season = FIRST + 1;
        batch[6] = _unsigned(carol, _one(a, 100));
        batch[6].deadline = uint40(block.timestamp - 1);
        batch[7] = _signed("dave", _one(a, 100));
        batch[8] = _signed("bob", _one(b, 100));
        bytes4[9] memory why = [
            bytes4(0),
            IListingDao.StaleVersion.selector,
            IListingDao.InvalidSignature.selector,
            IListingDao.OverHundredPercent.selector,
            IListingDao.PercentOutOfRange.selector,
            IListingDao.WrongSeason.selector,
            IListingDao.SignatureExpired.selector,
            IListingDao.NoPower.selector,
            bytes4(0)
        ];
        for (uint256 i = 0; i < 9; ++i) {
            if (why[i] == 0) continue;
            vm.expectEmit(address(dao));
            emit IListingDao.BallotSkipped(batch[i].season, batch[i].voter, i, why[i]);
        }
        vm.assertEq(dao.castSignedBallots(batch), 2);
        _talliesAre(a, ALICES, 0);
        _talliesAre(b, BOBS, 0);
    }

    function test_ABatchOfNothingCountsNothing() public {
        vm.assertEq(dao.castSignedBallots(new IListingDao.SignedBallot[](0)), 0);
    }

    function test_TwoBallotsOfOneVoterFollowEachOtherInABatch() public {
        IListingDao.SignedBallot[] memory batch = new IListingDao.SignedBallot[](2);
        batch[0] = _signed("alice", _one(a, 100));
        batch[1] = _unsigned(alice, _one(b, 100));
        batch[1].version = 1;
        _sign(batch[1], "alice");
        vm.assertEq(dao.castSignedBallots(batch), 2);
        _talliesAre(a, 0, 0);
        _talliesAre(b, ALICES, 0);
    }

    function test_HostileWalletsAreSkippedAtTheLimit() public {
        IListingDao.SignedBallot[] memory batch = new IListingDao.SignedBallot[](5);
        batch[0] = _fromWallet(Wallet.Mood.BurnsGas);
        batch[1] = _fromWallet(Wallet.Mood.LongRevert);
        batch[2] = _fromWallet(Wallet.Mood.Reverts);
        batch[3] = _fromWallet(Wallet.Mood.Good);
        batch[4] = _signed("alice", _one(a, 100));
        uint256 before = gasleft();
        vm.assertEq(dao.castSignedBallots(batch), 2);
        vm.assertLt(before - gasleft(), 800_000, "three limits and the work");
        _talliesAre(a, ALICES + 1e18, 0);
    }

    function test_RevertWhen_ABatchIsStarved() public {
        IListingDao.SignedBallot[] memory batch = new IListingDao.SignedBallot[](2);
        batch[0] = _signed("alice", _one(a, 100));
        batch[1] = _fromWallet(Wallet.Mood.Good);
        bytes memory call_ = abi.encodeCall(IListingDao.castSignedBallots, (batch));
        // From far too little to nearly enough: never a skip.
        for (uint256 gas_ = 40_000; gas_ < 320_000; gas_ += 7_000) {
            uint256 snapshot = vm.snapshotState();
            (bool done, bytes memory answer) = _withGas(call_, gas_);
            if (done) {
                vm.assertEq(abi.decode(answer, (uint256)), 2);
                _talliesAre(a, ALICES + 1e18, 0);
            } else if (answer.length > 0) {
                vm.assertEq(bytes32(bytes4(answer)), bytes32(IListingDao.GasTooLow.selector));
            }
            vm.revertToState(snapshot);
        }
        vm.assertEq(dao.castSignedBallots(batch), 2);
    }

    function test_RevertWhen_SomebodyElseCallsTheBatchsOwnEntry() public {
        IListingDao.SignedBallot memory ballot = _signed("alice", _one(a, 100));
        vm.expectRevert(abi.encodeWithSelector(IListingDao.OnlySelf.selector, bob));
        vm.prank(bob);
        Ballots(address(dao)).castOfBatch(ballot);
    }

    /// @dev Known issue 3 of docs/trust.md: only whoever sends the batch can make it, and only their own batch is lost.
    function test_RevertWhen_ABatchHoldsAWordBeyondItsType() public {
        IListingDao.SignedBallot[] memory ballots = new IListingDao.SignedBallot[](2);
        ballots[0] = _signed("alice", _one(a, 40));
        ballots[1] = _signed("bob", _one(a, 40));
        bytes memory good = abi.encodeCall(IListingDao.castSignedBallots, (ballots));
        bytes memory bad = abi.encodeCall(IListingDao.castSignedBallots, (ballots));
        // The percent of the last ballot is the last word of 40.
        uint256 last = bad.length;
        while (uint8(bad[last - 1]) != 40) --last;
        bad[last - 2] = 0x01;
        (bool done, bytes memory problem) = address(dao).call(bad);
        vm.assertFalse(done, "the whole batch");
        vm.assertEq(problem.length, 0);
        _talliesAre(a, 0, 0);
        (done, ) = address(dao).call(good);
        vm.assertTrue(done);
        _talliesAre(a, (uint256(ALICES) * 40) / 100 + (uint256(BOBS) * 40) / 100, 0);
    }

    // ----------------------------------------------------------------------------------------------------- internal

    function _unsigned(
        address voter,
        IListingDao.Choice[] memory choices
    ) private view returns (IListingDao.SignedBallot memory ballot) {
        ballot.voter = voter;
        ballot.season = FIRST;
        ballot.choices = choices;
        ballot.deadline = uint40(block.timestamp + 1 hours);
    }

    function _sign(IListingDao.SignedBallot memory ballot, string memory name) private view {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(keyOf(name), dao.hashOf(ballot));
        ballot.signature = abi.encodePacked(r, s, v);
    }

    function _signed(
        string memory name,
        IListingDao.Choice[] memory choices
    ) private view returns (IListingDao.SignedBallot memory ballot) {
        ballot = _unsigned(vm.addr(keyOf(name)), choices);
        _sign(ballot, name);
    }

    /// @dev A new wallet with 1 MEXT of power, all of it for `a`.
    function _fromWallet(Wallet.Mood mood) private returns (IListingDao.SignedBallot memory ballot) {
        address wallet = address(new Wallet(mood));
        vm.warp(uint256(FIRST - 1) * SEASON);
        vm.prank(funder);
        staking.stakeFor(wallet, WEEKLY, 1e18);
        _warpToSeason(FIRST);
        ballot = _unsigned(wallet, _one(a, 100));
        ballot.signature = "whatever the wallet takes";
    }

    function _refuses(Wallet.Mood mood) private returns (uint256 spent) {
        IListingDao.SignedBallot memory ballot = _fromWallet(mood);
        bytes memory call_ = abi.encodeCall(IListingDao.castSignedBallot, (ballot));
        uint256 before = gasleft();
        (bool done, bytes memory problem) = address(dao).call(call_);
        spent = before - gasleft();
        vm.assertFalse(done);
        bytes memory wanted = abi.encodeWithSelector(IListingDao.InvalidSignature.selector, ballot.voter);
        vm.assertEq(problem, wanted);
    }

    function _expect(IListingDao.SignedBallot memory ballot, bytes memory problem) private {
        vm.expectRevert(problem);
        dao.castSignedBallot(ballot);
    }

    function _withGas(bytes memory call_, uint256 gas_) private returns (bool done, bytes memory answer) {
        return address(dao).call{gas: gas_}(call_);
    }

    /// @dev Word `index` of a revert's values.
    function _word(bytes memory problem, uint256 index) private pure returns (uint256 word) {
        assembly {
            word := mload(add(add(problem, 36), mul(index, 32)))
        }
    }
}
