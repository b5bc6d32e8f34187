// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IEntryScreen} from "../interfaces/IEntryScreen.sol";
import {IListingDao} from "../interfaces/IListingDao.sol";
import {Season} from "./Season.sol";
import {Fate, Standing} from "./Standing.sol";

struct Candidate {
    Standing standing; // slot 0: what a ballot touches
    // slot 1
    address applicant;
    uint96 bond; // held for the applicant; zero once paid out or forfeited
    // slot 2
    uint96 fee;
    uint40 appliedAt;
    uint32 motionOn;
    bytes32 tokenKey; // slot 3
    bytes32 digest; // slot 4
    string name; // slot 5
    string symbol; // slot 6
}

struct SeasonRecord {
    // slot 0
    uint96 quorum; // written by the settlement, like totalPower
    uint96 totalPower;
    uint8 candidateCount;
    uint8 objections;
    uint32[64] places; // slots 1 to 8: the candidate at each place
}

/// @dev Everything about one token, under the hash of its CAIP-19 name.
struct TokenRecord {
    // slot 0
    uint32 listing; // its newest listing; zero if it never had one
    bool isListed;
    uint32 objectedIn; // the newest season in which the council objected; it can never list it then
    uint32 suspended; // the chosen candidate that is held back
    uint32 voidThrough; // candidacies up to this season do not count: it was listed or suspended meanwhile
    string id; // slot 1
    mapping(address applicant => uint32 season) appliedFor; // motions under the zero address
    mapping(uint32 season => uint32 count) candidacies;
}

struct Listing {
    // slot 0
    uint32 candidate;
    IListingDao.Origin origin;
    uint40 listedAt;
    uint40 tradingDueAt;
    uint40 tradingStartsAt;
    uint40 updatedAt;
    uint40 delistedAt;
    // slot 1
    uint40 withdrawalDueAt;
    uint40 lastWithdrawalAt;
    uint32 shieldSeason; // the last season whose failed motion had quorum
}

struct Rules {
    uint32 fromSeason; // slot 0
    IListingDao.Parameters parameters; // slot 1
}

/// @dev All that the listing DAO stores. Only facts; states are computed from them.
struct State {
    // slot 0
    uint32 candidates;
    uint32 listings;
    uint32 everListed;
    uint32 byCouncil;
    uint32 listed;
    uint32 nextToSettle;
    IEntryScreen entryScreen; // slot 1
    Rules[] rules;
    mapping(uint256 candidate => Candidate) candidate;
    mapping(uint32 season => SeasonRecord) season;
    mapping(uint32 season => mapping(address voter => uint256 ballot)) ballots;
    mapping(bytes32 tokenKey => TokenRecord) token;
    mapping(uint32 listing => Listing) listing;
}

/// @title The questions that all parts of the listing DAO ask of its state
library ListingState {
    uint256 internal constant BPS = 10_000;
    uint32 internal constant SHIELD_SEASONS = 2;

    /// @notice The rules of a season: the newest that were written before it began.
    function parametersOf(State storage self, uint32 season) internal view returns (IListingDao.Parameters memory) {
        uint256 i = self.rules.length - 1;
        // A change rules from the season after it on, so the newest entry or the one before is nearly always it.
        while (i > 0 && self.rules[i].fromSeason > season) --i;
        return self.rules[i].parameters;
    }

    /// @notice The quorum under `rules`, rounded up: support reaches it or does not.
    function quorumOf(
        IListingDao.Parameters memory rules,
        uint256 totalPower,
        uint256 genesisSupply
    ) internal pure returns (uint96) {
        uint256 share = Math.ceilDiv(totalPower * rules.quorumBps, BPS);
        uint256 floor = Math.ceilDiv(genesisSupply * rules.quorumFloorBps, BPS);
        // Total power is at most twice the supply, far below 2^96.
        return uint96(Math.max(share, floor));
    }

    /// @notice Applications, motions and council listings wait for the settlement, so that a late one changes nothing.
    function requireSettled(State storage self) internal view {
        uint32 next = self.nextToSettle;
        require(Season.endsAt(next) > block.timestamp, IListingDao.SeasonUnsettled(next));
    }

    /// @notice A candidate that exists.
    function requireKnown(State storage self, uint32 id) internal view returns (Candidate storage record) {
        record = self.candidate[id];
        require(record.standing.season() != 0, IListingDao.CandidateUnknown(id));
    }

    /// @notice A listing that exists.
    function requireListing(State storage self, uint32 id) internal view returns (Listing storage record) {
        record = self.listing[id];
        require(record.candidate != 0, IListingDao.ListingUnknown(id));
    }

    /// @notice A listing that has not ended.
    function requireRunning(State storage self, uint32 id) internal view returns (Listing storage record) {
        record = requireListing(self, id);
        require(record.delistedAt == 0, IListingDao.ListingEnded(id, record.delistedAt));
    }

    /// @notice A text of 1 to `most` bytes.
    function requireLength(bytes32 field, uint256 length, uint256 most) internal pure {
        require(length > 0 && length <= most, IListingDao.TextLength(field, length, most));
    }

    /// @notice A document somewhere and its digest.
    function requireDocument(uint256 length, bytes32 digest) internal pure {
        requireLength("document", length, 8192);
        require(digest != 0, IListingDao.DigestMissing());
    }

    /// @notice A candidate's state, from its fate, the clock and the count.
    ///
    /// ```
    /// Applied ─┬─> Withdrawn | Displaced                       (before the season; bond back)
    ///          └─> Live ──> Closed ──settle──┬─> Void | BelowQuorum | Refused | Outranked   (bond back)
    ///                                        ├─> Forfeited                                  (bond burned)
    ///                                        ├─> Won
    ///                                        └─> Suspended ──┬─> Upheld   (timelock, within 30 days)
    ///                                                        └─> Won      (anyone, afterwards)
    /// ```
    function stateOf(State storage self, uint32 id) internal view returns (IListingDao.CandidateState) {
        Standing standing = self.candidate[id].standing;
        Fate fate = standing.fate();
        uint32 season = standing.season();
        if (season == 0) return IListingDao.CandidateState.Unknown;
        if (fate == Fate.Withdrawn) return IListingDao.CandidateState.Withdrawn;
        if (fate == Fate.Displaced) return IListingDao.CandidateState.Displaced;
        if (block.timestamp < Season.startsAt(season)) return IListingDao.CandidateState.Applied;
        if (block.timestamp < Season.endsAt(season)) return IListingDao.CandidateState.Live;
        if (season >= self.nextToSettle) return IListingDao.CandidateState.Closed;
        if (fate == Fate.Void) return IListingDao.CandidateState.Void;
        if (fate == Fate.Suspended) return IListingDao.CandidateState.Suspended;
        if (fate == Fate.Upheld) return IListingDao.CandidateState.Upheld;
        if (fate == Fate.Won) return IListingDao.CandidateState.Won;
        uint256 quorum = self.season[season].quorum;
        if (isForfeit(standing, quorum)) return IListingDao.CandidateState.Forfeited;
        bool refused = standing.objection() > 0 && standing.objection() >= standing.support();
        if (refused) return IListingDao.CandidateState.Refused;
        bool below = standing.support() < quorum;
        return below ? IListingDao.CandidateState.BelowQuorum : IListingDao.CandidateState.Outranked;
    }

    /// @notice Quorum, and more support than objection.
    function isChosen(Standing standing, uint256 quorum) internal pure returns (bool) {
        return standing.support() >= quorum && standing.support() > standing.objection();
    }

    /// @notice Refused by a quorum: the only way to lose a bond.
    function isForfeit(Standing standing, uint256 quorum) internal pure returns (bool) {
        return standing.objection() >= quorum && standing.objection() > standing.support();
    }

    /// @notice Whether a failed motion with quorum in one of the two seasons before `season` protects a listing in it.
    function isShielded(Listing storage record, uint32 season) internal view returns (bool) {
        uint32 shield = record.shieldSeason;
        return shield != 0 && shield < season && season <= shield + SHIELD_SEASONS;
    }
}
