// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IListingDao} from "../../../contracts/interfaces/IListingDao.sol";
import {IMextToken} from "../../../contracts/interfaces/IMextToken.sol";
import {Applications} from "../../../contracts/listing/Applications.sol";
import {Candidate, ListingState, State, TokenRecord} from "../../../contracts/listing/ListingState.sol";
import {Registry} from "../../../contracts/listing/Registry.sol";
import {Fate, Standing, StandingWord} from "../../../contracts/listing/Standing.sol";

/// @notice The listing libraries' formulas that ask a state, over any state that one writes. It is its own token, which
/// takes everything and remembers what was paid and burned.
contract StateHarness {
    using ListingState for State;
    using Applications for State;
    using Registry for State;

    /// @dev The candidate that every question is about.
    uint32 private constant ID = 7;
    bytes32 private constant KEY = keccak256("the token");

    struct Facts {
        uint32 season;
        uint8 fate;
        bool objected;
        bool isMotion;
        uint96 support;
        uint96 objection;
        uint96 quorum;
        uint32 nextToSettle;
    }

    struct Council {
        uint32 everListed;
        uint32 byCouncil;
        uint16 communityShareBps;
        uint32 listing;
        uint32 suspended;
        uint32 objectedIn;
        uint32 running;
        uint32 coming;
        uint32 applicationSeason;
    }

    struct Entry {
        uint96 least;
        uint32 displaced;
        uint96 refund;
        uint96 held;
        uint96 fee;
        uint256 burned;
    }

    State private _state;
    uint256 private _burned;

    // ------------------------------------------------------------------------------------------- the token's verbs

    function transferFrom(address, address, uint256) external pure returns (bool) {
        return true;
    }

    function transfer(address, uint256) external pure returns (bool) {
        return true;
    }

    function burn(uint256 amount) external {
        _burned += amount;
    }

    // -------------------------------------------------------------------------------------------- one candidate

    function stateOf(Facts calldata facts) external returns (IListingDao.CandidateState) {
        _write(facts);
        return _state.stateOf(ID);
    }

    function isShielded(uint32 shieldSeason, uint32 season) external returns (bool) {
        _state.listing[1].shieldSeason = shieldSeason;
        return ListingState.isShielded(_state.listing[1], season);
    }

    /// @notice The rules of `season`, told by their bond: the index at which they were written, plus one.
    function rulesOf(uint32[] calldata fromSeasons, uint32 season) external returns (uint96) {
        for (uint256 i = 0; i < fromSeasons.length; ++i) {
            _state.rules.push().fromSeason = fromSeasons[i];
            _state.rules[i].parameters.bond = uint96(i + 1);
        }
        return _state.parametersOf(season).bond;
    }

    function setParameters(IListingDao.Parameters calldata parameters) external {
        _state.setParameters(1, parameters);
    }

    // ------------------------------------------------------------------------------------------- a season to enter

    /// @notice A season whose candidates, at place `i` the one with number `ids[i]`, hold `held[i]` and burned `fees[i]`.
    function fill(
        uint32 season,
        uint96 bond,
        uint16 feeBps,
        uint32[] calldata ids,
        uint96[] calldata held,
        uint96[] calldata fees
    ) external {
        if (_state.rules.length == 0) _state.rules.push();
        (_state.rules[0].parameters.bond, _state.rules[0].parameters.feeBps) = (bond, feeBps);
        _state.nextToSettle = type(uint32).max;
        _state.candidates = 1_000_000;
        _state.season[season].candidateCount = uint8(ids.length);
        _state.token[0].candidacies[season] = 64;
        for (uint8 i = 0; i < ids.length; ++i) {
            _state.season[season].places[i] = ids[i];
            Candidate storage record = _state.candidate[ids[i]];
            record.standing = StandingWord.create(season, i, false);
            (record.bond, record.fee) = (held[i], fees[i]);
        }
    }

    /// @notice Enters that season, and tells what it took.
    function enter(
        uint32 season,
        uint96 bond,
        uint96 maxFee,
        IListingDao.Application calldata application
    ) external returns (Entry memory entry) {
        entry.least = _state.leastBond(season);
        uint32[64] memory before = _state.season[season].places;
        uint96[64] memory bonds;
        for (uint256 i = 0; i < 64; ++i) bonds[i] = _state.candidate[before[i]].bond;
        uint256 count = _state.season[season].candidateCount;
        uint32 id = _state.enter(IMextToken(address(this)), season, application, bond, maxFee, "");
        uint8 place = _state.candidate[id].standing.place();
        if (place < count) (entry.displaced, entry.refund) = (before[place], bonds[place]);
        (entry.held, entry.fee) = (_state.candidate[id].bond, _state.candidate[id].fee);
        entry.burned = _burned;
    }

    // ------------------------------------------------------------------------------------------------- the council

    function listByCouncil(
        Facts calldata facts,
        Council calldata council
    ) external returns (uint32 everListed, uint32 byCouncil) {
        _write(facts);
        (_state.everListed, _state.byCouncil) = (council.everListed, council.byCouncil);
        _state.rules.push().parameters.communityShareBps = council.communityShareBps;
        TokenRecord storage asset = _state.token[KEY];
        (asset.listing, asset.suspended, asset.objectedIn) = (council.listing, council.suspended, council.objectedIn);
        asset.candidacies[uint32(block.timestamp / 14 days)] = council.running;
        asset.candidacies[council.applicationSeason] = council.coming;
        _state.listByCouncil(ID, council.applicationSeason);
        return (_state.everListed, _state.byCouncil);
    }

    function objectTo(
        Facts calldata facts,
        uint8 used,
        uint8 most,
        string calldata reason,
        bytes32 digest
    ) external returns (uint8) {
        _write(facts);
        _state.rules.push().parameters.councilObjections = most;
        _state.season[facts.season].objections = used;
        _state.objectTo(ID, reason, digest);
        return _state.season[facts.season].objections;
    }

    function upholdObjection(Facts calldata facts) external returns (IListingDao.CandidateState) {
        _write(facts);
        _state.upholdObjection(ID);
        return _state.stateOf(ID);
    }

    function listSuspended(Facts calldata facts) external returns (IListingDao.CandidateState) {
        _write(facts);
        _state.rules.push();
        _state.listSuspended(ID);
        return _state.stateOf(ID);
    }

    // ---------------------------------------------------------------------------------------------- posted dates

    function postTradingStart(uint40 posted, uint40 date) external returns (uint40) {
        _state.listing[1].candidate = ID;
        _state.listing[1].tradingStartsAt = posted;
        _state.postTradingStart(1, date, "market");
        return _state.listing[1].tradingStartsAt;
    }

    function postLastWithdrawal(uint40 posted, uint40 date) external returns (uint40) {
        (_state.listing[1].candidate, _state.listing[1].delistedAt) = (ID, 1);
        _state.listing[1].lastWithdrawalAt = posted;
        _state.postLastWithdrawal(1, date, "notice");
        return _state.listing[1].lastWithdrawalAt;
    }

    function _write(Facts calldata facts) private {
        Standing standing = StandingWord.create(facts.season, 0, facts.isMotion).withFate(Fate(facts.fate));
        if (facts.objected) standing = standing.withObjection();
        Candidate storage record = _state.candidate[ID];
        record.standing = Standing.wrap(Standing.unwrap(standing) | facts.support | (uint256(facts.objection) << 96));
        record.tokenKey = KEY;
        _state.token[KEY].id = "the token";
        _state.season[facts.season].quorum = facts.quorum;
        _state.nextToSettle = facts.nextToSettle;
    }
}
