// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IListingDao} from "../interfaces/IListingDao.sol";
import {IMextStaking} from "../interfaces/IMextStaking.sol";
import {IMextToken} from "../interfaces/IMextToken.sol";
import {Candidate, Listing, ListingState, SeasonRecord, State, TokenRecord} from "./ListingState.sol";
import {Register} from "./Register.sol";
import {Season} from "./Season.sol";
import {Fate, Standing} from "./Standing.sol";

/// @title From a season's tallies to the registry
/// @notice Seasons settle in order and by anyone, and the result depends on nothing but the tallies and what earlier
/// settlements decided: not on who calls, nor on when. Nothing is sent to anybody, so nothing can block it; forfeited
/// bonds are burned in one call. Linked into `ListingDao` for good.
library Settlement {
    using ListingState for State;

    /// @dev What one settlement works with.
    struct Result {
        uint32 season;
        uint96 quorum;
        uint256 burned;
        uint32[] winners;
        uint256 won;
    }

    /// @notice See `IListingDao.settle`.
    function settle(State storage self, IMextToken mext, IMextStaking staking, uint256 genesisSupply) external {
        Result memory result;
        result.season = self.nextToSettle;
        uint256 endsAt = Season.endsAt(result.season);
        require(block.timestamp >= endsAt, IListingDao.SeasonNotOver(result.season, endsAt, block.timestamp));
        SeasonRecord storage record = self.season[result.season];
        if (record.candidateCount == 0) return _skipIdle(self, result.season);

        IListingDao.Parameters memory rules = self.parametersOf(result.season);
        uint96 totalPower = uint96(staking.totalPowerIn(Season.firstWeek(result.season)));
        result.quorum = ListingState.quorumOf(rules, totalPower, genesisSupply);
        result.winners = new uint32[](rules.slots);
        record.quorum = result.quorum;
        record.totalPower = totalPower;
        self.nextToSettle = result.season + 1;

        _listWinners(self, result, rules, _review(self, result, rules, record));
        emit IListingDao.SeasonSettled(result.season, result.quorum, totalPower, result.winners, result.burned);
        if (result.burned > 0) mext.burn(result.burned);
    }

    /// @dev Decides motions, takes forfeited bonds, and returns one sort key for each chosen candidate: support first,
    /// then the earlier application, so that the greatest key is the best.
    function _review(
        State storage self,
        Result memory result,
        IListingDao.Parameters memory rules,
        SeasonRecord storage record
    ) private returns (uint256[] memory keys) {
        uint256 count = record.candidateCount;
        uint256 chosen;
        keys = new uint256[](count);
        for (uint256 place; place < count; ++place) {
            uint32 id = record.places[place];
            Standing standing = self.candidate[id].standing;
            if (ListingState.isForfeit(standing, result.quorum)) {
                _forfeit(self, result, id, standing);
            } else if (standing.isMotion()) {
                _decide(self, result, rules, id, standing);
            } else if (ListingState.isChosen(standing, result.quorum)) {
                keys[chosen++] = (uint256(standing.support()) << 32) | (type(uint32).max - id);
            }
        }
        // Memory arrays keep their length in their first word; this one only shrinks.
        assembly ("memory-safe") {
            mstore(keys, chosen)
        }
    }

    /// @dev Lists (or suspends) the best until the slots are used up. A suspended candidate holds its slot.
    function _listWinners(
        State storage self,
        Result memory result,
        IListingDao.Parameters memory rules,
        uint256[] memory keys
    ) private {
        uint32[] memory winners = result.winners;
        uint256 won;
        for (uint256 left = keys.length; left > 0 && won < winners.length; --left) {
            uint256 best = _takeGreatest(keys, left);
            uint32 id = type(uint32).max - uint32(best);
            if (_takePlace(self, result.season, id, rules.tradingStartWithin)) winners[won++] = id;
        }
        // Memory arrays keep their length in their first word; this one only shrinks.
        assembly ("memory-safe") {
            mstore(winners, won)
        }
    }

    /// @dev Lists or suspends one chosen candidate; false if its token was listed or suspended before it.
    function _takePlace(State storage self, uint32 season, uint32 id, uint256 dateWithin) private returns (bool) {
        Candidate storage record = self.candidate[id];
        TokenRecord storage asset = self.token[record.tokenKey];
        if (asset.voidThrough >= season) {
            _void(record, id);
            return false;
        }
        asset.voidThrough = season + 1;
        // Whoever applied for it: a token that the council objected to cannot be carried past it by a twin.
        if (asset.objectedIn == season) {
            record.standing = record.standing.withFate(Fate.Suspended);
            asset.suspended = id;
            emit IListingDao.CandidateSuspended(id, uint40(Season.upholdUntil(season)));
        } else {
            Register.list(self, id, IListingDao.Origin.Community, dateWithin);
        }
        return true;
    }

    /// @dev The greatest of the first `left` keys; the last of them takes its place.
    function _takeGreatest(uint256[] memory keys, uint256 left) private pure returns (uint256 greatest) {
        uint256 index;
        greatest = keys[0];
        for (uint256 i = 1; i < left; ++i) {
            uint256 key = keys[i];
            if (key > greatest) (index, greatest) = (i, key);
        }
        keys[index] = keys[left - 1];
    }

    /// @dev Takes the bond of a candidate that a quorum refused; a void candidacy keeps it. A motion refused like that
    /// still shields its listing if its support reached quorum.
    function _forfeit(State storage self, Result memory result, uint32 id, Standing standing) private {
        Candidate storage record = self.candidate[id];
        if (_isVoid(self, record, standing)) return _void(record, id);
        uint96 bond = record.bond;
        record.bond = 0;
        result.burned += bond;
        _shield(self, result, id, standing);
        emit IListingDao.BondForfeited(id, record.applicant, bond);
    }

    /// @dev A motion delists, or fails; only a failed one whose support reached quorum shields its listing.
    function _decide(
        State storage self,
        Result memory result,
        IListingDao.Parameters memory rules,
        uint32 id,
        Standing standing
    ) private {
        Candidate storage record = self.candidate[id];
        uint32 listing = record.motionOn;
        if (_isVoid(self, record, standing)) {
            _void(record, id);
        } else if (ListingState.isChosen(standing, result.quorum)) {
            record.standing = record.standing.withFate(Fate.Won);
            Register.delist(self, listing, id, rules.tradingStartWithin);
        } else {
            _shield(self, result, id, standing);
        }
    }

    /// @dev Shields the listing of a failed motion whose support reached quorum, for the next two seasons.
    function _shield(State storage self, Result memory result, uint32 id, Standing standing) private {
        if (!standing.isMotion() || standing.support() < result.quorum) return;
        uint32 listing = self.candidate[id].motionOn;
        self.listing[listing].shieldSeason = result.season;
        emit IListingDao.ListingProtected(listing, id, result.season + ListingState.SHIELD_SEASONS);
    }

    function _void(Candidate storage record, uint32 id) private {
        record.standing = record.standing.withFate(Fate.Void);
        emit IListingDao.CandidateVoided(id);
    }

    /// @dev Whether what was decided before this settlement has made the candidacy moot.
    function _isVoid(State storage self, Candidate storage record, Standing standing) private view returns (bool) {
        if (!standing.isMotion()) return self.token[record.tokenKey].voidThrough >= standing.season();
        Listing storage listing = self.listing[record.motionOn];
        return listing.delistedAt != 0 || ListingState.isShielded(listing, standing.season());
    }

    /// @dev Seasons without a candidate need no settlement. While a season waits nobody can apply, so if this one and
    /// the next are empty, so are all up to now.
    function _skipIdle(State storage self, uint32 season) private {
        uint32 next = season + 1;
        if (self.season[next].candidateCount == 0) next = Season.containing(block.timestamp);
        self.nextToSettle = next;
        emit IListingDao.SeasonsIdle(season, next - 1);
    }
}
