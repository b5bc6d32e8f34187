// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

interface Stakes {
    function stakeFor(address account, uint8 tier, uint256 amount) external;
}

interface Votes {
    struct Choice {
        uint32 candidate;
        int8 percent;
    }

    function castBallot(Choice[] calldata choices, string calldata reason) external;
}

interface Approves {
    function approve(address spender, uint256 amount) external returns (bool);
}

/// @notice An account that casts one ballot while it is created.
contract Voter {
    constructor(Votes dao, uint32 candidate) {
        Votes.Choice[] memory choices = new Votes.Choice[](1);
        choices[0] = Votes.Choice(candidate, 100);
        dao.castBallot(choices, "");
    }
}

/// @notice Stakes for many accounts, and makes them vote, many in one transaction: so that a season can be filled with
/// as many real ballots as a benchmark has time for.
contract Crowd {
    Votes private immutable _dao;
    Stakes private immutable _staking;

    constructor(Votes dao, Stakes staking, Approves token) {
        (_dao, _staking) = (dao, staking);
        token.approve(address(staking), type(uint256).max);
    }

    function stake(uint256 from, uint256 count, uint8 tier, uint256 amount, uint32 candidate) external {
        bytes32 hash = keccak256(abi.encodePacked(type(Voter).creationCode, abi.encode(_dao, candidate)));
        for (uint256 i = from; i < from + count; ++i) {
            bytes32 salt = keccak256(abi.encodePacked(bytes1(0xff), address(this), i, hash));
            _staking.stakeFor(address(uint160(uint256(salt))), tier, amount);
        }
    }

    function vote(uint256 from, uint256 count, uint32 candidate) external {
        for (uint256 i = from; i < from + count; ++i) new Voter{salt: bytes32(i)}(_dao, candidate);
    }
}
