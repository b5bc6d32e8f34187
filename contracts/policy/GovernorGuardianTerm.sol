// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {GovernorProposalGuardian} from "@openzeppelin/contracts/governance/extensions/GovernorProposalGuardian.sol";

/// @title Extension of {GovernorProposalGuardian}: a guardian for a term
/// @notice The guardian may cancel proposals, and nothing else. It is one for a term that begins when it is set; only a
/// vote that sets it again renews it. Without one, or after the term, `proposalGuardian` reads as an address that nobody
/// has: were it zero, OpenZeppelin's module would let proposers cancel what holders decided.
///
/// A proposal whose only call sets the guardian is out of the guardian's reach, so that holders can always replace it.
abstract contract GovernorGuardianTerm is GovernorProposalGuardian {
    /// @notice The guardian's term ends.
    event ProposalGuardianTermSet(address indexed guardian, uint256 endsAt);

    /// @notice A guardian cannot cancel the vote on who is guardian.
    error GovernorGuardianCannotCancel(uint256 proposalId, address guardian);
    /// @notice A term has to lie within its bounds.
    error GovernorTermOutOfBounds(uint256 term, uint256 least, uint256 most);

    uint256 private constant LEAST_TERM = 30 days;
    uint256 private constant MOST_TERM = 730 days;
    address private constant NOBODY = 0x000000000000000000000000000000000000dEaD;

    /// @notice How long a guardian is one, in seconds.
    uint256 public immutable guardianTerm;
    /// @notice From this second on the guardian is none.
    uint256 public guardianUntil;

    constructor(address guardian, uint256 term) {
        require(term >= LEAST_TERM && term <= MOST_TERM, GovernorTermOutOfBounds(term, LEAST_TERM, MOST_TERM));
        guardianTerm = term;
        _setProposalGuardian(guardian);
    }

    /// @notice Who may cancel now; an address that nobody has, where nobody may.
    function proposalGuardian() public view virtual override returns (address) {
        address guardian = super.proposalGuardian();
        return guardian == address(0) || block.timestamp >= guardianUntil ? NOBODY : guardian;
    }

    /// @inheritdoc IGovernor
    function cancel(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) public virtual override returns (uint256) {
        address caller = _msgSender();
        if (caller == proposalGuardian() && _setsGuardianOnly(targets, calldatas)) {
            uint256 proposalId = getProposalId(targets, values, calldatas, descriptionHash);
            revert GovernorGuardianCannotCancel(proposalId, caller);
        }
        return super.cancel(targets, values, calldatas, descriptionHash);
    }

    /// @inheritdoc GovernorProposalGuardian
    function _setProposalGuardian(address newProposalGuardian) internal virtual override {
        super._setProposalGuardian(newProposalGuardian);
        guardianUntil = block.timestamp + guardianTerm;
        emit ProposalGuardianTermSet(newProposalGuardian, guardianUntil);
    }

    function _setsGuardianOnly(address[] memory targets, bytes[] memory calldatas) private view returns (bool) {
        return
            targets.length == 1 &&
            targets[0] == address(this) &&
            bytes4(calldatas[0]) == this.setProposalGuardian.selector;
    }
}
