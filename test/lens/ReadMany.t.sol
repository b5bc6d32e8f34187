// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {ReadMany} from "../../contracts/lens/ReadMany.sol";
import {IMextToken} from "../../contracts/interfaces/IMextToken.sol";
import {MextToken} from "../../contracts/token/MextToken.sol";
import {Cheats} from "../support/Cheats.sol";

contract ReadManyTest is Cheats {
    uint256 private constant GENESIS = 1_000_000_000e18;

    ReadMany private lens;
    MextToken private token;
    address private alice;

    function setUp() public {
        alice = person("alice");
        lens = new ReadMany();
        IMextToken.Allocation[] memory allocations = new IMextToken.Allocation[](1);
        allocations[0] = IMextToken.Allocation(alice, GENESIS);
        token = new MextToken(allocations, block.chainid);
    }

    function _read(bytes memory data) private view returns (ReadMany.Read memory) {
        return ReadMany.Read(address(token), data);
    }

    function test_answersEachReadInItsOrder() public view {
        ReadMany.Read[] memory reads = new ReadMany.Read[](2);
        reads[0] = _read(abi.encodeCall(IERC20.totalSupply, ()));
        reads[1] = _read(abi.encodeCall(IERC20.balanceOf, (address(this))));
        ReadMany.Answer[] memory answers = lens.readMany(reads);
        same(answers.length, 2, "answers");
        require(answers[0].success && answers[1].success, "a read failed");
        same(abi.decode(answers[0].data, (uint256)), GENESIS, "supply");
        same(abi.decode(answers[1].data, (uint256)), 0, "balance of nobody");
    }

    function test_answersNothingToNothing() public view {
        same(lens.readMany(new ReadMany.Read[](0)).length, 0, "answers");
    }

    function test_aRefusedReadTellsItsErrorAndLeavesTheOthersAlone() public view {
        ReadMany.Read[] memory reads = new ReadMany.Read[](2);
        reads[0] = _read(abi.encodeCall(IERC20.transferFrom, (alice, address(this), 1)));
        reads[1] = _read(abi.encodeCall(IERC20.balanceOf, (alice)));
        ReadMany.Answer[] memory answers = lens.readMany(reads);
        require(!answers[0].success, "it went through");
        bytes memory refusal = abi.encodeWithSelector(
            IERC20Errors.ERC20InsufficientAllowance.selector,
            address(lens),
            0,
            1
        );
        require(keccak256(answers[0].data) == keccak256(refusal), "another error");
        same(abi.decode(answers[1].data, (uint256)), GENESIS, "balance");
    }

    function test_itCannotWrite() public {
        vm.prank(alice);
        token.approve(address(lens), GENESIS);
        ReadMany.Read[] memory reads = new ReadMany.Read[](1);
        reads[0] = _read(abi.encodeCall(IERC20.transferFrom, (alice, address(this), 1)));
        ReadMany.Answer[] memory answers = lens.readMany(reads);
        require(!answers[0].success, "it went through");
        same(token.balanceOf(alice), GENESIS, "balance");
    }

    function test_tellsTheHashOfEachCodeInItsOrder() public view {
        address[] memory accounts = new address[](3);
        accounts[0] = address(token);
        accounts[1] = address(0xdead);
        accounts[2] = address(lens);
        bytes32[] memory hashes = lens.codeHashes(accounts);
        same(hashes.length, 3, "hashes");
        require(hashes[0] == keccak256(address(token).code), "the token's");
        require(hashes[1] == 0, "nobody's");
        require(hashes[2] == keccak256(address(lens).code), "the lens's own");
    }
}
