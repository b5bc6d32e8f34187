// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice Thousands of questions in one call, and each answer as it came: what was returned, or what was reverted with.
contract Batch {
    struct Answer {
        bool ok;
        bytes data;
    }

    /// @notice Carries the answer of a call out of a frame that leaves nothing behind.
    error Undone(Answer answer);

    function askAll(address target, bytes[] calldata calls) external view returns (Answer[] memory answers) {
        answers = new Answer[](calls.length);
        for (uint256 i = 0; i < calls.length; ++i) {
            (answers[i].ok, answers[i].data) = target.staticcall(calls[i]);
        }
    }

    /// @notice Like `askAll`, for calls that write: each finds the state that the first one found.
    function tryAll(address target, bytes[] calldata calls) external returns (Answer[] memory answers) {
        answers = new Answer[](calls.length);
        for (uint256 i = 0; i < calls.length; ++i) {
            try this.tryAndUndo(target, calls[i]) {} catch (bytes memory undone) {
                // Behind the selector stands the answer's encoding.
                bytes memory answer = new bytes(undone.length - 4);
                assembly ("memory-safe") {
                    mcopy(add(answer, 32), add(undone, 36), mload(answer))
                }
                answers[i] = abi.decode(answer, (Answer));
            }
        }
    }

    function tryAndUndo(address target, bytes calldata data) external {
        Answer memory answer;
        (answer.ok, answer.data) = target.call(data);
        revert Undone(answer);
    }
}
