// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IEntryScreen} from "../../../contracts/interfaces/IEntryScreen.sol";

/// @notice An entry screen that admits everybody, asks for a proof, refuses everybody, or fails.
contract HostileScreen is IEntryScreen {
    enum Mode {
        Admits,
        AsksForProof,
        Refuses,
        Reverts
    }

    uint16 public constant CODE = 7;
    bytes32 private constant PROOF = keccak256("let me in");

    Mode public mode;

    error ScreenIsDown();

    function setMode(Mode mode_) external {
        mode = mode_;
    }

    function refusal(address, bytes calldata proof) external view returns (uint16) {
        require(mode != Mode.Reverts, ScreenIsDown());
        if (mode == Mode.AsksForProof) return keccak256(proof) == PROOF ? 0 : CODE;
        return mode == Mode.Refuses ? CODE : 0;
    }
}
