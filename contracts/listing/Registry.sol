// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IListingDao} from "../interfaces/IListingDao.sol";
import {Candidate, Listing, ListingState, State, TokenRecord} from "./ListingState.sol";
import {Register} from "./Register.sol";
import {Season} from "./Season.sol";
import {Fate, Standing} from "./Standing.sol";

/// @title What the council, the timelock and listed teams do
/// @notice Who may call is checked by `ListingDao`, into which this is linked for good; what they may do is checked
/// here. Nothing here touches a live season's count, quorum or deadline.
library Registry {
    using ListingState for State;

    /// @dev The council reaches back over this many settled seasons.
    uint32 private constant COUNCIL_REACH = 4;
    /// @dev A trading start further away would stand for a promise that nobody has to keep.
    uint256 private constant TRADING_STARTS_WITHIN = 90 days;
    /// @dev What holders of a delisted token have at least to take it out.
    uint256 private constant WITHDRAWABLE_FOR = 30 days;

    /// @notice See `IListingDao.postUpdate`.
    function postUpdate(State storage self, uint32 id, string calldata document, bytes32 digest) external {
        Listing storage record = self.requireRunning(id);
        address applicant = self.candidate[record.candidate].applicant;
        require(msg.sender == applicant, IListingDao.NotApplicant(msg.sender, applicant));
        ListingState.requireDocument(bytes(document).length, digest);
        record.updatedAt = uint40(block.timestamp);
        emit IListingDao.UpdatePosted(id, document, digest);
    }

    /// @notice See `IListingDao.objectTo`. Waits for the settlement: an objection of this season must not take the place
    /// of one that the last season still has to be settled with.
    function objectTo(State storage self, uint32 id, string calldata reason, bytes32 digest) external {
        self.requireSettled();
        Candidate storage record = self.requireKnown(id);
        Standing standing = record.standing;
        uint32 season = Season.containing(block.timestamp);
        require(standing.isStandingIn(season), IListingDao.CandidateNotLive(id, standing.season(), season));
        require(!standing.isMotion(), IListingDao.ObjectionToMotion(id));
        require(!standing.objected(), IListingDao.ObjectedAlready(id));
        uint256 closedAt = Season.councilClosesAt(season);
        require(block.timestamp < closedAt, IListingDao.ObjectionTooLate(id, closedAt, block.timestamp));
        uint256 most = self.parametersOf(season).councilObjections;
        require(self.season[season].objections < most, IListingDao.ObjectionsUsedUp(season, most));
        ListingState.requireLength("reason", bytes(reason).length, 1024);
        require(digest != 0, IListingDao.DigestMissing());

        record.standing = standing.withObjection();
        uint8 objections = ++self.season[season].objections;
        self.token[record.tokenKey].objectedIn = season;
        emit IListingDao.CouncilObjected(id, season, objections, reason, digest);
    }

    /// @notice See `IListingDao.listByCouncil`.
    function listByCouncil(State storage self, uint32 id, uint32 applicationSeason) external {
        self.requireSettled();
        Candidate storage record = self.requireKnown(id);
        _requireEligible(self, id, record.standing);
        TokenRecord storage asset = self.token[record.tokenKey];
        require(!_isBarred(asset, applicationSeason), IListingDao.TokenBarred(asset.id));
        IListingDao.Parameters memory rules = self.parametersOf(Season.containing(block.timestamp));
        _requireShare(self, rules.communityShareBps);

        Register.list(self, id, IListingDao.Origin.Council, rules.tradingStartWithin);
    }

    /// @notice See `IListingDao.postTradingStart`.
    function postTradingStart(State storage self, uint32 id, uint40 startsAt, string calldata market) external {
        Listing storage record = self.requireRunning(id);
        _requireDate(id, record.tradingStartsAt, startsAt, block.timestamp, block.timestamp + TRADING_STARTS_WITHIN);
        ListingState.requireLength("market", bytes(market).length, 1024);
        record.tradingStartsAt = startsAt;
        emit IListingDao.TradingStartPosted(id, startsAt, market);
    }

    /// @notice See `IListingDao.postLastWithdrawal`.
    function postLastWithdrawal(State storage self, uint32 id, uint40 lastAt, string calldata notice) external {
        Listing storage record = self.requireListing(id);
        require(record.delistedAt != 0, IListingDao.ListingNotEnded(id));
        _requireDate(id, record.lastWithdrawalAt, lastAt, block.timestamp + WITHDRAWABLE_FOR, type(uint40).max);
        ListingState.requireLength("notice", bytes(notice).length, 1024);
        record.lastWithdrawalAt = lastAt;
        emit IListingDao.LastWithdrawalPosted(id, lastAt, notice);
    }

    /// @notice See `IListingDao.listSuspended`.
    function listSuspended(State storage self, uint32 id) external {
        Candidate storage record = _requireSuspended(self, id);
        uint32 season = record.standing.season();
        uint256 until = Season.upholdUntil(season);
        require(block.timestamp > until, IListingDao.SuspensionRunning(id, until, block.timestamp));
        self.token[record.tokenKey].suspended = 0;
        Register.list(self, id, IListingDao.Origin.Community, self.parametersOf(season).tradingStartWithin);
    }

    /// @notice See `IListingDao.upholdObjection`.
    function upholdObjection(State storage self, uint32 id) external {
        Candidate storage record = _requireSuspended(self, id);
        uint256 until = Season.upholdUntil(record.standing.season());
        require(block.timestamp <= until, IListingDao.UpholdTooLate(id, until, block.timestamp));
        record.standing = record.standing.withFate(Fate.Upheld);
        self.token[record.tokenKey].suspended = 0;
        emit IListingDao.ObjectionUpheld(id);
    }

    /// @notice See `IListingDao.delist`. Waits for the settlement, which decides motions on the same listing.
    function delist(State storage self, uint32 id) external {
        self.requireSettled();
        self.requireRunning(id);
        uint256 dateWithin = self.parametersOf(Season.containing(block.timestamp)).tradingStartWithin;
        Register.delist(self, id, 0, dateWithin);
    }

    /// @notice Rules from `season` on, inside their bounds; a change that has not begun yet is replaced.
    function setParameters(State storage self, uint32 season, IListingDao.Parameters calldata rules) external {
        _requireBounds(rules);
        uint256 length = self.rules.length;
        if (length == 0 || self.rules[length - 1].fromSeason != season) {
            self.rules.push().fromSeason = season;
            ++length;
        }
        self.rules[length - 1].parameters = rules;
    }

    /// @dev A settled candidate of the council's reach that its voters did not refuse.
    function _requireEligible(State storage self, uint32 id, Standing standing) private view {
        uint32 next = self.nextToSettle;
        bool gone = standing.fate() == Fate.Withdrawn || standing.fate() == Fate.Displaced;
        bool refused = standing.objection() > standing.support();
        bool eligible = standing.season() < next && !gone && !refused && !standing.isMotion();
        require(eligible, IListingDao.WrongState(id, self.stateOf(id)));
        uint32 oldest = next - COUNCIL_REACH;
        require(standing.season() >= oldest, IListingDao.CandidateTooOld(id, standing.season(), oldest));
    }

    /// @dev One more council listing leaves the community its share of all tokens ever listed.
    function _requireShare(State storage self, uint256 communityShareBps) private view {
        (uint256 byCouncil, uint256 ever) = (self.byCouncil, self.everListed);
        uint256 councilShareBps = ListingState.BPS - communityShareBps;
        bool within = (byCouncil + 1) * ListingState.BPS <= (ever + 1) * councilShareBps;
        require(within, IListingDao.CouncilShareExceeded(byCouncil, ever, communityShareBps));
    }

    /// @dev Every parameter's bounds. The community's share can never fall below 70 %.
    function _requireBounds(IListingDao.Parameters calldata p) private pure {
        _requireWithin("bond", p.bond, 1_000e18, 1_000_000e18);
        _requireWithin("feeBps", p.feeBps, 0, 5_000); // 50 %
        _requireWithin("quorumBps", p.quorumBps, 50, 2_000); // 0.5 % to 20 %
        _requireWithin("quorumFloorBps", p.quorumFloorBps, 5, 100); // 0.05 % to 1 %
        _requireWithin("communityShareBps", p.communityShareBps, 7_000, 10_000); // 70 % to 100 %
        _requireWithin("slots", p.slots, 1, 16);
        _requireWithin("councilObjections", p.councilObjections, 0, 4);
        _requireWithin("tradingStartWithin", p.tradingStartWithin, 1 days, 60 days);
        _requireWithin("dormantAfter", p.dormantAfter, 30 days, 180 days);
    }

    function _requireWithin(bytes32 name, uint256 value, uint256 least, uint256 most) private pure {
        require(value >= least && value <= most, IListingDao.ParameterOutOfBounds(name, value, least, most));
    }

    /// @dev A date that was not posted before, from `earliest` to `latest`.
    function _requireDate(uint32 id, uint256 posted, uint256 date, uint256 earliest, uint256 latest) private pure {
        require(posted == 0, IListingDao.DatePosted(id, posted));
        require(date >= earliest && date <= latest, IListingDao.DateOutOfRange(date, earliest, latest));
    }

    /// @dev Listed or delisted before, held back, objected to, or up for a vote now or next.
    function _isBarred(TokenRecord storage asset, uint32 applicationSeason) private view returns (bool) {
        return
            asset.listing != 0 ||
            asset.suspended != 0 ||
            asset.objectedIn != 0 ||
            asset.candidacies[Season.containing(block.timestamp)] > 0 ||
            asset.candidacies[applicationSeason] > 0;
    }

    /// @dev A candidate whose suspension has neither been upheld nor listed.
    function _requireSuspended(State storage self, uint32 id) private view returns (Candidate storage record) {
        record = self.requireKnown(id);
        require(record.standing.fate() == Fate.Suspended, IListingDao.WrongState(id, self.stateOf(id)));
    }
}
