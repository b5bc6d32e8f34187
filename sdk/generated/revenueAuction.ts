// Generated from the compiled contracts; do not edit.

export const revenueAuctionViews = [
  {
    inputs: [{ name: "lot", type: "uint64" }],
    name: "leftOf",
    outputs: [{ name: "", type: "uint256" }],
    stateMutability: "view",
    type: "function",
  },
  { inputs: [], name: "lotCount", outputs: [{ name: "", type: "uint64" }], stateMutability: "view", type: "function" },
  {
    inputs: [{ name: "lot", type: "uint64" }],
    name: "lotOf",
    outputs: [
      {
        components: [
          { name: "asset", type: "address" },
          { name: "startPrice", type: "uint96" },
          { name: "amount", type: "uint128" },
          { name: "left", type: "uint128" },
          { name: "startedAt", type: "uint40" },
          { name: "burnShareBps", type: "uint16" },
        ],
        name: "terms",
        type: "tuple",
      },
    ],
    stateMutability: "view",
    type: "function",
  },
  {
    inputs: [],
    name: "parameters",
    outputs: [
      {
        components: [
          { name: "startPriceBps", type: "uint16" },
          { name: "burnShareBps", type: "uint16" },
        ],
        name: "",
        type: "tuple",
      },
    ],
    stateMutability: "view",
    type: "function",
  },
  {
    inputs: [
      { name: "lot", type: "uint64" },
      { name: "amount", type: "uint128" },
    ],
    name: "paymentFor",
    outputs: [{ name: "", type: "uint256" }],
    stateMutability: "view",
    type: "function",
  },
  {
    inputs: [{ name: "lot", type: "uint64" }],
    name: "priceOf",
    outputs: [{ name: "", type: "uint256" }],
    stateMutability: "view",
    type: "function",
  },
  {
    inputs: [{ name: "asset", type: "address" }],
    name: "runningLotOf",
    outputs: [{ name: "", type: "uint64" }],
    stateMutability: "view",
    type: "function",
  },
  { inputs: [], name: "staking", outputs: [{ name: "", type: "address" }], stateMutability: "view", type: "function" },
  { inputs: [], name: "timelock", outputs: [{ name: "", type: "address" }], stateMutability: "view", type: "function" },
  { inputs: [], name: "token", outputs: [{ name: "", type: "address" }], stateMutability: "view", type: "function" },
  {
    inputs: [{ name: "asset", type: "address" }],
    name: "waitingOf",
    outputs: [{ name: "", type: "uint256" }],
    stateMutability: "view",
    type: "function",
  },
  { inputs: [], name: "weth", outputs: [{ name: "", type: "address" }], stateMutability: "view", type: "function" },
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

export const revenueAuctionVerbs = [
  {
    inputs: [
      { name: "staking_", type: "address" },
      { name: "weth_", type: "address" },
      { name: "timelock_", type: "address" },
      {
        components: [
          { name: "startPriceBps", type: "uint16" },
          { name: "burnShareBps", type: "uint16" },
        ],
        name: "parameters_",
        type: "tuple",
      },
    ],
    stateMutability: "nonpayable",
    type: "constructor",
  },
  {
    inputs: [
      { name: "lot", type: "uint64" },
      { name: "amount", type: "uint128" },
      { name: "maxPayment", type: "uint256" },
      { name: "deadline", type: "uint256" },
    ],
    name: "buy",
    outputs: [{ name: "payment", type: "uint256" }],
    stateMutability: "nonpayable",
    type: "function",
  },
  {
    inputs: [
      { name: "lot", type: "uint64" },
      { name: "amount", type: "uint128" },
      { name: "maxPayment", type: "uint256" },
      { name: "deadline", type: "uint256" },
      { name: "v", type: "uint8" },
      { name: "r", type: "bytes32" },
      { name: "s", type: "bytes32" },
    ],
    name: "buyWithPermit",
    outputs: [{ name: "payment", type: "uint256" }],
    stateMutability: "nonpayable",
    type: "function",
  },
  {
    inputs: [
      {
        components: [
          { name: "startPriceBps", type: "uint16" },
          { name: "burnShareBps", type: "uint16" },
        ],
        name: "parameters_",
        type: "tuple",
      },
    ],
    name: "setParameters",
    outputs: [],
    stateMutability: "nonpayable",
    type: "function",
  },
  { inputs: [], name: "shareMext", outputs: [], stateMutability: "nonpayable", type: "function" },
  {
    inputs: [{ name: "asset", type: "address" }],
    name: "start",
    outputs: [{ name: "lot", type: "uint64" }],
    stateMutability: "nonpayable",
    type: "function",
  },
] as const;

export const revenueAuctionErrors = [
  {
    inputs: [
      { name: "name", type: "bytes32" },
      { name: "value", type: "uint256" },
      { name: "least", type: "uint256" },
      { name: "most", type: "uint256" },
    ],
    name: "AuctionParameterOutOfBounds",
    type: "error",
  },
  { inputs: [{ name: "caller", type: "address" }], name: "CallerNotTimelock", type: "error" },
  {
    inputs: [
      { name: "from", type: "address" },
      { name: "amount", type: "uint256" },
    ],
    name: "CoinNotTaken",
    type: "error",
  },
  {
    inputs: [
      { name: "deadline", type: "uint256" },
      { name: "nowAt", type: "uint256" },
    ],
    name: "DeadlinePassed",
    type: "error",
  },
  { inputs: [], name: "EmptyPurchase", type: "error" },
  {
    inputs: [
      { name: "lot", type: "uint64" },
      { name: "left", type: "uint256" },
      { name: "waiting", type: "uint256" },
    ],
    name: "LotRunning",
    type: "error",
  },
  {
    inputs: [
      { name: "lot", type: "uint64" },
      { name: "left", type: "uint256" },
      { name: "amount", type: "uint256" },
    ],
    name: "LotTooSmall",
    type: "error",
  },
  {
    inputs: [
      { name: "lot", type: "uint64" },
      { name: "count", type: "uint256" },
    ],
    name: "LotUnknown",
    type: "error",
  },
  { inputs: [], name: "MextNotAuctioned", type: "error" },
  { inputs: [], name: "NothingToShare", type: "error" },
  { inputs: [{ name: "asset", type: "address" }], name: "NothingUnsold", type: "error" },
  {
    inputs: [
      { name: "payment", type: "uint256" },
      { name: "maxPayment", type: "uint256" },
    ],
    name: "PaymentTooHigh",
    type: "error",
  },
  { inputs: [], name: "ReentrancyGuardReentrantCall", type: "error" },
  { inputs: [{ name: "token", type: "address" }], name: "SafeERC20FailedOperation", type: "error" },
] as const;
