// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IListingDao} from "../interfaces/IListingDao.sol";
import {Candidate, Listing, State, TokenRecord} from "./ListingState.sol";
import {Fate} from "./Standing.sol";

/// @title Entering the register of listings, and leaving it
/// @notice A token counts once for the 70/30 share, under its first origin; neither count ever falls.
library Register {
    /// @notice Enters a candidate's token; the council owes the trading start within `dateWithin` seconds.
    function list(State storage self, uint32 id, IListingDao.Origin origin, uint256 dateWithin) internal {
        Candidate storage record = self.candidate[id];
        TokenRecord storage asset = self.token[record.tokenKey];
        uint32 listing = ++self.listings;
        ++self.listed;
        if (asset.listing == 0) {
            ++self.everListed;
            if (origin == IListingDao.Origin.Council) ++self.byCouncil;
        }
        asset.listing = listing;
        asset.isListed = true;
        if (origin == IListingDao.Origin.Community) record.standing = record.standing.withFate(Fate.Won);
        uint40 dueAt = uint40(block.timestamp + dateWithin);
        Listing storage entry = self.listing[listing];
        entry.candidate = id;
        entry.origin = origin;
        entry.listedAt = uint40(block.timestamp);
        entry.tradingDueAt = dueAt;
        entry.updatedAt = uint40(block.timestamp);
        emit IListingDao.Listed(listing, id, origin, dueAt, self.everListed, self.byCouncil, self.listed);
    }

    /// @notice Ends a listing, by the motion `motion` or (zero) by the timelock; the council owes the last withdrawal
    /// date within `dateWithin` seconds.
    function delist(State storage self, uint32 listing, uint32 motion, uint256 dateWithin) internal {
        Listing storage entry = self.listing[listing];
        uint40 dueAt = uint40(block.timestamp + dateWithin);
        entry.delistedAt = uint40(block.timestamp);
        entry.withdrawalDueAt = dueAt;
        self.token[self.candidate[entry.candidate].tokenKey].isListed = false;
        emit IListingDao.Delisted(listing, motion, dueAt, --self.listed);
    }
}
