// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IListingDao} from "../../../contracts/interfaces/IListingDao.sol";
import {PowerActs} from "./PowerActs.sol";

/// @notice A whole season in one call, with everything in it that decides against somebody: twins of a few tokens in this
/// season and the next, a motion, few slots, a low quorum, all voters (or one who makes nothing but ties), objections.
/// Who settles it, and when, is left to the calls that follow.
abstract contract ContestActs is PowerActs {
    uint256 private constant TOKENS = 4;

    function contest(uint256 seed) external counts("contest") {
        _settleEnded();
        _readyAnchor();
        if (seed % 4 != 0) {
            IListingDao.Parameters memory rules = _generousRules();
            rules.slots = uint8(1 + ((seed >> 8) % 4));
            _setRules(rules);
        }
        _toNextSeason();
        for (uint256 k = 0; k < 6; ++k) _enter(seed >> (16 + 8 * k), k);
        uint32 listing = _findMovable(seed >> 64);
        if (listing != 0) _file(teams[0], listing);
        _toNextSeason();
        for (uint256 k = 0; k < 2; ++k) _enter(seed >> (80 + 8 * k), k);

        uint32 season = currentSeason();
        if ((seed >> 96) % 4 == 0) _castTies(season);
        else _castAllOf(season, seed >> 104);
        (bool found, uint32 id) = _find(seed >> 128, _isObjectable);
        if (found && (seed >> 136) % 2 == 0) _object(id);
        // Over, by a second or by a season and more.
        _passTo((uint256(season) + 1) * SEASON + ((seed >> 144) % 3 == 0 ? (seed >> 152) % (2 * SEASON) : 0));
    }

    /// @dev A listing whose voters have just refused to end it, with a quorum on both sides.
    function _makeShield() internal returns (uint32 listing) {
        _settleEnded();
        _readyAnchor();
        _setRules(_generousRules());
        if (delegateOf[1] != 1) {
            vm.prank(people[1]);
            staking.delegate(people[1]);
            delegateOf[1] = 1;
        }
        _stake(1, 1, 20_000_000e18);
        _toNextSeason();
        listing = _movable(0);
        _file(teams[0], listing);
        uint32 motion = touched;
        while (currentSeason() < entrant[motion].season) _toNextSeason();
        IListingDao.Choice[] memory choices = new IListingDao.Choice[](1);
        choices[0] = IListingDao.Choice(motion, 100);
        _cast(Cast(1, currentSeason(), choices));
        choices[0].percent = -100;
        _cast(Cast(0, currentSeason(), choices));
        _toNextSeason();
    }

    /// @dev One of the few tokens, if it can be a candidate; else a new one.
    function _enter(uint256 seed, uint256 k) private {
        uint32 n = 1 + uint32(seed % TOKENS);
        address team = teams[k % teams.length];
        _applyFor(team, _isFree(n, team, applicationSeason()) ? n : 0, 0);
    }

    /// @dev The anchor gives each of up to sixteen candidates the same.
    function _castTies(uint32 season) private {
        uint256 count = places[season].length < 16 ? places[season].length : 16;
        IListingDao.Choice[] memory choices = new IListingDao.Choice[](count);
        for (uint256 c = 0; c < count; ++c) {
            choices[c] = IListingDao.Choice(places[season][c], int8(uint8(100 / count)));
        }
        if (powerIn[season][0] != 0) _cast(Cast(0, season, choices));
    }

    function _castAllOf(uint32 season, uint256 seed) private {
        for (uint256 i = 0; i < PEOPLE; ++i) {
            if (powerIn[season][i] == 0) continue;
            seed = uint256(keccak256(abi.encode(seed)));
            _cast(_ballot(i == 0 ? 0 : i + PEOPLE - 2, seed));
        }
    }
}
