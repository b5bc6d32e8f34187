// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IEntryScreen} from "../interfaces/IEntryScreen.sol";
import {IListingDao} from "../interfaces/IListingDao.sol";
import {IMextStaking} from "../interfaces/IMextStaking.sol";
import {IMextToken} from "../interfaces/IMextToken.sol";
import {Applications} from "./Applications.sol";
import {Ballots} from "./Ballots.sol";
import {Candidate, Listing, ListingState, SeasonRecord, State, TokenRecord} from "./ListingState.sol";
import {Registry} from "./Registry.sol";
import {Season} from "./Season.sol";
import {Settlement} from "./Settlement.sol";
import {Standing} from "./Standing.sol";

/// @title The listing DAO
/// @notice Who may call what, and the pages' views. The work is done by `Ballots` (inherited: the path of every vote)
/// and by three libraries linked for good: `Applications` (who stands), `Settlement` (what follows from the count) and
/// `Registry` (what council, timelock and teams do). `ListingState` holds the storage and the state graph.
///
/// PROPERTIES
/// - Count (P5): a candidate's support and objection are at all times the sums over the ballots in force. The power of a
///   voter is the one of the season's first week, so a recount takes back exactly what was added.
/// - Share (P3): `byCouncil` never exceeds 30 % of `everListed`. Both only grow; only `listByCouncil` raises the first,
///   and it checks.
/// - Frozen rules (P7): a season's parameters were written before it began. Nobody can move a live season's deadline,
///   quorum or count; a council objection suspends a chosen candidate, for 30 days at most.
/// - Solvency (P6): the contract holds, in MEXT, exactly the sum of the candidates' `bond`s (and what somebody sent by
///   mistake). Fees and forfeited bonds are burned in the call that takes them.
/// - Liveness: seasons follow the clock. Settling needs nobody's consent, sends nothing, and takes each season once and
///   in order; everything that could change a result waits for it.
/// - Trust: calls `MextToken`, `MextStaking`, voters' ERC-1271 checks (bounded, static) and, at an application only, the
///   entry screen (static). It never calls a listed token. Nothing can be replaced but the screen.
contract ListingDao is Ballots {
    using ListingState for State;
    using Applications for State;
    using Settlement for State;
    using Registry for State;

    /// @inheritdoc IListingDao
    IMextToken public immutable token;
    /// @inheritdoc IListingDao
    address public immutable timelock;
    /// @inheritdoc IListingDao
    address public immutable council;
    uint256 private immutable _genesisSupply;

    modifier onlyTimelock() {
        require(msg.sender == timelock, NotTimelock(msg.sender));
        _;
    }

    modifier onlyCouncil() {
        require(msg.sender == council, NotCouncil(msg.sender));
        _;
    }

    constructor(
        IMextToken token_,
        IMextStaking staking_,
        address timelock_,
        address council_,
        Parameters memory parameters_
    ) Ballots(staking_) {
        token = token_;
        timelock = timelock_;
        council = council_;
        _genesisSupply = token_.GENESIS_SUPPLY();
        _setParameters(currentSeason(), parameters_);
    }

    // ---- teams

    /// @inheritdoc IListingDao
    function applyForListing(
        Application calldata application,
        uint96 bond,
        uint96 maxFee,
        bytes calldata entryProof
    ) external returns (uint32) {
        return _state.enter(token, applicationSeason(), application, bond, maxFee, entryProof);
    }

    /// @inheritdoc IListingDao
    function applyWithPermit(
        Application calldata application,
        uint96 bond,
        uint96 maxFee,
        bytes calldata entryProof,
        uint256 deadline,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external returns (uint32) {
        // A permit that somebody submitted first has done its work already; without one the transfer says so.
        try token.permit(msg.sender, address(this), bond, deadline, v, r, s) {} catch {}
        return _state.enter(token, applicationSeason(), application, bond, maxFee, entryProof);
    }

    /// @inheritdoc IListingDao
    function fileMotion(
        uint32 listing,
        string calldata document,
        bytes32 digest,
        uint96 bond,
        uint96 maxFee
    ) external returns (uint32) {
        return _state.enterMotion(token, applicationSeason(), listing, document, digest, bond, maxFee);
    }

    /// @inheritdoc IListingDao
    function withdrawCandidate(uint32 candidate) external {
        _state.withdraw(token, candidate);
    }

    /// @inheritdoc IListingDao
    function postUpdate(uint32 listing, string calldata document, bytes32 digest) external {
        _state.postUpdate(listing, document, digest);
    }

    // ---- anyone

    /// @inheritdoc IListingDao
    function settle() external {
        _state.settle(token, staking, _genesisSupply);
    }

    /// @inheritdoc IListingDao
    function refundBond(uint32 candidate) external {
        Candidate storage record = _state.requireKnown(candidate);
        bool settled = record.standing.season() < _state.nextToSettle;
        require(settled, WrongState(candidate, _state.stateOf(candidate)));
        uint96 bond = record.bond;
        require(bond > 0, NoBondHeld(candidate));
        record.bond = 0;
        emit BondRefunded(candidate, record.applicant, bond);
        token.transfer(record.applicant, bond);
    }

    /// @inheritdoc IListingDao
    function listSuspended(uint32 candidate) external {
        _state.listSuspended(candidate);
    }

    // ---- the council

    /// @inheritdoc IListingDao
    function objectTo(uint32 candidate, string calldata reason, bytes32 digest) external onlyCouncil {
        _state.objectTo(candidate, reason, digest);
    }

    /// @inheritdoc IListingDao
    function listByCouncil(uint32 candidate) external onlyCouncil {
        _state.listByCouncil(candidate, applicationSeason());
    }

    /// @inheritdoc IListingDao
    function postTradingStart(uint32 listing, uint40 startsAt, string calldata market) external onlyCouncil {
        _state.postTradingStart(listing, startsAt, market);
    }

    /// @inheritdoc IListingDao
    function postLastWithdrawal(uint32 listing, uint40 lastAt, string calldata notice) external onlyCouncil {
        _state.postLastWithdrawal(listing, lastAt, notice);
    }

    // ---- the timelock

    /// @inheritdoc IListingDao
    function upholdObjection(uint32 candidate) external onlyTimelock {
        _state.upholdObjection(candidate);
    }

    /// @inheritdoc IListingDao
    function delist(uint32 listing) external onlyTimelock {
        _state.delist(listing);
    }

    /// @inheritdoc IListingDao
    function setParameters(Parameters calldata parameters) external onlyTimelock {
        _setParameters(currentSeason() + 1, parameters);
    }

    /// @inheritdoc IListingDao
    function setEntryScreen(IEntryScreen screen) external onlyTimelock {
        emit EntryScreenChanged(address(_state.entryScreen), address(screen));
        _state.entryScreen = screen;
    }

    // ---- views: seasons and candidates

    /// @inheritdoc IListingDao
    function entryScreen() external view returns (IEntryScreen) {
        return _state.entryScreen;
    }

    /// @inheritdoc IListingDao
    function currentSeason() public view returns (uint32) {
        return Season.containing(block.timestamp);
    }

    /// @inheritdoc IListingDao
    function applicationSeason() public view returns (uint32) {
        uint32 next = currentSeason() + 1;
        return next > firstSeason ? next : firstSeason;
    }

    /// @inheritdoc IListingDao
    function nextToSettle() external view returns (uint32) {
        return _state.nextToSettle;
    }

    /// @inheritdoc IListingDao
    function parametersOf(uint32 season) external view returns (Parameters memory) {
        return _state.parametersOf(season);
    }

    /// @inheritdoc IListingDao
    function leastBond() external view returns (uint96) {
        return _state.leastBond(applicationSeason());
    }

    /// @inheritdoc IListingDao
    function seasonOf(uint32 season) external view returns (SeasonView memory page) {
        SeasonRecord storage record = _state.season[season];
        page.season = season;
        page.startsAt = uint40(Season.startsAt(season));
        page.endsAt = uint40(Season.endsAt(season));
        page.settled = season < _state.nextToSettle;
        page.candidateCount = record.candidateCount;
        page.objections = record.objections;
        page.parameters = _state.parametersOf(season);
        (page.quorum, page.totalPower) = (record.quorum, record.totalPower);
        if (page.settled) return page;
        // Before the season begins its total is not known; the running week's is the best there is.
        uint256 week = Season.firstWeek(season);
        uint256 runningWeek = block.timestamp / 7 days;
        page.totalPower = uint96(staking.totalPowerIn(week < runningWeek ? week : runningWeek));
        page.quorum = ListingState.quorumOf(page.parameters, page.totalPower, _genesisSupply);
    }

    /// @inheritdoc IListingDao
    function candidateCount() external view returns (uint32) {
        return _state.candidates;
    }

    /// @inheritdoc IListingDao
    function stateOf(uint32 candidate) external view returns (CandidateState) {
        return _state.stateOf(candidate);
    }

    /// @inheritdoc IListingDao
    function candidatesOf(uint32 season) external view returns (CandidateView[] memory page) {
        SeasonRecord storage record = _state.season[season];
        page = new CandidateView[](record.candidateCount);
        for (uint256 place; place < page.length; ++place) page[place] = candidateOf(record.places[place]);
    }

    /// @inheritdoc IListingDao
    function candidateOf(uint32 candidate) public view returns (CandidateView memory page) {
        Candidate storage record = _state.requireKnown(candidate);
        Standing standing = record.standing;
        page.id = candidate;
        page.season = standing.season();
        page.place = standing.place();
        page.state = _state.stateOf(candidate);
        page.objected = standing.objected();
        page.motionOn = record.motionOn;
        page.appliedAt = record.appliedAt;
        page.applicant = record.applicant;
        page.bond = record.bond;
        page.fee = record.fee;
        page.support = standing.support();
        page.objection = standing.objection();
        page.digest = record.digest;
        // A motion bears the names of the listing it is about.
        if (standing.isMotion()) record = _state.candidate[_state.listing[record.motionOn].candidate];
        (page.token, page.name, page.symbol) = _namesOf(record);
    }

    // ---- views: the registry

    /// @inheritdoc IListingDao
    function listingCount() external view returns (uint32) {
        return _state.listings;
    }

    /// @inheritdoc IListingDao
    function listingsOf(uint32 first, uint32 count) external view returns (ListingView[] memory page) {
        uint32 last = _state.listings;
        if (first == 0) first = 1;
        uint256 length = first > last ? 0 : last - first + 1;
        page = new ListingView[](length < count ? length : count);
        uint256 dormantAfter = _state.parametersOf(currentSeason()).dormantAfter;
        for (uint32 i; i < page.length; ++i) _fill(page[i], first + i, dormantAfter);
    }

    /// @inheritdoc IListingDao
    function listingOfToken(string calldata id) external view returns (uint32) {
        TokenRecord storage asset = _state.token[keccak256(bytes(id))];
        return asset.isListed ? asset.listing : 0;
    }

    /// @inheritdoc IListingDao
    function tally() external view returns (Tally memory) {
        return Tally(_state.everListed, _state.byCouncil, _state.listed);
    }

    function _setParameters(uint32 season, Parameters memory parameters) private {
        Parameters memory previous;
        if (_state.rules.length > 0) previous = _state.parametersOf(season);
        _state.setParameters(season, parameters);
        emit ParametersChanged(season, previous, parameters);
    }

    function _fill(ListingView memory page, uint32 listing, uint256 dormantAfter) private view {
        Listing storage entry = _state.listing[listing];
        Candidate storage record = _state.candidate[entry.candidate];
        page.id = listing;
        page.candidate = entry.candidate;
        page.season = record.standing.season();
        page.origin = entry.origin;
        page.listedAt = entry.listedAt;
        page.tradingDueAt = entry.tradingDueAt;
        page.tradingStartsAt = entry.tradingStartsAt;
        page.updatedAt = entry.updatedAt;
        page.delistedAt = entry.delistedAt;
        page.withdrawalDueAt = entry.withdrawalDueAt;
        page.lastWithdrawalAt = entry.lastWithdrawalAt;
        page.overdue =
            page.delistedAt == 0
                ? page.tradingStartsAt == 0 && block.timestamp > page.tradingDueAt
                : page.lastWithdrawalAt == 0 && block.timestamp > page.withdrawalDueAt;
        page.dormant = page.delistedAt == 0 && block.timestamp > page.updatedAt + dormantAfter;
        page.applicant = record.applicant;
        page.support = record.standing.support();
        page.objection = record.standing.objection();
        page.quorum = _state.season[page.season].quorum;
        page.digest = record.digest;
        (page.token, page.name, page.symbol) = _namesOf(record);
    }

    function _namesOf(
        Candidate storage record
    ) private view returns (string memory id, string memory name, string memory symbol) {
        return (_state.token[record.tokenKey].id, record.name, record.symbol);
    }
}
