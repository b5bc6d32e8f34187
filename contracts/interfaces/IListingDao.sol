// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC5267} from "@openzeppelin/contracts/interfaces/IERC5267.sol";
import {IEntryScreen} from "./IEntryScreen.sol";
import {IMextStaking} from "./IMextStaking.sol";
import {IMextToken} from "./IMextToken.sol";

/// @title The listing DAO: holders decide which tokens the exchange lists
/// @notice Seasons run on the clock: season number = `timestamp / 14 days`. Tokens apply for the next season with a bond,
/// holders split one ballot over the candidates during the season, and anyone settles it afterwards. Seven of ten tokens
/// ever listed, at least, were chosen that way; the exchange's council has the rest.
///
/// Units: bonds, powers, support and objection in MEXT with 18 decimals; shares in basis points (10,000 is the whole);
/// ballot weights in whole percent of the voter's power; times in Unix seconds.
interface IListingDao is IERC5267 {
    // ------------------------------------------------------------------------------------------------- types

    /// @notice Who brought a token into the registry.
    enum Origin {
        None,
        Community,
        Council
    }

    /// @notice A candidate's life.
    /// - Applied: waiting for its season
    /// - Withdrawn, Displaced: gone before the season, bond returned
    /// - Live: being voted on
    /// - Closed: the season is over and not settled yet
    /// - Void: chosen or refused, but its token had been listed or suspended before (for a motion: its listing delisted or
    ///   shielded)
    /// - BelowQuorum, Refused, Outranked: not chosen (Refused: objection is not below support)
    /// - Forfeited: refused by a quorum; its bond was burned
    /// - Suspended: chosen, and held back by a council objection
    /// - Upheld: suspended and refused for good by the timelock
    /// - Won: chosen and listed (for a motion: the token was delisted)
    enum CandidateState {
        Unknown,
        Applied,
        Withdrawn,
        Displaced,
        Live,
        Closed,
        Void,
        BelowQuorum,
        Refused,
        Outranked,
        Forfeited,
        Suspended,
        Upheld,
        Won
    }

    /// @notice The rules that the timelock may change, inside bounds fixed in the code. A change applies to the first
    /// season that starts after it.
    /// @param bond the least bond, in MEXT
    /// @param feeBps the share of the bond that is burned at application
    /// @param quorumBps the quorum as a share of total weight
    /// @param quorumFloorBps the least quorum as a share of genesis supply
    /// @param communityShareBps the least share of all tokens ever listed that the community has chosen
    /// @param slots how many candidates a season lists at most
    /// @param councilObjections how many candidates the council may object to in a season
    /// @param tradingStartWithin seconds after listing (or delisting) in which the council must post the date
    /// @param dormantAfter seconds without an update after which a listing reads dormant
    struct Parameters {
        uint96 bond;
        uint16 feeBps;
        uint16 quorumBps;
        uint16 quorumFloorBps;
        uint16 communityShareBps;
        uint8 slots;
        uint8 councilObjections;
        uint24 tradingStartWithin;
        uint24 dormantAfter;
    }

    /// @notice What a team says when it applies.
    /// @param token the CAIP-19 asset type, CAIP-2 chain first: `eip155:1/erc20:0x…` in lower case
    /// @param name the token's name, 1 to 64 bytes
    /// @param symbol the token's symbol, 1 to 16 bytes
    /// @param document where the application's document is, 1 to 8,192 bytes; a `data:` URI keeps it on chain
    /// @param digest keccak-256 of the document's bytes; not zero
    /// @param wallets the team's own wallets, at most 32; their ballots are marked, not barred
    struct Application {
        string token;
        string name;
        string symbol;
        string document;
        bytes32 digest;
        address[] wallets;
    }

    /// @notice One line of a ballot.
    /// @param candidate the candidate's number
    /// @param percent share of the voter's power, 1 to 100: positive is for, negative is against
    struct Choice {
        uint32 candidate;
        int8 percent;
    }

    /// @notice A ballot signed as EIP-712 typed data, sent by anybody.
    /// @param voter whose ballot it is; an account, or a contract that answers ERC-1271
    /// @param season the season it is for
    /// @param choices as in `castBallot`; none takes the ballot back
    /// @param version how many times the voter's ballot of this season has changed before: an older signature can never
    /// undo a newer ballot
    /// @param deadline the last second at which it counts
    /// @param reason why, in the voter's words; may be empty
    /// @param signature 65 bytes of ECDSA, or whatever the contract wallet takes
    struct SignedBallot {
        address voter;
        uint32 season;
        Choice[] choices;
        uint32 version;
        uint40 deadline;
        string reason;
        bytes signature;
    }

    /// @notice A candidate as a page shows it.
    /// @param bond what is still held for its applicant
    /// @param fee what was burned at application
    /// @param place its place in the season's ballot, 0 to 63
    /// @param motionOn zero for a candidate; for a delisting motion, the listing it is about
    /// @param objected whether the council has objected
    struct CandidateView {
        uint32 id;
        uint32 season;
        uint8 place;
        CandidateState state;
        bool objected;
        uint32 motionOn;
        uint40 appliedAt;
        address applicant;
        uint96 bond;
        uint96 fee;
        uint96 support;
        uint96 objection;
        bytes32 digest;
        string token;
        string name;
        string symbol;
    }

    /// @notice A season as a page shows it. For an unsettled season `quorum` and `totalPower` are those of now.
    struct SeasonView {
        uint32 season;
        uint40 startsAt;
        uint40 endsAt;
        bool settled;
        uint8 candidateCount;
        uint8 objections;
        uint96 quorum;
        uint96 totalPower;
        Parameters parameters;
    }

    /// @notice A listing as a page shows it.
    /// @param origin who chose it this time
    /// @param tradingDueAt the council owes the trading start by then
    /// @param tradingStartsAt zero until posted
    /// @param updatedAt the team's last word, at first the listing itself
    /// @param delistedAt zero while listed
    /// @param withdrawalDueAt after delisting, the council owes the last withdrawal date by then
    /// @param lastWithdrawalAt zero until posted
    /// @param overdue whether the council owes a date that it has not posted in time
    /// @param dormant whether the team has been silent too long
    struct ListingView {
        uint32 id;
        uint32 candidate;
        uint32 season;
        Origin origin;
        uint40 listedAt;
        uint40 tradingDueAt;
        uint40 tradingStartsAt;
        uint40 updatedAt;
        uint40 delistedAt;
        uint40 withdrawalDueAt;
        uint40 lastWithdrawalAt;
        bool overdue;
        bool dormant;
        address applicant;
        uint96 support;
        uint96 objection;
        uint96 quorum;
        bytes32 digest;
        string token;
        string name;
        string symbol;
    }

    /// @notice How many tokens were ever listed, each counted once under its first origin.
    struct Tally {
        uint32 everListed;
        uint32 byCouncil;
        uint32 listed;
    }

    // ------------------------------------------------------------------------------------------------- events

    /// @notice A token is a candidate of `season`. `bond` is what is held, `fee` what was burned.
    event Applied(
        uint32 indexed candidate,
        uint32 indexed season,
        address indexed applicant,
        uint8 place,
        uint96 bond,
        uint96 fee,
        Application application
    );
    /// @notice Somebody moved to delist `listing` in `season`.
    event MotionFiled(
        uint32 indexed candidate,
        uint32 indexed season,
        address indexed applicant,
        uint8 place,
        uint96 bond,
        uint96 fee,
        uint32 listing,
        string document,
        bytes32 digest
    );
    /// @notice A candidate left before its season; the bond went back. `movedCandidate` took its place (zero: nobody).
    event CandidateWithdrawn(uint32 indexed candidate, uint32 indexed season, uint96 refund, uint32 movedCandidate);
    /// @notice A higher bond took the candidate's place; the bond went back.
    event CandidateDisplaced(uint32 indexed candidate, uint32 indexed season, uint96 refund, uint32 by);
    /// @notice A ballot is in force: `ballot` packs 16 entries of 14 bits and the version (see `Ballot`).
    /// Tallies need no event of their own: a candidate's is the sum of `floor(power * size / 100)` over the newest of these of
    /// each voter.
    event BallotCast(uint32 indexed season, address indexed voter, uint96 power, uint256 ballot);
    /// @notice Why, in the voter's words. Emitted only with a reason.
    event BallotReason(uint32 indexed season, address indexed voter, uint32 version, string reason);
    /// @notice A ballot of a batch did not count, for the reason whose error selector is `why`.
    event BallotSkipped(uint32 indexed season, address indexed voter, uint256 index, bytes4 why);
    /// @notice A season's result. Seasons settle in order; `winners` have a place (suspended ones too, which are not listed),
    /// best first; `burned` is the sum of forfeited bonds.
    event SeasonSettled(uint32 indexed season, uint96 quorum, uint96 totalPower, uint32[] winners, uint256 burned);
    /// @notice Seasons from `first` to `last` had no candidate and are over.
    event SeasonsIdle(uint32 first, uint32 last);
    /// @notice A bond went back to its applicant.
    event BondRefunded(uint32 indexed candidate, address indexed applicant, uint96 amount);
    /// @notice A bond was forfeited in the settlement and burned.
    event BondForfeited(uint32 indexed candidate, address indexed applicant, uint96 amount);
    /// @notice The council objected to a candidate of the live season; it has done so `objections` times in it now.
    event CouncilObjected(
        uint32 indexed candidate,
        uint32 indexed season,
        uint8 objections,
        string reason,
        bytes32 digest
    );
    /// @notice A candidacy or motion was moot at the settlement: its token was listed or suspended before it (for a motion:
    /// its listing delisted or shielded).
    event CandidateVoided(uint32 indexed candidate);
    /// @notice A failed motion had quorum: no motion on `listing` counts in a season up to `throughSeason`.
    event ListingProtected(uint32 indexed listing, uint32 indexed motion, uint32 throughSeason);
    /// @notice A chosen candidate is held back until the timelock upholds the objection or `until` has passed.
    event CandidateSuspended(uint32 indexed candidate, uint40 until);
    /// @notice The timelock upheld the council's objection; the candidate's place stays empty.
    event ObjectionUpheld(uint32 indexed candidate);
    /// @notice A token entered the registry. Totals are those afterwards.
    event Listed(
        uint32 indexed listing,
        uint32 indexed candidate,
        Origin indexed origin,
        uint40 tradingDueAt,
        uint32 everListed,
        uint32 byCouncil,
        uint32 listed
    );
    /// @notice A listing ended, by the motion `candidate` or (zero) by policy vote; `listed` tokens are listed now.
    event Delisted(uint32 indexed listing, uint32 indexed candidate, uint40 withdrawalDueAt, uint32 listed);
    /// @notice The council posted when trading starts and where.
    event TradingStartPosted(uint32 indexed listing, uint40 startsAt, string market);
    /// @notice The council posted the last day on which a delisted token can be withdrawn.
    event LastWithdrawalPosted(uint32 indexed listing, uint40 lastAt, string notice);
    /// @notice The listed team's word.
    event UpdatePosted(uint32 indexed listing, string document, bytes32 digest);
    /// @notice New rules, in force from `season` on. The first are those of the deployment; there is nothing before them.
    event ParametersChanged(uint32 indexed season, Parameters previous, Parameters current);
    /// @notice The entry screen changed; zero is open to all.
    event EntryScreenChanged(address previous, address current);

    // ------------------------------------------------------------------------------------------------- errors

    /// @notice Only the timelock may do this.
    error NotTimelock(address caller);
    /// @notice Only the council may do this.
    error NotCouncil(address caller);
    /// @notice Only the applicant may do this.
    error NotApplicant(address caller, address applicant);
    /// @notice A parameter lies outside the bounds fixed in the code.
    error ParameterOutOfBounds(bytes32 name, uint256 value, uint256 least, uint256 most);
    /// @notice An ended season waits for `settle`; call it first.
    error SeasonUnsettled(uint32 season);
    /// @notice The oldest unsettled season has not ended.
    error SeasonNotOver(uint32 season, uint256 endsAt, uint256 nowAt);
    /// @notice Voting for the first season has not begun.
    error VotingNotBegun(uint32 firstSeason, uint256 startsAt, uint256 nowAt);
    /// @notice The bond is smaller than the season's least bond.
    error BondTooSmall(uint256 bond, uint256 least);
    /// @notice The fee would be higher than the applicant accepts; the rules have changed meanwhile.
    error FeeTooHigh(uint256 fee, uint256 maxFee);
    /// @notice All 64 places are taken; a bond of at least `least` displaces the smallest.
    error SeasonFull(uint32 season, uint256 bond, uint256 least);
    /// @notice The token identifier is not a CAIP-19 asset type in canonical form; `position` is the first bad byte.
    error MalformedToken(string token, uint256 position);
    /// @notice A text is empty or too long. `field` names it.
    error TextLength(bytes32 field, uint256 length, uint256 most);
    /// @notice The document's digest is missing.
    error DigestMissing();
    /// @notice Too many team wallets.
    error TooManyWallets(uint256 count, uint256 most);
    /// @notice The token is listed already.
    error TokenListed(string token, uint32 listing);
    /// @notice The token was chosen and is suspended; it cannot be a candidate meanwhile.
    error TokenSuspended(string token, uint32 candidate);
    /// @notice The applicant has applied for this token and season already.
    error DuplicateCandidate(string token, address applicant, uint32 season);
    /// @notice There is a motion on this listing for that season already.
    error DuplicateMotion(uint32 listing, uint32 season);
    /// @notice The entry screen refused the applicant, with this reason code.
    error EntryRefused(address account, uint16 code);
    /// @notice There is no such candidate.
    error CandidateUnknown(uint32 candidate);
    /// @notice The candidate is not one of the season that is voted on now.
    error CandidateNotLive(uint32 candidate, uint32 candidateSeason, uint32 liveSeason);
    /// @notice A candidate stands twice on one ballot.
    error CandidateTwice(uint32 candidate);
    /// @notice Withdrawals close 48 hours before the season starts.
    error WithdrawalClosed(uint32 candidate, uint256 closedAt, uint256 nowAt);
    /// @notice The candidate is not in the state that this needs.
    error WrongState(uint32 candidate, CandidateState state);
    /// @notice A ballot needs a choice; `withdrawBallot` takes a ballot back.
    error EmptyBallot();
    /// @notice There is no ballot to take back.
    error NoBallot(address voter, uint32 season);
    /// @notice A ballot holds at most 16 choices.
    error TooManyChoices(uint256 count, uint256 most);
    /// @notice A choice is between 1 and 100 percent, for or against.
    error PercentOutOfRange(uint32 candidate, int8 percent);
    /// @notice The shares of a ballot add up to more than 100 percent.
    error OverHundredPercent(uint256 sum);
    /// @notice The account held no weight through the whole week before the season.
    error NoPower(address voter, uint32 season);
    /// @notice In the last 24 hours support may only shrink and objection only grow.
    error ObjectionsOnly(uint32 candidate, int8 before, int8 wanted);
    /// @notice The signed ballot is for another season.
    error WrongSeason(uint32 season, uint32 liveSeason);
    /// @notice The ballot has changed since this was signed.
    error StaleVersion(address voter, uint32 signed, uint32 current);
    /// @notice The signature's deadline has passed.
    error SignatureExpired(uint256 deadline, uint256 nowAt);
    /// @notice The signature is not the voter's.
    error InvalidSignature(address voter);
    /// @notice Too little gas is left to check a contract's signature fairly; send more.
    error GasTooLow(uint256 gasLeft, uint256 needed);
    /// @notice A batch call reached the entry meant for the contract itself.
    error OnlySelf(address caller);
    /// @notice The bond is paid out already.
    error NoBondHeld(uint32 candidate);
    /// @notice The council has used its objections of this season.
    error ObjectionsUsedUp(uint32 season, uint256 most);
    /// @notice The council's objections close 48 hours before the season ends.
    error ObjectionTooLate(uint32 candidate, uint256 closedAt, uint256 nowAt);
    /// @notice The council has objected to this candidate already.
    error ObjectedAlready(uint32 candidate);
    /// @notice Nobody can object to a motion on the council's behalf.
    error ObjectionToMotion(uint32 candidate);
    /// @notice The 30 days in which an objection can be upheld are over.
    error UpholdTooLate(uint32 candidate, uint256 closedAt, uint256 nowAt);
    /// @notice The suspension still runs.
    error SuspensionRunning(uint32 candidate, uint256 until, uint256 nowAt);
    /// @notice One more council listing would leave the community less than its share.
    error CouncilShareExceeded(uint256 byCouncil, uint256 everListed, uint256 communityShareBps);
    /// @notice The council lists only candidates of the last four settled seasons.
    error CandidateTooOld(uint32 candidate, uint32 season, uint32 oldest);
    /// @notice The token was listed, delisted, suspended, objected to or is a live candidate; the council cannot list it.
    error TokenBarred(string token);
    /// @notice There is no such listing.
    error ListingUnknown(uint32 listing);
    /// @notice The listing has ended.
    error ListingEnded(uint32 listing, uint256 delistedAt);
    /// @notice The listing has not ended.
    error ListingNotEnded(uint32 listing);
    /// @notice A failed motion with quorum protects the listing until that season has passed.
    error ListingShielded(uint32 listing, uint32 throughSeason);
    /// @notice The date was posted already; it stands.
    error DatePosted(uint32 listing, uint256 postedAt);
    /// @notice A date lies too near or too far.
    error DateOutOfRange(uint256 date, uint256 earliest, uint256 latest);

    // ------------------------------------------------------------------------------------------------- teams

    /// @notice Applies for the next season. Pulls `bond` MEXT (needs that allowance), burns the fee, holds the rest.
    /// @param bond at least the season's bond; when all places are taken, at least 10 % more than the smallest
    /// @param maxFee the highest fee, in MEXT, that the applicant accepts; reverts `FeeTooHigh` above it
    /// @param entryProof what the entry screen asks for; empty while there is no screen
    /// @return candidate the candidate's number, unique for ever
    function applyForListing(
        Application calldata application,
        uint96 bond,
        uint96 maxFee,
        bytes calldata entryProof
    ) external returns (uint32 candidate);

    /// @notice `applyForListing` with an ERC-2612 permit for exactly `bond`. A permit submitted by somebody else does no harm.
    function applyWithPermit(
        Application calldata application,
        uint96 bond,
        uint96 maxFee,
        bytes calldata entryProof,
        uint256 deadline,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external returns (uint32 candidate);

    /// @notice Moves to delist a listing, with the same bond, fee, ballot and season. No screen is asked.
    function fileMotion(
        uint32 listing,
        string calldata document,
        bytes32 digest,
        uint96 bond,
        uint96 maxFee
    ) external returns (uint32 candidate);

    /// @notice Takes an application or motion back, until 48 hours before its season starts. The bond returns.
    function withdrawCandidate(uint32 candidate) external;

    /// @notice The listed team's word to the holders. Only the applicant.
    function postUpdate(uint32 listing, string calldata document, bytes32 digest) external;

    // ------------------------------------------------------------------------------------------------- voters

    /// @notice Casts or replaces the caller's ballot of the running season, with the power in force in its first week.
    /// @param choices 1 to 16, no candidate twice, at most 100 % together
    /// @param reason may be empty
    function castBallot(Choice[] calldata choices, string calldata reason) external;

    /// @notice Takes the caller's ballot back. In the last 24 hours only if it objects to nobody.
    function withdrawBallot() external;

    /// @notice Casts, replaces or takes back a signed ballot.
    function castSignedBallot(SignedBallot calldata ballot) external;

    /// @notice Casts many signed ballots; a bad one is skipped and reported, never in the others' way. Reverts
    /// `GasTooLow` rather than skip a contract's signature that it cannot afford to check.
    /// @return counted how many counted
    function castSignedBallots(SignedBallot[] calldata ballots) external returns (uint256 counted);

    // ------------------------------------------------------------------------------------------------- anyone

    /// @notice Settles the oldest unsettled season, once it is over. Ranks by support among candidates with quorum and
    /// more support than objection; ties go to the earlier application; one token wins at most once.
    function settle() external;

    /// @notice Pays a settled candidate's bond back to its applicant.
    function refundBond(uint32 candidate) external;

    /// @notice Lists a suspended candidate whose 30 days have passed, as the community's.
    function listSuspended(uint32 candidate) external;

    // ------------------------------------------------------------------------------------------------- council

    /// @notice Objects to a candidate of the running season, until 48 hours before its end. If its token is chosen in that
    /// season, under whatever application, it is suspended for at most 30 days after the season. Reverts `SeasonUnsettled` while
    /// an ended season waits.
    function objectTo(uint32 candidate, string calldata reason, bytes32 digest) external;

    /// @notice Lists a candidate of the last four settled seasons on the council's own account.
    function listByCouncil(uint32 candidate) external;

    /// @notice Posts when trading starts and where: from now to 90 days from now, so that no far date can stand for a promise.
    /// Reverts `DateOutOfRange`.
    function postTradingStart(uint32 listing, uint40 startsAt, string calldata market) external;

    /// @notice Posts the last day on which a delisted token can be withdrawn: at least 30 days from now, so that nobody who is
    /// away for a month loses a token. Reverts `DateOutOfRange`.
    function postLastWithdrawal(uint32 listing, uint40 lastAt, string calldata notice) external;

    // ------------------------------------------------------------------------------------------------- timelock

    /// @notice Upholds the council's objection to a suspended candidate, within 30 days of its season's end.
    function upholdObjection(uint32 candidate) external;

    /// @notice Ends a listing by policy vote.
    function delist(uint32 listing) external;

    /// @notice Changes the rules, from the first season that starts after this.
    function setParameters(Parameters calldata parameters) external;

    /// @notice Sets the entry screen asked by `applyForListing`; zero opens it to all.
    function setEntryScreen(IEntryScreen screen) external;

    // ------------------------------------------------------------------------------------------------- views

    function token() external view returns (IMextToken);
    function staking() external view returns (IMextStaking);
    /// @notice The only caller of the timelock's verbs; fixed for ever.
    function timelock() external view returns (address);
    /// @notice The only caller of the council's verbs; fixed for ever.
    function council() external view returns (address);
    function entryScreen() external view returns (IEntryScreen);

    /// @notice The first season that there is.
    function firstSeason() external view returns (uint32);
    /// @notice The season that the clock is in.
    function currentSeason() external view returns (uint32);
    /// @notice The season that an application now is for.
    function applicationSeason() external view returns (uint32);
    /// @notice The oldest season that is not settled.
    function nextToSettle() external view returns (uint32);

    /// @notice The rules of a season.
    function parametersOf(uint32 season) external view returns (Parameters memory);
    function seasonOf(uint32 season) external view returns (SeasonView memory);
    /// @notice The candidates of a season in the order of their places.
    function candidatesOf(uint32 season) external view returns (CandidateView[] memory);
    function candidateCount() external view returns (uint32);
    function candidateOf(uint32 candidate) external view returns (CandidateView memory);
    function stateOf(uint32 candidate) external view returns (CandidateState);
    /// @notice The least bond that `applyForListing` takes now: the season's bond, or what displaces the smallest.
    function leastBond() external view returns (uint96);

    /// @notice A voter's ballot: its version, and its choices in order; empty when there is none.
    function ballotOf(uint32 season, address voter) external view returns (uint32 version, Choice[] memory choices);
    /// @notice What a voter must sign.
    function hashOf(SignedBallot calldata ballot) external view returns (bytes32);

    function listingCount() external view returns (uint32);
    /// @notice Up to `count` listings from number `first` on; numbers begin at 1.
    function listingsOf(uint32 first, uint32 count) external view returns (ListingView[] memory);
    /// @notice The listing of a token now, or zero.
    function listingOfToken(string calldata token) external view returns (uint32);
    /// @notice The 70/30 count.
    function tally() external view returns (Tally memory);
}
