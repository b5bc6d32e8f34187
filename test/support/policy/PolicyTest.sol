// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {IPolicy} from "./IPolicy.sol";
import {MextTimelock} from "../../../contracts/policy/MextTimelock.sol";
import {StakingTest} from "../StakingTest.sol";
import {Box} from "./Box.sol";
import {Draft} from "./Draft.sol";
import {VotesToken} from "./VotesToken.sol";

/// @notice Token, staking, the governor and a box that its timelock owns. Alice, Bob and Carol have held 40, 20 and 10
/// million MEXT of weight for a week, so the quorum is its floor: 1 % of the genesis supply, as much as Carol holds. Paula
/// proposes: she holds 200,000 of weight, and MEXT for bonds. The clock stands one day into week 3002, so that a proposal
/// made at once begins on its fifth day.
///
/// The helpers speak to `subject`: the assembled governor, unless a test puts a small assembly of one module there.
abstract contract PolicyTest is StakingTest {
    uint256 internal constant ALICES = 40_000_000e18;
    uint256 internal constant BOBS = 20_000_000e18;
    uint256 internal constant CAROLS = 10_000_000e18;
    uint256 internal constant PAULAS = 200_000e18;
    uint256 internal constant QUORUM = 10_000_000e18;
    uint256 internal constant LEAST_THRESHOLD = 100_000e18;
    uint96 internal constant BOND = 50_000e18;
    uint48 internal constant DELAY = 3 days;
    uint32 internal constant PERIOD = 7 days;
    uint8 internal constant AGAINST = 0;
    uint8 internal constant FOR = 1;
    uint8 internal constant ABSTAIN = 2;

    IPolicy internal governor;
    MextTimelock internal timelock;
    IGovernor internal subject;
    Box internal box;
    VotesToken internal votesToken;
    address internal paula;
    address internal guardian;
    address internal stranger;

    function setUp() public virtual override {
        super.setUp();
        (paula, guardian, stranger) = (person("paula"), person("guardian"), person("stranger"));
        _stake(alice, WEEKLY, ALICES);
        _stake(bob, WEEKLY, BOBS);
        _stake(carol, WEEKLY, CAROLS);
        governor = _deploy(_terms());
        timelock = MextTimelock(payable(governor.timelock()));
        subject = governor;
        box = new Box(address(timelock));
        _give(paula, 1_000_000e18);
        _stake(paula, WEEKLY, PAULAS);
        for (uint256 i = 0; i < 3; ++i) {
            vm.prank([alice, bob, carol][i]);
            token.approve(address(governor), type(uint256).max);
        }
        vm.warp(3002 * WEEK + 1 days);
    }

    // ------------------------------------------------------------------------------------------------- to begin with

    function _deploy(IPolicy.Terms memory terms) internal returns (IPolicy) {
        return IPolicy(deployCompiled("MextGovernor", abi.encode(staking, guardian, terms)));
    }

    /// @dev MEXT for staking and for bonds.
    function _give(address account, uint256 amount) internal {
        vm.prank(person("treasury"));
        token.transfer(account, amount);
        vm.startPrank(account);
        token.approve(address(staking), type(uint256).max);
        token.approve(address(governor), type(uint256).max);
        vm.stopPrank();
    }

    /// @dev 600 million of weight more, with which the quorum is a share of all votes and not its floor.
    function _treasuryStakes() internal {
        address treasury = person("treasury");
        vm.prank(treasury);
        token.approve(address(staking), type(uint256).max);
        _stake(treasury, YEAR, 300_000_000e18);
    }

    /// @dev An ERC20Votes token by timestamps, in which Alice, Bob and Carol hold 40, 20 and 10 votes and Paula one.
    function _votesToken() internal returns (VotesToken) {
        votesToken = new VotesToken();
        votesToken.mint(alice, 40e18);
        votesToken.mint(bob, 20e18);
        votesToken.mint(carol, 10e18);
        votesToken.mint(paula, 1e18);
        skip(1);
        return votesToken;
    }

    // ------------------------------------------------------------------------------------------------ what people do

    function _propose(address who, Draft memory draft) internal returns (uint256) {
        vm.prank(who);
        return subject.propose(draft.targets, draft.values, draft.calldatas, draft.description);
    }

    function _vote(address who, uint256 id, uint8 support) internal {
        vm.prank(who);
        subject.castVote(id, support);
    }

    function _queue(Draft memory draft) internal {
        subject.queue(draft.targets, draft.values, draft.calldatas, keccak256(bytes(draft.description)));
    }

    function _execute(Draft memory draft) internal {
        subject.execute(draft.targets, draft.values, draft.calldatas, keccak256(bytes(draft.description)));
    }

    function _cancel(address who, Draft memory draft) internal {
        bytes32 description = keccak256(bytes(draft.description));
        vm.prank(who);
        subject.cancel(draft.targets, draft.values, draft.calldatas, description);
    }

    // ------------------------------------------------------------------------------------------------- the clock

    /// @dev The first second in which votes count.
    function _toVote(uint256 id) internal {
        vm.warp(subject.proposalSnapshot(id) + 1);
    }

    /// @dev The first second after the vote.
    function _toClose(uint256 id) internal {
        vm.warp(subject.proposalDeadline(id) + 1);
    }

    function _toEta(uint256 id) internal {
        vm.warp(subject.proposalEta(id));
    }

    // ------------------------------------------------------------------------------------------------- whole votes

    /// @dev Proposed by Paula and open for votes.
    function _open(Draft memory draft) internal returns (uint256 id) {
        id = _propose(paula, draft);
        _toVote(id);
    }

    /// @dev Alice wants it; it can be queued.
    function _succeed(Draft memory draft) internal returns (uint256 id) {
        id = _open(draft);
        _vote(alice, id, FOR);
        _toClose(id);
    }

    /// @dev Queued, and the delay is over.
    function _ready(Draft memory draft) internal returns (uint256 id) {
        id = _succeed(draft);
        _queue(draft);
        _toEta(id);
    }

    function _pass(Draft memory draft) internal returns (uint256 id) {
        id = _ready(draft);
        _execute(draft);
    }

    /// @dev A call of the governor's own, decided by vote, that fails with `expected`.
    function _expectPassFails(bytes memory data, bytes memory expected) internal {
        Draft memory draft = _call(address(governor), data);
        _ready(draft);
        vm.expectRevert(expected);
        _execute(draft);
    }

    // ----------------------------------------------------------------------------------------------------- questions

    function _stateIs(uint256 id, IGovernor.ProposalState state) internal view {
        vm.assertEq(uint256(subject.state(id)), uint256(state), "state");
    }

    function _talliesAre(uint256 id, uint256 against, uint256 inFavour, uint256 abstaining) internal view {
        (uint256 a, uint256 f, uint256 b) = IPolicy(address(subject)).proposalVotes(id);
        vm.assertEq(a, against, "against");
        vm.assertEq(f, inFavour, "for");
        vm.assertEq(b, abstaining, "abstaining");
    }

    function _expectState(uint256 id, IGovernor.ProposalState found, bytes32 allowed) internal {
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorUnexpectedProposalState.selector, id, found, allowed));
    }

    // ------------------------------------------------------------------------------------------------- plain values

    function _terms() internal pure returns (IPolicy.Terms memory) {
        return
            IPolicy.Terms({
                votingDelay: DELAY,
                votingPeriod: PERIOD,
                timelockDelay: 3 days,
                quorumBps: 400,
                quorumFloorBps: 100,
                proposalBond: BOND,
                guardianTerm: 365 days
            });
    }

    function _setBox(uint256 value) internal view returns (Draft memory) {
        return _call(address(box), abi.encodeCall(Box.set, (value)));
    }

    function _call(address target, bytes memory data) internal pure returns (Draft memory draft) {
        draft.targets = new address[](1);
        draft.values = new uint256[](1);
        draft.calldatas = new bytes[](1);
        (draft.targets[0], draft.calldatas[0]) = (target, data);
        draft.description = string(abi.encodePacked("A proposal: ", data));
    }

    function _two(Draft memory first, Draft memory second) internal pure returns (Draft memory draft) {
        draft.targets = new address[](2);
        draft.values = new uint256[](2);
        draft.calldatas = new bytes[](2);
        (draft.targets[0], draft.targets[1]) = (first.targets[0], second.targets[0]);
        (draft.values[0], draft.values[1]) = (first.values[0], second.values[0]);
        (draft.calldatas[0], draft.calldatas[1]) = (first.calldatas[0], second.calldatas[0]);
        draft.description = string.concat(first.description, second.description);
    }
}
