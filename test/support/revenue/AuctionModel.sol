// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice What the auction should be, from nothing but what was done to it: lots, arrivals, sales and where MEXT went.
/// It reads no contract; prices are those of the curve, one line after the other. Whoever inherits it says what supply
/// should be, and may note what goes to the stakers.
abstract contract AuctionModel {
    struct Sale {
        address asset;
        uint256 amount;
        uint256 left;
        uint256 startPrice;
        uint256 startedAt;
        uint256 burnShareBps;
    }

    /// @dev Numbered from 0: lot 1 is the first.
    Sale[] internal sales;
    mapping(address asset => uint256) public arrived;
    mapping(address asset => uint256) public sold;
    mapping(address asset => mapping(address buyer => uint256)) public bought;
    /// @dev The number of an asset's newest lot; zero before its first.
    mapping(address asset => uint256) public newest;
    uint256 public burnedByAuction;
    uint256 public fundedByAuction;
    uint256 public paid;
    uint256 public mextArrived;
    uint256 public mextShared;
    uint256 public startPriceBps = 100;
    uint256 public burnShareBps = 5_000;

    function saleCount() external view returns (uint256) {
        return sales.length;
    }

    function saleOf(uint256 lot) public view returns (Sale memory) {
        return sales[lot - 1];
    }

    /// @notice What is left of an asset's newest lot.
    function leftOf(address asset) public view returns (uint256) {
        return newest[asset] == 0 ? 0 : sales[newest[asset] - 1].left;
    }

    /// @notice What is held of an asset and in no running lot.
    function waitingOf(address asset) public view returns (uint256) {
        return arrived[asset] - sold[asset] - leftOf(asset);
    }

    function priceNow(uint256 lot) public view returns (uint256) {
        Sale storage sale = sales[lot - 1];
        uint256 elapsed = block.timestamp - sale.startedAt;
        uint256 below = 1;
        while (elapsed >= 6 hours) {
            (elapsed, below) = (elapsed - 6 hours, below * 2);
            if (below == 1 << 28) return 0;
        }
        return _up(sale.startPrice * (12 hours - elapsed), 12 hours * below);
    }

    function paymentNow(uint256 lot, uint256 amount) public view returns (uint256) {
        return _up(priceNow(lot) * amount, sales[lot - 1].amount);
    }

    function _started(address asset) internal {
        uint256 held = arrived[asset] - sold[asset];
        if (newest[asset] != 0) sales[newest[asset] - 1].left = 0;
        uint256 startPrice = _up(_supply() * startPriceBps, 10_000);
        sales.push(Sale(asset, held, held, startPrice, block.timestamp, burnShareBps));
        newest[asset] = sales.length;
    }

    function _bought(uint256 lot, address buyer, uint256 amount, uint256 payment) internal {
        Sale storage sale = sales[lot - 1];
        sale.left -= amount;
        sold[sale.asset] += amount;
        bought[sale.asset][buyer] += amount;
        paid += payment;
        _burnedAndFunded(payment, sale.burnShareBps);
    }

    function _shared() internal {
        _burnedAndFunded(mextArrived - mextShared, burnShareBps);
        mextShared = mextArrived;
    }

    function _burnedAndFunded(uint256 amount, uint256 shareBps) private {
        uint256 share = _up(amount * shareBps, 10_000);
        burnedByAuction += share;
        fundedByAuction += amount - share;
        _noteStakersShare(amount - share);
    }

    function _supply() internal view virtual returns (uint256);

    function _noteStakersShare(uint256 amount) internal virtual {}

    function _up(uint256 a, uint256 b) private pure returns (uint256) {
        return (a + b - 1) / b;
    }
}
