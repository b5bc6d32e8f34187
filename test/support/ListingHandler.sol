// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IListingDao} from "../../contracts/interfaces/IListingDao.sol";
import {MextStaking} from "../../contracts/staking/MextStaking.sol";
import {MextToken} from "../../contracts/token/MextToken.sol";
import {Cheats} from "./Cheats.sol";

/// @notice Plays voters, teams, a relay, the council and the timelock, and keeps its own books of what was burned,
/// donated, listed, ruled and how often each ballot changed.
///
/// Every call does its verb, making first what it needs (a live candidate, a listing, a suspension, time), so that no
/// call is spent on nothing; `done` counts them per verb.
contract ListingHandler is Cheats {
    uint256 internal constant SEASON = 14 days;
    bytes32 internal constant DIGEST = keccak256("the document");
    uint256 private constant RING = 8;

    MextToken internal token;
    MextStaking internal staking;
    IListingDao internal dao;
    address internal council;
    address internal timelock;
    address[] internal teams;
    address[] public voters;
    string[] private names;

    uint256 public calls;
    mapping(bytes32 verb => uint256) public done;
    uint256 public burned;
    uint256 public donated;
    uint256 public councilListings;
    uint256 public communityTokens;
    IListingDao.Parameters private live;
    IListingDao.Parameters private next;
    mapping(uint32 season => mapping(address voter => uint32)) public changes;
    mapping(uint256 n => mapping(address team => uint32 season)) private appliedFor;
    mapping(uint256 n => uint32 candidate) private suspendedAs;
    mapping(uint32 candidate => uint256 n) private tokenOf;
    mapping(uint256 n => bool) private wasListed;
    uint256 private fresh = 1_000;

    struct Cast {
        address voter;
        string name;
        uint32 season;
        IListingDao.Choice[] choices;
    }

    error ShareNeverAllowsOne();

    modifier counts(bytes32 verb) {
        ++calls;
        _;
        ++done[verb];
    }

    constructor(IListingDao dao_, MextStaking staking_, address[] memory teams_, string[] memory names_) {
        (dao, staking, teams, names) = (dao_, staking_, teams_, names_);
        token = MextToken(address(dao.token()));
        (council, timelock) = (dao.council(), dao.timelock());
        for (uint256 i = 0; i < names_.length; ++i) voters.push(person(names_[i]));
        (live, next) = (dao.parametersOf(dao.currentSeason()), dao.parametersOf(dao.currentSeason() + 1));
        burned = token.burned();
    }

    // ----------------------------------------------------------------------------------------------- teams' verbs

    function apply_(uint256 who, uint256 n, uint256 extra) external counts("apply") {
        _applyFor(teams[who % teams.length], 1 + (n % RING), extra % 5_000e18);
    }

    function motion(uint256 who, uint256 which) external counts("motion") {
        _settleEnded();
        _file(teams[who % teams.length], _movable(which));
    }

    function withdraw(uint256 which) external counts("withdraw") {
        _settleEnded();
        uint32 season = dao.applicationSeason();
        if (block.timestamp >= uint256(season) * SEASON - 48 hours) _toNextSeason();
        season = dao.applicationSeason();
        if (dao.seasonOf(season).candidateCount == 0) _applyFor(teams[0], 0, 0);
        IListingDao.CandidateView[] memory page = dao.candidatesOf(season);
        IListingDao.CandidateView memory gone = page[which % page.length];
        vm.prank(gone.applicant);
        dao.withdrawCandidate(gone.id);
        if (gone.motionOn == 0) appliedFor[tokenOf[gone.id]][gone.applicant] = 0;
    }

    // ---------------------------------------------------------------------------------------------- voters' verbs

    function cast(uint256 who, uint256 seed) external counts("cast") {
        _castDirect(_ballot(who, seed));
    }

    function replace(uint256 who, uint256 seed) external counts("replace") {
        Cast memory first = _ballot(who, seed);
        (, IListingDao.Choice[] memory former) = dao.ballotOf(first.season, first.voter);
        if (former.length == 0) _castDirect(first);
        _castDirect(_ballot(who, seed >> 128));
    }

    function withdrawBallot(uint256 who, uint256 seed) external counts("withdrawBallot") {
        Cast memory ballot = _ballot(who, seed);
        (, IListingDao.Choice[] memory former) = dao.ballotOf(ballot.season, ballot.voter);
        if (_isLastDay() && (former.length == 0 || _objects(former))) {
            _makeLive();
            ballot = _ballot(who, seed);
            (, former) = dao.ballotOf(ballot.season, ballot.voter);
        }
        if (former.length == 0) _castDirect(ballot);
        vm.prank(ballot.voter);
        dao.withdrawBallot();
        ++changes[ballot.season][ballot.voter];
    }

    function signed(uint256 who, uint256 seed) external counts("signed") {
        Cast memory ballot = _ballot(who, seed);
        dao.castSignedBallot(_sign(ballot));
        ++changes[ballot.season][ballot.voter];
    }

    /// @dev Two good ballots, between them one signed by another and the first once more.
    function batch(uint256 who, uint256 seed) external counts("batch") {
        who %= 2 ** 64;
        Cast memory first = _ballot(who, seed);
        Cast memory second = _ballot(who + 1, seed >> 100);
        if (second.voter == first.voter) second = _ballot(who + 2, seed >> 100);
        IListingDao.SignedBallot[] memory ballots = new IListingDao.SignedBallot[](4);
        ballots[0] = _sign(first);
        ballots[1] = _sign(second);
        ballots[1].signature[10] ^= 0x01;
        ballots[2] = ballots[0];
        ballots[3] = _sign(second);
        bool isOne = first.voter == second.voter;
        vm.assertEq(dao.castSignedBallots(ballots), isOne ? 1 : 2, "counted");
        ++changes[first.season][first.voter];
        if (!isOne) ++changes[second.season][second.voter];
    }

    /// @dev The stakes of all but the first three come and go.
    function restake(uint256 who, uint256 amount, bool leaves) external counts("restake") {
        address voter = voters[3 + (who % (voters.length - 3))];
        uint256 balance = staking.balanceOf(voter, 1);
        vm.startPrank(voter);
        if (leaves && balance > 0) {
            amount = bound(amount, 1, balance);
            uint256 penalty = staking.penaltyToLeave(1, amount);
            staking.leaveNow(1, amount, penalty);
            burned += penalty;
        } else {
            staking.stake(1, 1 + (amount % 1_000e18));
        }
        vm.stopPrank();
    }

    // ---------------------------------------------------------------------------------------------- anyone's verbs

    function settle() external counts("settle") {
        if ((uint256(dao.nextToSettle()) + 1) * SEASON > block.timestamp) {
            _passTo((uint256(dao.nextToSettle()) + 1) * SEASON);
        }
        _settle();
    }

    function refund(uint256 which) external counts("refund") {
        (bool found, uint32 id) = _find(which, _hasBond);
        if (!found) id = _makeListing();
        uint256 bond = dao.candidateOf(id).bond;
        address applicant = dao.candidateOf(id).applicant;
        uint256 purse = token.balanceOf(applicant);
        dao.refundBond(id);
        vm.assertEq(token.balanceOf(applicant), purse + bond, "paid whole");
    }

    function listSuspended(uint256 which) external counts("listSuspended") {
        (bool found, uint32 id) = _find(which, _isSuspended);
        if (!found) id = _makeSuspended();
        uint256 until = (uint256(dao.candidateOf(id).season) + 1) * SEASON + 30 days;
        if (block.timestamp <= until) _passTo(until + 1);
        dao.listSuspended(id);
        suspendedAs[tokenOf[id]] = 0;
        _noteListed(id);
    }

    function donate(uint256 who, uint256 amount) external counts("donate") {
        amount = 1 + (amount % 10e18);
        vm.prank(teams[who % teams.length]);
        token.transfer(address(dao), amount);
        donated += amount;
    }

    function pass(uint256 seed) external counts("pass") {
        uint256 turn = (uint256(dao.currentSeason()) + 1) * SEASON;
        uint256[6] memory ends = [
            turn,
            turn - 24 hours,
            turn - 48 hours,
            turn - 7 days,
            turn + 24 hours,
            turn + SEASON
        ];
        uint256 to = seed % 2 == 0 ? ends[(seed >> 8) % 6] : block.timestamp + ((seed >> 8) % (3 * SEASON));
        if ((seed >> 64) % 2 == 0) --to;
        _passTo(to > block.timestamp ? to : block.timestamp + 1);
    }

    // ----------------------------------------------------------------------------------- the council's, the timelock's

    function object(uint256 which) external counts("object") {
        _settleEnded();
        (bool found, uint32 id) = _find(which, _isObjectable);
        if (!found) {
            if (next.councilObjections == 0) _setNext(2);
            _toNextSeason();
            id = _makeLive();
        }
        vm.prank(council);
        dao.objectTo(id, "unclear issuer", DIGEST);
    }

    function listByCouncil(uint256 which) external counts("listByCouncil") {
        _settleEnded();
        (bool found, uint32 id) = _find(which, _isForCouncil);
        for (uint256 i = 0; !found || !_shareAllows(); ++i) {
            require(i < 4, ShareNeverAllowsOne());
            _makeSeason();
            (found, id) = _find(which, _isForCouncil);
        }
        vm.prank(council);
        dao.listByCouncil(id);
        ++councilListings;
        wasListed[tokenOf[id]] = true;
    }

    function uphold(uint256 which) external counts("uphold") {
        (bool found, uint32 id) = _find(which, _isUpholdable);
        if (!found) id = _makeSuspended();
        vm.prank(timelock);
        dao.upholdObjection(id);
        suspendedAs[tokenOf[id]] = 0;
    }

    function delist(uint256 which) external counts("delist") {
        _settleEnded();
        uint32 listing = _running(which);
        vm.prank(timelock);
        dao.delist(listing);
    }

    function setParameters(uint256 seed) external counts("setParameters") {
        next = IListingDao.Parameters({
            bond: uint96(bound(seed % 1e24, 1_000e18, 20_000e18)),
            feeBps: uint16(seed % 5_001),
            quorumBps: uint16(50 + ((seed >> 16) % 601)),
            quorumFloorBps: uint16(5 + ((seed >> 32) % 6)),
            communityShareBps: uint16(7_000 + ((seed >> 48) % 501)),
            slots: uint8(1 + ((seed >> 64) % 16)),
            councilObjections: uint8((seed >> 72) % 5),
            tradingStartWithin: uint24(1 days + ((seed >> 80) % 59 days)),
            dormantAfter: uint24(30 days + ((seed >> 104) % 150 days))
        });
        vm.prank(timelock);
        dao.setParameters(next);
    }

    // ---------------------------------------------------------------------------------------------------- the books

    function voterCount() external view returns (uint256) {
        return voters.length;
    }

    function rules() external view returns (IListingDao.Parameters memory, IListingDao.Parameters memory) {
        return (live, next);
    }

    // ------------------------------------------------------------------------------------------------------- the clock

    function _passTo(uint256 time) internal {
        if (time / SEASON > block.timestamp / SEASON) live = next;
        vm.warp(time);
    }

    function _toNextSeason() internal {
        _passTo((uint256(dao.currentSeason()) + 1) * SEASON);
        _settleEnded();
    }

    function _settleEnded() internal {
        while ((uint256(dao.nextToSettle()) + 1) * SEASON <= block.timestamp) _settle();
    }

    /// @dev Only a candidate that a quorum refused loses its bond, and just that is burned.
    function _settle() private {
        uint32 season = dao.nextToSettle();
        IListingDao.CandidateView[] memory before = dao.candidatesOf(season);
        uint256 supply = token.totalSupply();
        dao.settle();
        uint256 forfeited = 0;
        uint256 quorum = dao.seasonOf(season).quorum;
        for (uint256 i = 0; i < before.length; ++i) {
            IListingDao.CandidateView memory page = dao.candidateOf(before[i].id);
            forfeited += before[i].bond - page.bond;
            bool refused = page.objection > page.support && page.objection >= quorum;
            bool isForfeited = page.state == IListingDao.CandidateState.Forfeited;
            vm.assertTrue((page.bond == 0) == isForfeited, "a bond is lost by forfeit only");
            vm.assertTrue(!isForfeited || refused, "forfeit by a quorum only");
            if (page.state == IListingDao.CandidateState.Suspended) suspendedAs[tokenOf[page.id]] = page.id;
            if (page.state == IListingDao.CandidateState.Won && page.motionOn == 0) _noteListed(page.id);
        }
        vm.assertEq(supply - token.totalSupply(), forfeited, "what was forfeited is burned");
        burned += forfeited;
    }

    function _noteListed(uint32 id) private {
        uint256 n = tokenOf[id];
        if (!wasListed[n]) ++communityTokens;
        wasListed[n] = true;
    }

    // ------------------------------------------------------------------------------------------------- what is needed

    /// @dev Token `n` or the next that can be a candidate; zero is one that never was.
    function _applyFor(address team, uint256 n, uint256 extra) private returns (uint32 id) {
        _settleEnded();
        if (dao.seasonOf(dao.applicationSeason()).candidateCount == 64) _toNextSeason();
        uint32 season = dao.applicationSeason();
        for (uint256 i = 0; n != 0 && !_isFree(n, team, season); ++i) n = i == RING ? 0 : 1 + (n % RING);
        if (n == 0) n = ++fresh;
        uint96 bond = uint96(dao.leastBond() + extra);
        IListingDao.Application memory application;
        application.token = string.concat("eip155:1/slip44:", vm.toString(n));
        (application.name, application.symbol, application.document) = ("Token", "TKN", "ipfs://document");
        application.digest = DIGEST;
        vm.prank(team);
        id = dao.applyForListing(application, bond, bond, "");
        burned += dao.candidateOf(id).fee;
        appliedFor[n][team] = season;
        tokenOf[id] = n;
    }

    function _isFree(uint256 n, address team, uint32 season) private view returns (bool) {
        bool isListed = dao.listingOfToken(string.concat("eip155:1/slip44:", vm.toString(n))) != 0;
        return !isListed && suspendedAs[n] == 0 && appliedFor[n][team] != season;
    }

    function _file(address team, uint32 listing) private {
        uint96 bond = dao.leastBond();
        vm.prank(team);
        uint32 id = dao.fileMotion(listing, "ipfs://motion", DIGEST, bond, bond);
        burned += dao.candidateOf(id).fee;
    }

    /// @dev The next season with a candidate of its own that is no motion, on its first second.
    function _makeLive() internal returns (uint32 id) {
        id = _applyFor(teams[0], 0, 0);
        while (dao.currentSeason() < dao.candidateOf(id).season) _toNextSeason();
        _settleEnded();
    }

    /// @dev A new token that wins by the first voter, who outweighs all others together.
    function _makeListing() internal returns (uint32 id) {
        id = _makeLive();
        _castDirect(_all(id));
        _toNextSeason();
    }

    function _makeSuspended() private returns (uint32 id) {
        if (next.councilObjections == 0) _setNext(2);
        id = _makeLive();
        _castDirect(_all(id));
        vm.prank(council);
        dao.objectTo(id, "unclear issuer", DIGEST);
        _toNextSeason();
    }

    /// @dev Seven new tokens that win, where the rules have as many slots, and three that nobody votes for.
    function _makeSeason() private {
        if (next.slots < 7) _setNext(2);
        uint32 first = _applyFor(teams[0], 0, 0);
        for (uint256 i = 1; i < 10; ++i) _applyFor(teams[0], 0, 0);
        while (dao.currentSeason() < dao.candidateOf(first).season) _toNextSeason();
        Cast memory ballot = _all(first);
        ballot.choices = new IListingDao.Choice[](7);
        for (uint32 i = 0; i < 7; ++i) ballot.choices[i] = IListingDao.Choice(first + i, 14);
        _castDirect(ballot);
        _toNextSeason();
    }

    function _setNext(uint8 objections) private {
        (next.slots, next.councilObjections) = (7, objections);
        vm.prank(timelock);
        dao.setParameters(next);
    }

    // ------------------------------------------------------------------------------------------------------- ballots

    function _all(uint32 candidate) private view returns (Cast memory ballot) {
        (ballot.voter, ballot.name, ballot.season) = (voters[0], names[0], dao.currentSeason());
        ballot.choices = new IListingDao.Choice[](1);
        ballot.choices[0] = IListingDao.Choice(candidate, 100);
    }

    /// @dev A ballot that counts now, by `who` or the next who has power; a season with candidates is made first.
    function _ballot(uint256 who, uint256 seed) private returns (Cast memory ballot) {
        who %= 2 ** 128;
        if (dao.currentSeason() < dao.firstSeason() || dao.seasonOf(dao.currentSeason()).candidateCount == 0)
            _makeLive();
        ballot.season = dao.currentSeason();
        while (staking.powerIn(voters[who % voters.length], uint256(ballot.season) * 2) == 0) ++who;
        (ballot.voter, ballot.name) = (voters[who % voters.length], names[who % voters.length]);
        (, IListingDao.Choice[] memory former) = dao.ballotOf(ballot.season, ballot.voter);
        if (_isLastDay() && former.length > 0) ballot.choices = _lessened(former, seed);
        else ballot.choices = _chosen(ballot.season, seed, _isLastDay());
    }

    function _chosen(
        uint32 season,
        uint256 seed,
        bool objects
    ) private view returns (IListingDao.Choice[] memory choices) {
        IListingDao.CandidateView[] memory page = dao.candidatesOf(season);
        uint256 most = page.length < 4 ? page.length : 4;
        choices = new IListingDao.Choice[](1 + (seed % most));
        for (uint256 i = 0; i < choices.length; ++i) {
            seed >>= 8;
            int8 percent = int8(uint8(1 + (seed % (100 / choices.length))));
            if (objects || (seed >> 7) % 2 == 1) percent = -percent;
            choices[i] = IListingDao.Choice(page[(i + (seed >> 200)) % page.length].id, percent);
        }
        // The start moved with the seed; the same candidate cannot come twice in so few steps.
        for (uint256 i = 1; i < choices.length; ++i) {
            choices[i].candidate = page[(_placeOf(page, choices[0].candidate) + i) % page.length].id;
        }
    }

    function _placeOf(IListingDao.CandidateView[] memory page, uint32 id) private pure returns (uint256 place) {
        while (page[place].id != id) ++place;
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

    function _castDirect(Cast memory ballot) internal {
        vm.prank(ballot.voter);
        dao.castBallot(ballot.choices, "");
        ++changes[ballot.season][ballot.voter];
    }

    function _sign(Cast memory ballot) private view returns (IListingDao.SignedBallot memory signed_) {
        (signed_.voter, signed_.season, signed_.choices) = (ballot.voter, ballot.season, ballot.choices);
        signed_.version = changes[ballot.season][ballot.voter];
        signed_.deadline = uint40(block.timestamp);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(keyOf(ballot.name), dao.hashOf(signed_));
        signed_.signature = abi.encodePacked(r, s, v);
    }

    function _isLastDay() private view returns (bool) {
        return block.timestamp % SEASON >= SEASON - 24 hours;
    }

    function _objects(IListingDao.Choice[] memory choices) private pure returns (bool) {
        for (uint256 i = 0; i < choices.length; ++i) if (choices[i].percent < 0) return true;
        return false;
    }

    // ----------------------------------------------------------------------------------------------------- searching

    /// @dev The first of the last 40 candidates, from `which` on, that fits.
    function _find(
        uint256 which,
        function(IListingDao.CandidateView memory) internal view returns (bool) fits
    ) private view returns (bool, uint32) {
        uint32 count = dao.candidateCount();
        uint32 span = count < 40 ? count : 40;
        for (uint32 i = 0; i < span; ++i) {
            uint32 id = count - uint32(((which % 2 ** 64) + i) % span);
            if (fits(dao.candidateOf(id))) return (true, id);
        }
        return (false, 0);
    }

    function _hasBond(IListingDao.CandidateView memory page) private view returns (bool) {
        return page.bond > 0 && page.season < dao.nextToSettle();
    }

    function _isSuspended(IListingDao.CandidateView memory page) private pure returns (bool) {
        return page.state == IListingDao.CandidateState.Suspended;
    }

    function _isUpholdable(IListingDao.CandidateView memory page) private view returns (bool) {
        return _isSuspended(page) && block.timestamp <= (uint256(page.season) + 1) * SEASON + 30 days;
    }

    function _isObjectable(IListingDao.CandidateView memory page) private view returns (bool) {
        bool isOpen = page.state == IListingDao.CandidateState.Live && page.motionOn == 0 && !page.objected;
        bool isEarly = block.timestamp < (uint256(page.season) + 1) * SEASON - 48 hours;
        return isOpen && isEarly && dao.seasonOf(page.season).objections < live.councilObjections;
    }

    /// @dev Only of tokens with a single candidacy ever: made by `_makeSeason`, never objected to.
    function _isForCouncil(IListingDao.CandidateView memory page) private view returns (bool) {
        bool isOne = tokenOf[page.id] > 1_000 && !wasListed[tokenOf[page.id]] && page.motionOn == 0 && !page.objected;
        bool isIn = page.season < dao.nextToSettle() && page.season + 4 >= dao.nextToSettle();
        bool isGone = page.state == IListingDao.CandidateState.Withdrawn;
        return isOne && isIn && !isGone && page.objection <= page.support;
    }

    function _shareAllows() private view returns (bool) {
        IListingDao.Tally memory tally = dao.tally();
        uint256 share = 10_000 - live.communityShareBps;
        return (uint256(tally.byCouncil) + 1) * 10_000 <= (uint256(tally.everListed) + 1) * share;
    }

    function _running(uint256 which) private returns (uint32) {
        uint32 count = dao.listingCount();
        for (uint32 i = 0; i < count; ++i) {
            uint32 id = 1 + uint32(((which % 2 ** 64) + i) % count);
            if (dao.listingsOf(id, 1)[0].delistedAt == 0) return id;
        }
        _makeListing();
        return dao.listingCount();
    }

    /// @dev A running listing that a motion can be filed on: asked, so that the shield's own rule stays the contract's.
    function _movable(uint256 which) private returns (uint32) {
        uint32 count = dao.listingCount();
        for (uint32 i = 0; i < count; ++i) {
            uint32 id = 1 + uint32(((which % 2 ** 64) + i) % count);
            if (dao.listingsOf(id, 1)[0].delistedAt == 0 && _isMovable(id)) return id;
        }
        _makeListing();
        return dao.listingCount();
    }

    function _isMovable(uint32 listing) private returns (bool movable) {
        uint256 snapshot = vm.snapshotState();
        uint96 bond = dao.leastBond();
        vm.prank(teams[0]);
        try dao.fileMotion(listing, "ipfs://motion", DIGEST, bond, bond) {
            movable = true;
        } catch (bytes memory problem) {
            bool shielded = bytes4(problem) == IListingDao.ListingShielded.selector;
            vm.assertTrue(shielded || bytes4(problem) == IListingDao.DuplicateMotion.selector, "the two reasons");
        }
        vm.revertToState(snapshot);
    }
}
