// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {GovernorCodePinning} from "../../contracts/policy/GovernorCodePinning.sol";
import {AloneCodePinning} from "../support/policy/AloneCodePinning.sol";
import {Box} from "../support/policy/Box.sol";
import {Draft} from "../support/policy/Draft.sol";
import {PolicyTest} from "../support/policy/PolicyTest.sol";

contract GovernorCodePinningTest is PolicyTest {
    bytes private constant OTHER_CODE = hex"00";

    // --------------------------------------------------------------------------------------------------------- propose
    // it records a hash for each target: that of its code; zero where there is no code, or no data to call with

    function test_AProposalPinsTheCodeOfEveryTargetThatIsCalledWithData() public {
        Draft memory draft = _two(_setBox(1), _call(stranger, hex"01"));
        bytes32[] memory hashes = new bytes32[](2);
        hashes[0] = address(box).codehash;
        vm.expectEmit(address(governor));
        emit GovernorCodePinning.ProposalCodePinned(1, hashes);
        _propose(paula, draft);
        vm.assertEq(governor.codePinOf(1), keccak256(abi.encodePacked(hashes)));
        vm.assertEq(governor.codePinOf(2), bytes32(0));
    }

    function test_APaymentIsNotPinned() public {
        bytes32[] memory hashes = new bytes32[](1);
        vm.expectEmit(address(governor));
        emit GovernorCodePinning.ProposalCodePinned(1, hashes);
        _propose(paula, _call(address(box), ""));
    }

    // --------------------------------------------------------------------------------------------------------- execute
    // when a pinned target has other code, more code or none: it reverts, before the first call
    // otherwise, also when an empty account has come to be, or code came and went meanwhile: the calls are made

    function test_TheSameCodeIsExecuted() public {
        _pass(_setBox(7));
        vm.assertEq(box.value(), 7);
    }

    function test_RevertWhen_ATargetHasOtherCode() public {
        uint256 id = _ready(_setBox(7));
        vm.etch(address(box), OTHER_CODE);
        _expectChanged(id, address(box).codehash);
        _execute(_setBox(7));
        _stateIs(id, IGovernor.ProposalState.Queued);
    }

    function test_RevertWhen_ATargetIsGone() public {
        uint256 id = _ready(_setBox(7));
        vm.etch(address(box), "");
        _expectChanged(id, bytes32(0));
        _execute(_setBox(7));
    }

    function test_RevertWhen_ThereIsCodeWhereThereWasNone() public {
        Draft memory draft = _call(stranger, abi.encodeCall(Box.set, (7)));
        uint256 id = _ready(draft);
        vm.etch(stranger, address(box).code);
        _expectChanged(id, address(box).codehash);
        _execute(draft);
    }

    function test_RevertWhen_AnAccountDelegatesItsCodeMeanwhile() public {
        Draft memory draft = _call(stranger, abi.encodeCall(Box.set, (7)));
        uint256 id = _ready(draft);
        vm.etch(stranger, bytes.concat(hex"ef0100", bytes20(address(box))));
        _expectChanged(id, stranger.codehash);
        _execute(draft);
    }

    function test_RevertWhen_AnAccountDelegatesItsCodeToAnother() public {
        vm.etch(stranger, bytes.concat(hex"ef0100", bytes20(address(box))));
        Draft memory draft = _call(stranger, abi.encodeCall(Box.set, (7)));
        uint256 id = _ready(draft);
        vm.etch(stranger, bytes.concat(hex"ef0100", bytes20(address(token))));
        _expectChanged(id, stranger.codehash);
        _execute(draft);
    }

    function test_AnAddressThatBecameAnAccountIsStillEmpty() public {
        address nobody = person("nobody");
        Draft memory draft = _call(nobody, hex"01");
        vm.assertEq(nobody.codehash, bytes32(0));
        uint256 id = _ready(draft);
        vm.deal(nobody, 1);
        vm.assertEq(nobody.codehash, keccak256(""));
        _execute(draft);
        _stateIs(id, IGovernor.ProposalState.Executed);
    }

    function test_CodeThatCameBackIsTheSame() public {
        _ready(_setBox(7));
        bytes memory code = address(box).code;
        vm.etch(address(box), OTHER_CODE);
        vm.etch(address(box), code);
        _execute(_setBox(7));
        vm.assertEq(box.value(), 7);
    }

    function test_APaymentGoesToWhateverIsThere() public {
        Draft memory draft = _call(address(box), "");
        draft.values[0] = 1;
        uint256 id = _ready(draft);
        vm.deal(address(timelock), 1);
        vm.etch(address(box), OTHER_CODE);
        _execute(draft);
        _stateIs(id, IGovernor.ProposalState.Executed);
        vm.assertEq(address(box).balance, 1);
    }

    function test_RevertWhen_ALaterTargetHasOtherCode_BeforeTheFirstCall() public {
        Box second = new Box(address(timelock));
        Draft memory draft = _two(_setBox(7), _call(address(second), abi.encodeCall(Box.set, (8))));
        uint256 id = _ready(draft);
        vm.etch(address(second), OTHER_CODE);
        bytes32[] memory hashes = new bytes32[](2);
        (hashes[0], hashes[1]) = (address(box).codehash, keccak256(OTHER_CODE));
        vm.expectRevert(
            abi.encodeWithSelector(
                GovernorCodePinning.GovernorCodeChanged.selector,
                id,
                governor.codePinOf(id),
                keccak256(abi.encodePacked(hashes))
            )
        );
        _execute(draft);
        vm.assertEq(box.value(), 0);
    }

    function test_APrecompileIsAsEmptyAsAnAddressWithoutCode() public {
        Draft memory draft = _call(address(4), hex"01");
        uint256 id = _pass(draft);
        _stateIs(id, IGovernor.ProposalState.Executed);
    }

    function test_WhatTheVotesOwnCallsChangeIsWhatWasVotedFor() public {
        // The first call gives the address of the second its code: that address was empty at both comparisons.
        Creator creator = new Creator();
        address made = creator.addressOf(address(timelock));
        Draft memory draft = _two(
            _call(address(creator), abi.encodeCall(Creator.create, (address(timelock)))),
            _call(made, abi.encodeCall(Box.set, (7)))
        );
        _pass(draft);
        vm.assertEq(Box(payable(made)).value(), 7);
    }

    // ---------------------------------------------------------------------------------------------------------- alone

    function test_AloneItPinsWithoutATimelock() public {
        AloneCodePinning alone = new AloneCodePinning(_votesToken());
        subject = alone;
        box = new Box(address(alone));
        uint256 id = _succeed(_setBox(7));
        bytes memory code = address(box).code;
        bytes32 pinned = keccak256(abi.encodePacked(address(box).codehash));
        vm.assertEq(alone.codePinOf(id), pinned);
        vm.etch(address(box), OTHER_CODE);
        vm.expectRevert(
            abi.encodeWithSelector(
                GovernorCodePinning.GovernorCodeChanged.selector,
                id,
                pinned,
                keccak256(abi.encodePacked(keccak256(OTHER_CODE)))
            )
        );
        _execute(_setBox(7));
        vm.etch(address(box), code);
        _execute(_setBox(7));
        vm.assertEq(box.value(), 7);
    }

    function _expectChanged(uint256 id, bytes32 found) private {
        vm.expectRevert(
            abi.encodeWithSelector(
                GovernorCodePinning.GovernorCodeChanged.selector,
                id,
                governor.codePinOf(id),
                keccak256(abi.encodePacked(found))
            )
        );
    }
}

/// @notice Makes boxes at addresses that are known beforehand.
contract Creator {
    function create(address owner) external returns (address) {
        return address(new Box{salt: 0}(owner));
    }

    function addressOf(address owner) external view returns (address) {
        bytes32 code = keccak256(bytes.concat(type(Box).creationCode, abi.encode(owner)));
        return address(uint160(uint256(keccak256(abi.encodePacked(hex"ff", address(this), bytes32(0), code)))));
    }
}
