// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IEntryScreen} from "../../contracts/interfaces/IEntryScreen.sol";
import {IListingDao} from "../../contracts/interfaces/IListingDao.sol";
import {ListingTest} from "../support/ListingTest.sol";

/// @notice Refuses whoever does not prove to know the word, with code 7.
contract WordScreen is IEntryScreen {
    function refusal(address, bytes calldata proof) external pure returns (uint16) {
        return keccak256(proof) == keccak256("word") ? 0 : 7;
    }
}

contract BrokenScreen is IEntryScreen {
    error OutOfOrder();

    function refusal(address, bytes calldata) external pure returns (uint16) {
        revert OutOfOrder();
    }
}

contract ApplicationsTest is ListingTest {
    // ---------------------------------------------------------------------------------------------- applyForListing
    // given an ended season that is unsettled: it reverts
    // when the token's name is not canonical, a text is empty or too long, the digest is missing, or there are more than
    //   32 wallets: it reverts
    // given a token that is listed or suspended: it reverts
    // given the applicant's own candidacy for the same token and season: it reverts; another's is no hindrance, and a
    //   season later one may apply again
    // when the bond is below the season's: it reverts; when the fee is above the applicant's limit: it reverts; when the
    //   MEXT is not there: the token's own error
    // given an entry screen: it reverts when the screen refuses or fails, and is asked by applications only
    // otherwise: a number, a place, the fee burned, the rest held, the event, to the wei

    function test_AnApplicationTakesItsPlace() public {
        IListingDao.Application memory application = _application(1);
        application.wallets = new address[](2);
        (application.wallets[0], application.wallets[1]) = (team, rival);
        uint256 purse = token.balanceOf(team);
        vm.expectEmit(address(dao));
        emit IListingDao.Applied(1, FIRST, team, 0, HELD, FEE, application);
        vm.prank(team);
        uint32 id = dao.applyForListing(application, BOND, FEE, "");

        vm.assertEq(id, 1);
        vm.assertEq(dao.candidateCount(), 1);
        vm.assertEq(token.balanceOf(team), purse - BOND);
        vm.assertEq(token.balanceOf(address(dao)), HELD, "P6: what is owed");
        vm.assertEq(token.burned(), FEE, "P2: the fee is burned");
        IListingDao.CandidateView memory page = dao.candidateOf(id);
        vm.assertEq(page.season, FIRST);
        vm.assertEq(page.place, 0);
        vm.assertEq(page.applicant, team);
        vm.assertEq(page.bond, HELD);
        vm.assertEq(page.fee, FEE);
        vm.assertEq(page.appliedAt, block.timestamp);
        vm.assertEq(page.digest, DIGEST);
        vm.assertEq(page.token, _tokenId(1));
        vm.assertEq(page.name, "Token");
        vm.assertEq(page.symbol, "TKN");
        vm.assertEq(page.motionOn, 0);
        vm.assertFalse(page.objected);
        _stateIs(id, IListingDao.CandidateState.Applied);
        vm.assertEq(dao.candidatesOf(FIRST).length, 1);
        vm.assertEq(dao.candidatesOf(FIRST)[0].id, id);
    }

    function test_TheFirstSeasonBeginsTwoTurnsAfterDeployment() public {
        vm.assertEq(dao.firstSeason(), FIRST);
        vm.assertEq(dao.currentSeason(), FIRST - 2);
        vm.assertEq(dao.applicationSeason(), FIRST);
        _apply(team, 1);
        _nextSeason();
        vm.assertEq(dao.applicationSeason(), FIRST);
        _apply(team, 2);
        vm.assertEq(dao.seasonOf(FIRST).candidateCount, 2);
        _nextSeason();
        vm.assertEq(dao.applicationSeason(), FIRST + 1);
    }

    function test_RevertWhen_AnEndedSeasonIsUnsettled() public {
        _warpToSeason(FIRST + 1);
        _expect(abi.encodeWithSelector(IListingDao.SeasonUnsettled.selector, FIRST), _application(1), BOND);
        vm.warp(block.timestamp - 1);
        _apply(team, 1);
    }

    function test_RevertWhen_TheTokensNameIsMalformed() public {
        IListingDao.Application memory application = _application(1);
        application.token = "eip155:01/slip44:60";
        _expect(abi.encodeWithSelector(IListingDao.MalformedToken.selector, application.token, 7), application, BOND);
    }

    function test_RevertWhen_ATextIsEmptyOrTooLong() public {
        IListingDao.Application memory application = _application(1);
        application.name = "";
        _expectLength("name", 0, 64, application);
        application.name = _text(65);
        _expectLength("name", 65, 64, application);
        application.name = _text(64);
        application.symbol = "";
        _expectLength("symbol", 0, 16, application);
        application.symbol = _text(17);
        _expectLength("symbol", 17, 16, application);
        application.symbol = _text(16);
        application.document = "";
        _expectLength("document", 0, 8192, application);
        application.document = _text(8193);
        _expectLength("document", 8193, 8192, application);
        application.document = _text(8192);
        vm.prank(team);
        dao.applyForListing(application, BOND, FEE, "");
    }

    function test_RevertWhen_TheDigestIsMissing() public {
        IListingDao.Application memory application = _application(1);
        application.digest = 0;
        _expect(abi.encodeWithSelector(IListingDao.DigestMissing.selector), application, BOND);
    }

    function test_RevertWhen_ThereAreTooManyWallets() public {
        IListingDao.Application memory application = _application(1);
        application.wallets = new address[](33);
        _expect(abi.encodeWithSelector(IListingDao.TooManyWallets.selector, 33, 32), application, BOND);
        application.wallets = new address[](32);
        vm.prank(team);
        dao.applyForListing(application, BOND, FEE, "");
    }

    function test_RevertWhen_TheTokenIsListed() public {
        _win(1);
        _expect(abi.encodeWithSelector(IListingDao.TokenListed.selector, _tokenId(1), 1), _application(1), BOND);
    }

    function test_RevertWhen_TheTokenIsSuspended() public {
        uint32 id = _suspend(1);
        _expect(abi.encodeWithSelector(IListingDao.TokenSuspended.selector, _tokenId(1), id), _application(1), BOND);
    }

    function test_RevertWhen_ApplyingTwiceForOneTokenAndSeason() public {
        _apply(team, 1);
        bytes memory twice = abi.encodeWithSelector(IListingDao.DuplicateCandidate.selector, _tokenId(1), team, FIRST);
        _expect(twice, _application(1), BOND);
        _apply(team, 2);
        _expect(twice, _application(1), BOND);
        _apply(rival, 1);
        _warpToSeason(FIRST);
        _apply(team, 1);
        vm.assertEq(dao.seasonOf(FIRST + 1).candidateCount, 1);
    }

    function testFuzz_RevertWhen_TheBondIsTooSmall(uint96 bond) public {
        bond = uint96(bound(bond, 0, BOND - 1));
        _expect(abi.encodeWithSelector(IListingDao.BondTooSmall.selector, bond, BOND), _application(1), bond);
    }

    function test_RevertWhen_TheFeeRoseAboveTheApplicantsLimit() public {
        IListingDao.Parameters memory rules = _defaults();
        rules.feeBps = 5_000;
        // The timelock changes the rules after the applicant has signed.
        _warpToSeason(FIRST - 1);
        _set(rules);
        IListingDao.Application memory application = _application(1);
        vm.expectRevert(abi.encodeWithSelector(IListingDao.FeeTooHigh.selector, 5_000e18, FEE));
        vm.prank(team);
        dao.applyForListing(application, BOND, FEE, "");
        vm.expectRevert(abi.encodeWithSelector(IListingDao.FeeTooHigh.selector, 5_000e18, 5_000e18 - 1));
        vm.prank(team);
        dao.applyForListing(application, BOND, 5_000e18 - 1, "");
        vm.prank(team);
        dao.applyForListing(application, BOND, 5_000e18, "");
        vm.assertEq(token.burned(), 5_000e18);
    }

    function test_RevertWhen_TheMextIsNotThere() public {
        address poor = person("poor");
        vm.prank(poor);
        token.approve(address(dao), BOND);
        IListingDao.Application memory application = _application(1);
        vm.expectRevert(abi.encodeWithSelector(IERC20Errors.ERC20InsufficientBalance.selector, poor, 0, BOND));
        vm.prank(poor);
        dao.applyForListing(application, BOND, FEE, "");
    }

    function testFuzz_FeeAndBondAddUpToWhatIsPaid(uint96 bond, uint16 feeBps) public {
        IListingDao.Parameters memory rules = _defaults();
        rules.feeBps = uint16(bound(feeBps, 0, 5_000));
        _set(rules);
        bond = uint96(bound(bond, BOND, 20_000_000e18));
        uint256 purse = token.balanceOf(team);
        uint32 id = _applyWith(team, 1, bond);
        IListingDao.CandidateView memory page = dao.candidateOf(id);
        vm.assertEq(page.fee, (uint256(bond) * rules.feeBps) / 10_000, "fee");
        vm.assertEq(uint256(page.fee) + page.bond, bond, "nothing else is kept");
        vm.assertEq(token.balanceOf(team), purse - bond, "paid");
        vm.assertEq(token.burned(), page.fee, "P2");
        vm.assertEq(token.balanceOf(address(dao)), page.bond, "P6");
    }

    function test_RevertWhen_TheScreenRefuses() public {
        _screen(new WordScreen());
        _expect(abi.encodeWithSelector(IListingDao.EntryRefused.selector, team, 7), _application(1), BOND);
        IListingDao.Application memory application = _application(1);
        vm.prank(team);
        dao.applyForListing(application, BOND, FEE, "word");
    }

    function test_RevertWhen_TheScreenFails() public {
        _screen(new BrokenScreen());
        _expect(abi.encodeWithSelector(BrokenScreen.OutOfOrder.selector), _application(1), BOND);
        _screen(IEntryScreen(address(0)));
        _apply(team, 1);
    }

    function test_P12_OnlyAnApplicationAsksTheScreen() public {
        uint32 id = _apply(team, 1);
        uint32 other = _apply(team, 2);
        _screen(new BrokenScreen());
        _withdraw(team, other);
        _warpToSeason(FIRST);
        _cast(alice, id, 100);
        _settleNext();
        dao.refundBond(id);
        uint32 motion = _move(rival, 1);
        _withdraw(rival, motion);
        vm.prank(team);
        dao.postUpdate(1, "ipfs://update", DIGEST);
    }

    // ---------------------------------------------------------------------------------------------- applyWithPermit
    // given no allowance and a good permit: it applies
    // given a permit that somebody submitted first: it applies
    // given a bad permit and no allowance: the token's own error

    function test_APermitPaysTheBond() public {
        (address account, uint8 v, bytes32 r, bytes32 s) = _permit("newcomer");
        IListingDao.Application memory application = _application(1);
        vm.prank(account);
        vm.assertEq(dao.applyWithPermit(application, BOND, FEE, "", block.timestamp, v, r, s), 1);
        vm.assertEq(token.balanceOf(account), 0);
    }

    function test_APermitSubmittedBySomebodyElseDoesNoHarm() public {
        (address account, uint8 v, bytes32 r, bytes32 s) = _permit("newcomer");
        IListingDao.Application memory application = _application(1);
        vm.prank(rival);
        token.permit(account, address(dao), BOND, block.timestamp, v, r, s);
        vm.prank(account);
        vm.assertEq(dao.applyWithPermit(application, BOND, FEE, "", block.timestamp, v, r, s), 1);
    }

    function test_RevertWhen_ThePermitIsAnothers() public {
        (, uint8 v, bytes32 r, bytes32 s) = _permit("newcomer");
        address thief = person("thief");
        IListingDao.Application memory application = _application(1);
        vm.expectRevert(
            abi.encodeWithSelector(IERC20Errors.ERC20InsufficientAllowance.selector, address(dao), 0, BOND)
        );
        vm.prank(thief);
        dao.applyWithPermit(application, BOND, FEE, "", block.timestamp, v, r, s);
    }

    // -------------------------------------------------------------------------------------------- withdrawCandidate
    // given no such candidate: it reverts; when the caller is not its applicant: it reverts
    // given one that was withdrawn or displaced: it reverts
    // when fewer than 48 hours are left, or the season has begun: it reverts
    // otherwise: the last candidate moves into the gap, the bond returns, the applicant may apply again

    function test_TheLastCandidateMovesIntoTheGap() public {
        uint32 first = _apply(team, 1);
        uint32 second = _apply(team, 2);
        uint32 third = _apply(rival, 3);
        uint256 purse = token.balanceOf(team);
        vm.expectEmit(address(dao));
        emit IListingDao.CandidateWithdrawn(first, FIRST, HELD, third);
        _withdraw(team, first);

        vm.assertEq(token.balanceOf(team), purse + HELD);
        vm.assertEq(token.balanceOf(address(dao)), 2 * uint256(HELD), "P6");
        _stateIs(first, IListingDao.CandidateState.Withdrawn);
        vm.assertEq(dao.candidateOf(first).bond, 0);
        vm.assertEq(dao.candidateOf(third).place, 0);
        vm.assertEq(dao.candidateOf(second).place, 1);
        IListingDao.CandidateView[] memory page = dao.candidatesOf(FIRST);
        vm.assertEq(page.length, 2);
        vm.assertEq(page[0].id, third);
        vm.assertEq(page[1].id, second);
        // Ballots find the one that moved.
        _warpToSeason(FIRST);
        _cast(alice, _two(third, 30, second, -20));
        _talliesAre(third, 12_000_000e18, 0);
        _talliesAre(second, 0, 8_000_000e18);
        _talliesAre(first, 0, 0);
    }

    function test_WithdrawingTheLastMovesNobody() public {
        _apply(team, 1);
        uint32 last = _apply(team, 2);
        vm.expectEmit(address(dao));
        emit IListingDao.CandidateWithdrawn(last, FIRST, HELD, 0);
        _withdraw(team, last);
        _apply(team, 2);
        vm.assertEq(dao.candidatesOf(FIRST).length, 2);
    }

    function test_AWithdrawalIsOpenUntil48HoursBefore() public {
        uint32 id = _apply(team, 1);
        uint256 closedAt = uint256(FIRST) * SEASON - 48 hours;
        vm.warp(closedAt);
        vm.expectRevert(abi.encodeWithSelector(IListingDao.WithdrawalClosed.selector, id, closedAt, closedAt));
        _withdraw(team, id);
        vm.warp(closedAt - 1);
        _withdraw(team, id);
    }

    function test_RevertWhen_WithdrawingALiveOrASettledCandidate() public {
        uint32 id = _apply(team, 1);
        uint256 closedAt = uint256(FIRST) * SEASON - 48 hours;
        _warpToSeason(FIRST);
        vm.expectRevert(abi.encodeWithSelector(IListingDao.WithdrawalClosed.selector, id, closedAt, block.timestamp));
        _withdraw(team, id);
        _settleNext();
        vm.expectRevert(abi.encodeWithSelector(IListingDao.WithdrawalClosed.selector, id, closedAt, block.timestamp));
        _withdraw(team, id);
    }

    function test_RevertWhen_WithdrawingAnothersOrNothing() public {
        uint32 id = _apply(team, 1);
        vm.expectRevert(abi.encodeWithSelector(IListingDao.NotApplicant.selector, rival, team));
        _withdraw(rival, id);
        vm.expectRevert(abi.encodeWithSelector(IListingDao.CandidateUnknown.selector, 2));
        _withdraw(team, 2);
        vm.expectRevert(abi.encodeWithSelector(IListingDao.CandidateUnknown.selector, 0));
        _withdraw(team, 0);
        _withdraw(team, id);
        vm.expectRevert(
            abi.encodeWithSelector(IListingDao.WrongState.selector, id, IListingDao.CandidateState.Withdrawn)
        );
        _withdraw(team, id);
    }

    // --------------------------------------------------------------------------------------- a full season, leastBond
    // given 64 candidates: 10 % more than the smallest bond is needed (rounded up), and at least the season's bond
    //   it takes the smallest's place and number stays unique; among equals the latest application yields
    //   the displaced gets back all that was not burned, and may apply again

    function test_AFullSeasonIsEnteredByDisplacing() public {
        _fill(64);
        vm.assertEq(dao.leastBond(), 11_000e18);
        _expect(
            abi.encodeWithSelector(IListingDao.SeasonFull.selector, FIRST, 11_000e18 - 1, 11_000e18),
            _application(100),
            11_000e18 - 1
        );
        uint256 purse = token.balanceOf(team);
        uint256 burned = token.burned();
        vm.expectEmit(address(dao));
        emit IListingDao.CandidateDisplaced(64, FIRST, HELD, 65);
        uint32 id = _applyWith(rival, 100, 11_000e18);

        vm.assertEq(id, 65);
        vm.assertEq(dao.candidateOf(65).place, 63);
        _stateIs(64, IListingDao.CandidateState.Displaced);
        vm.assertEq(token.balanceOf(team), purse + HELD, "all that was not burned");
        vm.assertEq(token.burned(), burned + 1_100e18);
        vm.assertEq(dao.seasonOf(FIRST).candidateCount, 64);
        vm.assertEq(token.balanceOf(address(dao)), 63 * uint256(HELD) + 9_900e18, "P6");
        vm.expectRevert(
            abi.encodeWithSelector(IListingDao.WrongState.selector, 64, IListingDao.CandidateState.Displaced)
        );
        _withdraw(team, 64);
    }

    function test_AmongEqualsTheLatestYieldsWhereverItStands() public {
        _fill(64);
        // The latest moves to the first place: its number decides, not where it stands.
        _withdraw(team, 1);
        vm.assertEq(dao.candidateOf(64).place, 0);
        _applyWith(team, 100, 50_000e18); // 65
        _applyWith(rival, 101, 11_000e18); // 66
        _stateIs(64, IListingDao.CandidateState.Displaced);
        vm.assertEq(dao.candidateOf(66).place, 0);
        _applyWith(rival, 102, 11_000e18); // 67
        _stateIs(63, IListingDao.CandidateState.Displaced);
        _stateIs(66, IListingDao.CandidateState.Applied);
    }

    function test_TheSmallestBondYields() public {
        for (uint256 n = 1; n <= 64; ++n) _applyWith(team, n, n == 20 ? BOND + 1 : BOND + 1_000e18);
        // 10 % above, rounded up.
        vm.assertEq(dao.leastBond(), 11_000e18 + 2);
        _applyWith(rival, 100, 11_000e18 + 2);
        _stateIs(20, IListingDao.CandidateState.Displaced);
        vm.assertEq(dao.candidateOf(65).place, 19);
        _applyWith(team, 20, 12_100e18);
        _stateIs(64, IListingDao.CandidateState.Displaced);
    }

    function test_TheSeasonsOwnBondIsTheLeastEverywhere() public {
        vm.assertEq(dao.leastBond(), BOND);
        _fill(64);
        IListingDao.Parameters memory rules = _defaults();
        rules.bond = 20_000e18;
        _warpToSeason(FIRST - 1);
        _set(rules);
        vm.assertEq(dao.leastBond(), 20_000e18);
        _expect(
            abi.encodeWithSelector(IListingDao.SeasonFull.selector, FIRST, 19_000e18, 20_000e18),
            _application(100),
            19_000e18
        );
    }

    function test_ADisplacedMotionCanBeFiledAgain() public {
        _win(1);
        uint32 season = dao.applicationSeason();
        for (uint256 n = 2; n <= 64; ++n) _apply(team, n);
        uint32 motion = _move(rival, 1);
        _applyWith(team, 100, 11_000e18);
        _stateIs(motion, IListingDao.CandidateState.Displaced);
        vm.prank(rival);
        dao.fileMotion(1, "ipfs://motion", DIGEST, 11_000e18, 1_100e18);
        vm.assertEq(dao.seasonOf(season).candidateCount, 64);
    }

    // ----------------------------------------------------------------------------------------------------- internal

    function _fill(uint256 count) private {
        for (uint256 n = 1; n <= count; ++n) _apply(team, n);
    }

    function _expect(bytes memory problem, IListingDao.Application memory application, uint96 bond) private {
        vm.expectRevert(problem);
        vm.prank(team);
        dao.applyForListing(application, bond, bond, "");
    }

    function _expectLength(
        bytes32 field,
        uint256 length,
        uint256 most,
        IListingDao.Application memory application
    ) private {
        _expect(abi.encodeWithSelector(IListingDao.TextLength.selector, field, length, most), application, BOND);
    }

    function _screen(IEntryScreen screen) private {
        vm.prank(timelock);
        dao.setEntryScreen(screen);
    }

    /// @dev Somebody with a bond and no allowance, and their permit for it.
    function _permit(string memory name) private returns (address account, uint8 v, bytes32 r, bytes32 s) {
        account = person(name);
        vm.prank(team);
        token.transfer(account, BOND);
        bytes32 typeHash = keccak256(
            "Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)"
        );
        bytes32 content = keccak256(abi.encode(typeHash, account, address(dao), BOND, 0, block.timestamp));
        bytes32 digest = keccak256(abi.encodePacked(hex"1901", token.DOMAIN_SEPARATOR(), content));
        (v, r, s) = vm.sign(keyOf(name), digest);
    }

    function _text(uint256 length) private pure returns (string memory) {
        bytes memory text = new bytes(length);
        for (uint256 i = 0; i < length; ++i) text[i] = "x";
        return string(text);
    }
}
