// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IListingDao} from "../../contracts/interfaces/IListingDao.sol";
import {ListingDao} from "../../contracts/listing/ListingDao.sol";
import {StakingTest} from "./StakingTest.sol";

/// @notice Token, staking and the listing DAO. Alice, Bob and Carol have held 40, 20 and 10 million MEXT of weight for
/// weeks, so the quorum is 2 % of 70 million: 1,400,000 MEXT. Team and Rival hold MEXT for bonds. The DAO is deployed
/// one day into season 1500, so its first season is 1502.
abstract contract ListingTest is StakingTest {
    uint256 internal constant SEASON = 14 days;
    uint32 internal constant FIRST = 1502;
    uint96 internal constant BOND = 10_000e18;
    uint96 internal constant FEE = 1_000e18;
    uint96 internal constant HELD = 9_000e18;
    uint96 internal constant ALICES = 40_000_000e18;
    uint96 internal constant BOBS = 20_000_000e18;
    uint96 internal constant CAROLS = 10_000_000e18;
    uint96 internal constant QUORUM = 1_400_000e18;
    bytes32 internal constant DIGEST = keccak256("the document");

    ListingDao internal dao;
    address internal team;
    address internal rival;
    address internal council;
    address internal timelock;

    function setUp() public virtual override {
        super.setUp();
        (team, rival) = (person("team"), person("rival"));
        (council, timelock) = (person("council"), person("timelock"));
        _stake(alice, WEEKLY, ALICES);
        _stake(bob, WEEKLY, BOBS);
        _stake(carol, WEEKLY, CAROLS);
        dao = new ListingDao(token, staking, timelock, council, _defaults());
        _fundTeam(team, 20_000_000e18);
        _fundTeam(rival, 20_000_000e18);
    }

    // ------------------------------------------------------------------------------------------------ what people do

    function _fundTeam(address account, uint256 amount) internal {
        vm.prank(person("treasury"));
        token.transfer(account, amount);
        vm.prank(account);
        token.approve(address(dao), type(uint256).max);
    }

    /// @dev Token number `n`, for the next season, with the least bond.
    function _apply(address who, uint256 n) internal returns (uint32) {
        return _applyWith(who, n, BOND);
    }

    function _applyWith(address who, uint256 n, uint96 bond) internal returns (uint32) {
        IListingDao.Application memory application = _application(n);
        vm.prank(who);
        return dao.applyForListing(application, bond, bond, "");
    }

    function _move(address who, uint32 listing) internal returns (uint32) {
        vm.prank(who);
        return dao.fileMotion(listing, "ipfs://motion", DIGEST, BOND, FEE);
    }

    function _withdraw(address who, uint32 candidate) internal {
        vm.prank(who);
        dao.withdrawCandidate(candidate);
    }

    function _cast(address who, IListingDao.Choice[] memory choices) internal {
        vm.prank(who);
        dao.castBallot(choices, "");
    }

    function _cast(address who, uint32 candidate, int8 percent) internal {
        _cast(who, _one(candidate, percent));
    }

    function _objectTo(uint32 candidate) internal {
        vm.prank(council);
        dao.objectTo(candidate, "unclear issuer", DIGEST);
    }

    function _set(IListingDao.Parameters memory parameters) internal {
        vm.prank(timelock);
        dao.setParameters(parameters);
    }

    // ------------------------------------------------------------------------------------------------- the clock

    function _warpToSeason(uint32 season) internal {
        vm.warp(uint256(season) * SEASON);
    }

    /// @dev The first second of the next season.
    function _nextSeason() internal returns (uint32 season) {
        season = dao.currentSeason() + 1;
        _warpToSeason(season);
    }

    /// @dev The first second of the next season, all that ended before it settled.
    function _settleNext() internal returns (uint32 season) {
        season = _nextSeason();
        _settleEnded();
    }

    function _settleEnded() internal {
        while ((uint256(dao.nextToSettle()) + 1) * SEASON <= block.timestamp) dao.settle();
    }

    // ------------------------------------------------------------------------------------------------- whole seasons

    /// @dev Applies with token `n` now, wins the next season with Alice's whole power, settles it at its end.
    function _win(uint256 n) internal returns (uint32 candidate) {
        candidate = _apply(team, n);
        _warpToSeason(dao.candidateOf(candidate).season);
        _cast(alice, candidate, 100);
        _settleNext();
    }

    /// @dev Like `_win`, with the council's objection: the candidate is suspended.
    function _suspend(uint256 n) internal returns (uint32 candidate) {
        candidate = _apply(team, n);
        _warpToSeason(dao.candidateOf(candidate).season);
        _cast(alice, candidate, 100);
        _objectTo(candidate);
        _settleNext();
    }

    // ----------------------------------------------------------------------------------------------------- questions

    function _stateIs(uint32 candidate, IListingDao.CandidateState state) internal view {
        vm.assertEq(uint256(dao.stateOf(candidate)), uint256(state), "state");
    }

    function _talliesAre(uint32 candidate, uint256 support, uint256 objection) internal view {
        IListingDao.CandidateView memory page = dao.candidateOf(candidate);
        vm.assertEq(page.support, support, "support");
        vm.assertEq(page.objection, objection, "objection");
    }

    function _listing(uint32 listing) internal view returns (IListingDao.ListingView memory) {
        return dao.listingsOf(listing, 1)[0];
    }

    function _countIs(uint32 everListed, uint32 byCouncil, uint32 listed) internal view {
        IListingDao.Tally memory tally = dao.tally();
        vm.assertEq(tally.everListed, everListed, "ever listed");
        vm.assertEq(tally.byCouncil, byCouncil, "by council");
        vm.assertEq(tally.listed, listed, "listed");
    }

    // ------------------------------------------------------------------------------------------------ plain values

    function _defaults() internal pure returns (IListingDao.Parameters memory) {
        return
            IListingDao.Parameters({
                bond: BOND,
                feeBps: 1_000,
                quorumBps: 200,
                quorumFloorBps: 10,
                communityShareBps: 7_000,
                slots: 7,
                councilObjections: 2,
                tradingStartWithin: 14 days,
                dormantAfter: 90 days
            });
    }

    function _application(uint256 n) internal pure returns (IListingDao.Application memory application) {
        application.token = _tokenId(n);
        application.name = "Token";
        application.symbol = "TKN";
        application.document = "ipfs://document";
        application.digest = DIGEST;
    }

    /// @dev `eip155:1/erc20:0x` and `n` in 40 hexadecimal digits.
    function _tokenId(uint256 n) internal pure returns (string memory) {
        bytes memory digits = new bytes(40);
        for (uint256 i = 40; i > 0; --i) {
            digits[i - 1] = bytes16("0123456789abcdef")[n & 15];
            n >>= 4;
        }
        return string.concat("eip155:1/erc20:0x", string(digits));
    }

    function _one(uint32 candidate, int8 percent) internal pure returns (IListingDao.Choice[] memory choices) {
        choices = new IListingDao.Choice[](1);
        choices[0] = IListingDao.Choice(candidate, percent);
    }

    function _two(
        uint32 first,
        int8 firstPercent,
        uint32 second,
        int8 secondPercent
    ) internal pure returns (IListingDao.Choice[] memory choices) {
        choices = new IListingDao.Choice[](2);
        choices[0] = IListingDao.Choice(first, firstPercent);
        choices[1] = IListingDao.Choice(second, secondPercent);
    }
}
