// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {PlainAsset} from "./PlainAsset.sol";

/// @notice An asset that calls somebody else when it is sent, once for each order to do so, before it moves anything; it
/// keeps their answer.
contract StrikingAsset is PlainAsset {
    address private _target;
    bytes private _data;
    uint256 private _value;
    bool private _asksToo;

    bool public struck;
    bool public succeeded;
    bytes public answer;

    receive() external payable {}

    function strikeAt(address target, uint256 value, bytes calldata data) external {
        (_target, _value, _data, struck) = (target, value, data, false);
    }

    /// @notice From now on strikes when it is asked for a balance, too.
    function strikeWhenAsked() external {
        _asksToo = true;
    }

    function transfer(address to, uint256 amount) public override returns (bool) {
        if (!struck) {
            // Once: a strike that got through would be answered by the next one, without end.
            struck = true;
            (succeeded, answer) = _target.call{value: _value}(_data);
        }
        return super.transfer(to, amount);
    }

    function balanceOf(address account) public view override returns (uint256) {
        if (!_asksToo) return super.balanceOf(account);
        // What the standard calls a view may try to write all the same.
        function() internal view write;
        function() internal strike = _strike;
        assembly ("memory-safe") {
            write := strike
        }
        write();
        return super.balanceOf(account);
    }

    function _strike() private {
        (bool ok, ) = _target.call{value: _value}(_data);
        require(ok, StruckInVain());
    }

    /// @notice What was called refused.
    error StruckInVain();
}
