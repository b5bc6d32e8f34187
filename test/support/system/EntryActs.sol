// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IEntryScreen} from "../../../contracts/interfaces/IEntryScreen.sol";
import {IListingDao} from "../../../contracts/interfaces/IListingDao.sol";
import {HostileScreen} from "./HostileScreen.sol";
import {StakingActs} from "./StakingActs.sol";

/// @notice What teams do, displacers and motion makers among them, and the clock and the settlement that all of them need.
abstract contract EntryActs is StakingActs {
    /// @dev Tokens that many apply for again and again; every other token is new.
    uint32 internal constant RING = 8;

    uint32 private fresh = 1_000;
    uint256 private fillings;
    bool public isScreened;

    // ------------------------------------------------------------------------------------------------- the verbs

    function apply_(uint256 who, uint256 n, uint256 extra) external counts("apply") {
        _makeRoom();
        _applyFor(teams[who % teams.length], 1 + uint32(n % RING), extra % 5_000e18);
    }

    function applyWithPermit(uint256 n, uint256 extra) external counts("applyWithPermit") {
        _makeRoom();
        _admitAll();
        uint256 i = 1 + (extra % (FIRST_WALLET - 1));
        address team = people[i];
        uint32 token_ = _freeToken(1 + uint32(n % RING), team);
        uint96 bond = _bond(team, extra % 5_000e18);
        (uint8 v, bytes32 r, bytes32 s) = _sign(i, _permitDigest(team, address(dao), bond));
        IListingDao.Application memory application = _application(token_);
        vm.prank(team);
        dao.applyWithPermit(application, bond, type(uint96).max, "", type(uint256).max, v, r, s);
        vm.prank(team);
        token.approve(address(dao), type(uint256).max);
        _noteEntry(token_, 0, team, bond);
    }

    function motion(uint256 who, uint256 which) external counts("motion") {
        _makeRoom();
        _file(teams[who % teams.length], _movable(which));
    }

    function withdrawCandidate(uint256 which) external counts("withdrawCandidate") {
        _settleEnded();
        if (block.timestamp >= uint256(applicationSeason()) * SEASON - 48 hours) _toNextSeason();
        uint32 season = applicationSeason();
        if (places[season].length == 0) _applyFor(teams[0], 0, 0);
        uint32 id = places[season][which % places[season].length];
        vm.prank(entrant[id].applicant);
        dao.withdrawCandidate(id);
        _noteWithdrawn(id);
    }

    /// @dev With all 64 places taken, a higher bond takes one. A run begins with a full season and fills
    /// another one at most (sixty applications are dear); without one, anybody applies.
    function displace(uint256 who, uint256 n, uint256 extra) external counts("displace") {
        _settleEnded();
        if (places[applicationSeason()].length < PLACES && fillings < 2 && extra % 4 == 0) _fill();
        if (n % 4 == 0 && listed > 0) {
            uint32 listing = _findMovable(n >> 8);
            if (listing != 0) return _file(teams[who % teams.length], listing);
        }
        _applyFor(teams[who % teams.length], 1 + uint32(n % RING), extra % 3 == 0 ? 0 : extra % 100e18);
    }

    function postUpdate(uint256 which) external counts("postUpdate") {
        uint32 listing = _running(which);
        vm.prank(entrant[entry[listing].candidate].applicant);
        dao.postUpdate(listing, "ipfs://update", DIGEST);
        entry[listing].updatedAt = uint40(block.timestamp);
        touchedListing = listing;
    }

    /// @dev The timelock closes the door; whom it refuses cannot apply, and nobody else feels it.
    function setEntryScreen(uint256 seed) external counts("setEntryScreen") {
        screen.setMode(HostileScreen.Mode(seed % 4));
        _setScreen(true);
        if (seed % 4 == 0) return;
        _makeRoom();
        uint32 n = _freeToken(0, stranger);
        IListingDao.Application memory application = _application(n);
        uint96 bond = _bond(teams[0], 0);
        bytes memory data = abi.encodeCall(dao.applyForListing, (application, bond, bond, "let me out"));
        bytes memory why =
            seed % 4 == 3
                ? abi.encodeWithSelector(HostileScreen.ScreenIsDown.selector)
                : abi.encodeWithSelector(IListingDao.EntryRefused.selector, teams[0], screen.CODE());
        _refuses("apply past the screen", teams[0], address(dao), data, why);
    }

    // ------------------------------------------------------------------------------------------------- what is needed

    /// @dev The application season has a place, or its smallest bond can be beaten.
    function _makeRoom() internal {
        _settleEnded();
        if (places[applicationSeason()].length == PLACES) {
            (uint256 least, ) = leastBond();
            if (least > 100_000e18) _toNextSeason();
        }
    }

    /// @dev Token `n` or the next that can be a candidate; zero is one that never was.
    function _applyFor(address team, uint32 n, uint256 extra) internal returns (uint32) {
        _settleEnded();
        bool proves = isScreened && screen.mode() == HostileScreen.Mode.AsksForProof;
        if (!proves) _admitAll();
        n = _freeToken(n, team);
        uint96 bond = _bond(team, extra);
        IListingDao.Application memory application = _application(n);
        uint96 fee = uint96((uint256(bond) * rulesOf(applicationSeason()).feeBps) / 10_000);
        vm.prank(team);
        uint32 id = dao.applyForListing(application, bond, fee, proves ? bytes("let me in") : bytes(""));
        vm.assertEq(id, _noteEntry(n, 0, team, bond), "numbered in order");
        return id;
    }

    function _application(uint32 n) internal pure returns (IListingDao.Application memory application) {
        application.token = tokenName(n);
        (application.name, application.symbol, application.document) = ("Token", "TKN", "ipfs://document");
        application.digest = DIGEST;
    }

    /// @dev The least bond and `extra`, in the team's purse.
    function _bond(address team, uint256 extra) internal returns (uint96) {
        (uint256 least, ) = leastBond();
        _provide(team, least + extra);
        return uint96(least + extra);
    }

    function _freeToken(uint32 n, address team) internal returns (uint32) {
        uint32 season = applicationSeason();
        for (uint256 i = 0; n != 0 && !_isFree(n, team, season); ++i) n = i == RING ? 0 : 1 + (n % RING);
        return n == 0 ? ++fresh : n;
    }

    function _isFree(uint32 n, address team, uint32 season) internal view returns (bool) {
        return !asset[n].isListed && asset[n].suspended == 0 && !hasApplied[season][n][team];
    }

    function _setScreen(bool on) internal {
        vm.prank(timelock);
        dao.setEntryScreen(on ? IEntryScreen(address(screen)) : IEntryScreen(address(0)));
        isScreened = on;
    }

    function _admitAll() internal {
        if (isScreened && screen.mode() != HostileScreen.Mode.Admits) _setScreen(false);
    }

    function _file(address team, uint32 listing) internal {
        uint96 bond = _bond(team, 0);
        vm.prank(team);
        uint32 id = dao.fileMotion(listing, "ipfs://motion", DIGEST, bond, bond);
        vm.assertEq(id, _noteEntry(entrant[entry[listing].candidate].n, listing, team, bond), "numbered in order");
    }

    /// @dev Sixty-four candidates, by whoever is at hand.
    function _fill() internal {
        ++fillings;
        if (rulesOf(applicationSeason()).bond > 20_000e18) {
            _setRules(_firstRules());
            _toNextSeason();
        }
        while (places[applicationSeason()].length < PLACES) {
            _applyFor(teams[places[applicationSeason()].length % 3], 0, 0);
        }
    }

    function _setRules(IListingDao.Parameters memory rules) internal {
        vm.prank(timelock);
        dao.setParameters(rules);
        _noteRules(rules);
    }

    // ---------------------------------------------------------------------------------------- the clock, the settlement

    function _passTo(uint256 time) internal override {
        _passStaking(time, applicationSeason());
        vm.warp(time);
    }

    function _toNextSeason() internal {
        _passTo((uint256(currentSeason()) + 1) * SEASON);
        _settleEnded();
    }

    function _settleEnded() internal {
        while ((uint256(nextToSettle) + 1) * SEASON <= block.timestamp) _settle();
    }

    /// @dev What it burns is foretold.
    function _settle() internal {
        uint256 supply = token.totalSupply();
        vm.prank(stranger);
        dao.settle();
        vm.assertEq(supply - token.totalSupply(), _noteSettled(), "what was forfeited is burned");
    }

    // -------------------------------------------------------------------------------------------------- making things

    /// @dev The anchor's weight, its own again, is enough for any quorum.
    function _readyAnchor() internal {
        if (delegateOf[0] != 0) {
            vm.prank(people[0]);
            staking.delegate(people[0]);
            delegateOf[0] = 0;
            _noteWeights();
        }
        for (;;) {
            (, uint256[PEOPLE] memory own, uint256 total) = weights();
            if (own[0] * 4 >= total && own[0] > 50_000_000e18) return;
            _stake(0, 4, 50_000_000e18);
        }
    }

    /// @dev A season, on its first second, with a candidate of its own that is no motion and nobody has voted on; the anchor
    /// can carry it alone.
    function _makeLive() internal returns (uint32 id) {
        _settleEnded();
        _readyAnchor();
        // What it holds must be held through the whole week before.
        (uint256[PEOPLE] memory held, , ) = weights();
        if (lowNow[0] < held[0]) _toNextSeason();
        (uint256 least, ) = leastBond();
        if (places[applicationSeason()].length == PLACES && least > 100_000e18) _toNextSeason();
        id = _applyFor(teams[0], 0, 0);
        while (currentSeason() < entrant[id].season) _toNextSeason();
    }

    /// @dev A new token that wins by the anchor.
    function _makeWinner() internal returns (uint32 id) {
        id = _makeLive();
        _castAll(id);
        _toNextSeason();
    }

    function _castAll(uint32 id) internal {
        IListingDao.Choice[] memory choices = new IListingDao.Choice[](1);
        choices[0] = IListingDao.Choice(id, 100);
        vm.prank(people[0]);
        dao.castBallot(choices, "");
        _noteBallot(currentSeason(), 0, choices);
    }

    /// @dev A listing that runs, `which` or the next such.
    function _running(uint256 which) internal returns (uint32) {
        for (uint32 i = 0; i < listings; ++i) {
            uint32 id = 1 + uint32(((which % 2 ** 64) + i) % listings);
            if (entry[id].delistedAt == 0) return id;
        }
        _makeWinner();
        return listings;
    }

    function _movable(uint256 which) internal returns (uint32 listing) {
        listing = _findMovable(which);
        if (listing != 0) return listing;
        _makeWinner();
        return listings;
    }

    function _findMovable(uint256 which) internal view returns (uint32) {
        uint32 season = applicationSeason();
        for (uint32 i = 0; i < listings; ++i) {
            uint32 id = 1 + uint32(((which % 2 ** 64) + i) % listings);
            // A token listed again has a newer listing: one motion a token and season.
            if (entry[id].delistedAt != 0 || isShielded(id, season) || hasMotion[season][id]) continue;
            return id;
        }
        return 0;
    }
}
