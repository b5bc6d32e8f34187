// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IListingDao} from "../../../contracts/interfaces/IListingDao.sol";
import {BallotActs} from "./BallotActs.sol";

/// @notice A hostile council and a hostile timelock, who do as much as they can as late as they can; what anyone may do
/// about it; and the clock.
abstract contract PowerActs is BallotActs {
    error ShareNeverAllowsOne();

    // ----------------------------------------------------------------------------------------------- anyone's verbs

    function settle() external counts("settle") {
        uint256 end = (uint256(nextToSettle) + 1) * SEASON;
        if (end > block.timestamp) _passTo(end);
        _settle();
    }

    function refund(uint256 which) external counts("refund") {
        (bool found, uint32 id) = _find(which, _hasBond);
        if (!found) id = _makeWinner();
        address applicant = entrant[id].applicant;
        uint256 purse = token.balanceOf(applicant);
        vm.prank(stranger);
        dao.refundBond(id);
        vm.assertEq(token.balanceOf(applicant), purse + entrant[id].bond, "paid whole");
        _noteRefund(id);
    }

    function listSuspended(uint256 which) external counts("listSuspended") {
        (bool found, uint32 id) = _find(which, _isSuspended);
        if (!found) id = _makeSuspended();
        if (block.timestamp <= _upholdUntil(id)) _passTo(_upholdUntil(id) + 1);
        vm.prank(stranger);
        dao.listSuspended(id);
        asset[entrant[id].n].suspended = 0;
        _noteListed(id, IListingDao.Origin.Community, rulesOf(entrant[id].season).tradingStartWithin);
        touched = id;
    }

    // ---------------------------------------------------------------------------------------------- the council's

    /// @dev To all that it can, now and then in the last second in which it can.
    function object(uint256 which) external counts("object") {
        _settleEnded();
        (bool found, uint32 id) = _find(which, _isObjectable);
        if (!found) {
            if (rulesOf(currentSeason() + 1).councilObjections == 0) _setRules(_firstRules());
            _toNextSeason();
            id = _makeLive();
        }
        uint256 last = (uint256(currentSeason()) + 1) * SEASON - 48 hours - 1;
        if (which % 2 == 0) _passTo(last);
        for (; found || id != 0; (found, id) = _find(which, _isObjectable)) _object(id);
    }

    /// @dev As many as it can.
    function listByCouncil(uint256 which) external counts("listByCouncil") {
        _settleEnded();
        (bool found, uint32 id) = _find(which, _isForCouncil);
        for (uint256 i = 0; !found || !_shareAllows(); ++i) {
            require(i < 4, ShareNeverAllowsOne());
            _makeSeason();
            (found, id) = _find(which, _isForCouncil);
        }
        while (found && _shareAllows()) {
            vm.prank(council);
            dao.listByCouncil(id);
            _noteListed(id, IListingDao.Origin.Council, rulesOf(currentSeason()).tradingStartWithin);
            touched = id;
            (found, id) = _find(which, _isForCouncil);
        }
    }

    function postTradingStart(uint256 which, uint256 seed) external counts("postTradingStart") {
        uint32 listing = _running(which);
        if (entry[listing].startsAt != 0) {
            _makeWinner();
            listing = listings;
        }
        uint40 when = uint40(block.timestamp + bound(seed, 0, 90 days));
        vm.prank(council);
        dao.postTradingStart(listing, when, "the market");
        entry[listing].startsAt = when;
        touchedListing = listing;
    }

    function postLastWithdrawal(uint256 which, uint256 seed) external counts("postLastWithdrawal") {
        uint32 listing = _ended(which);
        uint40 when = uint40(bound(seed, block.timestamp + 30 days, type(uint40).max));
        vm.prank(council);
        dao.postLastWithdrawal(listing, when, "the notice");
        entry[listing].lastAt = when;
        touchedListing = listing;
    }

    // ---------------------------------------------------------------------------------------------- the timelock's

    /// @dev Now and then in the last second in which it can.
    function uphold(uint256 which) external counts("uphold") {
        (bool found, uint32 id) = _find(which, _isUpholdable);
        if (!found) id = _makeSuspended();
        if (which % 2 == 0) _passTo(_upholdUntil(id));
        vm.prank(timelock);
        dao.upholdObjection(id);
        asset[entrant[id].n].suspended = 0;
        entrant[id].end = IListingDao.CandidateState.Upheld;
        touched = id;
    }

    /// @dev Now and then just when a motion on it is about to be decided.
    function delist(uint256 which) external counts("delist") {
        _settleEnded();
        uint32 listing = _running(which);
        uint256 last = (uint256(currentSeason()) + 1) * SEASON - 1;
        if (which % 2 == 0) _passTo(last);
        _delist(listing);
    }

    /// @dev Every parameter at one of its bounds or anywhere between.
    function setParameters(uint256 seed) external counts("setParameters") {
        IListingDao.Parameters memory rules;
        rules.bond = uint96(_extreme(seed, 1_000e18, 1_000_000e18));
        rules.feeBps = uint16(_extreme(seed >> 24, 0, 5_000));
        rules.quorumBps = uint16(_extreme(seed >> 48, 50, 2_000));
        rules.quorumFloorBps = uint16(_extreme(seed >> 72, 5, 100));
        rules.communityShareBps = uint16(_extreme(seed >> 96, 7_000, 10_000));
        rules.slots = uint8(_extreme(seed >> 120, 1, 16));
        rules.councilObjections = uint8(_extreme(seed >> 144, 0, 4));
        rules.tradingStartWithin = uint24(_extreme(seed >> 168, 1 days, 60 days));
        rules.dormantAfter = uint24(_extreme(seed >> 192, 30 days, 180 days));
        _setRules(rules);
    }

    // ---------------------------------------------------------------------------------------------------- the clock

    /// @dev A second before, at or after whatever turns next: a week, a season, what closes before it, the last second of
    /// an uphold, a notice.
    function pass(uint256 which, uint256 seed) external counts("pass") {
        _passTo(_near(_boundary(which), seed));
    }

    function passAWhile(uint256 seed) external counts("passAWhile") {
        uint256 most =
            seed % 4 == 0
                ? 60
                : seed % 4 == 1
                    ? 1 days
                    : seed % 4 == 2
                        ? WEEK
                        : SEASON;
        _passTo(block.timestamp + 1 + ((seed >> 8) % most));
    }

    /// @dev Nobody comes for months or years.
    function idle(uint256 seed) external counts("idle") {
        _passTo(block.timestamp + ((seed >> 8) % (seed % 8 == 0 ? 1_200 days : 120 days)));
    }

    // -------------------------------------------------------------------------------------------------- internal

    function _boundary(uint256 which) private view returns (uint256) {
        uint256 turn = (uint256(currentSeason()) + 1) * SEASON;
        uint256 kind = which % 7;
        if (kind == 0) return (block.timestamp / WEEK + 1) * WEEK;
        if (kind == 1 && block.timestamp + 24 hours + 1 < turn) return turn - 24 hours;
        if (kind == 2 && block.timestamp + 48 hours + 1 < turn) return turn - 48 hours;
        if (kind == 3) {
            (bool found, uint32 id) = _find(which >> 8, _isUpholdable);
            if (found) return _upholdUntil(id);
        }
        if (kind == 4) {
            OpenExit[] storage all = exits[(which >> 8) % PEOPLE];
            for (uint256 e = 0; e < all.length; ++e) {
                if (all[e].amount != 0 && all[e].readyAt > block.timestamp) return all[e].readyAt;
            }
        }
        return turn;
    }

    function _near(uint256 time, uint256 seed) internal view returns (uint256) {
        time = time - 1 + (seed % 3);
        return time > block.timestamp ? time : block.timestamp + 1;
    }

    function _extreme(uint256 seed, uint256 least, uint256 most) internal pure returns (uint256) {
        if (seed % 3 == 0) return least;
        if (seed % 3 == 1) return most;
        // 20 bits are enough for whole numbers and spread over a bond's range.
        return least + ((((seed >> 2) % 2 ** 20) * (most - least)) >> 20);
    }

    function _object(uint32 id) internal {
        vm.prank(council);
        dao.objectTo(id, "unclear issuer", DIGEST);
        entrant[id].objected = true;
        ++objections[entrant[id].season];
        asset[entrant[id].n].objectedIn = entrant[id].season;
        touched = id;
    }

    function _delist(uint32 listing) internal {
        vm.prank(timelock);
        dao.delist(listing);
        _noteDelisted(listing, rulesOf(currentSeason()).tradingStartWithin);
    }

    function _makeSuspended() internal returns (uint32 id) {
        if (rulesOf(currentSeason() + 1).councilObjections == 0 || rulesOf(currentSeason()).councilObjections == 0) {
            _setRules(_firstRules());
            _toNextSeason();
        }
        id = _makeLive();
        _castAll(id);
        _object(id);
        _toNextSeason();
    }

    /// @dev Seven new tokens that win, and three that nobody votes for.
    function _makeSeason() private {
        _setRules(_generousRules());
        _toNextSeason();
        uint32 live = _makeLive();
        uint32[] memory ids = new uint32[](7);
        for (uint256 i = 0; i < 10; ++i) {
            uint32 id = _applyFor(teams[i % 3], 0, 0);
            if (i < 7) ids[i] = id;
        }
        uint32 season = entrant[live].season;
        while (currentSeason() == season) _toNextSeason();
        IListingDao.Choice[] memory choices = new IListingDao.Choice[](7);
        for (uint256 i = 0; i < 7; ++i) choices[i] = IListingDao.Choice(ids[i], 14);
        vm.prank(people[0]);
        dao.castBallot(choices, "");
        _noteBallot(currentSeason(), 0, choices);
        _toNextSeason();
    }

    /// @dev So low a quorum that a seventh of the anchor's power reaches it.
    function _generousRules() internal pure returns (IListingDao.Parameters memory rules) {
        rules = _firstRules();
        (rules.quorumBps, rules.quorumFloorBps) = (50, 5);
    }

    /// @dev An ended listing without a last withdrawal date; ended first if there is none.
    function _ended(uint256 which) private returns (uint32) {
        for (uint32 i = 0; i < listings; ++i) {
            uint32 id = 1 + uint32(((which % 2 ** 64) + i) % listings);
            if (entry[id].delistedAt != 0 && entry[id].lastAt == 0) return id;
        }
        _settleEnded();
        uint32 listing = _running(which);
        _delist(listing);
        return listing;
    }

    // ----------------------------------------------------------------------------------------------------- searching

    /// @dev The first of the last 40 candidates, from `which` on, that fits.
    function _find(
        uint256 which,
        function(uint32) internal view returns (bool) fits
    ) internal view returns (bool, uint32) {
        uint32 span = candidates < 40 ? candidates : 40;
        for (uint32 i = 0; i < span; ++i) {
            uint32 id = candidates - uint32(((which % 2 ** 64) + i) % span);
            if (fits(id)) return (true, id);
        }
        return (false, 0);
    }

    function _hasBond(uint32 id) internal view returns (bool) {
        return entrant[id].bond > 0 && entrant[id].season < nextToSettle;
    }

    function _isSuspended(uint32 id) internal view returns (bool) {
        return entrant[id].end == IListingDao.CandidateState.Suspended;
    }

    function _isUpholdable(uint32 id) internal view returns (bool) {
        return _isSuspended(id) && block.timestamp <= _upholdUntil(id);
    }

    function _upholdUntil(uint32 id) internal view returns (uint256) {
        return (uint256(entrant[id].season) + 1) * SEASON + 30 days;
    }

    function _isObjectable(uint32 id) internal view returns (bool) {
        Entrant storage self = entrant[id];
        uint32 season = currentSeason();
        bool isOpen = self.season == season && self.end == IListingDao.CandidateState.Unknown;
        bool isEarly = block.timestamp < (uint256(season) + 1) * SEASON - 48 hours;
        bool isNew = !self.objected && self.motionOn == 0;
        return isOpen && isEarly && isNew && objections[season] < rulesOf(season).councilObjections;
    }

    /// @dev Settled, not refused, within reach, of a token that has no history and is up for no vote.
    function _isForCouncil(uint32 id) internal view returns (bool) {
        Entrant storage self = entrant[id];
        if (self.season >= nextToSettle || self.season + 4 < nextToSettle || self.motionOn != 0) return false;
        if (self.end == IListingDao.CandidateState.Withdrawn || self.end == IListingDao.CandidateState.Displaced) {
            return false;
        }
        return self.objection <= self.support && !_isBarred(self.n);
    }

    function _isBarred(uint32 n) internal view returns (bool) {
        Asset storage of_ = asset[n];
        bool hasHistory = of_.listing != 0 || of_.suspended != 0 || of_.objectedIn != 0;
        return hasHistory || candidacies[currentSeason()][n] > 0 || candidacies[applicationSeason()][n] > 0;
    }

    function _shareAllows() internal view returns (bool) {
        uint256 share = 10_000 - rulesOf(currentSeason()).communityShareBps;
        return (uint256(byCouncil) + 1) * 10_000 <= (uint256(everListed) + 1) * share;
    }
}
