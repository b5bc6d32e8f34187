// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IListingDao} from "../../../contracts/interfaces/IListingDao.sol";
import {StakingModel} from "./StakingModel.sol";

/// @notice What the listing DAO should be: candidates by place, ballots in force and their versions, tallies, rules by
/// season, tokens, listings; and a settlement of its own, naive, which sorts by support and number.
abstract contract ListingModel is StakingModel {
    struct Entrant {
        uint32 season;
        uint32 n; // its token
        uint32 motionOn;
        uint40 appliedAt;
        bool objected;
        IListingDao.CandidateState end; // Unknown until something has ended it
        address applicant;
        uint96 bond;
        uint96 fee;
        uint96 support; // once its season is settled
        uint96 objection;
    }

    struct Entry {
        uint32 candidate;
        IListingDao.Origin origin;
        uint40 listedAt;
        uint40 dueAt;
        uint40 startsAt;
        uint40 updatedAt;
        uint40 delistedAt;
        uint40 withdrawalDueAt;
        uint40 lastAt;
        uint32 shieldedIn;
    }

    struct Asset {
        uint32 listing; // its newest
        bool isListed;
        uint32 objectedIn;
        uint32 suspended;
        uint32 tookPlaceIn; // the last season in which it was listed or suspended by its voters
    }

    struct Change {
        uint32 madeIn;
        IListingDao.Parameters rules;
    }

    struct Vote {
        uint32 version;
        IListingDao.Choice[] choices;
    }

    /// @dev What is known of a settled season.
    struct Result {
        uint256 quorum;
        uint256 totalPower;
    }

    uint32 public first;
    uint32 public candidates;
    uint32 public listings;
    uint32 public everListed;
    uint32 public byCouncil;
    uint32 public listed;
    uint32 public nextToSettle;
    uint256 public bondsHeld;
    uint256 public displacements;
    mapping(uint32 id => Entrant) internal entrant;
    mapping(uint32 listing => Entry) internal entry;
    mapping(uint32 season => uint32[]) internal places;
    mapping(uint32 season => uint256) public objections;
    mapping(uint32 season => Result) public resultOf;
    mapping(uint32 season => mapping(uint256 i => Vote)) internal votes;
    mapping(uint256 n => Asset) public asset;
    mapping(uint32 season => mapping(uint256 n => uint256)) internal candidacies;
    mapping(uint32 season => mapping(uint256 n => mapping(address applicant => bool))) internal hasApplied;
    mapping(uint32 season => mapping(uint32 listing => bool)) internal hasMotion;
    Change[] private changes;
    /// @dev The season that the last call settled, and the call; for the comparison that follows it.
    uint32 public lastSettled;
    uint256 public lastSettledIn;
    /// @dev The candidate and the listing that the last call touched.
    uint32 public touched;
    uint32 public touchedListing;

    constructor() {
        first = uint32(block.timestamp / SEASON) + 2;
        nextToSettle = first;
        changes.push(Change(0, _firstRules()));
    }

    // ------------------------------------------------------------------------------------------------- questions

    function currentSeason() public view returns (uint32) {
        return uint32(block.timestamp / SEASON);
    }

    function applicationSeason() public view returns (uint32) {
        uint32 next = currentSeason() + 1;
        return next > first ? next : first;
    }

    /// @dev The last change made before the season began; the rules of the deployment before any.
    function rulesOf(uint32 season) public view returns (IListingDao.Parameters memory) {
        uint256 i = changes.length - 1;
        while (i > 0 && changes[i].madeIn >= season) --i;
        return changes[i].rules;
    }

    function entrantOf(uint32 id) external view returns (Entrant memory) {
        return entrant[id];
    }

    function entryOf(uint32 listing) external view returns (Entry memory) {
        return entry[listing];
    }

    function placesOf(uint32 season) public view returns (uint32[] memory) {
        return places[season];
    }

    function ballotOf(uint32 season, uint256 i) public view returns (uint32, IListingDao.Choice[] memory) {
        return (votes[season][i].version, votes[season][i].choices);
    }

    function tokenName(uint256 n) public pure returns (string memory) {
        return string.concat("eip155:1/slip44:", vm.toString(n));
    }

    /// @dev What a candidate reads as now.
    function stateOf(uint32 id) public view returns (IListingDao.CandidateState) {
        Entrant storage self = entrant[id];
        if (self.end != IListingDao.CandidateState.Unknown) return self.end;
        if (block.timestamp < uint256(self.season) * SEASON) return IListingDao.CandidateState.Applied;
        if (block.timestamp < (uint256(self.season) + 1) * SEASON) return IListingDao.CandidateState.Live;
        return IListingDao.CandidateState.Closed;
    }

    /// @dev The quorum of a season that has begun.
    function quorumOf(uint32 season) public view returns (uint256) {
        IListingDao.Parameters memory rules = rulesOf(season);
        return _quorum(rules, totalPowerIn[season]);
    }

    function _quorum(IListingDao.Parameters memory rules, uint256 total) internal pure returns (uint256) {
        uint256 share = (total * rules.quorumBps + 9_999) / 10_000;
        uint256 floor = (GENESIS * rules.quorumFloorBps + 9_999) / 10_000;
        return share > floor ? share : floor;
    }

    /// @dev The sums of the ballots in force, in the order of the places.
    function talliesOf(uint32 season) public view returns (uint256[] memory support, uint256[] memory objection) {
        uint32[] memory ids = places[season];
        (support, objection) = (new uint256[](ids.length), new uint256[](ids.length));
        for (uint256 i = 0; i < PEOPLE; ++i) {
            IListingDao.Choice[] memory choices = votes[season][i].choices;
            uint256 power = choices.length == 0 ? 0 : powerIn[season][i];
            for (uint256 c = 0; c < choices.length; ++c) {
                uint256 place = 0;
                while (ids[place] != choices[c].candidate) ++place;
                int256 percent = choices[c].percent;
                if (percent > 0) support[place] += (power * uint256(percent)) / 100;
                else objection[place] += (power * uint256(-percent)) / 100;
            }
        }
    }

    /// @dev The bond that the application season asks for, and whom it displaces: the smallest, among equals the latest.
    function leastBond() public view returns (uint256 least, uint32 displaced) {
        uint32 season = applicationSeason();
        least = rulesOf(season).bond;
        if (places[season].length < PLACES) return (least, 0);
        uint256 smallest = type(uint256).max;
        for (uint256 place = 0; place < PLACES; ++place) {
            uint32 id = places[season][place];
            uint256 bond = uint256(entrant[id].bond) + entrant[id].fee;
            if (bond < smallest || (bond == smallest && id > displaced)) (smallest, displaced) = (bond, id);
        }
        uint256 above = (smallest * 11 + 9) / 10;
        if (above > least) least = above;
    }

    function isShielded(uint32 listing, uint32 season) public view returns (bool) {
        uint32 shield = entry[listing].shieldedIn;
        return shield != 0 && (season == shield + 1 || season == shield + 2);
    }

    // ---------------------------------------------------------------------------------------------------- books

    function _noteRules(IListingDao.Parameters memory rules) internal {
        changes.push(Change(currentSeason(), rules));
    }

    /// @dev A newcomer, on the next free place or on that of whom it displaces.
    function _noteEntry(uint32 n, uint32 motionOn, address applicant, uint96 bond) internal returns (uint32 id) {
        (, uint32 displaced) = leastBond();
        uint32 season = applicationSeason();
        id = ++candidates;
        if (displaced == 0) {
            places[season].push(id);
        } else {
            ++displacements;
            uint256 place = _placeOf(season, displaced);
            places[season][place] = id;
            _noteGone(displaced, IListingDao.CandidateState.Displaced);
        }
        Entrant storage self = entrant[id];
        (self.season, self.n, self.motionOn, self.applicant) = (season, n, motionOn, applicant);
        self.appliedAt = uint40(block.timestamp);
        self.fee = uint96((uint256(bond) * rulesOf(season).feeBps) / 10_000);
        self.bond = bond - self.fee;
        bondsHeld += self.bond;
        fees += self.fee;
        if (motionOn != 0) {
            hasMotion[season][motionOn] = true;
        } else {
            ++candidacies[season][n];
            hasApplied[season][n][applicant] = true;
        }
        touched = id;
    }

    /// @dev The last place fills the gap.
    function _noteWithdrawn(uint32 id) internal {
        uint32 season = entrant[id].season;
        uint32[] storage ids = places[season];
        ids[_placeOf(season, id)] = ids[ids.length - 1];
        ids.pop();
        _noteGone(id, IListingDao.CandidateState.Withdrawn);
        touched = id;
    }

    function _noteGone(uint32 id, IListingDao.CandidateState end) private {
        Entrant storage self = entrant[id];
        self.end = end;
        bondsHeld -= self.bond;
        self.bond = 0;
        if (self.motionOn != 0) {
            hasMotion[self.season][self.motionOn] = false;
        } else {
            --candidacies[self.season][self.n];
            hasApplied[self.season][self.n][self.applicant] = false;
        }
    }

    function _noteRefund(uint32 id) internal {
        bondsHeld -= entrant[id].bond;
        entrant[id].bond = 0;
        touched = id;
    }

    function _noteBallot(uint32 season, uint256 i, IListingDao.Choice[] memory choices) internal {
        Vote storage vote = votes[season][i];
        ++vote.version;
        delete vote.choices;
        for (uint256 c = 0; c < choices.length; ++c) vote.choices.push(choices[c]);
    }

    function _noteListed(uint32 id, IListingDao.Origin origin, uint256 dateWithin) internal {
        Entrant storage self = entrant[id];
        Asset storage of_ = asset[self.n];
        if (of_.listing == 0) {
            ++everListed;
            if (origin == IListingDao.Origin.Council) ++byCouncil;
        }
        if (origin == IListingDao.Origin.Community) self.end = IListingDao.CandidateState.Won;
        (of_.listing, of_.isListed) = (++listings, true);
        ++listed;
        Entry storage new_ = entry[listings];
        (new_.candidate, new_.origin) = (id, origin);
        new_.listedAt = new_.updatedAt = uint40(block.timestamp);
        new_.dueAt = uint40(block.timestamp + dateWithin);
        touchedListing = listings;
    }

    function _noteDelisted(uint32 listing, uint256 dateWithin) internal {
        Entry storage self = entry[listing];
        self.delistedAt = uint40(block.timestamp);
        self.withdrawalDueAt = uint40(block.timestamp + dateWithin);
        asset[entrant[self.candidate].n].isListed = false;
        --listed;
        touchedListing = listing;
    }

    // ---------------------------------------------------------------------------------------- the naive settlement

    /// @dev The settlement of the oldest season that waits. Returns what it burns.
    function _noteSettled() internal returns (uint256 burned) {
        uint32 season = nextToSettle;
        uint32[] memory ids = places[season];
        (lastSettled, lastSettledIn) = (season, calls);
        if (ids.length == 0) {
            nextToSettle = places[season + 1].length == 0 ? currentSeason() : season + 1;
            return 0;
        }
        nextToSettle = season + 1;
        IListingDao.Parameters memory rules = rulesOf(season);
        uint256 quorum = _quorum(rules, totalPowerIn[season]);
        resultOf[season] = Result(quorum, totalPowerIn[season]);
        (uint256[] memory support, uint256[] memory objection) = talliesOf(season);
        for (uint256 place = 0; place < ids.length; ++place) {
            entrant[ids[place]].support = uint96(support[place]);
            entrant[ids[place]].objection = uint96(objection[place]);
        }
        // What is decided candidate by candidate comes first, then the places.
        for (uint256 place = 0; place < ids.length; ++place) burned += _decide(ids[place], quorum, rules);
        _rank(_sorted(ids, quorum), rules);
        forfeits += burned;
        bondsHeld -= burned;
    }

    /// @dev Everything about a candidate that does not depend on the others: all but who takes a place.
    function _decide(uint32 id, uint256 quorum, IListingDao.Parameters memory rules) private returns (uint256 burned) {
        Entrant storage self = entrant[id];
        (uint256 pro, uint256 contra) = (self.support, self.objection);
        bool isForfeit = contra >= quorum && contra > pro;
        bool isMotion = self.motionOn != 0;
        if (contra > 0 && contra >= pro) self.end = IListingDao.CandidateState.Refused;
        else if (pro < quorum) self.end = IListingDao.CandidateState.BelowQuorum;
        else self.end = IListingDao.CandidateState.Outranked;
        if ((isForfeit || isMotion) && _isMoot(self)) {
            self.end = IListingDao.CandidateState.Void;
        } else if (isForfeit) {
            self.end = IListingDao.CandidateState.Forfeited;
            burned = self.bond;
            self.bond = 0;
            if (isMotion && pro >= quorum) entry[self.motionOn].shieldedIn = self.season;
        } else if (isMotion && pro >= quorum && pro > contra) {
            self.end = IListingDao.CandidateState.Won;
            _noteDelisted(self.motionOn, rules.tradingStartWithin);
        } else if (isMotion && pro >= quorum) {
            entry[self.motionOn].shieldedIn = self.season;
        }
    }

    function _isMoot(Entrant storage self) private view returns (bool) {
        if (self.motionOn != 0) {
            return entry[self.motionOn].delistedAt != 0 || isShielded(self.motionOn, self.season);
        }
        uint32 taken = asset[self.n].tookPlaceIn;
        return taken != 0 && taken + 1 == self.season;
    }

    /// @dev Those with quorum and more support than objection: the most support first, then the lowest number.
    function _sorted(uint32[] memory ids, uint256 quorum) private view returns (uint32[] memory order) {
        order = new uint32[](ids.length);
        uint256 count = 0;
        for (uint256 i = 0; i < ids.length; ++i) {
            Entrant storage self = entrant[ids[i]];
            if (self.motionOn != 0 || self.support < quorum || self.support <= self.objection) continue;
            uint256 rank = count++;
            for (; rank > 0 && _isBetter(ids[i], order[rank - 1]); --rank) order[rank] = order[rank - 1];
            order[rank] = ids[i];
        }
        assembly ("memory-safe") {
            mstore(order, count)
        }
    }

    function _isBetter(uint32 a, uint32 b) private view returns (bool) {
        (uint256 pro, uint256 other) = (entrant[a].support, entrant[b].support);
        return pro == other ? a < b : pro > other;
    }

    function _rank(uint32[] memory order, IListingDao.Parameters memory rules) private {
        uint256 taken = 0;
        for (uint256 i = 0; i < order.length && taken < rules.slots; ++i) {
            Entrant storage self = entrant[order[i]];
            Asset storage of_ = asset[self.n];
            uint32 season = self.season;
            if (of_.tookPlaceIn != 0 && of_.tookPlaceIn + 1 >= season) {
                self.end = IListingDao.CandidateState.Void;
                continue;
            }
            ++taken;
            of_.tookPlaceIn = season;
            if (of_.objectedIn == season) {
                self.end = IListingDao.CandidateState.Suspended;
                of_.suspended = order[i];
            } else {
                _noteListed(order[i], IListingDao.Origin.Community, rules.tradingStartWithin);
            }
        }
    }

    function _placeOf(uint32 season, uint32 id) internal view returns (uint256 place) {
        while (places[season][place] != id) ++place;
    }
}
