// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IListingDao} from "../../contracts/interfaces/IListingDao.sol";
import {ListingHandler} from "../support/ListingHandler.sol";
import {ListingTest} from "../support/ListingTest.sol";

/// @notice Whatever voters, teams, a relay, the council and the timelock do, in whatever order and however late anybody
/// settles:
/// - P2: supply is the genesis less the fees, the forfeited bonds and the penalties that the books saw
/// - P3: the council's listings are at most three of ten ever listed, and each token counts once, under its first origin
/// - P5: every candidate's support and objection are the sums of the ballots in force, and every version is the number
///   of its changes
/// - P6: the DAO holds the sum of the bonds that it owes and what was sent to it, to the wei
/// - P7: the rules of the running season are those that were set before it began
contract ListingInvariantsTest is ListingTest {
    uint256 private constant VERBS = 19;

    ListingHandler private handler;

    function setUp() public override {
        super.setUp();
        string[] memory names = new string[](6);
        (names[0], names[1], names[2]) = ("alice", "bob", "carol");
        (names[3], names[4], names[5]) = ("dave", "erin", "frank");
        for (uint256 i = 3; i < names.length; ++i) {
            address voter = person(names[i]);
            vm.prank(person("treasury"));
            token.transfer(voter, 1_000_000e18);
            vm.prank(voter);
            token.approve(address(staking), type(uint256).max);
            _stake(voter, WEEKLY, 333_333e18 + 7 * i);
        }
        address[] memory teams = new address[](3);
        (teams[0], teams[1], teams[2]) = (team, rival, person("third"));
        _fundTeam(teams[2], 20_000_000e18);
        handler = new ListingHandler(dao, staking, teams, names);
    }

    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    // ------------------------------------------------------------------------------------------------- invariants

    function invariant_P2_SupplyFallsByWhatTheBooksSawBurned() public view {
        vm.assertEq(GENESIS - token.totalSupply(), handler.burned(), "burned");
        vm.assertEq(token.burned(), handler.burned(), "burned");
    }

    function invariant_P3_TheCouncilHasAtMostThreeOfTen() public view {
        IListingDao.Tally memory tally = dao.tally();
        vm.assertLe(uint256(tally.byCouncil) * 10, uint256(tally.everListed) * 3, "the share");
        vm.assertEq(tally.byCouncil, handler.councilListings(), "by council");
        vm.assertEq(tally.everListed, handler.councilListings() + handler.communityTokens(), "ever listed");
    }

    function invariant_P5_TalliesAreTheSumsOfTheBallotsInForce() public view {
        uint32 season = dao.currentSeason();
        _sumsMatch(season);
        _sumsMatch(season - 1);
    }

    function invariant_P6_TheDaoHoldsTheBondsAndWhatWasSentToIt() public view {
        uint256 owed = 0;
        uint32 count = dao.candidateCount();
        for (uint32 id = 1; id <= count; ++id) owed += dao.candidateOf(id).bond;
        vm.assertEq(token.balanceOf(address(dao)), owed + handler.donated(), "to the wei");
    }

    function invariant_P7_TheRunningSeasonsRulesAreThoseFromBeforeIt() public view {
        (IListingDao.Parameters memory live, IListingDao.Parameters memory next) = handler.rules();
        uint32 season = dao.currentSeason();
        vm.assertEq(keccak256(abi.encode(dao.parametersOf(season))), keccak256(abi.encode(live)), "running");
        vm.assertEq(keccak256(abi.encode(dao.parametersOf(season + 1))), keccak256(abi.encode(next)), "next");
    }

    // ----------------------------------------------------------------------------------------------- after each run

    function afterInvariant() public {
        uint256 sum = 0;
        bytes32[VERBS] memory verbs = _verbs();
        for (uint256 i = 0; i < VERBS; ++i) sum += handler.done(verbs[i]);
        vm.assertEq(sum, handler.calls(), "every call did its verb");
        for (uint32 season = FIRST; season <= dao.currentSeason(); ++season) _sumsMatch(season);
        _theRegistryIsWhatItCounts();
        _everyBondCanBePaid();
    }

    // ----------------------------------------------------------------------------------------------- floor of calls

    /// @dev A campaign that never got to a verb would prove nothing: here each verb is done at least five times.
    function test_EveryVerbOfTheHandlerDoesItsWork() public {
        uint256 seed = 1;
        for (uint256 i = 0; i < 5 * VERBS; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            _doVerb(i % VERBS, seed);
            invariant_P5_TalliesAreTheSumsOfTheBallotsInForce();
        }
        bytes32[VERBS] memory verbs = _verbs();
        for (uint256 i = 0; i < VERBS; ++i) vm.assertEq(handler.done(verbs[i]), 5, "floor");
        invariant_P2_SupplyFallsByWhatTheBooksSawBurned();
        invariant_P3_TheCouncilHasAtMostThreeOfTen();
        invariant_P6_TheDaoHoldsTheBondsAndWhatWasSentToIt();
        invariant_P7_TheRunningSeasonsRulesAreThoseFromBeforeIt();
        afterInvariant();
    }

    function _verbs() private pure returns (bytes32[VERBS] memory) {
        return
            [
                bytes32("apply"),
                "motion",
                "withdraw",
                "cast",
                "replace",
                "withdrawBallot",
                "signed",
                "batch",
                "restake",
                "settle",
                "refund",
                "listSuspended",
                "donate",
                "pass",
                "object",
                "listByCouncil",
                "uphold",
                "delist",
                "setParameters"
            ];
    }

    function _doVerb(uint256 verb, uint256 seed) private {
        if (verb == 0) handler.apply_(seed, seed >> 8, seed >> 16);
        if (verb == 1) handler.motion(seed, seed >> 8);
        if (verb == 2) handler.withdraw(seed);
        if (verb == 3) handler.cast(seed, seed >> 8);
        if (verb == 4) handler.replace(seed, seed >> 8);
        if (verb == 5) handler.withdrawBallot(seed, seed >> 8);
        if (verb == 6) handler.signed(seed, seed >> 8);
        if (verb == 7) handler.batch(seed, seed >> 8);
        if (verb == 8) handler.restake(seed, seed >> 8, seed % 2 == 0);
        if (verb == 9) handler.settle();
        if (verb == 10) handler.refund(seed);
        if (verb == 11) handler.listSuspended(seed);
        if (verb == 12) handler.donate(seed, seed >> 8);
        if (verb == 13) handler.pass(seed);
        if (verb == 14) handler.object(seed);
        if (verb == 15) handler.listByCouncil(seed);
        if (verb == 16) handler.uphold(seed);
        if (verb == 17) handler.delist(seed);
        if (verb == 18) handler.setParameters(seed);
    }

    // --------------------------------------------------------------------------------------------------- internal

    /// @dev Both ways: each candidate of the season has what the ballots give it, and no ballot gives to anything else.
    function _sumsMatch(uint32 season) private view {
        IListingDao.CandidateView[] memory page = dao.candidatesOf(season);
        uint256[] memory support = new uint256[](page.length);
        uint256[] memory objection = new uint256[](page.length);
        for (uint256 v = 0; v < handler.voterCount(); ++v) {
            address voter = handler.voters(v);
            (uint32 version, IListingDao.Choice[] memory choices) = dao.ballotOf(season, voter);
            vm.assertEq(version, handler.changes(season, voter), "version");
            uint256 power = staking.powerIn(voter, uint256(season) * 2);
            uint256 sum = 0;
            for (uint256 i = 0; i < choices.length; ++i) {
                uint256 place = 0;
                while (page[place].id != choices[i].candidate) ++place;
                bool isFor = choices[i].percent > 0;
                uint256 size = uint8(isFor ? choices[i].percent : -choices[i].percent);
                if (isFor) support[place] += (power * size) / 100;
                else objection[place] += (power * size) / 100;
                sum += size;
            }
            vm.assertLe(sum, 100, "at most the whole");
        }
        for (uint256 i = 0; i < page.length; ++i) {
            vm.assertEq(page[i].support, support[i], "support");
            vm.assertEq(page[i].objection, objection[i], "objection");
        }
    }

    /// @dev No token is listed twice at a time, and the running listings are as many as the count says.
    function _theRegistryIsWhatItCounts() private view {
        IListingDao.ListingView[] memory page = dao.listingsOf(1, type(uint32).max);
        uint256 running = 0;
        for (uint256 i = 0; i < page.length; ++i) {
            bool isRunning = page[i].delistedAt == 0;
            vm.assertTrue((dao.listingOfToken(page[i].token) == page[i].id) == isRunning, "the token's listing now");
            if (isRunning) ++running;
        }
        vm.assertEq(dao.tally().listed, running, "running");
    }

    /// @dev When all seasons are settled every bond goes back, and only what was sent by mistake stays.
    function _everyBondCanBePaid() private {
        _warpToSeason(dao.currentSeason() + 2);
        _settleEnded();
        uint32 count = dao.candidateCount();
        for (uint32 id = 1; id <= count; ++id) if (dao.candidateOf(id).bond > 0) dao.refundBond(id);
        vm.assertEq(token.balanceOf(address(dao)), handler.donated(), "nothing stays");
    }
}
