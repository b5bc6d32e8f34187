// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IListingDao} from "../../../contracts/interfaces/IListingDao.sol";
import {HostileWallet} from "./HostileWallet.sol";
import {PowerTrespass} from "./PowerTrespass.sol";

/// @notice Ballots that must not count and candidacies that must not come about.
abstract contract VoteTrespass is PowerTrespass {
    // ------------------------------------------------------------------------------------------------------- ballots

    function trespassOnBallots(uint256 who, uint256 seed) external counts("trespassOnBallots") {
        uint256 kind = seed % 12;
        Cast memory ballot = _ballot(who, seed >> 8);
        if (kind < 6) _badChoices(kind, ballot);
        else if (kind < 10) _badSignature(kind, ballot);
        else _helpsInTheLastDay(ballot);
    }

    function _badChoices(uint256 kind, Cast memory ballot) private {
        address me = people[ballot.i];
        IListingDao.Choice[] memory one = new IListingDao.Choice[](1);
        uint32 id = places[ballot.season][0];
        one[0] = IListingDao.Choice(id, -100);
        bytes memory why = abi.encodeWithSelector(IListingDao.NoPower.selector, stranger, ballot.season);
        if (kind == 0) return _votes("vote without power", stranger, one, why);
        if (kind == 1) {
            uint32 foreign = candidates;
            while (foreign > 0 && entrant[foreign].season == ballot.season) --foreign;
            one[0].candidate = foreign;
            why = abi.encodeWithSelector(
                IListingDao.CandidateNotLive.selector,
                foreign,
                entrant[foreign].season,
                ballot.season
            );
            return _votes("vote for another season's", me, one, why);
        }
        if (kind == 2) {
            one[0].percent = [int8(0), 101, -101, type(int8).min][uint8(ballot.i) % 4];
            why = abi.encodeWithSelector(IListingDao.PercentOutOfRange.selector, id, one[0].percent);
            return _votes("vote no percent", me, one, why);
        }
        if (kind == 3) {
            why = abi.encodeWithSelector(IListingDao.EmptyBallot.selector);
            return _votes("vote for nobody", me, new IListingDao.Choice[](0), why);
        }
        if (kind == 4) {
            why = abi.encodeWithSelector(IListingDao.TooManyChoices.selector, 17, 16);
            return _votes("vote for seventeen", me, new IListingDao.Choice[](17), why);
        }
        IListingDao.Choice[] memory two = new IListingDao.Choice[](2);
        (two[0], two[1]) = (IListingDao.Choice(id, -100), IListingDao.Choice(id, -1));
        why = abi.encodeWithSelector(IListingDao.CandidateTwice.selector, id);
        if (places[ballot.season].length > 1) {
            two[1].candidate = places[ballot.season][1];
            // What stands for a candidate already may not rise in the last day; wholly against never does.
            two[1].percent = -100;
            why = abi.encodeWithSelector(IListingDao.OverHundredPercent.selector, 200);
        }
        _votes("vote twice the power", me, two, why);
    }

    function _votes(bytes32 attempt, address caller, IListingDao.Choice[] memory choices, bytes memory why) private {
        _onDao(attempt, caller, abi.encodeCall(dao.castBallot, (choices, "")), why);
    }

    function _badSignature(uint256 kind, Cast memory ballot) private {
        if (ballot.i >= FIRST_WALLET) _asWallet(ballot.i).setMood(HostileWallet.Mood.Good);
        IListingDao.SignedBallot memory signed_ = _signedBallot(ballot);
        bytes memory why;
        bytes32 attempt = "vote by an older signature";
        if (kind == 6) {
            // An older signature over a newer ballot.
            _cast(ballot);
            why = abi.encodeWithSelector(
                IListingDao.StaleVersion.selector,
                signed_.voter,
                signed_.version,
                signed_.version + 1
            );
        } else if (kind == 7) {
            uint256 deadline = block.timestamp;
            // One second too late, unless the season turns in it.
            if ((deadline + 1) % SEASON == 0) return _onDao("settle early", stranger, _notOver(), _notOverWhy());
            attempt = "vote by a late signature";
            _passTo(deadline + 1);
            why = abi.encodeWithSelector(IListingDao.SignatureExpired.selector, deadline, deadline + 1);
        } else if (kind == 8) {
            attempt = "vote in another season";
            signed_.season = ballot.season + 1;
            why = abi.encodeWithSelector(IListingDao.WrongSeason.selector, ballot.season + 1, ballot.season);
        } else {
            // Another's signature.
            attempt = "vote by another's signature";
            bytes32 digest = dao.hashOf(signed_);
            signed_.signature = _signature(ballot.i == 1 ? 2 : 1, digest);
            why = abi.encodeWithSelector(IListingDao.InvalidSignature.selector, signed_.voter);
        }
        _onDao(attempt, stranger, abi.encodeCall(dao.castSignedBallot, (signed_)), why);
    }

    /// @dev More support, a first support, or less objection once only objections count.
    function _helpsInTheLastDay(Cast memory ballot) private {
        uint256 from = (uint256(ballot.season) + 1) * SEASON - 24 hours;
        if (block.timestamp < from) _passTo(from);
        IListingDao.Choice[] memory former = votes[ballot.season][ballot.i].choices;
        IListingDao.Choice[] memory one = new IListingDao.Choice[](1);
        int8 before = 0;
        uint32 id = places[ballot.season][0];
        if (former.length > 0) (id, before) = (former[0].candidate, former[0].percent);
        if (before == 100) {
            // Nothing to raise: it may not be forgotten either when it objects, and others may not be helped.
            id = places[ballot.season][places[ballot.season].length - 1];
            if (id == former[0].candidate) return _onDao("settle early", stranger, _notOver(), _notOverWhy());
            before = 0;
        }
        int8 wanted = before + 1 == 0 ? int8(1) : before + 1;
        one[0] = IListingDao.Choice(id, wanted);
        bytes memory why = abi.encodeWithSelector(IListingDao.ObjectionsOnly.selector, id, before, wanted);
        _votes("help in the last day", people[ballot.i], one, why);
    }

    function _notOver() private view returns (bytes memory) {
        return abi.encodeCall(dao.settle, ());
    }

    /// @dev The oldest unsettled season runs, or all before it are settled first.
    function _notOverWhy() private returns (bytes memory) {
        _settleEnded();
        uint256 end = (uint256(nextToSettle) + 1) * SEASON;
        return abi.encodeWithSelector(IListingDao.SeasonNotOver.selector, nextToSettle, end, block.timestamp);
    }

    // ------------------------------------------------------------------------------------------------------- entries

    function trespassOnEntries(uint256 who, uint256 seed) external counts("trespassOnEntries") {
        address team = teams[who % teams.length];
        uint256 kind = seed % 10;
        seed >>= 8;
        if (kind == 0) return _whileUnsettled(team);
        _settleEnded();
        _admitAll();
        if (kind < 4) _badApplication(kind, team, seed);
        else if (kind < 7) _badMotion(team, seed);
        else _badEnd(kind, team, seed);
    }

    /// @dev Everything that could change a result waits for the settlement.
    function _whileUnsettled(address team) private {
        uint256 end = (uint256(nextToSettle) + 1) * SEASON;
        if (end > block.timestamp) _passTo(end);
        bytes memory why = abi.encodeWithSelector(IListingDao.SeasonUnsettled.selector, nextToSettle);
        IListingDao.Application memory application = _application(1);
        uint96 most = type(uint96).max;
        _onDao("apply unsettled", team, abi.encodeCall(dao.applyForListing, (application, most, most, "")), why);
        _onDao("move unsettled", team, abi.encodeCall(dao.fileMotion, (1, "m", DIGEST, most, most)), why);
        _onDao("object unsettled", council, abi.encodeCall(dao.objectTo, (1, "r", DIGEST)), why);
        _onDao("list unsettled", council, abi.encodeCall(dao.listByCouncil, (1)), why);
        _onDao("delist unsettled", timelock, abi.encodeCall(dao.delist, (1)), why);
    }

    function _badApplication(uint256 kind, address team, uint256 seed) private {
        uint32 season = applicationSeason();
        (uint256 least, uint32 displaced) = leastBond();
        uint32 n = 1 + uint32(seed % RING);
        uint96 most = type(uint96).max;
        bytes memory why;
        uint96 bond = uint96(least);
        bytes32 attempt = "apply for what is listed";
        if (asset[n].isListed) {
            why = abi.encodeWithSelector(IListingDao.TokenListed.selector, tokenName(n), asset[n].listing);
        } else if (asset[n].suspended != 0) {
            attempt = "apply for what is suspended";
            why = abi.encodeWithSelector(IListingDao.TokenSuspended.selector, tokenName(n), asset[n].suspended);
        } else if (hasApplied[season][n][team]) {
            attempt = "apply twice";
            why = abi.encodeWithSelector(IListingDao.DuplicateCandidate.selector, tokenName(n), team, season);
        } else if (kind == 1 && rulesOf(season).feeBps > 0) {
            uint256 fee = (least * rulesOf(season).feeBps) / 10_000;
            attempt = "apply for less fee";
            most = uint96(fee - 1);
            why = abi.encodeWithSelector(IListingDao.FeeTooHigh.selector, fee, most);
        } else {
            attempt = displaced != 0 ? bytes32("displace for less") : bytes32("apply for less");
            --bond;
            why =
                displaced != 0
                    ? abi.encodeWithSelector(IListingDao.SeasonFull.selector, season, bond, least)
                    : abi.encodeWithSelector(IListingDao.BondTooSmall.selector, bond, least);
        }
        IListingDao.Application memory application = _application(n);
        _onDao(attempt, team, abi.encodeCall(dao.applyForListing, (application, bond, most, "")), why);
    }

    function _badMotion(address team, uint256 seed) private {
        uint32 listing = seed % 4 == 0 ? _makeShield() : 1 + uint32((seed >> 8) % (uint256(listings) + 1));
        uint32 season = applicationSeason();
        bytes memory why;
        bytes32 attempt = "move on no listing";
        if (listing > listings) {
            why = abi.encodeWithSelector(IListingDao.ListingUnknown.selector, listing);
        } else if (entry[listing].delistedAt != 0) {
            attempt = "move on what has ended";
            why = abi.encodeWithSelector(IListingDao.ListingEnded.selector, listing, entry[listing].delistedAt);
        } else if (isShielded(listing, season)) {
            attempt = "move past a shield";
            why = abi.encodeWithSelector(IListingDao.ListingShielded.selector, listing, entry[listing].shieldedIn + 2);
        } else {
            attempt = "move twice";
            if (!hasMotion[season][listing]) _file(team, listing);
            why = abi.encodeWithSelector(IListingDao.DuplicateMotion.selector, listing, season);
        }
        uint96 most = type(uint96).max;
        _onDao(attempt, team, abi.encodeCall(dao.fileMotion, (listing, "m", DIGEST, most, most)), why);
    }

    function _badEnd(uint256 kind, address team, uint256 seed) private {
        uint32 id = 1 + uint32(seed % candidates);
        Entrant storage self = entrant[id];
        bytes memory why = abi.encodeWithSelector(IListingDao.WrongState.selector, id, stateOf(id));
        if (kind == 7) {
            if (self.season < nextToSettle) {
                if (self.bond > 0) {
                    dao.refundBond(id);
                    _noteRefund(id);
                }
                why = abi.encodeWithSelector(IListingDao.NoBondHeld.selector, id);
            }
            return _onDao("refund wrongly", team, abi.encodeCall(dao.refundBond, (id)), why);
        }
        if (kind == 8) {
            why = abi.encodeWithSelector(IListingDao.NotApplicant.selector, stranger, self.applicant);
            return _onDao("withdraw another's", stranger, abi.encodeCall(dao.withdrawCandidate, (id)), why);
        }
        // A season whose withdrawals have closed, in the first second of that, where the clock allows it.
        bool isStanding = dao.candidateOf(id).state == IListingDao.CandidateState.Applied;
        uint256 closes = uint256(self.season) * SEASON - 48 hours;
        if (isStanding && block.timestamp < closes) _passTo(closes);
        if (isStanding || stateOf(id) == IListingDao.CandidateState.Live) {
            why = abi.encodeWithSelector(IListingDao.WithdrawalClosed.selector, id, closes, block.timestamp);
        } else if (_isCountedOut(self.end)) {
            // Below quorum and the like are no fates: they only read so.
            why = abi.encodeWithSelector(IListingDao.WithdrawalClosed.selector, id, closes, block.timestamp);
        }
        _onDao("withdraw late", self.applicant, abi.encodeCall(dao.withdrawCandidate, (id)), why);
    }

    function _isCountedOut(IListingDao.CandidateState end) private pure returns (bool) {
        return
            end == IListingDao.CandidateState.BelowQuorum ||
            end == IListingDao.CandidateState.Refused ||
            end == IListingDao.CandidateState.Outranked ||
            end == IListingDao.CandidateState.Forfeited;
    }
}
