// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IPolicy} from "./IPolicy.sol";
import {PolicyTest} from "./PolicyTest.sol";

/// @notice Signs OpenZeppelin's two ballots, with the hashes computed here and not by the contract.
abstract contract BallotSigner is PolicyTest {
    /// @notice What a voter signs. Without `isExtended`, reason and params are no part of it.
    struct Ballot {
        uint256 proposalId;
        uint8 support;
        address voter;
        uint256 nonce;
        bool isExtended;
        string reason;
        bytes params;
    }

    function _plain(uint256 id, uint8 support, address voter, uint256 nonce) internal pure returns (Ballot memory b) {
        (b.proposalId, b.support, b.voter, b.nonce) = (id, support, voter, nonce);
    }

    function _extended(
        uint256 id,
        uint8 support,
        address voter,
        uint256 nonce,
        string memory reason,
        bytes memory params
    ) internal pure returns (Ballot memory b) {
        b = _plain(id, support, voter, nonce);
        (b.isExtended, b.reason, b.params) = (true, reason, params);
    }

    function _signed(Ballot memory ballot, string memory signer) internal view returns (bytes memory) {
        return _signedIn(ballot, signer, block.chainid, address(subject));
    }

    function _signedIn(
        Ballot memory ballot,
        string memory signer,
        uint256 chainId,
        address contract_
    ) internal view returns (bytes memory) {
        bytes32 digest = keccak256(abi.encodePacked(hex"1901", _domain(chainId, contract_), _hashOf(ballot)));
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(keyOf(signer), digest);
        return abi.encodePacked(r, s, v);
    }

    /// @dev Sends a ballot as anybody may.
    function _send(Ballot memory b, bytes memory signature) internal {
        if (b.isExtended) {
            subject.castVoteWithReasonAndParamsBySig(b.proposalId, b.support, b.voter, b.reason, b.params, signature);
        } else {
            subject.castVoteBySig(b.proposalId, b.support, b.voter, signature);
        }
    }

    function _domain(uint256 chainId, address contract_) private view returns (bytes32) {
        bytes32 domainType = keccak256(
            "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"
        );
        bytes32 name = keccak256(bytes(IPolicy(contract_).name()));
        return keccak256(abi.encode(domainType, name, keccak256("1"), chainId, contract_));
    }

    function _hashOf(Ballot memory b) private pure returns (bytes32) {
        bytes32 plainType = keccak256("Ballot(uint256 proposalId,uint8 support,address voter,uint256 nonce)");
        if (!b.isExtended) return keccak256(abi.encode(plainType, b.proposalId, b.support, b.voter, b.nonce));
        bytes32 extendedType = keccak256(
            "ExtendedBallot(uint256 proposalId,uint8 support,address voter,uint256 nonce,string reason,bytes params)"
        );
        bytes32 reason = keccak256(bytes(b.reason));
        bytes32 params = keccak256(b.params);
        return keccak256(abi.encode(extendedType, b.proposalId, b.support, b.voter, b.nonce, reason, params));
    }
}
