// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IListingDao} from "../../../contracts/interfaces/IListingDao.sol";
import {IMextStaking} from "../../../contracts/interfaces/IMextStaking.sol";
import {ListingDao} from "../../../contracts/listing/ListingDao.sol";
import {RevenueAuction} from "../../../contracts/revenue/RevenueAuction.sol";
import {MextStaking} from "../../../contracts/staking/MextStaking.sol";
import {MextToken} from "../../../contracts/token/MextToken.sol";
import {AuctionComparison} from "../revenue/AuctionComparison.sol";
import {PlainAsset} from "../revenue/PlainAsset.sol";
import {HostileWallet} from "./HostileWallet.sol";
import {ListingModel} from "./ListingModel.sol";
import {StakingModel} from "./StakingModel.sol";
import {SystemHandler} from "./SystemHandler.sol";

/// @notice Compares what the contracts say with the model, both ways, part by part. A part that would read everything
/// there ever was (candidates, listings) reads what the last call touched, and a window that moves on with every
/// call; `_compareAll` reads everything.
abstract contract SystemTest is AuctionComparison {
    uint256 internal constant SEASON = 14 days;
    uint256 internal constant GENESIS = 1_000_000_000e18;
    uint256 internal constant PEOPLE = 9;
    uint256 internal constant FIRST_WALLET = 5;
    uint256 private constant NOBODY = type(uint256).max;
    /// @dev An exit costs less than this, whatever anybody has done.
    uint256 private constant EXIT_GAS = 200_000;
    uint32 private constant WINDOW = 3;

    SystemHandler internal handler;
    MextToken internal token;
    MextStaking internal staking;
    ListingDao internal dao;
    RevenueAuction internal auction;
    address[] internal people;

    function setUp() public virtual {
        handler = new SystemHandler();
        (token, staking, dao, auction) = (handler.token(), handler.staking(), handler.dao(), handler.auction());
        for (uint256 i = 0; i < PEOPLE; ++i) people.push(handler.people(i));
    }

    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    // ------------------------------------------------------------------------------------------------------ staking

    function _leaveWithEverything(uint256 i) internal {
        address account = people[i];
        uint256 expected = token.balanceOf(account) + staking.earned(account);
        vm.startPrank(account);
        for (uint8 tier = 0; tier < 5; ++tier) {
            uint256 balance = staking.balanceOf(account, tier);
            if (balance == 0) continue;
            uint256 penalty = staking.penaltyToLeave(tier, balance);
            vm.assertLe(penalty, (balance * 1_200) / 10_000, "at most 12 %");
            uint256 gas = gasleft();
            staking.leaveNow(tier, balance, penalty);
            vm.assertLe(gas - gasleft(), EXIT_GAS, "gas to leave");
            expected += balance - penalty;
        }
        uint256 count = staking.exitCount(account);
        for (uint256 exitId = 0; exitId < count; ++exitId) {
            uint256 amount = staking.exitOf(account, exitId).amount;
            if (amount == 0) continue;
            uint256 penalty = staking.penaltyToCut(account, exitId, block.timestamp);
            uint256 gas = gasleft();
            staking.cutNotice(exitId, penalty);
            vm.assertLe(gas - gasleft(), EXIT_GAS, "gas to cut");
            expected += amount - penalty;
        }
        if (staking.earned(account) != 0) staking.claim();
        vm.stopPrank();
        vm.assertEq(token.balanceOf(account), expected, "left with everything but the penalties");
    }

    function _withdrawEverything(uint256 i) internal {
        address account = people[i];
        uint256 expected = token.balanceOf(account);
        StakingModel.OpenExit[] memory open = handler.exitsOf(i);
        for (uint256 e = 0; e < open.length; ++e) expected += open[e].amount;
        uint256[5] memory held = handler.stakeOf(i);
        vm.startPrank(account);
        for (uint8 tier = 0; tier < 5; ++tier) {
            if (held[tier] == 0) continue;
            staking.giveNotice(tier, held[tier]);
            expected += held[tier];
        }
        skip(365 days);
        uint256 count = staking.exitCount(account);
        for (uint256 exitId = 0; exitId < count; ++exitId) {
            if (exitId < open.length && open[exitId].amount == 0) continue;
            uint256 gas = gasleft();
            staking.withdraw(exitId);
            vm.assertLe(gas - gasleft(), EXIT_GAS, "gas to withdraw");
        }
        vm.stopPrank();
        vm.assertEq(token.balanceOf(account), expected, "paid whole");
    }

    function _comparePowers() internal view {
        uint256 week = block.timestamp / WEEK;
        uint32 season = uint32(block.timestamp / SEASON);
        uint256 sum = 0;
        for (uint256 i = 0; i < PEOPLE; ++i) {
            uint256 power = staking.powerIn(people[i], week);
            vm.assertEq(power, handler.lowBefore(i), "the lowest of the week before");
            vm.assertEq(power, staking.getVotes(people[i]), "one power");
            vm.assertEq(staking.powerIn(people[i], uint256(season) * 2), handler.powerIn(season, i), "the season's");
            sum += power;
        }
        uint256 total = staking.totalPowerIn(week);
        vm.assertEq(total, handler.totalLowBefore(), "the lowest total of the week before");
        vm.assertLe(sum, total, "no more power than weight");
        vm.assertEq(staking.totalPowerIn(uint256(season) * 2), handler.totalPowerIn(season), "the season's total");
        uint256 then = uint256(season) * SEASON;
        if (then == block.timestamp) return;
        uint256 who = handler.calls() % PEOPLE;
        vm.assertEq(staking.getPastVotes(people[who], then), handler.powerIn(season, who), "what was in force then");
        vm.assertEq(staking.getPastTotalSupply(then), handler.totalPowerIn(season), "the total in force then");
    }

    function _compareStakes() internal view {
        (, uint256[PEOPLE] memory own, uint256 total) = handler.weights();
        for (uint256 i = 0; i < PEOPLE; ++i) {
            address account = people[i];
            uint256[] memory balances = staking.balancesOf(account);
            uint256[5] memory held = handler.stakeOf(i);
            for (uint256 tier = 0; tier < 5; ++tier) vm.assertEq(balances[tier], held[tier], "balance");
            vm.assertEq(staking.weightOf(account), own[i], "weight");
            uint256 to = handler.delegateOf(i);
            vm.assertEq(staking.delegates(account), to == NOBODY ? address(0) : people[to], "delegate");
            _compareExits(i);
        }
        vm.assertEq(staking.totalWeight(), total, "total weight");
    }

    function _compareExits(uint256 i) private view {
        StakingModel.OpenExit[] memory expected = handler.exitsOf(i);
        IMextStaking.Exit[] memory exits = staking.exitsOf(people[i], 0, type(uint256).max);
        vm.assertEq(exits.length, expected.length, "exits");
        for (uint256 e = 0; e < exits.length; ++e) {
            vm.assertEq(exits[e].amount, expected[e].amount, "exit amount");
            vm.assertEq(exits[e].tier, expected[e].tier, "exit tier");
            vm.assertEq(exits[e].readyAt, expected[e].readyAt, "exit ready");
        }
    }

    function _compareHoldings() internal view {
        uint256 principal = 0;
        uint256 claimed = 0;
        uint256 earned = 0;
        for (uint256 i = 0; i < PEOPLE; ++i) {
            uint256[5] memory held = handler.stakeOf(i);
            for (uint256 tier = 0; tier < 5; ++tier) principal += held[tier];
            StakingModel.OpenExit[] memory exits = handler.exitsOf(i);
            for (uint256 e = 0; e < exits.length; ++e) principal += exits[e].amount;
            claimed += handler.claimed(i);
            earned += staking.earned(people[i]);
        }
        uint256 kept = staking.revenueHeld();
        vm.assertEq(kept, handler.funded() - claimed, "revenue held");
        uint256 given = handler.donatedTo(address(staking));
        vm.assertEq(token.balanceOf(address(staking)), principal + kept + given, "to the wei");
        vm.assertLe(earned + _toCome(), kept, "no more is owed than held");
        vm.assertLe(kept, earned + _toCome() + _dust(), "all that is held is owed");
    }

    function _compareEarnings() internal view {
        for (uint256 i = 0; i < PEOPLE; ++i) {
            uint256 got = staking.earned(people[i]) + handler.claimed(i);
            vm.assertApproxEqAbs(got, handler.earnedFine(i) >> 64, _dust(), "the walked share");
        }
    }

    /// @dev Revenue that has not streamed yet.
    function _toCome() internal view returns (uint256) {
        (uint256 thisWeek, uint256 nextWeek) = staking.revenue();
        return thisWeek - (thisWeek * (block.timestamp % WEEK)) / WEEK + nextWeek;
    }

    /// @dev A wei for each settlement of an account or the stream, of which a call makes some at most (what it needs is made
    /// first), and one for each share just asked.
    function _dust() internal view returns (uint256) {
        return 16 * handler.calls() + 4 * PEOPLE;
    }

    // ------------------------------------------------------------------------------------------------------ revenue

    /// @dev MEXT that waits to be shared is all that the auction holds of it; the rest was burned or funded.
    function _compareRevenue() internal view {
        for (uint256 i = 0; i < 3; ++i) _compareAsset(auction, handler, handler.revenueAssets(i), people);
        vm.assertEq(token.balanceOf(address(auction)), handler.mextArrived() - handler.mextShared(), "to the wei");
        uint256 cameIn = handler.paid() + handler.mextShared();
        vm.assertEq(cameIn, handler.burnedByAuction() + handler.fundedByAuction(), "in and out");
    }

    /// @dev The newest of each asset, and an older one that moves on with every call.
    function _compareLots() internal view {
        for (uint256 i = 0; i < 3; ++i) _compareLot(auction, handler, handler.newest(handler.revenueAssets(i)));
        _compareLot(auction, handler, 1 + (handler.calls() % handler.saleCount()));
        _compareRulesToCome(auction, handler);
    }

    /// @dev Sees that a lot runs.
    function _runALot() internal {
        address one = handler.revenueAssets(0);
        if (auction.runningLotOf(one) != 0) return;
        PlainAsset(one).mint(address(auction), 1);
        auction.start(one);
    }

    /// @dev Everything that is for sale, is, until it costs nothing; and what arrived as MEXT is shared.
    function _sellEverything() internal {
        for (uint256 round = 0; round < 2; ++round) {
            skip(WEEK);
            for (uint256 i = 0; i < 3; ++i) _sell(handler.revenueAssets(i), people[i * 3]);
        }
        for (uint256 i = 0; i < 3; ++i) {
            vm.assertEq(IERC20(handler.revenueAssets(i)).balanceOf(address(auction)), 0, "no revenue is left behind");
        }
        uint256 waits = token.balanceOf(address(auction));
        uint256 before = staking.revenueHeld() + token.burned();
        if (waits != 0) auction.shareMext();
        vm.assertEq(token.balanceOf(address(auction)), 0, "no MEXT is left behind");
        vm.assertEq(staking.revenueHeld() + token.burned(), before + waits, "all of it burned or funded");
    }

    /// @dev Buys the lot that has run for a week, and starts one of what waits.
    function _sell(address one, address buyer) private {
        uint64 lot = auction.runningLotOf(one);
        if (lot != 0) {
            uint128 left = uint128(auction.leftOf(lot));
            vm.prank(buyer);
            vm.assertEq(auction.buy(lot, left, 0, block.timestamp), 0, "for nothing");
        }
        if (auction.waitingOf(one) != 0) auction.start(one);
    }

    // ------------------------------------------------------------------------------------------------------ listing

    /// @dev Both ways: each candidate has what the ballots give it, in its place, and no other candidate is there.
    function _compareTallies(uint32 season) internal view {
        IListingDao.CandidateView[] memory page = dao.candidatesOf(season);
        uint32[] memory ids = handler.placesOf(season);
        vm.assertEq(page.length, ids.length, "candidates");
        (uint256[] memory support, uint256[] memory objection) = handler.talliesOf(season);
        for (uint256 place = 0; place < page.length; ++place) {
            vm.assertEq(page[place].id, ids[place], "who stands in this place");
            vm.assertEq(page[place].place, place, "place");
            vm.assertEq(page[place].support, support[place], "support");
            vm.assertEq(page[place].objection, objection[place], "objection");
        }
    }

    function _compareBallots(uint32 season) internal view {
        for (uint256 i = 0; i < PEOPLE; ++i) {
            (uint32 version, IListingDao.Choice[] memory choices) = dao.ballotOf(season, people[i]);
            (uint32 expected, IListingDao.Choice[] memory inForce) = handler.ballotOf(season, i);
            vm.assertEq(version, expected, "version");
            vm.assertEq(abi.encode(choices), abi.encode(inForce));
        }
    }

    /// @dev A season of many candidates is read every eighth call, and after what settled it.
    function _isPageDue(uint32 season) internal view returns (bool) {
        return handler.placesOf(season).length <= 12 || handler.calls() % 8 == 0;
    }

    function _compareCandidate(uint32 id) internal view {
        IListingDao.CandidateView memory page = dao.candidateOf(id);
        ListingModel.Entrant memory self = handler.entrantOf(id);
        vm.assertEq(page.season, self.season, "season");
        vm.assertEq(page.motionOn, self.motionOn, "motion on");
        vm.assertEq(page.appliedAt, self.appliedAt, "applied at");
        vm.assertTrue(page.objected == self.objected, "objected");
        vm.assertEq(page.applicant, self.applicant, "applicant");
        vm.assertEq(page.bond, self.bond, "bond");
        vm.assertEq(page.fee, self.fee, "fee");
        vm.assertEq(page.token, handler.tokenName(self.n));
        _compareState(id);
        if (self.season >= handler.nextToSettle()) return;
        vm.assertEq(page.support, self.support, "support at the end");
        vm.assertEq(page.objection, self.objection, "objection at the end");
    }

    function _compareState(uint32 id) internal view {
        vm.assertEq(uint256(dao.stateOf(id)), uint256(handler.stateOf(id)), "state");
    }

    function _compareListing(uint32 id) internal view {
        IListingDao.ListingView memory page = dao.listingsOf(id, 1)[0];
        ListingModel.Entry memory self = handler.entryOf(id);
        vm.assertEq(page.id, id, "number");
        vm.assertEq(page.candidate, self.candidate, "candidate");
        vm.assertEq(uint256(page.origin), uint256(self.origin), "origin");
        vm.assertEq(page.listedAt, self.listedAt, "listed at");
        vm.assertEq(page.tradingDueAt, self.dueAt, "trading due");
        vm.assertEq(page.tradingStartsAt, self.startsAt, "trading starts");
        vm.assertEq(page.updatedAt, self.updatedAt, "updated");
        vm.assertEq(page.delistedAt, self.delistedAt, "delisted");
        vm.assertEq(page.withdrawalDueAt, self.withdrawalDueAt, "withdrawal due");
        vm.assertEq(page.lastWithdrawalAt, self.lastAt, "last withdrawal");
        uint256 due = self.delistedAt == 0 ? self.dueAt : self.withdrawalDueAt;
        uint256 posted = self.delistedAt == 0 ? self.startsAt : self.lastAt;
        vm.assertTrue(page.overdue == (posted == 0 && block.timestamp > due), "overdue");
        uint256 silent = self.updatedAt + handler.rulesOf(handler.currentSeason()).dormantAfter;
        vm.assertTrue(page.dormant == (self.delistedAt == 0 && block.timestamp > silent), "dormant");
        ListingModel.Entrant memory of_ = handler.entrantOf(self.candidate);
        (uint256 quorum, ) = handler.resultOf(of_.season);
        vm.assertEq(page.quorum, quorum, "quorum");
        vm.assertEq(page.token, handler.tokenName(of_.n));
        (uint32 newest, bool isListed, , , ) = handler.asset(of_.n);
        vm.assertEq(dao.listingOfToken(page.token), isListed ? newest : 0, "the token's listing now");
        vm.assertTrue((self.delistedAt == 0) == (isListed && newest == id), "a token is listed once at a time");
    }

    /// @dev What the last call touched, and a window over the rest.
    function _compareWindow() internal view {
        uint32 count = handler.candidates();
        uint32 calls = uint32(handler.calls());
        vm.assertEq(dao.candidateCount(), count, "candidates");
        vm.assertEq(dao.listingCount(), handler.listings(), "listings");
        if (handler.touched() != 0) _compareCandidate(handler.touched());
        for (uint32 k = 0; k < WINDOW; ++k) _compareCandidate(1 + ((calls * WINDOW + k) % count));
        uint32 listings = handler.listings();
        if (listings == 0) return;
        if (handler.touchedListing() != 0) _compareListing(handler.touchedListing());
        _compareListing(1 + (calls % listings));
    }

    function _compareBonds() internal view {
        uint256 given = handler.donatedTo(address(dao));
        vm.assertEq(token.balanceOf(address(dao)), handler.bondsHeld() + given, "to the wei");
        uint32 touched = handler.touched();
        if (touched != 0) vm.assertEq(dao.candidateOf(touched).bond, handler.entrantOf(touched).bond, "bond");
    }

    function _compareCounts() internal view {
        IListingDao.Tally memory tally = dao.tally();
        vm.assertLe(uint256(tally.byCouncil) * 10, uint256(tally.everListed) * 3, "the share");
        vm.assertEq(tally.byCouncil, handler.byCouncil(), "by council");
        vm.assertEq(tally.everListed, handler.everListed(), "ever listed");
        vm.assertEq(tally.listed, handler.listed(), "listed");
    }

    /// @dev The season that runs and the next: their rules, the deadline, the quorum, what was objected to.
    function _compareRules() internal view {
        uint32 season = handler.currentSeason();
        vm.assertEq(dao.currentSeason(), season, "season");
        vm.assertEq(dao.applicationSeason(), handler.applicationSeason(), "application season");
        vm.assertEq(dao.nextToSettle(), handler.nextToSettle(), "next to settle");
        vm.assertEq(abi.encode(dao.parametersOf(season + 1)), abi.encode(handler.rulesOf(season + 1)));
        IListingDao.SeasonView memory page = dao.seasonOf(season);
        vm.assertEq(abi.encode(page.parameters), abi.encode(handler.rulesOf(season)));
        vm.assertEq(page.startsAt, uint256(season) * SEASON, "starts");
        vm.assertEq(page.endsAt, (uint256(season) + 1) * SEASON, "ends");
        // Before the first season there is none to reach.
        if (season >= handler.first()) {
            vm.assertEq(page.quorum, handler.quorumOf(season), "quorum");
            vm.assertEq(page.totalPower, handler.totalPowerIn(season), "total power");
        }
        vm.assertEq(page.objections, handler.objections(season), "objections");
        (uint256 least, ) = handler.leastBond();
        vm.assertEq(dao.leastBond(), least, "least bond");
    }

    /// @dev The season settled last: what the naive settlement says of each of its candidates, and of its quorum.
    function _compareResult(uint32 season) internal view {
        uint32[] memory ids = handler.placesOf(season);
        for (uint256 place = 0; place < ids.length; ++place) _compareState(ids[place]);
        (uint256 quorum, uint256 totalPower) = handler.resultOf(season);
        IListingDao.SeasonView memory page = dao.seasonOf(season);
        vm.assertEq(page.quorum, quorum, "quorum at the end");
        vm.assertEq(page.totalPower, totalPower, "total power at the end");
        vm.assertEq(page.candidateCount, ids.length, "candidates at the end");
        vm.assertTrue(page.settled, "settled");
    }

    function _compareSupply() internal view {
        uint256 burned = handler.penalties() + handler.fees() + handler.forfeits() + handler.burnedByHolders();
        burned += handler.burnedByAuction();
        vm.assertEq(token.burned(), burned, "burned");
        vm.assertEq(token.totalSupply(), GENESIS - burned, "supply");
    }

    /// @dev The wallets would strike back if they were called for anything but a signature.
    function _nobodyWasCalled() internal view {
        for (uint256 i = FIRST_WALLET; i < PEOPLE; ++i) {
            vm.assertEq(HostileWallet(payable(people[i])).calls(), 0, "called");
        }
    }

    // ----------------------------------------------------------------------------------------------------- the whole

    /// @dev Everything, of all time.
    function _compareAll() internal view {
        _compareSupply();
        _comparePowers();
        _compareStakes();
        _compareHoldings();
        _compareEarnings();
        _compareBonds();
        _compareCounts();
        _compareRules();
        _compareRevenue();
        for (uint256 lot = 1; lot <= handler.saleCount(); ++lot) _compareLot(auction, handler, lot);
        _nobodyWasCalled();
        for (uint32 id = 1; id <= handler.candidates(); ++id) _compareCandidate(id);
        for (uint32 id = 1; id <= handler.listings(); ++id) _compareListing(id);
        for (uint32 season = handler.first(); season <= handler.currentSeason() + 1; ++season) {
            if (handler.placesOf(season).length == 0 && dao.seasonOf(season).candidateCount == 0) continue;
            _compareTallies(season);
            _compareBallots(season);
            if (season < handler.nextToSettle()) _compareResult(season);
        }
    }

    /// @dev Everybody leaves, everything is settled and refunded: only dust, coming revenue and gifts stay.
    function _everybodyLeaves() internal {
        for (uint256 i = 0; i < PEOPLE; ++i) _leaveWithEverything(i);
        vm.assertEq(staking.totalWeight(), 0, "no weight is left behind");
        uint256 stays = staking.revenueHeld() + handler.donatedTo(address(staking));
        vm.assertEq(token.balanceOf(address(staking)), stays, "no principal is left behind");
        vm.assertLe(staking.revenueHeld(), _toCome() + _dust(), "no earnings are left behind");

        vm.warp((uint256(handler.currentSeason()) + 3) * SEASON);
        while ((uint256(dao.nextToSettle()) + 1) * SEASON <= block.timestamp) dao.settle();
        for (uint32 id = 1; id <= handler.candidates(); ++id) {
            if (dao.candidateOf(id).bond > 0) dao.refundBond(id);
        }
        vm.assertEq(token.balanceOf(address(dao)), handler.donatedTo(address(dao)), "no bond is left behind");
    }
}
