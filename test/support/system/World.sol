// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IListingDao} from "../../../contracts/interfaces/IListingDao.sol";
import {IMextStaking} from "../../../contracts/interfaces/IMextStaking.sol";
import {IMextToken} from "../../../contracts/interfaces/IMextToken.sol";
import {ListingDao} from "../../../contracts/listing/ListingDao.sol";
import {MextStaking} from "../../../contracts/staking/MextStaking.sol";
import {MextToken} from "../../../contracts/token/MextToken.sol";
import {Cheats} from "../Cheats.sol";
import {HostileScreen} from "./HostileScreen.sol";
import {HostileWallet} from "./HostileWallet.sol";

/// @notice The contracts and everybody who acts on them, and the books of what was burned, by source, and given away.
///
/// Person 0, the anchor, holds more than all others and acts less often, so that a verb can make what it needs (a winner, a
/// listing) by one vote. Persons 1 to 4 hold keys; 5 to 8 are contracts. Teams do not stake; the treasury does nothing
/// but pay whoever runs out.
abstract contract World is Cheats {
    uint256 internal constant SEASON = 14 days;
    uint256 internal constant GENESIS = 1_000_000_000e18;
    uint256 internal constant PEOPLE = 9;
    uint256 internal constant FIRST_WALLET = 5;
    uint256 internal constant PLACES = 64;
    bytes32 internal constant DIGEST = keccak256("the document");

    MextToken public token;
    MextStaking public staking;
    ListingDao public dao;
    HostileScreen public screen;
    address public council;
    address public timelock;
    address internal treasury;
    address internal stranger;
    address[] public people;
    address[] public teams;
    uint256[] private keys;

    // How often each verb, and each forbidden attempt, was done.
    uint256 public calls;
    mapping(bytes32 verb => uint256) public done;
    mapping(bytes32 attempt => uint256) public refused;
    bytes32[] public attempts;

    // The books of supply.
    uint256 public penalties;
    uint256 public fees;
    uint256 public forfeits;
    uint256 public burnedByHolders;
    mapping(address to => uint256) public donatedTo;

    /// @dev Every call does its verb, and no call raises supply.
    modifier counts(bytes32 verb) {
        ++calls;
        uint256 supply = token.totalSupply();
        _;
        vm.assertLe(token.totalSupply(), supply, "P2: supply never rises");
        ++done[verb];
    }

    constructor() {
        vm.warp(3000 * WEEK + 1 days);
        (council, timelock, treasury, stranger) = (
            person("council"),
            person("timelock"),
            person("treasury"),
            person("stranger")
        );
        IMextToken.Allocation[] memory genesis = new IMextToken.Allocation[](1);
        genesis[0] = IMextToken.Allocation(treasury, GENESIS);
        token = new MextToken(genesis, block.chainid);
        staking = new MextStaking(token);
        dao = new ListingDao(token, staking, timelock, council, _firstRules());
        screen = new HostileScreen();
        string[5] memory names = ["anchor", "alice", "bob", "carol", "dave"];
        for (uint256 i = 0; i < 5; ++i) _join(people, person(names[i]), i == 0 ? 300_000_000e18 : 40_000_000e18);
        for (uint256 i = 0; i < 5; ++i) keys.push(keyOf(names[i]));
        for (uint256 i = 5; i < PEOPLE; ++i) _join(people, address(new HostileWallet(dao, staking)), 40_000_000e18);
        for (uint256 i = 0; i < 3; ++i) _join(teams, person(["team", "rival", "third"][i]), 20_000_000e18);
        // Contracts apply like everybody.
        teams.push(people[FIRST_WALLET]);
        teams.push(people[FIRST_WALLET + 1]);
    }

    function attemptCount() external view returns (uint256) {
        return attempts.length;
    }

    function _firstRules() internal pure returns (IListingDao.Parameters memory) {
        return
            IListingDao.Parameters({
                bond: 10_000e18,
                feeBps: 1_000,
                quorumBps: 200,
                quorumFloorBps: 10,
                communityShareBps: 7_000,
                slots: 7,
                councilObjections: 2,
                tradingStartWithin: 14 days,
                dormantAfter: 90 days
            });
    }

    function _join(address[] storage list, address account, uint256 amount) private {
        list.push(account);
        vm.prank(treasury);
        token.transfer(account, amount);
        vm.startPrank(account);
        token.approve(address(staking), type(uint256).max);
        token.approve(address(dao), type(uint256).max);
        vm.stopPrank();
    }

    /// @dev Sees that `account` holds `amount`: from the treasury, or from the teams once that is spent.
    function _provide(address account, uint256 amount) internal {
        uint256 held = token.balanceOf(account);
        for (uint256 i = 0; held < amount; ++i) {
            address payer = i == 0 ? treasury : teams[i - 1];
            uint256 some = token.balanceOf(payer);
            if (payer == account || some == 0) continue;
            if (some > amount - held) some = amount - held;
            vm.prank(payer);
            token.transfer(account, some);
            held += some;
        }
    }

    function _asWallet(uint256 i) internal view returns (HostileWallet) {
        return HostileWallet(payable(people[i]));
    }

    /// @dev One of everybody; the anchor seldom.
    function _who(uint256 seed) internal pure returns (uint256) {
        if (seed % 64 == 0) return 0;
        return 1 + (seed % (PEOPLE - 1));
    }

    /// @dev One of those who hold a key.
    function _signer(uint256 seed) internal pure returns (uint256) {
        return seed % 64 == 0 ? 0 : 1 + (seed % (FIRST_WALLET - 1));
    }

    function _signature(uint256 i, bytes32 digest) internal view returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(keys[i], digest);
        return abi.encodePacked(r, s, v);
    }

    function _sign(uint256 i, bytes32 digest) internal view returns (uint8, bytes32, bytes32) {
        return vm.sign(keys[i], digest);
    }

    function _permitDigest(address owner, address spender, uint256 amount) internal view returns (bytes32) {
        bytes32 typehash = keccak256(
            "Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)"
        );
        bytes32 words = keccak256(abi.encode(typehash, owner, spender, amount, token.nonces(owner), type(uint256).max));
        return keccak256(abi.encodePacked(hex"1901", token.DOMAIN_SEPARATOR(), words));
    }

    /// @dev One wei, dust, an everyday amount, any amount, or all there is.
    function _amount(uint256 seed, uint256 most) internal pure returns (uint256) {
        uint256 kind = seed % 8;
        seed >>= 8;
        if (kind == 0 || most == 0) return 1;
        if (kind == 1) return 1 + (seed % (most < 10 ? most : 10));
        if (kind == 7) return most;
        return 1 + (seed % (kind == 6 || most < 1e22 ? most : 1e22));
    }

    /// @dev The call must fail, with just these bytes.
    function _refuses(
        bytes32 attempt,
        address caller,
        address target,
        bytes memory data,
        bytes memory expected
    ) internal {
        vm.prank(caller);
        (bool went, bytes memory answer) = target.call(data);
        vm.assertFalse(went, string(abi.encodePacked(attempt, ": went through")));
        vm.assertEq(answer, expected);
        if (refused[attempt]++ == 0) attempts.push(attempt);
    }

    /// @dev Moves the clock, and the books with it.
    function _passTo(uint256 time) internal virtual;
}
