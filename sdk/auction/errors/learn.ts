import { learnErrors } from "../../errors/decodeError.ts";
import { revenueAuctionErrors } from "../../generated/errors.ts";
import { auctionSentences } from "./sentences.ts";

learnErrors(revenueAuctionErrors, auctionSentences);
