// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IListingDao} from "../../contracts/interfaces/IListingDao.sol";
import {ListingTest} from "../support/ListingTest.sol";

/// @notice Sequences around motions that a former version let through, each with what went wrong then.
contract MotionsRegressionTest is ListingTest {
    /// @dev Then: a motion that a quorum refused was forfeited before anybody looked at its support, so it shielded nothing,
    /// and whoever had lost could file it again at once and for ever.
    /// The sequence: list; move; quorum for it and more against it; settle; move again at once, and a season later.
    function test_AMotionRefusedByAQuorumShieldsForTwoSeasons() public {
        _win(1);
        uint32 motion = _move(rival, 1);
        uint32 season = _settleNext();
        _cast(alice, motion, -100);
        _cast(bob, motion, 100);
        _settleNext();
        _stateIs(motion, IListingDao.CandidateState.Forfeited);
        vm.expectRevert(abi.encodeWithSelector(IListingDao.ListingShielded.selector, 1, season + 2));
        vm.prank(rival);
        dao.fileMotion(1, "ipfs://motion", DIGEST, BOND, BOND);

        // A season later a motion is for the third season after, which no shield reaches.
        _settleNext();
        uint32 again = _move(rival, 1);
        vm.assertEq(dao.candidateOf(again).season, season + 3);
    }
}
