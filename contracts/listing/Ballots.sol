// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {IListingDao} from "../interfaces/IListingDao.sol";
import {IMextStaking} from "../interfaces/IMextStaking.sol";
import {Ballot} from "./Ballot.sol";
import {BoundedSignature} from "./BoundedSignature.sol";
import {Candidate, State} from "./ListingState.sol";
import {Season} from "./Season.sol";
import {Standing, StandingWord} from "./Standing.sol";

/// @title Casting, changing and taking back ballots
/// @notice A ballot weighs the power that its voter has in the season's first week, whenever it is cast: so a recount
/// finds exactly what the last count added, and every tally is the sum of the ballots in force. Every change raises the
/// ballot's version, which a signature names; so a signature counts once, and never over a newer ballot.
abstract contract Ballots is IListingDao, EIP712 {
    bytes32 private constant CHOICE_TYPEHASH = keccak256("Choice(uint32 candidate,string side,uint8 percent)");
    bytes32 private constant BALLOT_TYPEHASH = keccak256(
        "Ballot(address voter,uint32 season,Choice[] choices,uint32 version,uint40 deadline,string reason)"
        "Choice(uint32 candidate,string side,uint8 percent)"
    );
    /// @dev What a choice takes in calldata.
    uint256 private constant CHOICE_BYTES = 64;
    bytes32 private constant FOR = keccak256("For");
    bytes32 private constant AGAINST = keccak256("Against");
    bytes32 private constant SILENT = keccak256("");

    /// @dev What the count of one ballot needs at each choice.
    struct Count {
        uint32 season;
        uint256 power;
        bool objectionsOnly;
        uint256 former; // the entries in force
        bool leavesOut; // whether the new ballot may leave one of them out
        uint256 places; // one bit for each place on the new ballot
    }

    /// @inheritdoc IListingDao
    IMextStaking public immutable staking;
    /// @inheritdoc IListingDao
    uint32 public immutable firstSeason;
    /// @dev Everything that the listing DAO stores.
    State internal _state;

    constructor(IMextStaking staking_) EIP712("MEXT Listing", "1") {
        staking = staking_;
        // Two turns from now: a whole season to apply in, and a whole week of held weight behind the first vote.
        firstSeason = Season.containing(block.timestamp) + 2;
        _state.nextToSettle = firstSeason;
    }

    /// @inheritdoc IListingDao
    function castBallot(Choice[] calldata choices, string calldata reason) external {
        require(choices.length > 0, EmptyBallot());
        _cast(msg.sender, Season.containing(block.timestamp), choices, reason);
    }

    /// @inheritdoc IListingDao
    function withdrawBallot() external {
        (Choice[] calldata none, string calldata silent) = _nothing();
        _cast(msg.sender, Season.containing(block.timestamp), none, silent);
    }

    /// @inheritdoc IListingDao
    function castSignedBallot(SignedBallot calldata ballot) external {
        _castSigned(ballot);
    }

    /// @inheritdoc IListingDao
    function castSignedBallots(SignedBallot[] calldata ballots) external returns (uint256 counted) {
        uint256 i;
        uint256 length = ballots.length;
        while (i < length) {
            try this.castOfBatch(ballots[i]) {
                unchecked {
                    ++counted; // at most once a round
                }
            } catch (bytes memory problem) {
                // An empty answer is a call that ran out of gas: the batch's fault, never the ballot's.
                bytes4 why = bytes4(problem);
                if (problem.length == 0 || why == GasTooLow.selector) {
                    revert GasTooLow(gasleft(), BoundedSignature.NEEDED);
                }
                emit BallotSkipped(ballots[i].season, ballots[i].voter, i, why);
            }
            unchecked {
                ++i; // below the length
            }
        }
    }

    /// @notice One ballot of a batch, in a call of its own so that it can fail alone. Only for the contract itself.
    function castOfBatch(SignedBallot calldata ballot) external {
        require(msg.sender == address(this), OnlySelf(msg.sender));
        _castSigned(ballot);
    }

    /// @inheritdoc IListingDao
    function hashOf(SignedBallot calldata ballot) external view returns (bytes32) {
        return _hashBallot(ballot, ballot.choices, ballot.reason);
    }

    /// @inheritdoc IListingDao
    function ballotOf(uint32 season, address voter) external view returns (uint32 version, Choice[] memory choices) {
        uint256 ballot = _state.ballots[season][voter];
        version = Ballot.versionOf(ballot);
        choices = new Choice[](Ballot.MAX_ENTRIES);
        uint256 length;
        for (uint256 entries = Ballot.entriesOf(ballot); entries != 0; entries >>= Ballot.ENTRY_BITS) {
            uint256 entry = Ballot.entryAt(entries, 0);
            uint32 candidate = _state.season[season].places[Ballot.placeOf(entry)];
            choices[length++] = Choice(candidate, Ballot.percentOf(entry));
        }
        // Memory arrays keep their length in their first word; this one only shrinks.
        assembly ("memory-safe") {
            mstore(choices, length)
        }
    }

    function _castSigned(SignedBallot calldata ballot) private {
        uint32 season = Season.containing(block.timestamp);
        address voter = ballot.voter;
        require(ballot.season == season, WrongSeason(ballot.season, season));
        require(block.timestamp <= ballot.deadline, SignatureExpired(ballot.deadline, block.timestamp));
        uint32 version = Ballot.versionOf(_state.ballots[season][voter]);
        require(ballot.version == version, StaleVersion(voter, ballot.version, version));
        (Choice[] calldata choices, string calldata reason) = (ballot.choices, ballot.reason);
        bytes32 hash = _hashBallot(ballot, choices, reason);
        require(BoundedSignature.isValid(voter, hash, ballot.signature), InvalidSignature(voter));
        _cast(voter, season, choices, reason);
    }

    /// @dev What a voter signs; `choices` and `reason` are the ballot's, already found in calldata.
    function _hashBallot(
        SignedBallot calldata ballot,
        Choice[] calldata choices,
        string calldata reason
    ) private view returns (bytes32) {
        bytes32 hash = _hashChoices(choices);
        bytes32 why = bytes(reason).length == 0 ? SILENT : keccak256(bytes(reason));
        bytes32 typehash = BALLOT_TYPEHASH;
        (address voter, uint32 season) = (ballot.voter, ballot.season);
        (uint32 version, uint40 deadline) = (ballot.version, ballot.deadline);
        // `keccak256(abi.encode(…))` of the seven, in memory that is free again afterwards.
        assembly ("memory-safe") {
            let words := mload(0x40)
            mstore(words, typehash)
            mstore(add(words, 32), voter)
            mstore(add(words, 64), season)
            mstore(add(words, 96), hash)
            mstore(add(words, 128), version)
            mstore(add(words, 160), deadline)
            mstore(add(words, 192), why)
            hash := keccak256(words, 224)
        }
        return _hashTypedDataV4(hash);
    }

    /// @dev The EIP-712 hash of a list of choices: of the hashes of its members, one after the other. The hashes are
    /// built in memory that is free again afterwards, four words for one member above the list.
    function _hashChoices(Choice[] calldata choices) private pure returns (bytes32 hash) {
        uint256 list;
        uint256 end;
        uint256 choice;
        assembly ("memory-safe") {
            list := mload(0x40)
            end := add(list, mul(choices.length, 32))
            choice := choices.offset
        }
        for (uint256 word = list; word != end;) {
            (uint256 candidate, uint256 entry) = _read(choice);
            (bytes32 typehash, bytes32 side) = (CHOICE_TYPEHASH, entry & Ballot.AGAINST == 0 ? FOR : AGAINST);
            assembly ("memory-safe") {
                mstore(end, typehash)
                mstore(add(end, 32), candidate)
                mstore(add(end, 64), side)
                mstore(add(end, 96), shr(7, entry))
                mstore(word, keccak256(end, 128))
                word := add(word, 32)
                choice := add(choice, CHOICE_BYTES)
            }
        }
        assembly ("memory-safe") {
            hash := keccak256(list, sub(end, list))
        }
    }

    /// @dev Puts `choices` in force as the voter's whole ballot; none takes the ballot back.
    function _cast(address voter, uint32 season, Choice[] calldata choices, string calldata reason) private {
        uint32 first = firstSeason;
        require(season >= first, VotingNotBegun(first, Season.startsAt(first), block.timestamp));
        require(choices.length <= Ballot.MAX_ENTRIES, TooManyChoices(choices.length, Ballot.MAX_ENTRIES));
        mapping(address voter => uint256) storage ballots = _state.ballots[season];
        uint256 ballot = ballots[voter];
        uint256 former = Ballot.entriesOf(ballot);
        require(choices.length > 0 || former != 0, NoBallot(voter, season));
        uint256 power = staking.powerIn(voter, Season.firstWeek(season));
        require(power > 0, NoPower(voter, season));

        Count memory count = Count(season, power, Season.isObjectionsOnly(block.timestamp), former, false, 0);
        ballot = Ballot.successor(ballot, _countChosen(count, choices));
        if (count.leavesOut) _countDropped(count);
        ballots[voter] = ballot;
        emit BallotCast(season, voter, uint96(power), ballot);
        if (bytes(reason).length > 0) emit BallotReason(season, voter, Ballot.versionOf(ballot), reason);
    }

    /// @dev Counts what the new ballot gives, less what the former gave to the same candidates. This is the path of every
    /// vote: each choice and each standing is read once, as words. Entries are below 2^14, places below 64 and the sum
    /// below 1,601, so nothing here can overflow.
    function _countChosen(Count memory count, Choice[] calldata choices) private returns (uint256 entries) {
        unchecked {
            uint256 left = count.former;
            uint256 places;
            uint256 sum;
            uint256 shift;
            while (choices.length != 0) {
                uint256 candidate;
                uint256 entry;
                // Takes the first choice off the list.
                assembly ("memory-safe") {
                    candidate := choices.offset
                    choices.offset := add(candidate, CHOICE_BYTES)
                    choices.length := sub(choices.length, 1)
                }
                (candidate, entry) = _read(candidate);
                sum += entry >> Ballot.SIZE_SHIFT;
                Candidate storage record = _state.candidate[candidate];
                uint256 place = Standing.unwrap(record.standing);
                Standing standing = Standing.wrap(place);
                place >>= StandingWord.SEASON_SHIFT;
                if (place & StandingWord.LIVE_MASK != count.season) {
                    revert CandidateNotLive(uint32(candidate), standing.season(), count.season);
                }
                place = (place >> StandingWord.PLACE_AFTER_SEASON) & 0xff;
                if ((places >> place) & 1 != 0) revert CandidateTwice(uint32(candidate));
                places |= 1 << place;
                entry |= place;
                entries |= entry << shift;
                shift += Ballot.ENTRY_BITS;
                // Most ballots change shares, not candidates, so the former entry mostly stands at the same index.
                uint256 former = left & Ballot.ENTRY_MASK;
                left >>= Ballot.ENTRY_BITS;
                if (former == 0 || former & Ballot.PLACE_MASK != place) former = _formerElsewhere(count, place);
                if (count.objectionsOnly) _requireObjection(candidate, former, entry);
                if (former != entry) record.standing = standing.recounted(count.power, former, entry);
            }
            require(sum <= 100, OverHundredPercent(sum));
            count.places = places;
            if (left != 0) count.leavesOut = true;
        }
    }

    /// @dev The former entry for `place` when it does not stand at the same index as the new one; then another may be left
    /// out.
    function _formerElsewhere(Count memory count, uint256 place) private pure returns (uint256) {
        if (count.former == 0) return 0;
        count.leavesOut = true;
        return Ballot.find(count.former, place);
    }

    /// @dev The choice at `choice` in calldata: its candidate, and its entry without a place. The candidate's word is not
    /// checked: none has a number above 2^32. The percent is.
    function _read(uint256 choice) private pure returns (uint256 candidate, uint256 entry) {
        uint256 percent;
        uint256 isAgainst;
        assembly ("memory-safe") {
            candidate := calldataload(choice)
            percent := calldataload(add(choice, 32))
            // The sign bit, and the size: two's complement undone where the sign is set.
            isAgainst := shr(255, percent)
            entry := add(xor(percent, sub(0, isAgainst)), isAgainst)
        }
        unchecked {
            // Zero wraps around.
            if (entry - 1 > 99) revert PercentOutOfRange(uint32(candidate), int8(int256(percent)));
            entry = (entry << Ballot.SIZE_SHIFT) | (isAgainst << Ballot.AGAINST_SHIFT);
        }
    }

    /// @dev Takes back what the former ballot gave to candidates that the new one leaves out.
    function _countDropped(Count memory count) private {
        for (uint256 entries = count.former; entries != 0; entries >>= Ballot.ENTRY_BITS) {
            uint256 entry = Ballot.entryAt(entries, 0);
            uint256 place = Ballot.placeOf(entry);
            if ((count.places >> place) & 1 != 0) continue;
            uint32 candidate = _state.season[count.season].places[place];
            if (count.objectionsOnly) _requireObjection(candidate, entry, 0);
            Candidate storage record = _state.candidate[candidate];
            record.standing = record.standing.recounted(count.power, entry, 0);
        }
    }

    /// @dev In the last 24 hours a share may only fall, from wholly for (100) to wholly against (-100).
    function _requireObjection(uint256 candidate, uint256 former, uint256 entry) private pure {
        (int8 before, int8 wanted) = (Ballot.percentOf(former), Ballot.percentOf(entry));
        require(wanted <= before, ObjectionsOnly(uint32(candidate), before, wanted));
    }

    /// @dev An empty list and an empty text that live in calldata, as `_cast` takes them.
    function _nothing() private pure returns (Choice[] calldata choices, string calldata text) {
        assembly ("memory-safe") {
            choices.offset := 0
            choices.length := 0
            text.offset := 0
            text.length := 0
        }
    }
}
