// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IEntryScreen} from "../../../contracts/interfaces/IEntryScreen.sol";
import {IListingDao} from "../../../contracts/interfaces/IListingDao.sol";
import {StakingTrespass} from "./StakingTrespass.sol";

/// @notice What council, timelock, teams and strangers may not do: each attempt reverts with the error foretold.
abstract contract PowerTrespass is StakingTrespass {
    /// @dev Everybody calls what only one may.
    function trespassOnPowers(uint256 who, uint256 seed) external counts("trespassOnPowers") {
        address caller = [stranger, council, timelock, people[_who(who)], teams[who % teams.length]][seed % 5];
        if (caller != council) {
            bytes memory why = abi.encodeWithSelector(IListingDao.NotCouncil.selector, caller);
            _onDao("object", caller, abi.encodeCall(dao.objectTo, (1, "no reason", DIGEST)), why);
            _onDao("list", caller, abi.encodeCall(dao.listByCouncil, (1)), why);
            _onDao("post a start", caller, abi.encodeCall(dao.postTradingStart, (1, 0, "no market")), why);
            _onDao("post an end", caller, abi.encodeCall(dao.postLastWithdrawal, (1, 0, "no notice")), why);
        }
        if (caller != timelock) {
            bytes memory why = abi.encodeWithSelector(IListingDao.NotTimelock.selector, caller);
            _onDao("uphold", caller, abi.encodeCall(dao.upholdObjection, (1)), why);
            _onDao("delist", caller, abi.encodeCall(dao.delist, (1)), why);
            _onDao("set rules", caller, abi.encodeCall(dao.setParameters, (_firstRules())), why);
            _onDao("set a screen", caller, abi.encodeCall(dao.setEntryScreen, (IEntryScreen(caller))), why);
        }
        IListingDao.SignedBallot memory ballot;
        bytes memory self = abi.encodeWithSelector(IListingDao.OnlySelf.selector, caller);
        _onDao("pose as the batch", caller, abi.encodeCall(dao.castOfBatch, (ballot)), self);
    }

    /// @dev The timelock just outside every bound; the council too often, too late, beyond its share.
    function trespassInOffice(uint256 seed) external counts("trespassInOffice") {
        uint256 kind = seed % 10;
        seed >>= 8;
        if (kind < 3) return _outOfBounds(seed % 18);
        if (kind == 3) return _overShare(seed);
        if (kind == 4) return _pastSuspension(seed);
        if (kind == 5) return _twicePosted(seed);
        if (kind == 6) return _refusedOrBarred(seed);
        _objectsWrongly(seed);
    }

    function _onDao(bytes32 attempt, address caller, bytes memory data, bytes memory why) internal {
        _refuses(attempt, caller, address(dao), data, why);
    }

    function _outOfBounds(uint256 kind) private {
        IListingDao.Parameters memory p = _firstRules();
        bytes32 name = [
            bytes32("bond"),
            "feeBps",
            "quorumBps",
            "quorumFloorBps",
            "communityShareBps",
            "slots",
            "councilObjections",
            "tradingStartWithin",
            "dormantAfter"
        ][kind / 2];
        uint256 least = [uint256(1_000e18), 0, 50, 5, 7_000, 1, 0, 1 days, 30 days][kind / 2];
        uint256 most = [uint256(1_000_000e18), 5_000, 2_000, 100, 10_000, 16, 4, 60 days, 180 days][kind / 2];
        uint256 value = kind % 2 == 0 && least > 0 ? least - 1 : most + 1;
        if (kind / 2 == 0) p.bond = uint96(value);
        if (kind / 2 == 1) p.feeBps = uint16(value);
        if (kind / 2 == 2) p.quorumBps = uint16(value);
        if (kind / 2 == 3) p.quorumFloorBps = uint16(value);
        if (kind / 2 == 4) p.communityShareBps = uint16(value);
        if (kind / 2 == 5) p.slots = uint8(value);
        if (kind / 2 == 6) p.councilObjections = uint8(value);
        if (kind / 2 == 7) p.tradingStartWithin = uint24(value);
        if (kind / 2 == 8) p.dormantAfter = uint24(value);
        bytes memory why = abi.encodeWithSelector(IListingDao.ParameterOutOfBounds.selector, name, value, least, most);
        _onDao("set out of bounds", timelock, abi.encodeCall(dao.setParameters, (p)), why);
    }

    function _overShare(uint256 seed) private {
        _settleEnded();
        (bool found, uint32 id) = _find(seed, _isForCouncil);
        if (!found || _shareAllows()) return _twicePosted(seed);
        bytes memory why = abi.encodeWithSelector(
            IListingDao.CouncilShareExceeded.selector,
            byCouncil,
            everListed,
            rulesOf(currentSeason()).communityShareBps
        );
        _onDao("list beyond the share", council, abi.encodeCall(dao.listByCouncil, (id)), why);
    }

    /// @dev Listing in the last second of the suspension, upholding in the first after it.
    function _pastSuspension(uint256 seed) private {
        (bool found, uint32 id) = _find(seed, _isUpholdable);
        if (!found) id = _makeSuspended();
        uint256 until = _upholdUntil(id);
        if (seed % 2 == 0) _passTo(until);
        bytes memory why = abi.encodeWithSelector(IListingDao.SuspensionRunning.selector, id, until, block.timestamp);
        _onDao("list too early", council, abi.encodeCall(dao.listSuspended, (id)), why);
        if (seed % 4 >= 2) return;
        _passTo(until + 1);
        why = abi.encodeWithSelector(IListingDao.UpholdTooLate.selector, id, until, until + 1);
        _onDao("uphold too late", timelock, abi.encodeCall(dao.upholdObjection, (id)), why);
    }

    function _twicePosted(uint256 seed) private {
        uint32 listing = _running(seed);
        uint256 posted = entry[listing].startsAt;
        uint40 when = uint40(block.timestamp - 1);
        bytes memory why =
            posted == 0
                ? abi.encodeWithSelector(
                    IListingDao.DateOutOfRange.selector,
                    when,
                    block.timestamp,
                    block.timestamp + 90 days
                )
                : abi.encodeWithSelector(IListingDao.DatePosted.selector, listing, posted);
        _onDao("post again or late", council, abi.encodeCall(dao.postTradingStart, (listing, when, "m")), why);
        why = abi.encodeWithSelector(IListingDao.ListingNotEnded.selector, listing);
        _onDao("post an end too soon", council, abi.encodeCall(dao.postLastWithdrawal, (listing, when, "n")), why);
    }

    /// @dev A candidate that its voters refused, or whose token the council may not touch.
    function _refusedOrBarred(uint256 seed) private {
        _settleEnded();
        (bool found, uint32 id) = _find(seed, _isNotForCouncil);
        if (!found) return _twicePosted(seed);
        bytes memory data = abi.encodeCall(dao.listByCouncil, (id));
        Entrant storage self = entrant[id];
        if (self.objection > self.support || self.season >= nextToSettle) {
            bytes memory state = abi.encodeWithSelector(IListingDao.WrongState.selector, id, stateOf(id));
            return _onDao("list what is refused", council, data, state);
        }
        bytes memory why = abi.encodeWithSelector(IListingDao.TokenBarred.selector, tokenName(self.n));
        _onDao("list what is barred", council, data, why);
    }

    function _isNotForCouncil(uint32 id) internal view returns (bool) {
        Entrant storage self = entrant[id];
        bool isGone =
            self.end == IListingDao.CandidateState.Withdrawn || self.end == IListingDao.CandidateState.Displaced;
        if (isGone || self.motionOn != 0) return false;
        if (self.season >= nextToSettle || self.objection > self.support) return true;
        return self.season + 4 >= nextToSettle && _isBarred(self.n);
    }

    function _objectsWrongly(uint256 seed) private {
        _settleEnded();
        uint32 season = currentSeason();
        if (places[season].length == 0) {
            _makeLive();
            season = currentSeason();
        }
        uint32 id = places[season][seed % places[season].length];
        uint256 closes = (uint256(season) + 1) * SEASON - 48 hours;
        bytes memory why;
        bytes32 attempt = "object to a motion";
        if (entrant[id].motionOn != 0) {
            why = abi.encodeWithSelector(IListingDao.ObjectionToMotion.selector, id);
        } else if (entrant[id].objected) {
            attempt = "object twice";
            why = abi.encodeWithSelector(IListingDao.ObjectedAlready.selector, id);
        } else if (block.timestamp < closes && objections[season] == rulesOf(season).councilObjections) {
            attempt = "object too often";
            why = abi.encodeWithSelector(IListingDao.ObjectionsUsedUp.selector, season, objections[season]);
        } else {
            attempt = "object too late";
            if (block.timestamp < closes) _passTo(closes);
            why = abi.encodeWithSelector(IListingDao.ObjectionTooLate.selector, id, closes, block.timestamp);
        }
        _onDao(attempt, council, abi.encodeCall(dao.objectTo, (id, "too late", DIGEST)), why);
    }
}
