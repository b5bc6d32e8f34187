// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";
import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {GovernorCountingChangeable} from "./GovernorCountingChangeable.sol";

/// @title Extension of {GovernorCountingChangeable}: a signature that never undoes a newer vote
/// @notice The messages that voters sign are OpenZeppelin's `Ballot` and `ExtendedBallot`, and so are the functions; but
/// the `nonce` in them is the number of votes that the voter has cast on the proposal (`voteOf`), not `nonces`, which
/// stays at zero. So any vote, direct or signed, ends every signature made before it, and signatures for several
/// proposals do not wait for one another. A tool that signs with `nonces(voter)` signs a first vote rightly.
///
/// `params` of an extended ballot is empty or one word, `abi.encode(deadline)`: the last second in which the signature
/// counts. Without one it counts until the vote closes. It is not passed on: a signed vote counts and is logged as a
/// direct one is, with its reason.
///
/// Signers are accounts, or contracts by ERC-1271.
abstract contract GovernorVoteSignatures is GovernorCountingChangeable {
    /// @notice The deadline that the voter signed has passed.
    error GovernorVoteSignatureExpired(uint256 deadline, uint256 nowAt);
    /// @notice After 63 votes on a proposal, a signature can no longer name which vote it follows; vote directly.
    error GovernorVoteSignaturesExhausted(uint256 proposalId, address voter);

    /// @inheritdoc IGovernor
    /// @dev Reverts `GovernorVoteSignatureExpired`, `GovernorInvalidVoteParams` (neither empty nor one word),
    /// `GovernorVoteSignaturesExhausted`, `GovernorInvalidSignature`.
    function castVoteWithReasonAndParamsBySig(
        uint256 proposalId,
        uint8 support,
        address voter,
        string calldata reason,
        bytes memory params,
        bytes memory signature
    ) public virtual override returns (uint256) {
        if (params.length != 0) {
            require(params.length == 32, GovernorInvalidVoteParams());
            uint256 deadline = abi.decode(params, (uint256));
            require(block.timestamp <= deadline, GovernorVoteSignatureExpired(deadline, block.timestamp));
        }
        bool isValid = _validateExtendedVoteSig(proposalId, support, voter, reason, params, signature);
        require(isValid, GovernorInvalidSignature(voter));
        return _castVote(proposalId, voter, support, reason);
    }

    /// @inheritdoc Governor
    function _validateVoteSig(
        uint256 proposalId,
        uint8 support,
        address voter,
        bytes memory signature
    ) internal virtual override returns (bool) {
        uint256 votes = _nextVote(proposalId, voter);
        bytes32 ballot = keccak256(abi.encode(BALLOT_TYPEHASH, proposalId, support, voter, votes));
        return SignatureChecker.isValidSignatureNow(voter, _hashTypedDataV4(ballot), signature);
    }

    /// @inheritdoc Governor
    function _validateExtendedVoteSig(
        uint256 proposalId,
        uint8 support,
        address voter,
        string memory reason,
        bytes memory params,
        bytes memory signature
    ) internal virtual override returns (bool) {
        uint256 votes = _nextVote(proposalId, voter);
        (bytes32 why, bytes32 with) = (keccak256(bytes(reason)), keccak256(params));
        bytes32 ballot = keccak256(abi.encode(EXTENDED_BALLOT_TYPEHASH, proposalId, support, voter, votes, why, with));
        return SignatureChecker.isValidSignatureNow(voter, _hashTypedDataV4(ballot), signature);
    }

    function _nextVote(uint256 proposalId, address voter) private view returns (uint256) {
        (uint8 votes, ) = voteOf(proposalId, voter);
        require(votes < MOST_VOTES, GovernorVoteSignaturesExhausted(proposalId, voter));
        return votes;
    }
}
