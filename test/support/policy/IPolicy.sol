// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {GovernorCountingChangeable} from "../../../contracts/policy/GovernorCountingChangeable.sol";

/// @notice What the tests ask of `MextGovernor`. They speak to it through this, and deploy it as it was compiled, so that
/// it is not compiled once more with each of them.
interface IPolicy is IGovernor {
    /// @notice As in `MextGovernor`.
    struct Terms {
        uint48 votingDelay;
        uint32 votingPeriod;
        uint40 timelockDelay;
        uint16 quorumBps;
        uint16 quorumFloorBps;
        uint96 proposalBond;
        uint40 guardianTerm;
    }

    function releaseBond(uint256 proposalId) external;
    function relay(address target, uint256 value, bytes calldata data) external payable;
    function updateTimelock(address newTimelock) external;
    function setVotingDelay(uint48 newVotingDelay) external;
    function setVotingPeriod(uint32 newVotingPeriod) external;
    function setProposalThreshold(uint256 newProposalThreshold) external;
    function setProposalBond(uint256 newBond) external;
    function setProposalGuardian(address newProposalGuardian) external;
    function updateQuorumNumerator(uint256 newQuorumNumerator) external;
    function updateQuorumFloor(uint256 newFloorBps) external;
    function onERC721Received(address operator, address from, uint256 id, bytes memory data) external returns (bytes4);
    function onERC1155Received(
        address operator,
        address from,
        uint256 id,
        uint256 value,
        bytes memory data
    ) external returns (bytes4);
    function onERC1155BatchReceived(
        address operator,
        address from,
        uint256[] memory ids,
        uint256[] memory values,
        bytes memory data
    ) external returns (bytes4);

    function voteOf(
        uint256 proposalId,
        address account
    ) external view returns (uint8 votes, GovernorCountingChangeable.VoteType support);
    function proposalVotes(
        uint256 proposalId
    ) external view returns (uint256 againstVotes, uint256 forVotes, uint256 abstainVotes);
    function proposalCap(uint256 proposalId) external view returns (uint256);
    function lateFlipWindow() external view returns (uint256);
    function mostExtension() external view returns (uint256);
    function bondToken() external view returns (address);
    function proposalBond() external view returns (uint256);
    function proposalBondBounds() external view returns (uint256 least, uint256 most);
    function bondOf(uint256 proposalId) external view returns (uint256);
    function proposalThresholdBps() external view returns (uint256);
    function thresholdOf(uint256 proposalId) external view returns (uint256);
    function quorumNumerator() external view returns (uint256);
    function quorumNumerator(uint256 timepoint) external view returns (uint256);
    function quorumDenominator() external view returns (uint256);
    function quorumFloorBps() external view returns (uint256);
    function codePinOf(uint256 proposalId) external view returns (bytes32);
    function liveProposalOf(address proposer) external view returns (uint256 proposalId);
    function latestProposalId() external view returns (uint256);
    function proposalGuardian() external view returns (address);
    function guardianTerm() external view returns (uint256);
    function guardianUntil() external view returns (uint256);
    function timelock() external view returns (address);
    function token() external view returns (address);
    function nonces(address owner) external view returns (uint256);
    // solhint-disable-next-line func-name-mixedcase
    function BALLOT_TYPEHASH() external view returns (bytes32);
    // solhint-disable-next-line func-name-mixedcase
    function EXTENDED_BALLOT_TYPEHASH() external view returns (bytes32);
    function eip712Domain()
        external
        view
        returns (
            bytes1 fields,
            string memory name,
            string memory version,
            uint256 chainId,
            address verifyingContract,
            bytes32 salt,
            uint256[] memory extensions
        );
}
