// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";
import {IMextToken} from "../interfaces/IMextToken.sol";
import {GovernorCountingChangeable} from "./GovernorCountingChangeable.sol";

/// @title Extension of {GovernorCountingChangeable}: a proposal needs a bond
/// @notice The bond is taken from the proposer when they propose and held until the vote is over. It is burned if those
/// who refuse the proposal are more than those who want it, and a quorum by themselves, counted at the close or, where
/// the proposal was cancelled, at its cancellation. In every other case it goes back to the proposer. Anyone may have it
/// released; nothing waits for that.
///
/// The governor holds the sum of all bonds (and what somebody sent by mistake, which is nobody's). It must not be able to
/// pass tokens on by any other way: `relay` has to be closed.
abstract contract GovernorProposalBond is GovernorCountingChangeable {
    /// @notice The bond of proposals to come changed.
    event ProposalBondSet(uint256 oldBond, uint256 newBond);
    /// @notice A proposer paid the bond of a proposal.
    event ProposalBonded(uint256 indexed proposalId, address indexed proposer, uint256 bond);
    /// @notice A bond went back to its proposer.
    event ProposalBondReturned(uint256 indexed proposalId, address indexed proposer, uint256 bond);
    /// @notice A bond was burned.
    event ProposalBondForfeited(uint256 indexed proposalId, address indexed proposer, uint256 bond);

    /// @notice A bond has to lie within its bounds.
    error GovernorBondOutOfBounds(uint256 bond, uint256 least, uint256 most);
    /// @notice A bond stays until the vote is over.
    error GovernorBondHeld(uint256 proposalId, ProposalState current);
    /// @notice Nothing is held for this proposal: it never was, or its bond was released.
    error GovernorBondNotHeld(uint256 proposalId);

    /// @notice Bonds are paid and burned in this token.
    IMextToken public immutable bondToken;
    /// @notice What the next proposal will cost, until the vote on it is over.
    uint256 public proposalBond;
    /// @notice What is held for a proposal.
    mapping(uint256 proposalId => uint256) public bondOf;

    constructor(IMextToken bondToken_, uint256 bond) {
        bondToken = bondToken_;
        _setProposalBond(bond);
    }

    /// @notice Changes the bond of proposals to come. Reverts `GovernorBondOutOfBounds`.
    function setProposalBond(uint256 newBond) external virtual onlyGovernance {
        _setProposalBond(newBond);
    }

    /// @notice Pays a bond back, or burns it, once the vote is over. Reverts `GovernorBondNotHeld`, `GovernorBondHeld`.
    function releaseBond(uint256 proposalId) external virtual {
        uint256 bond = bondOf[proposalId];
        require(bond != 0, GovernorBondNotHeld(proposalId));
        ProposalState current = state(proposalId);
        bool isOver = current != ProposalState.Pending && current != ProposalState.Active;
        require(isOver, GovernorBondHeld(proposalId, current));
        address proposer = proposalProposer(proposalId);
        delete bondOf[proposalId];
        if (_isRefused(proposalId)) {
            emit ProposalBondForfeited(proposalId, proposer, bond);
            bondToken.burn(bond);
        } else {
            emit ProposalBondReturned(proposalId, proposer, bond);
            bondToken.transfer(proposer, bond);
        }
    }

    /// @notice The bounds of `proposalBond`.
    function proposalBondBounds() public view virtual returns (uint256 least, uint256 most);

    /// @inheritdoc Governor
    function _propose(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        string memory description,
        address proposer
    ) internal virtual override returns (uint256 proposalId) {
        proposalId = super._propose(targets, values, calldatas, description, proposer);
        uint256 bond = proposalBond;
        bondOf[proposalId] = bond;
        emit ProposalBonded(proposalId, proposer, bond);
        bondToken.transferFrom(proposer, address(this), bond);
    }

    function _setProposalBond(uint256 newBond) private {
        (uint256 least, uint256 most) = proposalBondBounds();
        require(newBond >= least && newBond <= most, GovernorBondOutOfBounds(newBond, least, most));
        emit ProposalBondSet(proposalBond, newBond);
        proposalBond = newBond;
    }

    /// @dev While nobody has voted, `against` is not above `for`, and the snapshot's quorum is not asked for: it may lie
    /// in the future then.
    function _isRefused(uint256 proposalId) private view returns (bool) {
        (uint256 against, uint256 inFavour, ) = proposalVotes(proposalId);
        return against > inFavour && against >= quorum(proposalSnapshot(proposalId));
    }
}
