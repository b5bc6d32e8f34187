// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IListingDao} from "../../../contracts/interfaces/IListingDao.sol";
import {EntryActs} from "./EntryActs.sol";
import {HostileWallet} from "./HostileWallet.sol";

/// @notice What voters do, and those who send their ballots for them.
abstract contract BallotActs is EntryActs {
    struct Cast {
        uint256 i;
        uint32 season;
        IListingDao.Choice[] choices;
    }

    // ------------------------------------------------------------------------------------------------- the verbs

    function cast(uint256 who, uint256 seed) external counts("cast") {
        _cast(_ballot(who, seed));
    }

    function replace(uint256 who, uint256 seed) external counts("replace") {
        Cast memory ballot = _ballot(who, seed);
        if (votes[ballot.season][ballot.i].choices.length == 0) _cast(ballot);
        Cast memory again = _ballot(who, seed >> 128);
        _cast(again);
    }

    function withdrawBallot(uint256 who, uint256 seed) external counts("withdrawBallot") {
        Cast memory ballot = _ballot(who, seed);
        if (_isLastDay() && !_isAllFor(ballot.season, ballot.i)) {
            _makeLive();
            ballot = _ballot(who, seed);
        }
        if (votes[ballot.season][ballot.i].choices.length == 0) _cast(ballot);
        vm.prank(people[ballot.i]);
        dao.withdrawBallot();
        _noteBallot(ballot.season, ballot.i, new IListingDao.Choice[](0));
    }

    function signed(uint256 who, uint256 seed) external counts("signed") {
        Cast memory ballot = _ballot(who, seed);
        if (ballot.i >= FIRST_WALLET) _asWallet(ballot.i).setMood(HostileWallet.Mood(seed % 3));
        IListingDao.SignedBallot memory signed_ = _signedBallot(ballot);
        vm.prank(stranger);
        dao.castSignedBallot(signed_);
        _noteBallot(ballot.season, ballot.i, ballot.choices);
    }

    /// @dev Good ballots of keys and wallets, among them a forged one, one sent twice, and wallets in every mood.
    function batch(uint256 who, uint256 seed) external counts("batch") {
        who %= 2 ** 64;
        IListingDao.SignedBallot[] memory ballots = new IListingDao.SignedBallot[](6);
        uint256 expected = 0;
        uint256[6] memory voters;
        bool[PEOPLE] memory seen;
        bool[PEOPLE] memory counted;
        for (uint256 b = 0; b < 6; ++b) {
            Cast memory ballot = _ballot(who + b, seed >> (b * 16));
            uint256 i = ballot.i;
            ballots[b] = _signedBallot(ballot);
            bool isGood;
            if (i >= FIRST_WALLET) {
                if (!seen[i]) _asWallet(i).setMood(HostileWallet.Mood((seed >> (b * 16 + 4)) % 8));
                isGood = _asWallet(i).mood() < HostileWallet.Mood.Reverts;
            } else {
                isGood = (seed >> (b * 16 + 8)) % 4 != 0;
                if (!isGood) ballots[b].signature[10] ^= 0x01;
            }
            seen[i] = true;
            if (!isGood || counted[i]) continue;
            counted[i] = true;
            voters[b] = i + 1;
            ++expected;
        }
        vm.prank(stranger);
        vm.assertEq(dao.castSignedBallots(ballots), expected, "the good ones count");
        for (uint256 b = 0; b < 6; ++b) {
            if (voters[b] != 0) _noteBallot(ballots[b].season, voters[b] - 1, ballots[b].choices);
        }
    }

    /// @dev A wallet's next answer to whoever calls it.
    function setMood(uint256 who, uint256 mood) external counts("setMood") {
        _asWallet(FIRST_WALLET + (who % (PEOPLE - FIRST_WALLET))).setMood(HostileWallet.Mood(mood % 8));
    }

    // -------------------------------------------------------------------------------------------------- internal

    /// @dev A ballot that counts now, by `who` or the next who has power; a season with candidates is made first.
    function _ballot(uint256 who, uint256 seed) internal returns (Cast memory ballot) {
        if (places[currentSeason()].length == 0 || !_hasVoter(currentSeason())) _makeLive();
        ballot.season = currentSeason();
        who %= 2 ** 64;
        while (powerIn[ballot.season][ballot.i = _who(who)] == 0) ++who;
        IListingDao.Choice[] memory former = votes[ballot.season][ballot.i].choices;
        if (_isLastDay() && former.length > 0) ballot.choices = _lessened(former, seed);
        else ballot.choices = _chosen(places[ballot.season], seed, _isLastDay());
    }

    function _hasVoter(uint32 season) private view returns (bool) {
        for (uint256 i = 0; i < PEOPLE; ++i) if (powerIn[season][i] != 0) return true;
        return false;
    }

    /// @dev One to four of the candidates, or sixteen of many.
    function _chosen(
        uint32[] memory ids,
        uint256 seed,
        bool objects
    ) private pure returns (IListingDao.Choice[] memory choices) {
        uint256 most = ids.length < 4 ? ids.length : 4;
        choices = new IListingDao.Choice[](ids.length > 16 && seed % 16 == 0 ? 16 : 1 + (seed % most));
        uint256 start = (seed >> 8) % ids.length;
        for (uint256 c = 0; c < choices.length; ++c) {
            seed = uint256(keccak256(abi.encode(seed)));
            // Whole shares now and then, so that somebody reaches a high quorum and ties come about.
            uint256 share = 100 / choices.length;
            int8 percent = int8(uint8(seed % 2 == 0 ? share : 1 + ((seed >> 8) % share)));
            if (objects || (seed >> 16) % 3 == 0) percent = -percent;
            choices[c] = IListingDao.Choice(ids[(start + c) % ids.length], percent);
        }
    }

    /// @dev The former ballot with each support kept, lowered or turned, and each objection kept.
    function _lessened(
        IListingDao.Choice[] memory former,
        uint256 seed
    ) private pure returns (IListingDao.Choice[] memory) {
        for (uint256 i = 0; i < former.length; ++i) {
            seed >>= 8;
            if (former[i].percent <= 1 || seed % 3 == 0) continue;
            former[i].percent = seed % 3 == 1 ? former[i].percent / 2 : -former[i].percent;
        }
        return former;
    }

    function _cast(Cast memory ballot) internal {
        vm.prank(people[ballot.i]);
        dao.castBallot(ballot.choices, "");
        _noteBallot(ballot.season, ballot.i, ballot.choices);
    }

    function _signedBallot(Cast memory ballot) internal view returns (IListingDao.SignedBallot memory signed_) {
        (signed_.voter, signed_.season, signed_.choices) = (people[ballot.i], ballot.season, ballot.choices);
        signed_.version = votes[ballot.season][ballot.i].version;
        signed_.deadline = uint40(block.timestamp);
        bytes32 digest = dao.hashOf(signed_);
        signed_.signature = ballot.i < FIRST_WALLET ? _signature(ballot.i, digest) : abi.encode(digest);
    }

    function _isLastDay() internal view returns (bool) {
        return block.timestamp % SEASON >= SEASON - 24 hours;
    }

    function _isAllFor(uint32 season, uint256 i) private view returns (bool) {
        IListingDao.Choice[] memory choices = votes[season][i].choices;
        for (uint256 c = 0; c < choices.length; ++c) if (choices[c].percent < 0) return false;
        return choices.length > 0;
    }
}
