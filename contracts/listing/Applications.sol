// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IEntryScreen} from "../interfaces/IEntryScreen.sol";
import {IListingDao} from "../interfaces/IListingDao.sol";
import {IMextToken} from "../interfaces/IMextToken.sol";
import {Ballot} from "./Ballot.sol";
import {Caip19} from "./Caip19.sol";
import {Candidate, Listing, ListingState, SeasonRecord, State, TokenRecord} from "./ListingState.sol";
import {Season} from "./Season.sol";
import {Fate, Standing, StandingWord} from "./Standing.sol";

/// @title Becoming a candidate, and ceasing to be one before the season
/// @notice What comes in is burned (the fee) or owed to the applicant (the rest). Every transfer is MEXT, whose
/// receivers are not called, so a refund can neither fail nor reenter. Linked into `ListingDao` for good.
library Applications {
    using ListingState for State;

    uint256 private constant MAX_WALLETS = 32;
    /// @dev A bond of 110 % of the smallest takes its place.
    uint256 private constant DISPLACING_BPS = 11_000;

    /// @dev A newcomer's way in: what it must put in at least, whom it displaces (zero: nobody), what is held and what
    /// is burned.
    struct Entry {
        uint32 season;
        uint96 least;
        uint8 place;
        uint32 displaced;
        uint96 held;
        uint96 fee;
    }

    /// @notice See `IListingDao.applyForListing`.
    function enter(
        State storage self,
        IMextToken mext,
        uint32 season,
        IListingDao.Application calldata application,
        uint96 bond,
        uint96 maxFee,
        bytes calldata entryProof
    ) external returns (uint32 id) {
        self.requireSettled();
        bytes32 key = _requireEligible(self, application, season);
        _requireAdmitted(self.entryScreen, entryProof);

        Entry memory entry = _entryFor(self, season, bond, maxFee);
        id = _place(self, entry, key, application.digest, false);
        Candidate storage record = self.candidate[id];
        record.name = application.name;
        record.symbol = application.symbol;
        TokenRecord storage asset = self.token[key];
        if (bytes(asset.id).length == 0) asset.id = application.token;
        asset.appliedFor[msg.sender] = season;
        ++asset.candidacies[season];
        _emitApplied(id, entry, application);
        _collect(self, mext, entry, id);
    }

    /// @notice See `IListingDao.fileMotion`.
    function enterMotion(
        State storage self,
        IMextToken mext,
        uint32 season,
        uint32 listing,
        string calldata document,
        bytes32 digest,
        uint96 bond,
        uint96 maxFee
    ) external returns (uint32 id) {
        self.requireSettled();
        bytes32 key = _requireMovable(self, listing, season);
        ListingState.requireDocument(bytes(document).length, digest);

        Entry memory entry = _entryFor(self, season, bond, maxFee);
        id = _place(self, entry, key, digest, true);
        self.candidate[id].motionOn = listing;
        self.token[key].appliedFor[address(0)] = season;
        _emitMotion(id, entry, listing, document, digest);
        _collect(self, mext, entry, id);
    }

    /// @notice See `IListingDao.withdrawCandidate`.
    function withdraw(State storage self, IMextToken mext, uint32 id) external {
        Candidate storage record = self.requireKnown(id);
        Standing standing = record.standing;
        uint32 season = standing.season();
        require(msg.sender == record.applicant, IListingDao.NotApplicant(msg.sender, record.applicant));
        require(standing.fate() == Fate.Standing, IListingDao.WrongState(id, self.stateOf(id)));
        uint256 closedAt = Season.withdrawalsCloseAt(season);
        require(block.timestamp < closedAt, IListingDao.WithdrawalClosed(id, closedAt, block.timestamp));

        // The last place's candidate moves into the gap; places are final once withdrawals have closed.
        SeasonRecord storage ballot = self.season[season];
        uint8 last = --ballot.candidateCount;
        uint32 moved = ballot.places[last];
        ballot.places[last] = 0;
        if (moved == id) {
            moved = 0;
        } else {
            ballot.places[standing.place()] = moved;
            self.candidate[moved].standing = self.candidate[moved].standing.withPlace(standing.place());
        }
        uint96 refund = _remove(self, record, Fate.Withdrawn);
        emit IListingDao.CandidateWithdrawn(id, season, refund, moved);
        mext.transfer(record.applicant, refund);
    }

    /// @notice See `IListingDao.leastBond`.
    function leastBond(State storage self, uint32 season) external view returns (uint96) {
        return _leastFor(self, season).least;
    }

    /// @dev Everything that an application must be, whoever sends it and whatever the bond.
    function _requireEligible(
        State storage self,
        IListingDao.Application calldata application,
        uint32 season
    ) private view returns (bytes32 key) {
        string calldata id = application.token;
        (bool canonical, uint256 position) = Caip19.check(bytes(id));
        require(canonical, IListingDao.MalformedToken(id, position));
        ListingState.requireLength("name", bytes(application.name).length, 64);
        ListingState.requireLength("symbol", bytes(application.symbol).length, 16);
        ListingState.requireDocument(bytes(application.document).length, application.digest);
        uint256 wallets = application.wallets.length;
        require(wallets <= MAX_WALLETS, IListingDao.TooManyWallets(wallets, MAX_WALLETS));

        key = keccak256(bytes(id));
        TokenRecord storage asset = self.token[key];
        require(!asset.isListed, IListingDao.TokenListed(id, asset.listing));
        require(asset.suspended == 0, IListingDao.TokenSuspended(id, asset.suspended));
        bool twice = asset.appliedFor[msg.sender] == season;
        require(!twice, IListingDao.DuplicateCandidate(id, msg.sender, season));
    }

    /// @dev A running listing that no failed motion shields and that no other motion of `season` is about.
    function _requireMovable(State storage self, uint32 listing, uint32 season) private view returns (bytes32 key) {
        Listing storage record = self.requireRunning(listing);
        uint32 shieldedThrough = record.shieldSeason + ListingState.SHIELD_SEASONS;
        bool shielded = ListingState.isShielded(record, season);
        require(!shielded, IListingDao.ListingShielded(listing, shieldedThrough));
        key = self.candidate[record.candidate].tokenKey;
        bool twice = self.token[key].appliedFor[address(0)] == season;
        require(!twice, IListingDao.DuplicateMotion(listing, season));
    }

    /// @dev The one place where a screen is asked.
    function _requireAdmitted(IEntryScreen screen, bytes calldata entryProof) private view {
        if (address(screen) == address(0)) return;
        uint16 code = screen.refusal(msg.sender, entryProof);
        require(code == 0, IListingDao.EntryRefused(msg.sender, code));
    }

    /// @dev The place that `bond` buys in `season`, and what becomes of the bond.
    function _entryFor(
        State storage self,
        uint32 season,
        uint96 bond,
        uint96 maxFee
    ) private view returns (Entry memory entry) {
        entry = _leastFor(self, season);
        if (bond < entry.least) {
            if (entry.displaced != 0) revert IListingDao.SeasonFull(season, bond, entry.least);
            revert IListingDao.BondTooSmall(bond, entry.least);
        }
        entry.fee = uint96((uint256(bond) * self.parametersOf(season).feeBps) / ListingState.BPS);
        require(entry.fee <= maxFee, IListingDao.FeeTooHigh(entry.fee, maxFee));
        entry.held = bond - entry.fee;
    }

    /// @dev With a free place, the season's bond. With none, 10 % above the smallest; among equals the latest yields.
    function _leastFor(State storage self, uint32 season) private view returns (Entry memory entry) {
        SeasonRecord storage record = self.season[season];
        entry.season = season;
        entry.least = self.parametersOf(season).bond;
        entry.place = record.candidateCount;
        if (entry.place < Ballot.PLACES) return entry;
        uint256 smallest = type(uint256).max;
        for (uint8 place; place < Ballot.PLACES; ++place) {
            uint32 id = record.places[place];
            uint256 bond = uint256(self.candidate[id].bond) + self.candidate[id].fee;
            if (bond > smallest || (bond == smallest && id < entry.displaced)) continue;
            smallest = bond;
            entry.place = place;
            entry.displaced = id;
        }
        uint256 above = Math.ceilDiv(smallest * DISPLACING_BPS, ListingState.BPS);
        // Bonds are sums of MEXT, so 110 % of one is far below 2^96.
        if (above > entry.least) entry.least = uint96(above);
    }

    /// @dev Writes the candidate into its place.
    function _place(
        State storage self,
        Entry memory entry,
        bytes32 key,
        bytes32 digest,
        bool isMotion
    ) private returns (uint32 id) {
        id = ++self.candidates;
        SeasonRecord storage record = self.season[entry.season];
        if (entry.displaced == 0) ++record.candidateCount;
        record.places[entry.place] = id;
        Candidate storage newcomer = self.candidate[id];
        newcomer.standing = StandingWord.create(entry.season, entry.place, isMotion);
        newcomer.applicant = msg.sender;
        newcomer.bond = entry.held;
        newcomer.fee = entry.fee;
        newcomer.appliedAt = uint40(block.timestamp);
        newcomer.tokenKey = key;
        newcomer.digest = digest;
    }

    function _emitApplied(uint32 id, Entry memory entry, IListingDao.Application calldata application) private {
        (uint96 held, uint96 fee) = (entry.held, entry.fee);
        emit IListingDao.Applied(id, entry.season, msg.sender, entry.place, held, fee, application);
    }

    function _emitMotion(
        uint32 id,
        Entry memory entry,
        uint32 listing,
        string calldata document,
        bytes32 digest
    ) private {
        (uint96 held, uint96 fee) = (entry.held, entry.fee);
        emit IListingDao.MotionFiled(id, entry.season, msg.sender, entry.place, held, fee, listing, document, digest);
    }

    /// @dev Pulls the bond, burns the fee, and returns the displaced candidate's bond.
    function _collect(State storage self, IMextToken mext, Entry memory entry, uint32 id) private {
        address former;
        uint96 refund;
        if (entry.displaced != 0) {
            Candidate storage record = self.candidate[entry.displaced];
            former = record.applicant;
            refund = _remove(self, record, Fate.Displaced);
            emit IListingDao.CandidateDisplaced(entry.displaced, entry.season, refund, id);
        }
        mext.transferFrom(msg.sender, address(this), uint256(entry.held) + entry.fee);
        if (entry.fee > 0) mext.burn(entry.fee);
        if (refund > 0) mext.transfer(former, refund);
    }

    /// @dev Ends a candidacy before its season; the applicant may apply again.
    function _remove(State storage self, Candidate storage record, Fate fate) private returns (uint96 refund) {
        refund = record.bond;
        record.bond = 0;
        Standing standing = record.standing;
        record.standing = standing.withFate(fate);
        TokenRecord storage asset = self.token[record.tokenKey];
        if (standing.isMotion()) {
            delete asset.appliedFor[address(0)];
        } else {
            delete asset.appliedFor[record.applicant];
            --asset.candidacies[standing.season()];
        }
    }
}
