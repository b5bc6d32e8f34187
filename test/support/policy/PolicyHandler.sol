// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {GovernorGuardianTerm} from "../../../contracts/policy/GovernorGuardianTerm.sol";
import {GovernorPreventLateFlip} from "../../../contracts/policy/GovernorPreventLateFlip.sol";
import {GovernorVoteSignatures} from "../../../contracts/policy/GovernorVoteSignatures.sol";
import {BallotSigner} from "./BallotSigner.sol";
import {Draft} from "./Draft.sol";
import {IPolicy} from "./IPolicy.sol";

/// @notice Five people, a guardian and a stranger do what they can, and a model of what Policy should say is kept beside
/// them. A verb that finds nothing to do first makes it (time, a proposal); where that is not possible either, it is not
/// counted. `done` counts what each did.
contract PolicyHandler is BallotSigner {
    uint256 public constant PEOPLE = 5;

    /// @notice What the model knows of a proposal.
    struct Ghost {
        address proposer;
        uint256 bond;
        bool isHeld;
        uint256 threshold;
        uint256 snapshot;
        uint256 end;
        uint256 deadline;
        uint256 quorumBps;
        uint256 floorBps;
        bool isQueued;
        bool isExecuted;
        bool isCanceled;
        IGovernor.ProposalState last;
    }

    /// @notice What the model knows of a vote; a weight of zero is none.
    struct GhostVote {
        uint256 weight;
        uint256 votes;
        uint8 support;
    }

    /// @notice A signature that was not sent when it was made.
    struct Kept {
        Ballot ballot;
        bytes signature;
    }

    /// @notice The state went where it cannot go.
    error StateWentBack(uint256 id, IGovernor.ProposalState from, IGovernor.ProposalState to);

    mapping(bytes32 verb => uint256) public done;
    uint256 public mistakes;
    address[] public people;
    mapping(uint256 id => mapping(address voter => GhostVote)) public votes;

    Ghost[] private _ghosts;
    Draft[] private _drafts;
    Kept[] private _kept;
    string[PEOPLE] private _names = ["alice", "bob", "carol", "paula", "quinn"];
    uint256 private _bond = BOND;
    uint256 private _quorumBps = 400;
    uint256 private _floorBps = 100;
    uint256 private _period = PERIOD;
    uint256 private _guardianUntil;

    constructor() {
        super.setUp();
        address quinn = person("quinn");
        _give(quinn, 50_000_000e18);
        _stake(quinn, WEEKLY, 5_000_000e18);
        vm.warp(3004 * WEEK + 1 days);
        people = [alice, bob, carol, paula, quinn];
        _guardianUntil = governor.guardianUntil();
        // Number zero is nobody's.
        _ghosts.push();
        _drafts.push();
    }

    function setUp() public override {}

    // ----------------------------------------------------------------------------------------------------- the verbs

    function stake(uint256 who, uint256 amount) external then {
        address account = people[who % PEOPLE];
        uint256 balance = token.balanceOf(account);
        if (balance == 0) return;
        _stake(account, WEEKLY, bound(amount, 1, balance < 10_000_000e18 ? balance : 10_000_000e18));
        ++done["stake"];
    }

    function leaveNow(uint256 who, uint256 amount) external then {
        address account = people[who % PEOPLE];
        uint256 staked = staking.balanceOf(account, WEEKLY);
        if (staked == 0) return;
        // Mostly with a part, so that votes go on.
        amount = bound(amount, 1, amount % 8 == 0 || staked < 8 ? staked : staked / 8);
        vm.prank(account);
        staking.leaveNow(WEEKLY, amount, amount);
        ++done["leaveNow"];
    }

    function delegate(uint256 who, uint256 to) external then {
        vm.prank(people[who % PEOPLE]);
        // Mostly back to themselves, so that most have votes.
        staking.delegate(people[to % 2 == 0 ? who % PEOPLE : to % PEOPLE]);
        ++done["delegate"];
    }

    function donate(uint256 who, uint256 amount) external then {
        address account = people[who % PEOPLE];
        amount = bound(amount, 0, 1e18);
        if (token.balanceOf(account) < amount) return;
        vm.prank(account);
        token.transfer(address(governor), amount);
        mistakes += amount;
        ++done["donate"];
    }

    function propose(uint256 who, uint256 what) external then {
        _makeProposal(who, what);
    }

    function vote(uint256 who, uint256 pick, uint8 support) external then {
        (uint256 id, address voter) = _votable(who, pick);
        if (id == 0) return;
        support = _support(support);
        if (_refuses(id, voter, support)) return;
        bool isChange = votes[id][voter].weight != 0;
        _vote(voter, id, support);
        _count(id, voter, support);
        ++done[isChange ? bytes32("change") : bytes32("vote")];
    }

    function signedVote(uint256 who, uint256 pick, uint8 support, bool isExtended) external then {
        (uint256 id, address voter) = _votable(who, pick);
        if (id == 0) return;
        support = _support(support);
        uint256 nonce = votes[id][voter].votes;
        if (nonce >= 63 || _refuses(id, voter, support)) return;
        Ballot memory ballot =
            isExtended
                ? _extended(id, support, voter, nonce, "why", abi.encode(_ghosts[id].end + 7 days))
                : _plain(id, support, voter, nonce);
        bytes memory signature = _signed(ballot, _nameOf(voter));
        _send(ballot, signature);
        _count(id, voter, support);
        _kept.push(Kept(ballot, signature));
        ++done["signedVote"];
    }

    /// @notice A signature that was used, or that a newer vote has overtaken, is sent again.
    function sendAgain(uint256 pick) external then {
        uint256 most = _kept.length < 16 ? _kept.length : 16;
        for (uint256 i = 0; i < most; ++i) {
            Kept storage kept = _kept[_kept.length - 1 - (((pick % most) + i) % most)];
            if (expectedState(kept.ballot.proposalId) != IGovernor.ProposalState.Active) continue;
            vm.expectPartialRevert(
                votes[kept.ballot.proposalId][kept.ballot.voter].votes < 63
                    ? IGovernor.GovernorInvalidSignature.selector
                    : GovernorVoteSignatures.GovernorVoteSignaturesExhausted.selector
            );
            _send(kept.ballot, kept.signature);
            ++done["sendAgain"];
            return;
        }
    }

    function cancelOwn(uint256 pick) external then {
        uint256 id = _find(pick, IGovernor.ProposalState.Pending);
        if (id == 0) return;
        _cancel(_ghosts[id].proposer, _drafts[id]);
        _ghosts[id].isCanceled = true;
        ++done["cancelOwn"];
    }

    /// @notice The proposer of a live proposal sells everything, and a stranger cancels it as soon as that counts.
    function cancelFallen(uint256 pick) external then {
        uint256 id = _find(pick, IGovernor.ProposalState.Pending);
        if (id == 0) id = _find(pick, IGovernor.ProposalState.Active);
        if (id == 0) return;
        Ghost storage ghost = _ghosts[id];
        bool hasFallen = staking.getPastVotes(ghost.proposer, block.timestamp - 1) < ghost.threshold;
        if (!hasFallen) {
            vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorUnableToCancel.selector, id, stranger));
            _cancel(stranger, _drafts[id]);
            ++done["cancelRefused"];
            if (pick % 2 == 0 || staking.balanceOf(ghost.proposer, WEEKLY) == 0) return;
            uint256 staked = staking.balanceOf(ghost.proposer, WEEKLY);
            vm.prank(ghost.proposer);
            staking.leaveNow(WEEKLY, staked, staked);
            uint256 turn = (block.timestamp / WEEK + 1) * WEEK + 1;
            if (turn > ghost.deadline) return;
            vm.warp(turn);
            if (staking.getPastVotes(ghost.proposer, turn - 1) >= ghost.threshold) return;
        }
        _cancel(stranger, _drafts[id]);
        ghost.isCanceled = true;
        ++done["cancelFallen"];
    }

    function cancelAsGuardian(uint256 pick) external then {
        // One in two calls, since it ends what others would go on with.
        if (pick % 2 != 0 || _ghosts.length == 1) return;
        uint256 id = 1 + ((pick / 2) % (_ghosts.length - 1));
        if (_ghosts[id].isExecuted || _ghosts[id].isCanceled) return;
        same(governor.guardianUntil(), _guardianUntil, "the guardian's term");
        if (block.timestamp >= _guardianUntil) {
            if (_ghosts[id].deadline >= block.timestamp) return;
            vm.expectPartialRevert(IGovernor.GovernorUnableToCancel.selector);
            _cancel(guardian, _drafts[id]);
            ++done["guardianIsNone"];
            return;
        }
        if (bytes4(_drafts[id].calldatas[0]) == IPolicy.setProposalGuardian.selector) {
            vm.expectPartialRevert(GovernorGuardianTerm.GovernorGuardianCannotCancel.selector);
            _cancel(guardian, _drafts[id]);
            ++done["guardianOutOfReach"];
            return;
        }
        _cancel(guardian, _drafts[id]);
        _ghosts[id].isCanceled = true;
        ++done["cancelAsGuardian"];
    }

    function queue(uint256 pick) external then {
        uint256 id = _succeeded(pick);
        if (id == 0) return;
        _queue(_drafts[id]);
        _ghosts[id].isQueued = true;
        ++done["queue"];
    }

    function execute(uint256 pick) external then {
        uint256 id = _find(pick, IGovernor.ProposalState.Queued);
        if (id == 0) {
            id = _succeeded(pick);
            if (id == 0) return;
            _queue(_drafts[id]);
            _ghosts[id].isQueued = true;
        }
        if (block.timestamp < governor.proposalEta(id)) _toEta(id);
        _execute(_drafts[id]);
        _ghosts[id].isExecuted = true;
        _takeOver(id);
        ++done["execute"];
    }

    function release(uint256 pick) external then {
        uint256 count = _ghosts.length - 1;
        for (uint256 i = 0; i < count; ++i) {
            uint256 id = 1 + (((pick % count) + i) % count);
            IGovernor.ProposalState state = expectedState(id);
            bool isLive = state == IGovernor.ProposalState.Pending || state == IGovernor.ProposalState.Active;
            if (!_ghosts[id].isHeld || isLive) continue;
            _release(id);
            return;
        }
    }

    function wait_(uint256 time) external then {
        skip(bound(time, 1, 2 days));
        ++done["wait_"];
    }

    /// @notice The clock goes to a second that decides: the last of a vote, a window's first, a week's first.
    function waitForTheMoment(uint256 pick, uint8 which) external then {
        uint256 id = _find(pick, IGovernor.ProposalState.Active);
        if (id == 0) id = _find(pick, IGovernor.ProposalState.Pending);
        if (id == 0) return;
        Ghost storage ghost = _ghosts[id];
        uint256[6] memory moments = [
            ghost.snapshot,
            ghost.snapshot + 1,
            ghost.deadline - 1 days,
            ghost.deadline - 1 days + 1,
            ghost.deadline,
            ghost.end + 6 days + 1
        ];
        uint256 moment = moments[which % 6];
        if (moment < block.timestamp || moment > ghost.deadline) return;
        vm.warp(moment);
        ++done["waitForTheMoment"];
    }

    /// @notice The outcome is turned in the last second of every extension until there is no more; then somebody wants to
    /// turn it upwards.
    function turnTillTheCap(uint256 pick) external then {
        uint256 id = _find(pick, IGovernor.ProposalState.Active);
        if (id == 0) return;
        Ghost storage ghost = _ghosts[id];
        while (ghost.deadline <= ghost.end + 6 days) {
            vm.warp(ghost.deadline);
            if (!_turn(id, ghost.snapshot)) return;
        }
        if (block.timestamp <= ghost.end + 6 days) vm.warp(ghost.end + 6 days + 1);
        for (uint256 i = 0; i < PEOPLE; ++i) {
            if (staking.powerIn(people[i], ghost.snapshot / WEEK) != 0 && _refuses(id, people[i], FOR)) break;
        }
        ++done["turnTillTheCap"];
    }

    // ------------------------------------------------------------------------------------------------------ the model

    function proposals() external view returns (uint256) {
        return _ghosts.length - 1;
    }

    function ghostOf(uint256 id) external view returns (Ghost memory) {
        return _ghosts[id];
    }

    function policy() external view returns (IPolicy) {
        return governor;
    }

    function bonds() external view returns (uint256 held) {
        for (uint256 id = 1; id < _ghosts.length; ++id) if (_ghosts[id].isHeld) held += _ghosts[id].bond;
    }

    /// @notice The sums of the model's votes.
    function tallyOf(uint256 id) public view returns (uint256[3] memory tally) {
        for (uint256 i = 0; i < PEOPLE; ++i) {
            GhostVote storage one = votes[id][people[i]];
            tally[one.support] += one.weight;
        }
    }

    /// @notice From the model's terms at the snapshot, and the total that staking knows.
    function quorumOf(uint256 id) public view returns (uint256) {
        Ghost storage ghost = _ghosts[id];
        uint256 share = (staking.getPastTotalSupply(ghost.snapshot) * ghost.quorumBps) / 10_000;
        uint256 floor = (GENESIS * ghost.floorBps) / 10_000;
        return share > floor ? share : floor;
    }

    function expectedState(uint256 id) public view returns (IGovernor.ProposalState) {
        Ghost storage ghost = _ghosts[id];
        if (ghost.isExecuted) return IGovernor.ProposalState.Executed;
        if (ghost.isCanceled) return IGovernor.ProposalState.Canceled;
        if (block.timestamp <= ghost.snapshot) return IGovernor.ProposalState.Pending;
        if (block.timestamp <= ghost.deadline) return IGovernor.ProposalState.Active;
        if (!_passes(id)) return IGovernor.ProposalState.Defeated;
        return ghost.isQueued ? IGovernor.ProposalState.Queued : IGovernor.ProposalState.Succeeded;
    }

    /// @notice At the end all votes close, and every bond goes its way.
    function end() external {
        skip(40 days);
        for (uint256 id = 1; id < _ghosts.length; ++id) if (_ghosts[id].isHeld) _release(id);
    }

    // ------------------------------------------------------------------------------------------------------- inside

    /// @dev After each verb: no state went back.
    modifier then() {
        _;
        for (uint256 id = 1; id < _ghosts.length; ++id) {
            IGovernor.ProposalState found = governor.state(id);
            IGovernor.ProposalState last = _ghosts[id].last;
            if (found == last) continue;
            require(_follows(last, found), StateWentBack(id, last, found));
            _ghosts[id].last = found;
        }
    }

    /// @dev A verb may pass several states at once.
    function _follows(IGovernor.ProposalState from, IGovernor.ProposalState to) private pure returns (bool) {
        if (from == IGovernor.ProposalState.Executed || from == IGovernor.ProposalState.Canceled) return false;
        if (to == IGovernor.ProposalState.Canceled) return true;
        if (from == IGovernor.ProposalState.Defeated || to == IGovernor.ProposalState.Pending) return false;
        return to != IGovernor.ProposalState.Defeated ? uint8(to) > uint8(from) : uint8(from) <= 1;
    }

    function _makeProposal(uint256 who, uint256 what) private returns (uint256 id) {
        uint256 threshold = governor.proposalThreshold();
        for (uint256 i = 0; i < PEOPLE; ++i) {
            address account = people[((who % PEOPLE) + i) % PEOPLE];
            if (governor.liveProposalOf(account) != 0) continue;
            if (staking.getPastVotes(account, block.timestamp - 1) < threshold) continue;
            if (token.balanceOf(account) < _bond) continue;
            Draft memory draft = _draft(what, _ghosts.length);
            uint256 start = block.timestamp + DELAY;
            id = _propose(account, draft);
            same(id, _ghosts.length, "ids count on");
            _drafts.push(draft);
            _ghosts.push(
                Ghost({
                    proposer: account,
                    bond: _bond,
                    isHeld: true,
                    threshold: threshold,
                    snapshot: start,
                    end: start + _period,
                    deadline: start + _period,
                    quorumBps: _quorumBps,
                    floorBps: _floorBps,
                    isQueued: false,
                    isExecuted: false,
                    isCanceled: false,
                    last: IGovernor.ProposalState.Pending
                })
            );
            ++done["propose"];
            return id;
        }
    }

    /// @dev The box's number, or one of Policy's own terms.
    function _draft(uint256 what, uint256 n) private view returns (Draft memory draft) {
        uint256 kind = what % 6;
        what /= 6;
        if (kind == 1) {
            uint256 bond = bound(what, 5_000e18, 500_000e18);
            draft = _call(address(governor), abi.encodeCall(IPolicy.setProposalBond, (bond)));
        } else if (kind == 2) {
            draft = _call(address(governor), abi.encodeCall(IPolicy.updateQuorumNumerator, (200 + (what % 801))));
        } else if (kind == 3) {
            draft = _call(address(governor), abi.encodeCall(IPolicy.updateQuorumFloor, (50 + (what % 151))));
        } else if (kind == 4) {
            uint32 period = uint32(5 days + (what % (9 days + 1)));
            draft = _call(address(governor), abi.encodeCall(IPolicy.setVotingPeriod, (period)));
        } else if (kind == 5) {
            draft = _call(address(governor), abi.encodeCall(IPolicy.setProposalGuardian, (guardian)));
        } else {
            draft = _setBox(what);
        }
        draft.description = vm.toString(n);
    }

    /// @dev What was executed becomes the model's term, for proposals whose snapshot is not past too, where it is one of
    /// the quorum's.
    function _takeOver(uint256 id) private {
        if (_drafts[id].targets[0] != address(governor)) {
            return;
        }
        bytes memory data = _drafts[id].calldatas[0];
        bytes4 verb = bytes4(data);
        uint256 value;
        assembly ("memory-safe") {
            value := mload(add(data, 0x24))
        }
        if (verb == IPolicy.setProposalBond.selector) _bond = value;
        if (verb == IPolicy.setVotingPeriod.selector) _period = value;
        if (verb == IPolicy.setProposalGuardian.selector) _guardianUntil = block.timestamp + 365 days;
        if (verb == IPolicy.updateQuorumNumerator.selector) _quorumBps = value;
        if (verb == IPolicy.updateQuorumFloor.selector) _floorBps = value;
        for (uint256 i = 1; i < _ghosts.length; ++i) {
            if (_ghosts[i].snapshot < block.timestamp) continue;
            (_ghosts[i].quorumBps, _ghosts[i].floorBps) = (_quorumBps, _floorBps);
        }
    }

    /// @dev An active proposal and somebody with votes on it; made, if there is none.
    function _votable(uint256 who, uint256 pick) private returns (uint256 id, address voter) {
        id = _find(pick, IGovernor.ProposalState.Active);
        if (id == 0) {
            id = _find(pick, IGovernor.ProposalState.Pending);
            if (id == 0) id = _makeProposal(who, pick);
            if (id == 0) return (0, address(0));
            vm.warp(_ghosts[id].snapshot + 1);
        }
        for (uint256 i = 0; i < PEOPLE; ++i) {
            voter = people[((who % PEOPLE) + i) % PEOPLE];
            if (staking.getPastVotes(voter, _ghosts[id].snapshot) != 0) return (id, voter);
        }
        return (0, address(0));
    }

    /// @dev In the last day before the cap, what would rise is refused; that is tried here.
    function _refuses(uint256 id, address voter, uint8 support) private returns (bool) {
        if (block.timestamp <= _ghosts[id].end + 6 days) return false;
        GhostVote storage former = votes[id][voter];
        if (former.weight == 0 ? support == AGAINST : _rank(support) <= _rank(former.support)) return false;
        vm.expectPartialRevert(GovernorPreventLateFlip.GovernorVoteOnlyDownwards.selector);
        _vote(voter, id, support);
        ++done["refused"];
        return true;
    }

    /// @dev Votes until the outcome is another; whether it could be done.
    function _turn(uint256 id, uint256 snapshot) private returns (bool) {
        bool passed = _passes(id);
        for (uint256 i = 0; i < PEOPLE; ++i) {
            if (staking.powerIn(people[i], snapshot / WEEK) == 0) continue;
            uint8 support = passed ? AGAINST : FOR;
            _vote(people[i], id, support);
            _count(id, people[i], support);
            if (_passes(id) != passed) return true;
        }
        return false;
    }

    function _count(uint256 id, address voter, uint8 support) private {
        Ghost storage ghost = _ghosts[id];
        bool passed = _passes(id);
        GhostVote storage one = votes[id][voter];
        uint256 weight = staking.powerIn(voter, ghost.snapshot / WEEK);
        (one.weight, one.support) = (weight, support);
        ++one.votes;
        uint256 extended = block.timestamp + 1 days;
        if (_passes(id) == passed || extended <= ghost.deadline) return;
        uint256 cap = ghost.end + 7 days;
        ghost.deadline = extended < cap ? extended : cap;
        ++done["extended"];
    }

    function _release(uint256 id) private {
        Ghost storage ghost = _ghosts[id];
        uint256[3] memory tally = tallyOf(id);
        bool isRefused = tally[AGAINST] > tally[FOR] && tally[AGAINST] >= quorumOf(id);
        uint256 burned = token.burned();
        uint256 purse = token.balanceOf(ghost.proposer);
        governor.releaseBond(id);
        same(token.burned() - burned, isRefused ? ghost.bond : 0, "burned");
        same(token.balanceOf(ghost.proposer) - purse, isRefused ? 0 : ghost.bond, "returned");
        ghost.isHeld = false;
        ++done[isRefused ? bytes32("burn") : bytes32("release")];
    }

    /// @dev One that can be queued; an active one that passes is waited for.
    function _succeeded(uint256 pick) private returns (uint256 id) {
        id = _find(pick, IGovernor.ProposalState.Succeeded);
        if (id != 0) return id;
        id = _find(pick, IGovernor.ProposalState.Active);
        if (id == 0 || !_passes(id)) return 0;
        _toClose(id);
    }

    function _find(uint256 pick, IGovernor.ProposalState state) private view returns (uint256) {
        uint256 count = _ghosts.length - 1;
        for (uint256 i = 0; i < count; ++i) {
            uint256 id = 1 + (((pick % count) + i) % count);
            if (expectedState(id) == state) return id;
        }
        return 0;
    }

    function _passes(uint256 id) private view returns (bool) {
        uint256[3] memory tally = tallyOf(id);
        return tally[FOR] > tally[AGAINST] && tally[FOR] >= quorumOf(id);
    }

    function _nameOf(address account) private view returns (string memory) {
        for (uint256 i = 0; i < PEOPLE; ++i) if (people[i] == account) return _names[i];
        return "";
    }

    /// @dev Two in four are for it, so that some pass.
    function _support(uint8 seed) private pure returns (uint8) {
        return seed % 4 == 3 ? FOR : seed % 4;
    }

    function _rank(uint8 support) private pure returns (uint256) {
        return
            support == AGAINST
                ? 0
                : support == ABSTAIN
                    ? 1
                    : 2;
    }
}
