// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {SystemHandler} from "./SystemHandler.sol";

/// @notice The handler's verbs by number, to do each with seeded inputs.
abstract contract Verbs {
    uint256 internal constant VERBS = 55;

    function _verbs() internal pure returns (bytes32[VERBS] memory) {
        return
            [
                bytes32("stake"),
                "stakeWithPermit",
                "stakeFor",
                "move",
                "giveNotice",
                "cancelNotice",
                "withdraw",
                "leaveNow",
                "cutNotice",
                "claim",
                "claimAndStake",
                "fund",
                "delegate",
                "delegateBySig",
                "donate",
                "burn",
                "apply",
                "applyWithPermit",
                "motion",
                "withdrawCandidate",
                "displace",
                "postUpdate",
                "setEntryScreen",
                "cast",
                "replace",
                "withdrawBallot",
                "signed",
                "batch",
                "setMood",
                "settle",
                "refund",
                "listSuspended",
                "object",
                "listByCouncil",
                "postTradingStart",
                "postLastWithdrawal",
                "uphold",
                "delist",
                "setParameters",
                "pass",
                "passAWhile",
                "idle",
                "contest",
                "arrive",
                "arriveAsMext",
                "shareMext",
                "startLot",
                "buyPart",
                "setAuctionParameters",
                "trespassOnStakes",
                "trespassOnPowers",
                "trespassInOffice",
                "trespassOnBallots",
                "trespassOnEntries",
                "trespassOnAuction"
            ];
    }

    function _do(SystemHandler handler, uint256 verb, uint256 seed) internal {
        if (verb == 0) handler.stake(seed, uint8(seed >> 32), seed >> 64);
        if (verb == 1) handler.stakeWithPermit(seed, uint8(seed >> 32), seed >> 64);
        if (verb == 2) handler.stakeFor(seed, seed >> 32, uint8(seed >> 64), seed >> 96);
        if (verb == 3) handler.move(seed, uint8(seed >> 32), seed >> 64);
        if (verb == 4) handler.giveNotice(seed, uint8(seed >> 32), seed >> 64);
        if (verb == 5) handler.cancelNotice(seed, seed >> 32);
        if (verb == 6) handler.withdraw(seed, seed >> 32);
        if (verb == 7) handler.leaveNow(seed, uint8(seed >> 32), seed >> 64);
        if (verb == 8) handler.cutNotice(seed, seed >> 32);
        if (verb == 9) handler.claim(seed);
        if (verb == 10) handler.claimAndStake(seed, uint8(seed >> 32));
        if (verb == 11) handler.fund(seed, seed >> 32);
        if (verb == 12) handler.delegate(seed, seed >> 32);
        if (verb == 13) handler.delegateBySig(seed, seed >> 32);
        if (verb == 14) handler.donate(seed, seed >> 32);
        if (verb == 15) handler.burn(seed, seed >> 32);
        if (verb == 16) handler.apply_(seed, seed >> 32, seed >> 64);
        if (verb == 17) handler.applyWithPermit(seed, seed >> 32);
        if (verb == 18) handler.motion(seed, seed >> 32);
        if (verb == 19) handler.withdrawCandidate(seed);
        if (verb == 20) handler.displace(seed, seed >> 32, seed >> 64);
        if (verb == 21) handler.postUpdate(seed);
        if (verb == 22) handler.setEntryScreen(seed);
        if (verb == 23) handler.cast(seed, seed >> 32);
        if (verb == 24) handler.replace(seed, seed >> 32);
        if (verb == 25) handler.withdrawBallot(seed, seed >> 32);
        if (verb == 26) handler.signed(seed, seed >> 32);
        if (verb == 27) handler.batch(seed, seed >> 32);
        if (verb == 28) handler.setMood(seed, seed >> 32);
        if (verb == 29) handler.settle();
        if (verb == 30) handler.refund(seed);
        if (verb == 31) handler.listSuspended(seed);
        if (verb == 32) handler.object(seed);
        if (verb == 33) handler.listByCouncil(seed);
        if (verb == 34) handler.postTradingStart(seed, seed >> 32);
        if (verb == 35) handler.postLastWithdrawal(seed, seed >> 32);
        if (verb == 36) handler.uphold(seed);
        if (verb == 37) handler.delist(seed);
        if (verb == 38) handler.setParameters(seed);
        if (verb == 39) handler.pass(seed, seed >> 32);
        if (verb == 40) handler.passAWhile(seed);
        if (verb == 41) handler.idle(seed);
        if (verb == 42) handler.contest(seed);
        if (verb == 43) handler.arrive(seed, seed >> 32);
        if (verb == 44) handler.arriveAsMext(seed, seed >> 32);
        if (verb == 45) handler.shareMext(seed, seed >> 32);
        if (verb == 46) handler.startLot(seed, seed >> 32);
        if (verb == 47) handler.buyPart(seed, seed >> 32, seed >> 112);
        if (verb == 48) handler.setAuctionParameters(seed);
        if (verb == 49) handler.trespassOnStakes(seed, seed >> 32);
        if (verb == 50) handler.trespassOnPowers(seed, seed >> 32);
        if (verb == 51) handler.trespassInOffice(seed);
        if (verb == 52) handler.trespassOnBallots(seed, seed >> 32);
        if (verb == 53) handler.trespassOnEntries(seed, seed >> 32);
        if (verb == 54) handler.trespassOnAuction(seed, seed >> 32);
    }
}
