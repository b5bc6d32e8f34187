// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title Canonical CAIP-19 asset types
/// @notice `namespace:reference/asset_namespace:asset_reference`, as CAIP-2 and CAIP-19 give the alphabets and lengths.
/// On `eip155` only two forms are canonical, so that one token has one name: a decimal chain id without leading zeros,
/// then `erc20:` with a lower-case address, or `slip44:` with a decimal coin type without leading zeros.
library Caip19 {
    bytes32 private constant EIP155 = keccak256("eip155");
    bytes32 private constant ERC20 = keccak256("erc20");
    bytes32 private constant SLIP44 = keccak256("slip44");

    // Alphabets as bitmaps over ASCII: bit `c` is set when character `c` is allowed.
    uint256 private constant DIGITS = 0x03ff << 48;
    uint256 private constant LOWER = 0x03ffffff << 97;
    uint256 private constant UPPER = 0x03ffffff << 65;
    uint256 private constant DASH = 1 << 45;
    uint256 private constant NAMESPACE = DASH | DIGITS | LOWER;
    uint256 private constant REFERENCE = NAMESPACE | UPPER | (1 << 95);
    uint256 private constant ASSET_REFERENCE = NAMESPACE | UPPER | (1 << 46) | (1 << 37);
    uint256 private constant LOWER_HEX = DIGITS | (0x3f << 97);

    /// @notice Whether `id` is canonical, and if not, the position of the first byte that is wrong (the length of `id`
    /// where something is missing at its end).
    function check(bytes memory id) internal pure returns (bool ok, uint256 position) {
        uint256 chain;
        uint256 asset;
        uint256 name;
        (ok, position) = _part(id, 0, NAMESPACE, 3, 8, ":");
        if (!ok) return (ok, position);
        chain = position + 1;
        (ok, position) = _part(id, chain, REFERENCE, 1, 32, "/");
        if (!ok) return (ok, position);
        asset = position + 1;
        bool eip155 = _hash(id, 0, chain - 1) == EIP155;
        if (eip155) (ok, position) = _decimal(id, chain, position, false);
        if (!ok) return (ok, position);
        (ok, position) = _part(id, asset, NAMESPACE, 3, 8, ":");
        if (!ok) return (ok, position);
        name = position + 1;
        (ok, position) = _part(id, name, ASSET_REFERENCE, 1, 128, "");
        if (!ok || !eip155) return (ok, position);
        bytes32 namespace = _hash(id, asset, name - 1);
        if (namespace == ERC20) return _address(id, name);
        if (namespace == SLIP44) return _decimal(id, name, id.length, true);
        return (false, asset);
    }

    /// @dev Reads characters of `alphabet` from `start` up to `end`; an empty `end` is the end of the text.
    /// `position` is that of `end`, or of the first byte that does not fit.
    function _part(
        bytes memory id,
        uint256 start,
        uint256 alphabet,
        uint256 least,
        uint256 most,
        bytes1 end
    ) private pure returns (bool ok, uint256 position) {
        position = start;
        while (position < id.length && position - start < most && _in(alphabet, id[position])) ++position;
        if (position - start < least) return (false, position);
        ok = end == "" ? position == id.length : position < id.length && id[position] == end;
    }

    /// @dev A decimal number without leading zeros; a lone zero only where `zero` allows it.
    function _decimal(
        bytes memory id,
        uint256 start,
        uint256 end,
        bool zero
    ) private pure returns (bool ok, uint256 position) {
        if (id[start] == "0" && !(zero && end == start + 1)) return (false, start);
        for (position = start; position < end; ++position) if (!_in(DIGITS, id[position])) return (false, position);
        return (true, end);
    }

    /// @dev `0x` and 40 lower-case hexadecimal digits, to the end of the text.
    function _address(bytes memory id, uint256 start) private pure returns (bool ok, uint256 position) {
        for (position = start; position < id.length && position < start + 42; ++position) {
            bytes1 character = id[position];
            if (position == start) ok = character == "0";
            else if (position == start + 1) ok = character == "x";
            else ok = _in(LOWER_HEX, character);
            if (!ok) return (false, position);
        }
        ok = position == start + 42 && position == id.length;
    }

    function _in(uint256 alphabet, bytes1 character) private pure returns (bool) {
        return (alphabet >> uint8(character)) & 1 == 1;
    }

    function _hash(bytes memory id, uint256 start, uint256 end) private pure returns (bytes32 digest) {
        assembly ("memory-safe") {
            digest := keccak256(add(add(id, 32), start), sub(end, start))
        }
    }
}
