// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IListingDao} from "../../contracts/interfaces/IListingDao.sol";
import {ListingTest} from "../support/ListingTest.sol";

/// @notice Sequences that got past a council objection in a former version, each with what went wrong then.
contract ObjectionsRegressionTest is ListingTest {
    /// @dev Then: an objection was kept by token and season, and one of the next season overwrote it while the first still
    /// waited for its settlement; so the council could lift its own objection, and the token was listed.
    /// The sequence: apply; the season begins; a twin applies for the next; vote; object; the season ends and nobody
    /// settles; object to the twin.
    function test_P7_AnObjectionCannotReplaceOneThatWaitsForItsSettlement() public {
        uint32 first = _apply(team, 1);
        _warpToSeason(FIRST);
        uint32 again = _apply(rival, 1);
        _cast(alice, first, 100);
        _objectTo(first);
        _nextSeason();
        vm.expectRevert(abi.encodeWithSelector(IListingDao.SeasonUnsettled.selector, FIRST));
        vm.prank(council);
        dao.objectTo(again, "unclear issuer", DIGEST);
        dao.settle();
        _objectTo(again);
        _stateIs(first, IListingDao.CandidateState.Suspended);

        // What the second objection is worth: nothing more, its candidacy being void whatever its votes.
        _cast(alice, again, 100);
        _settleNext();
        _stateIs(again, IListingDao.CandidateState.Void);
        _stateIs(first, IListingDao.CandidateState.Suspended);
        _countIs(0, 0, 0);
        vm.warp((uint256(FIRST) + 1) * SEASON + 30 days + 1);
        dao.listSuspended(first);
        _countIs(1, 0, 1);
    }

    /// @dev Then: an objection was kept by candidate, and the token's other application won past it.
    /// The sequence: two teams apply for one token; object to one; vote for both, more for the other; settle.
    function test_P7_AnObjectionHoldsForItsTokenWhoeverAppliedForIt() public {
        uint32 objected = _apply(team, 1);
        uint32 twin = _apply(rival, 1);
        _warpToSeason(FIRST);
        _objectTo(objected);
        _cast(alice, _two(objected, 20, twin, 80));
        _settleNext();
        _stateIs(twin, IListingDao.CandidateState.Suspended);
        _stateIs(objected, IListingDao.CandidateState.Void);
        _countIs(0, 0, 0);

        // Neither can a third application carry it past the suspension, nor the council list it, nor anybody twice.
        IListingDao.Application memory application = _application(1);
        vm.expectRevert(abi.encodeWithSelector(IListingDao.TokenSuspended.selector, _tokenId(1), twin));
        vm.prank(rival);
        dao.applyForListing(application, BOND, BOND, "");
        vm.expectRevert(abi.encodeWithSelector(IListingDao.TokenBarred.selector, _tokenId(1)));
        vm.prank(council);
        dao.listByCouncil(twin);
        vm.prank(timelock);
        dao.upholdObjection(twin);
        vm.expectRevert(
            abi.encodeWithSelector(IListingDao.WrongState.selector, twin, IListingDao.CandidateState.Upheld)
        );
        dao.listSuspended(twin);
        _countIs(0, 0, 0);
    }
}
