// Generated from the compiled contracts; do not edit.

export const mextTokenEvents = [
  {
    anonymous: false,
    inputs: [
      { indexed: true, name: "owner", type: "address" },
      { indexed: true, name: "spender", type: "address" },
      { indexed: false, name: "value", type: "uint256" },
    ],
    name: "Approval",
    type: "event",
  },
  { anonymous: false, inputs: [], name: "EIP712DomainChanged", type: "event" },
  {
    anonymous: false,
    inputs: [
      { indexed: true, name: "from", type: "address" },
      { indexed: true, name: "to", type: "address" },
      { indexed: false, name: "value", type: "uint256" },
    ],
    name: "Transfer",
    type: "event",
  },
] as const;

export const mextStakingEvents = [
  {
    anonymous: false,
    inputs: [
      { indexed: true, name: "account", type: "address" },
      { indexed: false, name: "amount", type: "uint256" },
      { indexed: false, name: "held", type: "uint256" },
    ],
    name: "Claimed",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [
      { indexed: true, name: "delegator", type: "address" },
      { indexed: true, name: "fromDelegate", type: "address" },
      { indexed: true, name: "toDelegate", type: "address" },
    ],
    name: "DelegateChanged",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [
      { indexed: true, name: "delegate", type: "address" },
      { indexed: false, name: "previousVotes", type: "uint256" },
      { indexed: false, name: "newVotes", type: "uint256" },
    ],
    name: "DelegateVotesChanged",
    type: "event",
  },
  { anonymous: false, inputs: [], name: "EIP712DomainChanged", type: "event" },
  {
    anonymous: false,
    inputs: [
      { indexed: true, name: "from", type: "address" },
      { indexed: true, name: "week", type: "uint256" },
      { indexed: false, name: "amount", type: "uint256" },
      { indexed: false, name: "bucket", type: "uint256" },
      { indexed: false, name: "held", type: "uint256" },
    ],
    name: "Funded",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [
      { indexed: true, name: "account", type: "address" },
      { indexed: true, name: "tier", type: "uint8" },
      { indexed: false, name: "paid", type: "uint256" },
      { indexed: false, name: "penalty", type: "uint256" },
      { indexed: false, name: "balance", type: "uint256" },
      { indexed: false, name: "weight", type: "uint256" },
    ],
    name: "Left",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [
      { indexed: true, name: "account", type: "address" },
      { indexed: true, name: "from", type: "uint8" },
      { indexed: true, name: "to", type: "uint8" },
      { indexed: false, name: "amount", type: "uint256" },
      { indexed: false, name: "fromBalance", type: "uint256" },
      { indexed: false, name: "toBalance", type: "uint256" },
      { indexed: false, name: "weight", type: "uint256" },
    ],
    name: "Moved",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [
      { indexed: true, name: "account", type: "address" },
      { indexed: true, name: "exitId", type: "uint256" },
      { indexed: true, name: "tier", type: "uint8" },
      { indexed: false, name: "amount", type: "uint256" },
      { indexed: false, name: "balance", type: "uint256" },
      { indexed: false, name: "weight", type: "uint256" },
    ],
    name: "NoticeCancelled",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [
      { indexed: true, name: "account", type: "address" },
      { indexed: true, name: "exitId", type: "uint256" },
      { indexed: true, name: "tier", type: "uint8" },
      { indexed: false, name: "paid", type: "uint256" },
      { indexed: false, name: "penalty", type: "uint256" },
    ],
    name: "NoticeCutShort",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [
      { indexed: true, name: "account", type: "address" },
      { indexed: true, name: "exitId", type: "uint256" },
      { indexed: true, name: "tier", type: "uint8" },
      { indexed: false, name: "amount", type: "uint256" },
      { indexed: false, name: "readyAt", type: "uint256" },
      { indexed: false, name: "balance", type: "uint256" },
      { indexed: false, name: "weight", type: "uint256" },
    ],
    name: "NoticeGiven",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [
      { indexed: true, name: "account", type: "address" },
      { indexed: true, name: "tier", type: "uint8" },
      { indexed: false, name: "payer", type: "address" },
      { indexed: false, name: "amount", type: "uint256" },
      { indexed: false, name: "balance", type: "uint256" },
      { indexed: false, name: "weight", type: "uint256" },
    ],
    name: "Staked",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [
      { indexed: true, name: "account", type: "address" },
      { indexed: true, name: "exitId", type: "uint256" },
      { indexed: false, name: "amount", type: "uint256" },
    ],
    name: "Withdrawn",
    type: "event",
  },
] as const;

export const listingDaoEvents = [
  {
    anonymous: false,
    inputs: [
      { indexed: true, name: "candidate", type: "uint32" },
      { indexed: true, name: "season", type: "uint32" },
      { indexed: true, name: "applicant", type: "address" },
      { indexed: false, name: "place", type: "uint8" },
      { indexed: false, name: "bond", type: "uint96" },
      { indexed: false, name: "fee", type: "uint96" },
      {
        components: [
          { name: "token", type: "string" },
          { name: "name", type: "string" },
          { name: "symbol", type: "string" },
          { name: "document", type: "string" },
          { name: "digest", type: "bytes32" },
          { name: "wallets", type: "address[]" },
        ],
        indexed: false,
        name: "application",
        type: "tuple",
      },
    ],
    name: "Applied",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [
      { indexed: true, name: "season", type: "uint32" },
      { indexed: true, name: "voter", type: "address" },
      { indexed: false, name: "power", type: "uint96" },
      { indexed: false, name: "ballot", type: "uint256" },
    ],
    name: "BallotCast",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [
      { indexed: true, name: "season", type: "uint32" },
      { indexed: true, name: "voter", type: "address" },
      { indexed: false, name: "version", type: "uint32" },
      { indexed: false, name: "reason", type: "string" },
    ],
    name: "BallotReason",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [
      { indexed: true, name: "season", type: "uint32" },
      { indexed: true, name: "voter", type: "address" },
      { indexed: false, name: "index", type: "uint256" },
      { indexed: false, name: "why", type: "bytes4" },
    ],
    name: "BallotSkipped",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [
      { indexed: true, name: "candidate", type: "uint32" },
      { indexed: true, name: "applicant", type: "address" },
      { indexed: false, name: "amount", type: "uint96" },
    ],
    name: "BondForfeited",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [
      { indexed: true, name: "candidate", type: "uint32" },
      { indexed: true, name: "applicant", type: "address" },
      { indexed: false, name: "amount", type: "uint96" },
    ],
    name: "BondRefunded",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [
      { indexed: true, name: "candidate", type: "uint32" },
      { indexed: true, name: "season", type: "uint32" },
      { indexed: false, name: "refund", type: "uint96" },
      { indexed: false, name: "by", type: "uint32" },
    ],
    name: "CandidateDisplaced",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [
      { indexed: true, name: "candidate", type: "uint32" },
      { indexed: false, name: "until", type: "uint40" },
    ],
    name: "CandidateSuspended",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [{ indexed: true, name: "candidate", type: "uint32" }],
    name: "CandidateVoided",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [
      { indexed: true, name: "candidate", type: "uint32" },
      { indexed: true, name: "season", type: "uint32" },
      { indexed: false, name: "refund", type: "uint96" },
      { indexed: false, name: "movedCandidate", type: "uint32" },
    ],
    name: "CandidateWithdrawn",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [
      { indexed: true, name: "candidate", type: "uint32" },
      { indexed: true, name: "season", type: "uint32" },
      { indexed: false, name: "objections", type: "uint8" },
      { indexed: false, name: "reason", type: "string" },
      { indexed: false, name: "digest", type: "bytes32" },
    ],
    name: "CouncilObjected",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [
      { indexed: true, name: "listing", type: "uint32" },
      { indexed: true, name: "candidate", type: "uint32" },
      { indexed: false, name: "withdrawalDueAt", type: "uint40" },
      { indexed: false, name: "listed", type: "uint32" },
    ],
    name: "Delisted",
    type: "event",
  },
  { anonymous: false, inputs: [], name: "EIP712DomainChanged", type: "event" },
  {
    anonymous: false,
    inputs: [
      { indexed: false, name: "previous", type: "address" },
      { indexed: false, name: "current", type: "address" },
    ],
    name: "EntryScreenChanged",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [
      { indexed: true, name: "listing", type: "uint32" },
      { indexed: false, name: "lastAt", type: "uint40" },
      { indexed: false, name: "notice", type: "string" },
    ],
    name: "LastWithdrawalPosted",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [
      { indexed: true, name: "listing", type: "uint32" },
      { indexed: true, name: "candidate", type: "uint32" },
      { indexed: true, name: "origin", type: "uint8" },
      { indexed: false, name: "tradingDueAt", type: "uint40" },
      { indexed: false, name: "everListed", type: "uint32" },
      { indexed: false, name: "byCouncil", type: "uint32" },
      { indexed: false, name: "listed", type: "uint32" },
    ],
    name: "Listed",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [
      { indexed: true, name: "listing", type: "uint32" },
      { indexed: true, name: "motion", type: "uint32" },
      { indexed: false, name: "throughSeason", type: "uint32" },
    ],
    name: "ListingProtected",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [
      { indexed: true, name: "candidate", type: "uint32" },
      { indexed: true, name: "season", type: "uint32" },
      { indexed: true, name: "applicant", type: "address" },
      { indexed: false, name: "place", type: "uint8" },
      { indexed: false, name: "bond", type: "uint96" },
      { indexed: false, name: "fee", type: "uint96" },
      { indexed: false, name: "listing", type: "uint32" },
      { indexed: false, name: "document", type: "string" },
      { indexed: false, name: "digest", type: "bytes32" },
    ],
    name: "MotionFiled",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [{ indexed: true, name: "candidate", type: "uint32" }],
    name: "ObjectionUpheld",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [
      { indexed: true, name: "season", type: "uint32" },
      {
        components: [
          { name: "bond", type: "uint96" },
          { name: "feeBps", type: "uint16" },
          { name: "quorumBps", type: "uint16" },
          { name: "quorumFloorBps", type: "uint16" },
          { name: "communityShareBps", type: "uint16" },
          { name: "slots", type: "uint8" },
          { name: "councilObjections", type: "uint8" },
          { name: "tradingStartWithin", type: "uint24" },
          { name: "dormantAfter", type: "uint24" },
        ],
        indexed: false,
        name: "previous",
        type: "tuple",
      },
      {
        components: [
          { name: "bond", type: "uint96" },
          { name: "feeBps", type: "uint16" },
          { name: "quorumBps", type: "uint16" },
          { name: "quorumFloorBps", type: "uint16" },
          { name: "communityShareBps", type: "uint16" },
          { name: "slots", type: "uint8" },
          { name: "councilObjections", type: "uint8" },
          { name: "tradingStartWithin", type: "uint24" },
          { name: "dormantAfter", type: "uint24" },
        ],
        indexed: false,
        name: "current",
        type: "tuple",
      },
    ],
    name: "ParametersChanged",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [
      { indexed: true, name: "season", type: "uint32" },
      { indexed: false, name: "quorum", type: "uint96" },
      { indexed: false, name: "totalPower", type: "uint96" },
      { indexed: false, name: "winners", type: "uint32[]" },
      { indexed: false, name: "burned", type: "uint256" },
    ],
    name: "SeasonSettled",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [
      { indexed: false, name: "first", type: "uint32" },
      { indexed: false, name: "last", type: "uint32" },
    ],
    name: "SeasonsIdle",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [
      { indexed: true, name: "listing", type: "uint32" },
      { indexed: false, name: "startsAt", type: "uint40" },
      { indexed: false, name: "market", type: "string" },
    ],
    name: "TradingStartPosted",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [
      { indexed: true, name: "listing", type: "uint32" },
      { indexed: false, name: "document", type: "string" },
      { indexed: false, name: "digest", type: "bytes32" },
    ],
    name: "UpdatePosted",
    type: "event",
  },
] as const;

export const governorEvents = [
  { anonymous: false, inputs: [], name: "EIP712DomainChanged", type: "event" },
  {
    anonymous: false,
    inputs: [
      { indexed: true, name: "proposalId", type: "uint256" },
      { indexed: true, name: "proposer", type: "address" },
      { indexed: false, name: "bond", type: "uint256" },
    ],
    name: "ProposalBondForfeited",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [
      { indexed: true, name: "proposalId", type: "uint256" },
      { indexed: true, name: "proposer", type: "address" },
      { indexed: false, name: "bond", type: "uint256" },
    ],
    name: "ProposalBondReturned",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [
      { indexed: false, name: "oldBond", type: "uint256" },
      { indexed: false, name: "newBond", type: "uint256" },
    ],
    name: "ProposalBondSet",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [
      { indexed: true, name: "proposalId", type: "uint256" },
      { indexed: true, name: "proposer", type: "address" },
      { indexed: false, name: "bond", type: "uint256" },
    ],
    name: "ProposalBonded",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [{ indexed: false, name: "proposalId", type: "uint256" }],
    name: "ProposalCanceled",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [
      { indexed: true, name: "proposalId", type: "uint256" },
      { indexed: false, name: "codeHashes", type: "bytes32[]" },
    ],
    name: "ProposalCodePinned",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [
      { indexed: false, name: "proposalId", type: "uint256" },
      { indexed: false, name: "proposer", type: "address" },
      { indexed: false, name: "targets", type: "address[]" },
      { indexed: false, name: "values", type: "uint256[]" },
      { indexed: false, name: "signatures", type: "string[]" },
      { indexed: false, name: "calldatas", type: "bytes[]" },
      { indexed: false, name: "voteStart", type: "uint256" },
      { indexed: false, name: "voteEnd", type: "uint256" },
      { indexed: false, name: "description", type: "string" },
    ],
    name: "ProposalCreated",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [{ indexed: false, name: "proposalId", type: "uint256" }],
    name: "ProposalExecuted",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [
      { indexed: true, name: "proposalId", type: "uint256" },
      { indexed: false, name: "extendedDeadline", type: "uint64" },
    ],
    name: "ProposalExtended",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [
      { indexed: false, name: "oldProposalGuardian", type: "address" },
      { indexed: false, name: "newProposalGuardian", type: "address" },
    ],
    name: "ProposalGuardianSet",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [
      { indexed: true, name: "guardian", type: "address" },
      { indexed: false, name: "endsAt", type: "uint256" },
    ],
    name: "ProposalGuardianTermSet",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [
      { indexed: false, name: "proposalId", type: "uint256" },
      { indexed: false, name: "etaSeconds", type: "uint256" },
    ],
    name: "ProposalQueued",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [
      { indexed: false, name: "oldProposalThreshold", type: "uint256" },
      { indexed: false, name: "newProposalThreshold", type: "uint256" },
    ],
    name: "ProposalThresholdSet",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [
      { indexed: false, name: "oldFloorBps", type: "uint256" },
      { indexed: false, name: "newFloorBps", type: "uint256" },
    ],
    name: "QuorumFloorUpdated",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [
      { indexed: false, name: "oldQuorumNumerator", type: "uint256" },
      { indexed: false, name: "newQuorumNumerator", type: "uint256" },
    ],
    name: "QuorumNumeratorUpdated",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [
      { indexed: false, name: "oldTimelock", type: "address" },
      { indexed: false, name: "newTimelock", type: "address" },
    ],
    name: "TimelockChange",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [
      { indexed: true, name: "voter", type: "address" },
      { indexed: false, name: "proposalId", type: "uint256" },
      { indexed: false, name: "support", type: "uint8" },
      { indexed: false, name: "weight", type: "uint256" },
      { indexed: false, name: "reason", type: "string" },
    ],
    name: "VoteCast",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [
      { indexed: true, name: "voter", type: "address" },
      { indexed: false, name: "proposalId", type: "uint256" },
      { indexed: false, name: "support", type: "uint8" },
      { indexed: false, name: "weight", type: "uint256" },
      { indexed: false, name: "reason", type: "string" },
      { indexed: false, name: "params", type: "bytes" },
    ],
    name: "VoteCastWithParams",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [
      { indexed: false, name: "oldVotingDelay", type: "uint256" },
      { indexed: false, name: "newVotingDelay", type: "uint256" },
    ],
    name: "VotingDelaySet",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [
      { indexed: false, name: "oldVotingPeriod", type: "uint256" },
      { indexed: false, name: "newVotingPeriod", type: "uint256" },
    ],
    name: "VotingPeriodSet",
    type: "event",
  },
] as const;

export const revenueAuctionEvents = [
  {
    anonymous: false,
    inputs: [
      {
        components: [
          { name: "startPriceBps", type: "uint16" },
          { name: "burnShareBps", type: "uint16" },
        ],
        indexed: false,
        name: "previous",
        type: "tuple",
      },
      {
        components: [
          { name: "startPriceBps", type: "uint16" },
          { name: "burnShareBps", type: "uint16" },
        ],
        indexed: false,
        name: "current",
        type: "tuple",
      },
    ],
    name: "AuctionParametersChanged",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [
      { indexed: true, name: "from", type: "address" },
      { indexed: false, name: "amount", type: "uint256" },
      { indexed: false, name: "balance", type: "uint256" },
    ],
    name: "CoinWrapped",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [
      { indexed: true, name: "lot", type: "uint64" },
      { indexed: true, name: "asset", type: "address" },
      { indexed: true, name: "buyer", type: "address" },
      { indexed: false, name: "amount", type: "uint256" },
      { indexed: false, name: "payment", type: "uint256" },
      { indexed: false, name: "burned", type: "uint256" },
      { indexed: false, name: "left", type: "uint256" },
    ],
    name: "LotBought",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [
      { indexed: true, name: "lot", type: "uint64" },
      { indexed: true, name: "into", type: "uint64" },
      { indexed: false, name: "left", type: "uint256" },
    ],
    name: "LotFolded",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [
      { indexed: true, name: "lot", type: "uint64" },
      { indexed: true, name: "asset", type: "address" },
      { indexed: false, name: "amount", type: "uint256" },
      { indexed: false, name: "startPrice", type: "uint256" },
      { indexed: false, name: "burnShareBps", type: "uint256" },
    ],
    name: "LotStarted",
    type: "event",
  },
  {
    anonymous: false,
    inputs: [
      { indexed: true, name: "by", type: "address" },
      { indexed: false, name: "burned", type: "uint256" },
      { indexed: false, name: "funded", type: "uint256" },
    ],
    name: "MextShared",
    type: "event",
  },
] as const;
