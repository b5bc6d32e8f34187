// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ExchangeDollar} from "../../contracts/demo/ExchangeDollar.sol";

contract ExchangeDollarTest {
    // given a holder and a supply: all of it is theirs, in six decimals, and is sent as any ERC-20 is
    function test_AllIsTheHoldersInSixDecimals() public {
        ExchangeDollar dollar = new ExchangeDollar(address(this), 5_000_000);
        assert(dollar.decimals() == 6);
        assert(dollar.totalSupply() == 5_000_000);
        assert(dollar.balanceOf(address(this)) == 5_000_000);
        assert(dollar.transfer(address(1), 2_000_000));
        assert(dollar.balanceOf(address(1)) == 2_000_000);
        assert(dollar.balanceOf(address(this)) == 3_000_000);
    }
}
