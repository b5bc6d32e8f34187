// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Caip19} from "../../contracts/listing/Caip19.sol";
import {Cheats} from "../support/Cheats.sol";

contract Caip19Test is Cheats {
    string private constant USDC = "eip155:1/erc20:0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48";
    string private constant EIGHTEEN = "123456789012345678";

    // --------------------------------------------------------------------------------------------------------- check
    // given a canonical id: it is good
    // given any other: it is bad, at the first byte that does not fit (the length where something is missing)
    //   chain namespace: 3 to 8 of a-z 0-9 -
    //   chain reference: 1 to 32 of a-z A-Z 0-9 - _; on eip155 a decimal without leading zeros, and not zero
    //   asset namespace: 3 to 8 of a-z 0-9 -; on eip155 erc20 or slip44
    //   asset reference: 1 to 128 of a-z A-Z 0-9 - . %; erc20: 0x and 40 of 0-9 a-f; slip44: a decimal without
    //   leading zeros

    function test_CanonicalIdsAreGood() public pure {
        _isGood(USDC);
        _isGood("eip155:1/slip44:60");
        _isGood("eip155:56/slip44:0");
        _isGood("eip155:99999999999999999999999999999999/slip44:714");
        _isGood("solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp/token:EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v");
        _isGood("bip122:000000000019d6689c085ae165831e93/slip44:0");
        _isGood("cosmos:cosmoshub-4/slip44:118");
        _isGood("cosmos:osmosis-1/ics20:ibc%2F27394FB0.x");
        _isGood("tron:0x2b6653dc/trc20:TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t");
        _isGood("abc:A/abc:-");
        _isGood("12345678:a_Z-9/12345678:.");
        // Elsewhere than on eip155, zeros may lead and erc20 is a word like any other.
        _isGood("klay:01/erc20:0xABC");
    }

    function test_TheLongestIdIsGood() public pure {
        string memory id = string.concat("abcdefgh:", EIGHTEEN, "12345678901234/abcdefgh:");
        for (uint256 i = 0; i < 7; ++i) id = string.concat(id, EIGHTEEN);
        id = string.concat(id, "12"); // 8:32/8:128
        _isGood(id);
        _isBad(string.concat(id, "3"), 179);
    }

    function test_AMissingPartIsBadAtTheEnd() public pure {
        _isBad("", 0);
        _isBad("ei", 2);
        _isBad("eip155", 6);
        _isBad("eip155:", 7);
        _isBad("eip155:1", 8);
        _isBad("eip155:1/", 9);
        _isBad("eip155:1/er", 11);
        _isBad("eip155:1/erc20", 14);
        _isBad("eip155:1/erc20:", 15);
        _isBad("eip155:1/erc20:0", 16);
        _isBad("eip155:1/erc20:0x", 17);
        _isBad("eip155:1/erc20:0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb4", 56);
        _isBad("eip155:1/slip44:", 16);
    }

    function test_ABadByteIsNamedByItsPosition() public pure {
        _isBad(" eip155:1/slip44:60", 0);
        _isBad("Eip155:1/slip44:60", 0);
        _isBad("ei:1/slip44:60", 2);
        _isBad("eip155_:1/slip44:60", 6);
        _isBad("abcdefghi:1/slip44:60", 8);
        _isBad("eip155:/slip44:60", 7);
        _isBad("eip155: 1/slip44:60", 7);
        _isBad("cosmos:a.b/slip44:60", 8);
        _isBad("cosmos:123456789012345678901234567890123/slip44:60", 39);
        _isBad("eip155:1/Slip44:60", 9);
        _isBad("eip155:1/sl:60", 11);
        _isBad("eip155:1/abcdefghi:60", 17);
        _isBad("eip155:1/slip44:6 0", 17);
        _isBad("cosmos:a/slip44:6/0", 17);
        _isBad("cosmos:a/slip44:60\n", 18);
        _isBad(unicode"cosmos:a/slip44:é", 16);
    }

    function test_OnEip155TheChainIsADecimalWithoutLeadingZeros() public pure {
        _isBad("eip155:0/slip44:60", 7);
        _isBad("eip155:01/slip44:60", 7);
        _isBad("eip155:01/ERC20:0x06012c8cf97bead5deae237070f9587f8e7a266d", 7);
        _isBad("eip155:1a/slip44:60", 8);
        _isBad("eip155:x1/slip44:60", 7);
        _isBad("eip155:1-/slip44:60", 8);
    }

    function test_OnEip155TheAssetIsErc20OrSlip44() public pure {
        _isBad("eip155:1/erc721:0x06012c8cf97bead5deae237070f9587f8e7a266d", 9);
        _isBad("eip155:1/erc-20:0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48", 9);
        _isBad("eip155:1/erc:0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48", 9);
        _isBad("eip155:1/token:0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48", 9);
    }

    function test_AnErc20AddressIsLowerCase() public pure {
        _isBad("eip155:1/erc20:0xA0b86991c6218b36c1d19d4a2e9eb0ce3606eb48", 17);
        _isBad("eip155:1/erc20:0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb4B", 56);
        _isBad("eip155:1/erc20:0Xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48", 16);
        _isBad("eip155:1/erc20:a0b86991c6218b36c1d19d4a2e9eb0ce3606eb48", 15);
        _isBad("eip155:1/erc20:0xg0b86991c6218b36c1d19d4a2e9eb0ce3606eb48", 17);
        _isBad("eip155:1/erc20:0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb480", 57);
        _isBad("eip155:1/erc20:0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48%", 57);
    }

    function test_ASlip44CoinIsADecimalWithoutLeadingZeros() public pure {
        _isBad("eip155:1/slip44:00", 16);
        _isBad("eip155:1/slip44:060", 16);
        _isBad("eip155:1/slip44:6x", 17);
        _isBad("eip155:1/slip44:x", 16);
    }

    // Any one byte that is changed in a canonical id makes another canonical id or is named by its position (or, where
    // a separator is gone, by where the part before grows too long or the text ends).
    function testFuzz_AChangedByteIsFound(uint256 where, bytes1 byte_) public pure {
        bytes memory id = bytes(USDC);
        where = bound(where, 15, id.length - 1);
        id[where] = byte_;
        (bool ok, uint256 position) = Caip19.check(id);
        bool isHex = (byte_ >= "0" && byte_ <= "9") || (byte_ >= "a" && byte_ <= "f");
        bool good =
            where == 15
                ? byte_ == "0"
                : where == 16
                    ? byte_ == "x"
                    : isHex;
        vm.assertEq(ok, good);
        if (!ok) vm.assertEq(position, where);
    }

    function testFuzz_AChangedByteAnywhereIsNeverPastItsPosition(uint256 where, bytes1 byte_) public pure {
        bytes memory id = bytes(USDC);
        where = bound(where, 0, id.length - 1);
        vm.assume(id[where] != byte_);
        id[where] = byte_;
        (bool ok, uint256 position) = Caip19.check(id);
        if (ok) return;
        vm.assertLe(position, id.length, "inside, or at the end");
    }

    function testFuzz_AnyBytesAreAnswered(bytes memory id) public pure {
        (bool ok, uint256 position) = Caip19.check(id);
        vm.assertLe(position, id.length, "inside, or at the end");
        if (ok) vm.assertEq(position, id.length);
    }

    function testFuzz_EveryErc20OnEveryChainIsGood(uint64 chainId, address asset) public pure {
        chainId = uint64(bound(chainId, 1, type(uint64).max));
        _isGood(string.concat("eip155:", vm.toString(chainId), "/erc20:", _hex(asset)));
        _isGood(string.concat("eip155:", vm.toString(chainId), "/slip44:", vm.toString(uint160(asset))));
    }

    function _isGood(string memory id) private pure {
        (bool ok, ) = Caip19.check(bytes(id));
        vm.assertTrue(ok, id);
    }

    function _isBad(string memory id, uint256 where) private pure {
        (bool ok, uint256 position) = Caip19.check(bytes(id));
        vm.assertFalse(ok, id);
        vm.assertEq(position, where, id);
    }

    function _hex(address account) private pure returns (string memory) {
        bytes memory digits = new bytes(42);
        (digits[0], digits[1]) = ("0", "x");
        for (uint256 i = 0; i < 40; ++i) {
            digits[2 + i] = bytes16("0123456789abcdef")[(uint160(account) >> (4 * (39 - i))) & 15];
        }
        return string(digits);
    }
}
