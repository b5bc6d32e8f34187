// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {World} from "./World.sol";

/// @notice What staking should be, from nothing but what people did and the printed terms: stakes, exits, delegates, the
/// lowest weights of this week and the last, the powers of each season that has candidates, and revenue walked week
/// by week.
abstract contract StakingModel is World {
    struct OpenExit {
        uint256 amount;
        uint8 tier;
        uint256 readyAt;
    }

    uint256 internal constant NOBODY = type(uint256).max;

    uint256 public funded;
    mapping(uint256 i => uint256) public claimed;
    /// @dev Whose votes the weight of `i` is; `NOBODY` for nobody's.
    mapping(uint256 i => uint256) public delegateOf;
    /// @dev With 64 bits behind the point.
    mapping(uint256 i => uint256) public earnedFine;
    mapping(uint256 i => uint256) public lowBefore;
    uint256 public totalLowBefore;
    mapping(uint32 season => mapping(uint256 i => uint256)) public powerIn;
    mapping(uint32 season => uint256) public totalPowerIn;

    mapping(uint256 i => uint256[5]) internal stakes;
    mapping(uint256 i => OpenExit[]) internal exits;
    mapping(uint256 i => uint256) internal lowNow;
    uint256 private totalLowNow;
    mapping(uint256 week => uint256) private buckets;

    constructor() {
        for (uint256 i = 0; i < PEOPLE; ++i) delegateOf[i] = i;
    }

    // ------------------------------------------------------------------------------------------------- questions

    function stakeOf(uint256 i) external view returns (uint256[5] memory) {
        return stakes[i];
    }

    function exitsOf(uint256 i) external view returns (OpenExit[] memory) {
        return exits[i];
    }

    function weightOf(uint256 i) public view returns (uint256) {
        uint256[5] storage held = stakes[i];
        return held[0] / 2 + held[1] + (held[2] * 5) / 4 + (held[3] * 3) / 2 + held[4] * 2;
    }

    /// @dev Everybody's votes and their own weight now, and the sum of all weights.
    function weights() public view returns (uint256[PEOPLE] memory votes, uint256[PEOPLE] memory own, uint256 total) {
        for (uint256 i = 0; i < PEOPLE; ++i) {
            uint256 weight = weightOf(i);
            own[i] = weight;
            total += weight;
            uint256 to = delegateOf[i];
            if (to != NOBODY) votes[to] += weight;
        }
    }

    // ---------------------------------------------------------------------------------------------------- books

    /// @dev After every change of a weight or a delegate.
    function _noteWeights() internal {
        (uint256[PEOPLE] memory votes, , uint256 total) = weights();
        for (uint256 i = 0; i < PEOPLE; ++i) if (votes[i] < lowNow[i]) lowNow[i] = votes[i];
        if (total < totalLowNow) totalLowNow = total;
    }

    function _noteStake(uint256 i, uint8 tier, uint256 amount) internal {
        stakes[i][tier] += amount;
        _noteWeights();
    }

    function _noteFunded(uint256 amount) internal {
        funded += amount;
        buckets[block.timestamp / WEEK + 1] += amount << 64;
    }

    /// @dev What was held through the week before each season that begins until `time` is its power.
    function _passStaking(uint256 time, uint32 lastSeason) internal {
        uint256 week = block.timestamp / WEEK;
        (uint256[PEOPLE] memory votes, uint256[PEOPLE] memory own, uint256 total) = weights();
        _stream(time, own, total);
        if (time / WEEK == week) return;
        uint32 last = uint32(time / SEASON);
        for (uint32 season = uint32(block.timestamp / SEASON) + 1; season <= last; ++season) {
            // Of idle seasons only the last is ever asked about.
            if (season > lastSeason) season = last;
            bool isNextWeek = uint256(season) * 2 == week + 1;
            totalPowerIn[season] = isNextWeek ? totalLowNow : total;
            for (uint256 i = 0; i < PEOPLE; ++i) powerIn[season][i] = isNextWeek ? lowNow[i] : votes[i];
        }
        bool isOneTurn = time / WEEK == week + 1;
        for (uint256 i = 0; i < PEOPLE; ++i) {
            lowBefore[i] = isOneTurn ? lowNow[i] : votes[i];
            lowNow[i] = votes[i];
        }
        totalLowBefore = isOneTurn ? totalLowNow : total;
        totalLowNow = total;
    }

    /// @dev Second by second over the week; with less than 1 MEXT of weight it waits for the next.
    function _stream(uint256 time, uint256[PEOPLE] memory own, uint256 total) private {
        uint256 end;
        for (uint256 from = block.timestamp; from < time; from = end) {
            uint256 week = from / WEEK;
            end = (week + 1) * WEEK < time ? (week + 1) * WEEK : time;
            uint256 bucket = buckets[week];
            if (bucket == 0) continue;
            uint256 streamed = (bucket * (end - from)) / WEEK;
            if (total < 1e18) {
                buckets[week + 1] += streamed;
                continue;
            }
            for (uint256 i = 0; i < PEOPLE; ++i) earnedFine[i] += (streamed * own[i]) / total;
        }
    }
}
