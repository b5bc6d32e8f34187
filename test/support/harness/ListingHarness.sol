// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IListingDao} from "../../../contracts/interfaces/IListingDao.sol";
import {Ballot} from "../../../contracts/listing/Ballot.sol";
import {Caip19} from "../../../contracts/listing/Caip19.sol";
import {ListingState} from "../../../contracts/listing/ListingState.sol";
import {Season} from "../../../contracts/listing/Season.sol";
import {Fate, Standing, StandingWord} from "../../../contracts/listing/Standing.sol";

/// @notice The listing libraries' pure formulas, as they are.
contract ListingHarness {
    struct Bounds {
        uint256 startsAt;
        uint256 endsAt;
        uint256 firstWeek;
        uint256 withdrawalsCloseAt;
        uint256 councilClosesAt;
        uint256 upholdUntil;
    }

    struct Facts {
        uint32 season;
        uint8 place;
        uint8 fate;
        bool objected;
        bool isMotion;
        uint96 support;
        uint96 objection;
    }

    function clock(uint256 timestamp) external pure returns (uint32 season, bool objectionsOnly) {
        return (Season.containing(timestamp), Season.isObjectionsOnly(timestamp));
    }

    function boundsOf(uint256 season) external pure returns (Bounds memory) {
        return
            Bounds({
                startsAt: Season.startsAt(season),
                endsAt: Season.endsAt(season),
                firstWeek: Season.firstWeek(season),
                withdrawalsCloseAt: Season.withdrawalsCloseAt(season),
                councilClosesAt: Season.councilClosesAt(season),
                upholdUntil: Season.upholdUntil(season)
            });
    }

    function check(bytes calldata id) external pure returns (bool ok, uint256 position) {
        return Caip19.check(id);
    }

    /// @notice A ballot read entry by entry.
    function unpack(
        uint256 ballot
    ) external pure returns (uint32 version, uint256[] memory places, int8[] memory percents) {
        version = Ballot.versionOf(ballot);
        places = new uint256[](Ballot.MAX_ENTRIES);
        percents = new int8[](Ballot.MAX_ENTRIES);
        uint256 entries = Ballot.entriesOf(ballot);
        for (uint256 i = 0; i < Ballot.MAX_ENTRIES; ++i) {
            uint256 entry = Ballot.entryAt(entries, i * Ballot.ENTRY_BITS);
            (places[i], percents[i]) = (Ballot.placeOf(entry), Ballot.percentOf(entry));
        }
    }

    /// @notice The signed percent that a ballot gives to a place, and its next version with the same entries.
    function find(uint256 ballot, uint256 place) external pure returns (int8 percent, uint256 next) {
        uint256 entries = Ballot.entriesOf(ballot);
        return (Ballot.percentOf(Ballot.find(entries, place)), Ballot.successor(ballot, entries));
    }

    /// @notice One candidate's count after a run of recounts, each from what the last gave to what it gives now.
    function recount(
        Facts calldata facts,
        uint256[] calldata powers,
        uint256[] calldata formers,
        uint256[] calldata entries
    ) external pure returns (Facts memory) {
        Standing standing = wordOf(facts);
        for (uint256 i = 0; i < powers.length; ++i) {
            standing = standing.recounted(powers[i], formers[i], entries[i]);
        }
        return
            Facts({
                season: standing.season(),
                place: standing.place(),
                fate: uint8(standing.fate()),
                objected: standing.objected(),
                isMotion: standing.isMotion(),
                support: standing.support(),
                objection: standing.objection()
            });
    }

    function quorumOf(
        IListingDao.Parameters calldata rules,
        uint256 totalPower,
        uint256 genesisSupply
    ) external pure returns (uint96) {
        return ListingState.quorumOf(rules, totalPower, genesisSupply);
    }

    function judge(Facts calldata facts, uint256 quorum) external pure returns (bool chosen, bool forfeit) {
        Standing standing = wordOf(facts);
        return (ListingState.isChosen(standing, quorum), ListingState.isForfeit(standing, quorum));
    }

    function wordOf(Facts calldata facts) public pure returns (Standing standing) {
        standing = StandingWord.create(facts.season, facts.place, facts.isMotion).withFate(Fate(facts.fate));
        if (facts.objected) standing = standing.withObjection();
        return Standing.wrap(Standing.unwrap(standing) | facts.support | (uint256(facts.objection) << 96));
    }
}
