// Generated from the compiled contracts; do not edit.

export const mextTokenErrors = [
  {
    inputs: [
      { name: "allocated", type: "uint256" },
      { name: "genesisSupply", type: "uint256" },
    ],
    name: "AllocationMismatch",
    type: "error",
  },
  { inputs: [], name: "ECDSAInvalidSignature", type: "error" },
  { inputs: [{ name: "length", type: "uint256" }], name: "ECDSAInvalidSignatureLength", type: "error" },
  { inputs: [{ name: "s", type: "bytes32" }], name: "ECDSAInvalidSignatureS", type: "error" },
  {
    inputs: [
      { name: "spender", type: "address" },
      { name: "allowance", type: "uint256" },
      { name: "needed", type: "uint256" },
    ],
    name: "ERC20InsufficientAllowance",
    type: "error",
  },
  {
    inputs: [
      { name: "sender", type: "address" },
      { name: "balance", type: "uint256" },
      { name: "needed", type: "uint256" },
    ],
    name: "ERC20InsufficientBalance",
    type: "error",
  },
  { inputs: [{ name: "approver", type: "address" }], name: "ERC20InvalidApprover", type: "error" },
  { inputs: [{ name: "receiver", type: "address" }], name: "ERC20InvalidReceiver", type: "error" },
  { inputs: [{ name: "sender", type: "address" }], name: "ERC20InvalidSender", type: "error" },
  { inputs: [{ name: "spender", type: "address" }], name: "ERC20InvalidSpender", type: "error" },
  { inputs: [{ name: "deadline", type: "uint256" }], name: "ERC2612ExpiredSignature", type: "error" },
  {
    inputs: [
      { name: "signer", type: "address" },
      { name: "owner", type: "address" },
    ],
    name: "ERC2612InvalidSigner",
    type: "error",
  },
  {
    inputs: [
      { name: "account", type: "address" },
      { name: "currentNonce", type: "uint256" },
    ],
    name: "InvalidAccountNonce",
    type: "error",
  },
  { inputs: [], name: "InvalidShortString", type: "error" },
  {
    inputs: [
      { name: "chainId", type: "uint256" },
      { name: "homeChainId", type: "uint256" },
    ],
    name: "NotHomeChain",
    type: "error",
  },
  { inputs: [{ name: "str", type: "string" }], name: "StringTooLong", type: "error" },
] as const;

export const mextStakingErrors = [
  {
    inputs: [
      { name: "amount", type: "uint256" },
      { name: "most", type: "uint256" },
    ],
    name: "AmountTooLarge",
    type: "error",
  },
  { inputs: [], name: "ECDSAInvalidSignature", type: "error" },
  { inputs: [{ name: "length", type: "uint256" }], name: "ECDSAInvalidSignatureLength", type: "error" },
  { inputs: [{ name: "s", type: "bytes32" }], name: "ECDSAInvalidSignatureS", type: "error" },
  {
    inputs: [
      { name: "account", type: "address" },
      { name: "exitId", type: "uint256" },
    ],
    name: "ExitNotOpen",
    type: "error",
  },
  {
    inputs: [
      { name: "account", type: "address" },
      { name: "currentNonce", type: "uint256" },
    ],
    name: "InvalidAccountNonce",
    type: "error",
  },
  { inputs: [], name: "InvalidShortString", type: "error" },
  { inputs: [{ name: "account", type: "address" }], name: "NothingToClaim", type: "error" },
  {
    inputs: [
      { name: "from", type: "uint8" },
      { name: "to", type: "uint8" },
    ],
    name: "NoticeNotLonger",
    type: "error",
  },
  {
    inputs: [
      { name: "exitId", type: "uint256" },
      { name: "readyAt", type: "uint256" },
      { name: "nowAt", type: "uint256" },
    ],
    name: "NoticeRunning",
    type: "error",
  },
  {
    inputs: [
      { name: "penalty", type: "uint256" },
      { name: "maxPenalty", type: "uint256" },
    ],
    name: "PenaltyTooHigh",
    type: "error",
  },
  {
    inputs: [
      { name: "account", type: "address" },
      { name: "tier", type: "uint8" },
      { name: "balance", type: "uint256" },
      { name: "amount", type: "uint256" },
    ],
    name: "StakeTooSmall",
    type: "error",
  },
  { inputs: [{ name: "str", type: "string" }], name: "StringTooLong", type: "error" },
  {
    inputs: [
      { name: "tier", type: "uint8" },
      { name: "count", type: "uint256" },
    ],
    name: "TierUnknown",
    type: "error",
  },
  {
    inputs: [
      { name: "timepoint", type: "uint256" },
      { name: "nowAt", type: "uint256" },
    ],
    name: "TimepointNotPast",
    type: "error",
  },
  { inputs: [{ name: "expiry", type: "uint256" }], name: "VotesExpiredSignature", type: "error" },
  {
    inputs: [
      { name: "week", type: "uint256" },
      { name: "currentWeek", type: "uint256" },
    ],
    name: "WeekNotBegun",
    type: "error",
  },
  { inputs: [], name: "ZeroAccount", type: "error" },
  { inputs: [], name: "ZeroAmount", type: "error" },
] as const;

export const listingDaoErrors = [
  {
    inputs: [
      { name: "bond", type: "uint256" },
      { name: "least", type: "uint256" },
    ],
    name: "BondTooSmall",
    type: "error",
  },
  {
    inputs: [
      { name: "candidate", type: "uint32" },
      { name: "candidateSeason", type: "uint32" },
      { name: "liveSeason", type: "uint32" },
    ],
    name: "CandidateNotLive",
    type: "error",
  },
  {
    inputs: [
      { name: "candidate", type: "uint32" },
      { name: "season", type: "uint32" },
      { name: "oldest", type: "uint32" },
    ],
    name: "CandidateTooOld",
    type: "error",
  },
  { inputs: [{ name: "candidate", type: "uint32" }], name: "CandidateTwice", type: "error" },
  { inputs: [{ name: "candidate", type: "uint32" }], name: "CandidateUnknown", type: "error" },
  {
    inputs: [
      { name: "byCouncil", type: "uint256" },
      { name: "everListed", type: "uint256" },
      { name: "communityShareBps", type: "uint256" },
    ],
    name: "CouncilShareExceeded",
    type: "error",
  },
  {
    inputs: [
      { name: "date", type: "uint256" },
      { name: "earliest", type: "uint256" },
      { name: "latest", type: "uint256" },
    ],
    name: "DateOutOfRange",
    type: "error",
  },
  {
    inputs: [
      { name: "listing", type: "uint32" },
      { name: "postedAt", type: "uint256" },
    ],
    name: "DatePosted",
    type: "error",
  },
  { inputs: [], name: "DigestMissing", type: "error" },
  {
    inputs: [
      { name: "token", type: "string" },
      { name: "applicant", type: "address" },
      { name: "season", type: "uint32" },
    ],
    name: "DuplicateCandidate",
    type: "error",
  },
  {
    inputs: [
      { name: "listing", type: "uint32" },
      { name: "season", type: "uint32" },
    ],
    name: "DuplicateMotion",
    type: "error",
  },
  { inputs: [], name: "EmptyBallot", type: "error" },
  {
    inputs: [
      { name: "account", type: "address" },
      { name: "code", type: "uint16" },
    ],
    name: "EntryRefused",
    type: "error",
  },
  {
    inputs: [
      { name: "fee", type: "uint256" },
      { name: "maxFee", type: "uint256" },
    ],
    name: "FeeTooHigh",
    type: "error",
  },
  {
    inputs: [
      { name: "gasLeft", type: "uint256" },
      { name: "needed", type: "uint256" },
    ],
    name: "GasTooLow",
    type: "error",
  },
  { inputs: [], name: "InvalidShortString", type: "error" },
  { inputs: [{ name: "voter", type: "address" }], name: "InvalidSignature", type: "error" },
  {
    inputs: [
      { name: "listing", type: "uint32" },
      { name: "delistedAt", type: "uint256" },
    ],
    name: "ListingEnded",
    type: "error",
  },
  { inputs: [{ name: "listing", type: "uint32" }], name: "ListingNotEnded", type: "error" },
  {
    inputs: [
      { name: "listing", type: "uint32" },
      { name: "throughSeason", type: "uint32" },
    ],
    name: "ListingShielded",
    type: "error",
  },
  { inputs: [{ name: "listing", type: "uint32" }], name: "ListingUnknown", type: "error" },
  {
    inputs: [
      { name: "token", type: "string" },
      { name: "position", type: "uint256" },
    ],
    name: "MalformedToken",
    type: "error",
  },
  {
    inputs: [
      { name: "voter", type: "address" },
      { name: "season", type: "uint32" },
    ],
    name: "NoBallot",
    type: "error",
  },
  { inputs: [{ name: "candidate", type: "uint32" }], name: "NoBondHeld", type: "error" },
  {
    inputs: [
      { name: "voter", type: "address" },
      { name: "season", type: "uint32" },
    ],
    name: "NoPower",
    type: "error",
  },
  {
    inputs: [
      { name: "caller", type: "address" },
      { name: "applicant", type: "address" },
    ],
    name: "NotApplicant",
    type: "error",
  },
  { inputs: [{ name: "caller", type: "address" }], name: "NotCouncil", type: "error" },
  { inputs: [{ name: "caller", type: "address" }], name: "NotTimelock", type: "error" },
  { inputs: [{ name: "candidate", type: "uint32" }], name: "ObjectedAlready", type: "error" },
  { inputs: [{ name: "candidate", type: "uint32" }], name: "ObjectionToMotion", type: "error" },
  {
    inputs: [
      { name: "candidate", type: "uint32" },
      { name: "closedAt", type: "uint256" },
      { name: "nowAt", type: "uint256" },
    ],
    name: "ObjectionTooLate",
    type: "error",
  },
  {
    inputs: [
      { name: "candidate", type: "uint32" },
      { name: "before", type: "int8" },
      { name: "wanted", type: "int8" },
    ],
    name: "ObjectionsOnly",
    type: "error",
  },
  {
    inputs: [
      { name: "season", type: "uint32" },
      { name: "most", type: "uint256" },
    ],
    name: "ObjectionsUsedUp",
    type: "error",
  },
  { inputs: [{ name: "caller", type: "address" }], name: "OnlySelf", type: "error" },
  { inputs: [{ name: "sum", type: "uint256" }], name: "OverHundredPercent", type: "error" },
  {
    inputs: [
      { name: "name", type: "bytes32" },
      { name: "value", type: "uint256" },
      { name: "least", type: "uint256" },
      { name: "most", type: "uint256" },
    ],
    name: "ParameterOutOfBounds",
    type: "error",
  },
  {
    inputs: [
      { name: "candidate", type: "uint32" },
      { name: "percent", type: "int8" },
    ],
    name: "PercentOutOfRange",
    type: "error",
  },
  {
    inputs: [
      { name: "season", type: "uint32" },
      { name: "bond", type: "uint256" },
      { name: "least", type: "uint256" },
    ],
    name: "SeasonFull",
    type: "error",
  },
  {
    inputs: [
      { name: "season", type: "uint32" },
      { name: "endsAt", type: "uint256" },
      { name: "nowAt", type: "uint256" },
    ],
    name: "SeasonNotOver",
    type: "error",
  },
  { inputs: [{ name: "season", type: "uint32" }], name: "SeasonUnsettled", type: "error" },
  {
    inputs: [
      { name: "deadline", type: "uint256" },
      { name: "nowAt", type: "uint256" },
    ],
    name: "SignatureExpired",
    type: "error",
  },
  {
    inputs: [
      { name: "voter", type: "address" },
      { name: "signed", type: "uint32" },
      { name: "current", type: "uint32" },
    ],
    name: "StaleVersion",
    type: "error",
  },
  { inputs: [{ name: "str", type: "string" }], name: "StringTooLong", type: "error" },
  {
    inputs: [
      { name: "candidate", type: "uint32" },
      { name: "until", type: "uint256" },
      { name: "nowAt", type: "uint256" },
    ],
    name: "SuspensionRunning",
    type: "error",
  },
  {
    inputs: [
      { name: "field", type: "bytes32" },
      { name: "length", type: "uint256" },
      { name: "most", type: "uint256" },
    ],
    name: "TextLength",
    type: "error",
  },
  { inputs: [{ name: "token", type: "string" }], name: "TokenBarred", type: "error" },
  {
    inputs: [
      { name: "token", type: "string" },
      { name: "listing", type: "uint32" },
    ],
    name: "TokenListed",
    type: "error",
  },
  {
    inputs: [
      { name: "token", type: "string" },
      { name: "candidate", type: "uint32" },
    ],
    name: "TokenSuspended",
    type: "error",
  },
  {
    inputs: [
      { name: "count", type: "uint256" },
      { name: "most", type: "uint256" },
    ],
    name: "TooManyChoices",
    type: "error",
  },
  {
    inputs: [
      { name: "count", type: "uint256" },
      { name: "most", type: "uint256" },
    ],
    name: "TooManyWallets",
    type: "error",
  },
  {
    inputs: [
      { name: "candidate", type: "uint32" },
      { name: "closedAt", type: "uint256" },
      { name: "nowAt", type: "uint256" },
    ],
    name: "UpholdTooLate",
    type: "error",
  },
  {
    inputs: [
      { name: "firstSeason", type: "uint32" },
      { name: "startsAt", type: "uint256" },
      { name: "nowAt", type: "uint256" },
    ],
    name: "VotingNotBegun",
    type: "error",
  },
  {
    inputs: [
      { name: "candidate", type: "uint32" },
      { name: "closedAt", type: "uint256" },
      { name: "nowAt", type: "uint256" },
    ],
    name: "WithdrawalClosed",
    type: "error",
  },
  {
    inputs: [
      { name: "season", type: "uint32" },
      { name: "liveSeason", type: "uint32" },
    ],
    name: "WrongSeason",
    type: "error",
  },
  {
    inputs: [
      { name: "candidate", type: "uint32" },
      { name: "state", type: "uint8" },
    ],
    name: "WrongState",
    type: "error",
  },
] as const;
