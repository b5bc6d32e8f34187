// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title A compliance screen, asked at entries only
/// @notice Nothing on the way out of the system can reach a screen: no exit, claim, vote, motion or transfer.
interface IEntryScreen {
    /// @notice Whether `account` is refused entry.
    /// @param account who wants to enter
    /// @param proof what the screen needs to decide; its shape is the screen's own
    /// @return code zero when admitted, otherwise the reason code of the refusal
    function refusal(address account, bytes calldata proof) external view returns (uint16 code);
}
