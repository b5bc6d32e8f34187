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
    bytes32 private constant FOR = keccak256("For");
    bytes32 private constant AGAINST = keccak256("Against");
    bytes32 private constant SILENT = keccak256("");

    /// @dev What the count of one ballot needs at each choice.
    struct Count {
        uint32 season;
        uint256 power;
        bool objectionsOnly;
        uint256 former; // the entries in force
        uint256 found; // how many of them the new ballot takes up
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
        assembly ("memory-safe") {
            list := mload(0x40)
        }
        uint256 end = list + choices.length * 32;
        for (uint256 i; i < choices.length; ++i) {
            (uint256 candidate, uint256 entry) = _read(choices, i);
            (bytes32 typehash, bytes32 side) = (CHOICE_TYPEHASH, entry & Ballot.AGAINST == 0 ? FOR : AGAINST);
            uint256 percent = entry >> Ballot.SIZE_SHIFT;
            assembly ("memory-safe") {
                mstore(end, typehash)
                mstore(add(end, 32), candidate)
                mstore(add(end, 64), side)
                mstore(add(end, 96), percent)
                mstore(add(list, shl(5, i)), keccak256(end, 128))
            }
        }
        assembly ("memory-safe") {
            hash := keccak256(list, sub(end, list))
        }
    }

    /// @dev Puts `choices` in force as the voter's whole ballot; none takes the ballot back.
    function _cast(address voter, uint32 season, Choice[] calldata choices, string calldata reason) private {
        require(season >= firstSeason, VotingNotBegun(firstSeason, Season.startsAt(firstSeason), block.timestamp));
        require(choices.length <= Ballot.MAX_ENTRIES, TooManyChoices(choices.length, Ballot.MAX_ENTRIES));
        uint256 former = _state.ballots[season][voter];
        Count memory count;
        count.season = season;
        count.former = Ballot.entriesOf(former);
        require(choices.length > 0 || count.former != 0, NoBallot(voter, season));
        count.power = staking.powerIn(voter, Season.firstWeek(season));
        require(count.power > 0, NoPower(voter, season));
        count.objectionsOnly = Season.isObjectionsOnly(block.timestamp);

        uint256 ballot = Ballot.successor(former, _countChosen(count, choices));
        _countDropped(count);
        _state.ballots[season][voter] = ballot;
        emit BallotCast(season, voter, uint96(count.power), ballot);
        if (bytes(reason).length > 0) emit BallotReason(season, voter, Ballot.versionOf(ballot), reason);
    }

    /// @dev Counts what the new ballot gives, less what the former gave to the same candidates. This is the path of every
    /// vote: each choice and each standing is read once, as words. Entries are below 2^14, places below 64 and the sum
    /// below 1,601, so nothing here can overflow.
    function _countChosen(Count memory count, Choice[] calldata choices) private returns (uint256 entries) {
        unchecked {
            uint256 places;
            uint256 sum;
            for (uint256 i; i < choices.length; ++i) {
                (uint256 candidate, uint256 entry) = _read(choices, i);
                sum += entry >> Ballot.SIZE_SHIFT;
                Candidate storage record = _state.candidate[candidate];
                Standing standing = record.standing;
                uint256 place = Standing.unwrap(standing) >> StandingWord.SEASON_SHIFT;
                if (place & StandingWord.LIVE_MASK != count.season) {
                    revert CandidateNotLive(uint32(candidate), standing.season(), count.season);
                }
                place = (place >> StandingWord.PLACE_AFTER_SEASON) & 0xff;
                if ((places >> place) & 1 != 0) revert CandidateTwice(uint32(candidate));
                places |= 1 << place;
                entry |= place;
                entries |= entry << (i * Ballot.ENTRY_BITS);
                uint256 former = count.former;
                if (former != 0) former = _formerOf(count, i, place);
                if (count.objectionsOnly) _requireObjection(candidate, former, entry);
                if (former != entry) record.standing = standing.recounted(count.power, former, entry);
            }
            require(sum <= 100, OverHundredPercent(sum));
            count.places = places;
        }
    }

    /// @dev The former entry for `place`. Most ballots change shares, not candidates, so it mostly stands at the same
    /// index as the new one.
    function _formerOf(Count memory count, uint256 index, uint256 place) private pure returns (uint256 entry) {
        unchecked {
            entry = Ballot.entryAt(count.former, index * Ballot.ENTRY_BITS);
            if (entry == 0 || Ballot.placeOf(entry) != place) entry = Ballot.find(count.former, place);
            if (entry != 0) ++count.found;
        }
    }

    /// @dev Choice `index` as it stands in calldata: its candidate, and its entry without a place. The candidate's word
    /// is not checked: none has a number above 2^32. The percent is.
    function _read(Choice[] calldata choices, uint256 index) private pure returns (uint256 candidate, uint256 entry) {
        int256 percent;
        assembly ("memory-safe") {
            let choice := add(choices.offset, shl(6, index))
            candidate := calldataload(choice)
            percent := calldataload(add(choice, 32))
        }
        unchecked {
            if (percent > 0) {
                if (percent > 100) revert PercentOutOfRange(uint32(candidate), int8(percent));
                return (candidate, uint256(percent) << Ballot.SIZE_SHIFT);
            }
            if (percent < -100 || percent == 0) revert PercentOutOfRange(uint32(candidate), int8(percent));
            return (candidate, ((0 - uint256(percent)) << Ballot.SIZE_SHIFT) | Ballot.AGAINST);
        }
    }

    /// @dev Takes back what the former ballot gave to candidates that the new one leaves out.
    function _countDropped(Count memory count) private {
        uint256 entries = count.former;
        // If as many entries were found as there are, none was left out.
        if (Ballot.entryAt(entries, count.found * Ballot.ENTRY_BITS) == 0) return;
        for (; entries != 0; entries >>= Ballot.ENTRY_BITS) {
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
