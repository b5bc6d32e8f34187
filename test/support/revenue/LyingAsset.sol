// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice An asset that says of balances whatever it likes, at whatever length, and moves nothing.
contract LyingAsset {
    uint256 private _said;
    uint256 private _length = 32;
    bool private _reverts;

    /// @notice The asset does not say.
    error NoAnswer();

    function say(uint256 balance, uint256 length) external {
        (_said, _length, _reverts) = (balance, length, false);
    }

    function fallSilent() external {
        _reverts = true;
    }

    function balanceOf(address) external view returns (uint256) {
        require(!_reverts, NoAnswer());
        (uint256 said, uint256 length) = (_said, _length);
        assembly ("memory-safe") {
            mstore(0, said)
            return(0, length)
        }
    }

    function transfer(address, uint256) external pure returns (bool) {
        return true;
    }
}
