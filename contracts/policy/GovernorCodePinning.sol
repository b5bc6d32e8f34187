// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";

/// @title Extension of {Governor}: what is executed is the code that was voted on
/// @notice A call's target may be replaced between the vote and the execution (destroyed and created again at the same
/// address, or created where there was nothing). So the code hash of every target that is called with data is recorded
/// when it is proposed and compared before the first call is made. An address without code must be without code then;
/// whether it existed as an account is all the same. A call without data is a payment and not pinned.
///
/// What a target delegates to is not seen here: a proxy's code stays the same when its implementation changes.
///
/// The executor must have no other executor than this governor: whoever could execute a queued operation elsewhere would
/// walk around the comparison.
abstract contract GovernorCodePinning is Governor {
    /// @notice The code hashes of the targets when the proposal was made, zero for one without code or without data.
    event ProposalCodePinned(uint256 indexed proposalId, bytes32[] codeHashes);

    /// @notice A target's code is not what it was when the proposal was made; compare `ProposalCodePinned`.
    error GovernorCodeChanged(uint256 proposalId, bytes32 pinned, bytes32 found);

    /// @dev keccak-256 of the list of code hashes.
    mapping(uint256 proposalId => bytes32) private _pins;

    /// @notice What is compared at the execution: the keccak-256 of the concatenated code hashes.
    function codePinOf(uint256 proposalId) public view virtual returns (bytes32) {
        return _pins[proposalId];
    }

    /// @inheritdoc Governor
    function _propose(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        string memory description,
        address proposer
    ) internal virtual override returns (uint256 proposalId) {
        proposalId = super._propose(targets, values, calldatas, description, proposer);
        bytes32[] memory hashes = _codeHashes(targets, calldatas);
        _pins[proposalId] = keccak256(abi.encodePacked(hashes));
        emit ProposalCodePinned(proposalId, hashes);
    }

    /// @inheritdoc Governor
    function _executeOperations(
        uint256 proposalId,
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) internal virtual override {
        bytes32 pinned = _pins[proposalId];
        bytes32 found = keccak256(abi.encodePacked(_codeHashes(targets, calldatas)));
        require(found == pinned, GovernorCodeChanged(proposalId, pinned, found));
        super._executeOperations(proposalId, targets, values, calldatas, descriptionHash);
    }

    function _codeHashes(
        address[] memory targets,
        bytes[] memory calldatas
    ) private view returns (bytes32[] memory hashes) {
        hashes = new bytes32[](targets.length);
        for (uint256 i = 0; i < targets.length; ++i) {
            if (calldatas[i].length != 0 && targets[i].code.length != 0) hashes[i] = targets[i].codehash;
        }
    }
}
