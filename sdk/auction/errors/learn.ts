import { learnErrors } from "../../errors/decodeError.ts";
import { revenueAuctionErrors } from "../../generated/revenueAuction.ts";
import { auctionSentences } from "./sentences.ts";

learnErrors(revenueAuctionErrors, auctionSentences);
